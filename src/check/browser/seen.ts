// What a real browser shows of each slide: types only.

export interface SlideSeen {
  readonly id: string
  /** Scale that the fit had to give to the content; 1: as planned. */
  readonly fit: number
  /** Of the content, in px of the slide, before the fit; null: the layout has no flowing content. */
  readonly content: { readonly top: number; readonly bottom: number } | null
  /** Smallest text by what it is, in px; a kind that is not there is absent. */
  readonly smallest: Partial<Record<TextKind, number>>
  /** After the fit. */
  readonly faults: readonly Fault[]
}

export type TextKind = "body" | "code" | "table"

export interface Fault {
  readonly kind: FaultKind
  /** How far in px, where it has an extent. */
  readonly by: number
  /** What it is about: the first words of the text, or the kind of element. */
  readonly text: string
  /** The text that it runs into. */
  readonly other?: string
}

export type FaultKind =
  /** Content under the line where it must end. */
  | "below"
  /** Outside of the canvas. */
  | "outside"
  /** Beyond the margin, on the canvas still. */
  | "margin"
  /** Cut off by the box that it stands in. */
  | "clipped"
  /** Drawn over something else. */
  | "overlap"
