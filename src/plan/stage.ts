// What every step of planning needs to know: settings, language, room, text sizes, metrics, pictures.
import type { Assets, Post, Settings, Sizes } from "../model.ts"
import type { Theme } from "../theme/theme.ts"
import { type Metrics, type Place, roughMetrics } from "./rough.ts"

export type Script = "latin" | "ko" | "cjk"

export interface Stage {
  readonly settings: Settings
  readonly lang: string
  readonly metrics: Metrics
  readonly assets: Assets
  readonly room: Room
  readonly steps: Steps
}

/** The canvas and what of it content may fill, in px. */
export interface Room {
  /** Widths of a statement and of a quotation. */
  readonly display: { readonly statement: number; readonly quote: number }
  readonly canvas: { readonly width: number; readonly height: number }
  readonly width: Readonly<Record<Place, number>>
  /** Where the heading, and content in the rail, begins. */
  readonly top: number
  /** Between a heading in the top frame and its content. */
  readonly headGap: number
  /** Where content ends at the latest. */
  readonly end: number
}

/** Text sizes from large to small. */
export interface Steps {
  readonly body: readonly number[]
  /** Where content must end at each body step: large text is for few words. */
  readonly ends: readonly number[]
  readonly code: readonly number[]
  readonly table: readonly number[]
  readonly statement: readonly number[]
  readonly quote: readonly number[]
  /** Most lines at each step. */
  readonly statementLines: readonly number[]
  readonly quoteLines: readonly number[]
}

export function setStage(post: Post, _theme: Theme, assets: Assets): Stage {
  const metrics = roughMetrics(post.meta.lang)
  const { settings, meta } = post
  return {
    settings,
    lang: meta.lang,
    metrics,
    assets,
    room: roomFor(settings.aspect),
    steps: stepsFor(meta.lang),
  }
}

function roomFor(aspect: Settings["aspect"]): Room {
  const vertical = { top: 80, headGap: 30, end: 640, display: { statement: 1104, quote: 936 } }
  if (aspect === "4:3")
    return {
      ...vertical,
      canvas: { width: 960, height: 720 },
      width: { rail: 512, top: 840, side: 240, column: 396, cell: 396 },
    }
  return {
    ...vertical,
    canvas: { width: 1280, height: 720 },
    width: { rail: 744, top: 1128, side: 312, column: 540, cell: 540 },
  }
}

function stepsFor(lang: string): Steps {
  const wide = /^(ko|ja|zh)/.test(lang)
  const display = (px: number) => Math.round(px * (wide ? 0.94 : 1))
  return {
    body: wide ? [33, 29, 27, 25, 23, 21, 20] : [34, 30, 28, 26, 24, 22, 20],
    code: [20, 18, 17, 16],
    table: [22, 20, 19, 18],
    statement: [84, 72, 64, 56, 48, 42].map(display),
    ends: [440, 600, 600, 622, 622, 640, 640],
    statementLines: [2, 2, 3, 3, 4, 6],
    quoteLines: [3, 4, 4, 5, 6, 7],
    quote: [56, 50, 44, 38, 34, 30].map(display),
  }
}

export function sizesAt(
  stage: Stage,
  body: number,
  code = stage.steps.code[1] ?? body,
  table = stage.steps.table[1] ?? body,
): Sizes {
  return { body, code, table, display: 0, figure: 0 }
}
