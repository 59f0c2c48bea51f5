// A theme, a language and a canvas → where content may stand, and in which sizes.
import type { Aspect } from "../../model.ts"
import { type Numbers, numbersFor } from "../../theme/numbers.ts"
import type { Theme } from "../../theme/theme.ts"
import { LARGE_BODY } from "../costs.ts"
import type { Place } from "./types.ts"

/** In px from the slide's top left corner. */
export interface Room {
  readonly canvas: { readonly width: number; readonly height: number }
  readonly width: Readonly<Record<Place, number>>
  /** Widths of a statement, a quotation, the cover's title and by-line, a section's title. */
  readonly display: Readonly<Record<"statement" | "quote" | "cover" | "byline" | "section", number>>
  /** Size of the cover's by-line. */
  readonly byline: number
  /** Titles of subsections under a section's own: their size and leading, the distance to that, and to the slide's foot. */
  readonly titles: Readonly<Record<"size" | "leading" | "above" | "below", number>>
  /** Between two columns. */
  readonly columnsGap: number
  /** The line above the heading: its text's size, and the distance between two of its parts. */
  readonly trail: { readonly size: number; readonly between: number }
  /** Where the heading, and content in the rail, begins. */
  readonly top: number
  /** Between a heading in the top frame and its content. */
  readonly headGap: number
  /** Where content ends at the latest. */
  readonly end: number
  /** In the rail, how far below `top` a body of this size begins, so that its first line stands on the heading's;
      negative for text larger than the heading. */
  readonly railShift: (body: number) => number
  /** A figure beside text: its top, its width beside text of more columns than the rail has, and how far below the
      heading text begins in either place. */
  readonly figure: {
    readonly top: number
    readonly width: number
    readonly gap: Readonly<Record<"side" | "beside", number>>
  }
  /** Head of a column: its text's size over the body's, and the padding and rule around it. */
  readonly columnHead: { readonly size: number; readonly padding: number }
  /** Size of the text in columns, from the body's. */
  readonly columnText: (body: number) => number
  /** Around each cell of a comparison. */
  readonly cellPadding: (body: number) => number
  /** Width of a term that stands beside its explanation. */
  readonly term: number
  /** Footnotes: above the first, and between two. */
  readonly footnotes: {
    readonly above: number
    readonly between: number
    readonly size: number
    readonly indent: number
  }
}

/** Text sizes in px from large to small. */
export interface Steps {
  readonly body: readonly number[]
  /** Which of the usual sizes each of them stands for, from 0 for the largest: a theme's own may be fewer or more. */
  readonly ranks: readonly number[]
  /** Text larger than this is for few words: all that stands under a heading on one slide, or none of it. */
  readonly large: number
  /** Where content must end at each body step: large text is for few words. */
  readonly ends: readonly number[]
  readonly code: readonly number[]
  readonly table: readonly number[]
  /** Titles of cover and section, statements, quotations. */
  readonly cover: readonly number[]
  readonly section: readonly number[]
  readonly statement: readonly number[]
  readonly quote: readonly number[]
  readonly number: readonly number[]
  /** Most lines at each step. */
  readonly coverLines: readonly number[]
  readonly sectionLines: readonly number[]
  readonly statementLines: readonly number[]
  readonly quoteLines: readonly number[]
}

export interface Canvas {
  readonly lang: string
  readonly aspect: Aspect
}

export function roomOf(theme: Theme, { lang, aspect }: Canvas): Room {
  const numbers = numbersFor(theme, lang, aspect)
  const px = (name: string) => numbers.px(name)
  const width = px("--w") - 2 * px("--edge")
  const columnsGap = px("--cols-gap")
  const column = (width - columnsGap) / 2
  return {
    canvas: { width: px("--w"), height: px("--h") },
    width: {
      rail: width - px("--rail-head") - px("--rail-gap"),
      top: width,
      side: px("--rail-head"),
      beside: px("--beside"),
      column,
      cell: column,
    },
    display: {
      statement: Math.min(width, px("--statement-w")),
      quote: px("--quote-w"),
      cover: px("--cover-title"),
      byline: px("--cover-byline"),
      section: px("--section-title"),
    },
    byline: px("--s-byline"),
    titles: {
      size: px("--s-titles"),
      leading: numbers.px("--lh-titles", px("--s-titles")),
      above: px("--titles-gap"),
      below: px("--section-bottom"),
    },
    columnsGap,
    trail: { size: px("--s-trail"), between: px("--trail-between") },
    top: px("--trail-top") + px("--trail-h") + px("--trail-gap"),
    headGap: px("--top-gap"),
    end: px("--body-end"),
    railShift: railShift(numbers),
    figure: {
      top: px("--figure-top"),
      width: width - px("--beside") - px("--beside-gap"),
      gap: { side: px("--side-gap"), beside: px("--top-gap") },
    },
    columnHead: {
      size: numbers.number("--s-col"),
      padding: px("--col-above") + px("--col-below") + px("--rule-strong"),
    },
    columnText: body => Math.max(numbers.px("--col-size", body), px("--floor-body")),
    cellPadding: body => numbers.px("--term-above", body) + numbers.px("--term-below", body) + px("--rule"),
    term: px("--term"),
    footnotes: {
      above: px("--notes-gap") + px("--notes-above") + px("--rule"),
      between: px("--notes-between"),
      size: px("--s-note"),
      indent: px("--hang"),
    },
  }
}

export function stepsOf(theme: Theme, { lang, aspect }: Canvas): Steps {
  const { list, px } = numbersFor(theme, lang, aspect)
  const [body, usual, ends] = [list("--body-steps"), list("--body-usual"), list("--body-ends")]
  const ranks = body.map(size =>
    Math.max(
      0,
      usual.findLastIndex(each => each >= size),
    ),
  )
  const smallest = Math.min(...body)
  // Whatever a theme's sizes are, one of them has to take many words.
  const large = Math.max(LARGE_BODY, smallest)
  const endless = smallest > LARGE_BODY ? smallest : null
  const titles = (largest: number) => list("--title-steps").map(step => Math.round(step * largest))
  return {
    body,
    ranks,
    large,
    ends: body.map(
      (size, step) => (size === endless ? undefined : ends[ranks[step] ?? 0]) ?? px("--body-end"),
    ),
    code: list("--code-steps"),
    table: list("--table-steps"),
    cover: titles(px("--s-cover")),
    section: titles(px("--s-section")),
    coverLines: list("--cover-lines"),
    sectionLines: list("--section-lines"),
    statement: list("--statement-steps"),
    quote: list("--quote-steps"),
    number: list("--number-steps"),
    statementLines: list("--statement-lines"),
    quoteLines: list("--quote-lines"),
  }
}

/** As `.pad.rail > .body` in themes/base/frames.css: half the difference of the leadings, and that of the baselines. */
function railShift(numbers: Numbers): (body: number) => number {
  const head = numbers.px("--s-head-rail")
  const drop = (name: string, size: number) => numbers.number(name) * size
  return body => {
    const leadings = (numbers.px("--lh-head", head) - numbers.px("--lh-text", body)) / 2
    return leadings + drop("--drop-display", head) - drop("--drop-text", body)
  }
}
