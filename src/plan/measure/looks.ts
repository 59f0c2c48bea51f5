// A theme's numbers → how each role of text is set: family, weight, size, leading, tracking.
import { once } from "../../once.ts"
import { isEastAsian } from "../../text/hangul.ts"
import { type Figures, familyOf } from "../../theme/families.ts"
import type { Numbers } from "../../theme/numbers.ts"
import { type Extents, lineReach, type Reach } from "./reach.ts"
import type { TextRole } from "./types.ts"

export interface Look {
  readonly families: readonly string[]
  readonly size: number
  readonly weight: number
  /** Weight of strong text within it. */
  readonly strong: number
  /** Height of a line in px. */
  readonly leading: number
  /** How far a line reaches above and below its baseline, in px. */
  readonly line: Reach
  /** In em. */
  readonly tracking: number
  /** What is added to each space, in em. */
  readonly spacing: number
  readonly figures: Figures
  /** Whether emphasis is slanted; in Hangul, Han and kana it is heavy instead. */
  readonly slants: boolean
  readonly chip: Chip
  /** A picture in a line: its greatest height, and how far it stands below the baseline, in em. */
  readonly picture: { readonly height: number; readonly drop: number }
  /** Size of formulas, in em. */
  readonly math: number
  /** How far in a line of code goes on, in characters. */
  readonly wrap: number
}

export interface Chip {
  readonly families: readonly string[]
  /** null: as the text around. */
  readonly weight: number | null
  /** In em. */
  readonly size: number
  readonly pad: number
  readonly tracking: number
}

export type Looks = (role: TextRole | "code", px: number) => Look

export function looksFor(numbers: Numbers, lang: string): Looks {
  const base = sharedLook(numbers, lang)
  const known = new Map<TextRole | "code", Map<number, Look>>()
  const add = (role: TextRole | "code", px: number): Look => {
    const look = withLine(roles[role](numbers, { ...base, size: px }, px))
    once(known, role, () => new Map<number, Look>()).set(px, look)
    return look
  }
  return (role, px) => known.get(role)?.get(px) ?? add(role, px)
}

function sharedLook(numbers: Numbers, lang: string): Look {
  return {
    families: numbers.families("--font-text"),
    size: 0,
    weight: numbers.number("--w-text"),
    strong: numbers.number("--w-strong"),
    leading: 0,
    line: { above: 0, below: 0 },
    tracking: numbers.number("--track-text"),
    spacing: 0,
    figures: numbers.text("--figures").includes("oldstyle-nums") ? "oldStyle" : "usual",
    slants: !isEastAsian(lang),
    chip: {
      families: numbers.families("--font-mono"),
      weight: numbers.number("--w-mono"),
      size: numbers.number("--s-chip"),
      pad: numbers.number("--chip-pad"),
      tracking: numbers.number("--chip-track"),
    },
    picture: { height: numbers.number("--inline-h"), drop: numbers.number("--inline-drop") },
    math: numbers.number("--s-math"),
    wrap: numbers.number("--code-wrap"),
  }
}

const usual: Extents = { ascent: 0.95, descent: 0.25 }

/** The first family rules the line; what is taken from others does not move it. */
function withLine(look: Look): Look {
  const [first = ""] = look.families
  return { ...look, line: lineReach(familyOf(first, false) ?? usual, look.size, look.leading) }
}

type MakeLook = (numbers: Numbers, look: Look, px: number) => Look

const roles: Readonly<Record<TextRole | "code", MakeLook>> = {
  code: (numbers, look, px) => ({
    ...look,
    families: look.chip.families,
    weight: numbers.number("--w-mono"),
    tracking: 0,
    leading: numbers.px("--lh-code", px),
  }),
  body: (numbers, look, px) => ({ ...look, leading: numbers.px("--lh-text", px) }),
  strong: (numbers, look, px) => ({ ...look, weight: look.strong, leading: numbers.px("--lh-text", px) }),
  headingRail: heading,
  headingTop: heading,
  columnHeading: (numbers, look, px) => ({
    ...heading(numbers, look, px),
    tracking: numbers.number("--track-sub"),
    leading: numbers.px("--lh-col", px),
  }),
  statement: (numbers, look, px) => display(numbers, look, px, "--w-statement", "--lh-statement"),
  quote: (numbers, look, px) => ({
    ...display(numbers, look, px, "--w-quote", "--lh-quote"),
    families: numbers.families("--font-quote"),
    strong: look.strong,
    chip: look.chip,
    tracking: numbers.number("--track-quote"),
  }),
  cover: (numbers, look, px) => display(numbers, look, px, "--w-cover", "--lh-display"),
  section: (numbers, look, px) => display(numbers, look, px, "--w-cover", "--lh-display"),
  number: (numbers, look, px) => ({
    ...display(numbers, look, px, "--w-cover", "--lh-display"),
    figures: "usual",
    leading: px,
  }),
  byline: (numbers, look, px) => ({ ...look, leading: numbers.px("--lh-byline", px) }),
  table: cell,
  tableFigure: figure,
  firstCell: (numbers, look, px) => ({ ...cell(numbers, look, px), weight: numbers.number("--w-cell") }),
  firstFigure: (numbers, look, px) => ({ ...figure(numbers, look, px), weight: numbers.number("--w-cell") }),
  tableHead: (numbers, look, px) => ({
    ...ui(numbers, look, "--w-th"),
    figures: "usual",
    leading: numbers.px("--lh-table", px),
  }),
  caption: (numbers, look, px) => ({ ...ui(numbers, look, "--w-cap"), leading: numbers.px("--lh-cap", px) }),
  footnote: (numbers, look, px) => ({ ...look, leading: numbers.px("--lh-note", px) }),
  trail: (numbers, look) => ({ ...ui(numbers, look, "--w-trail"), leading: numbers.px("--trail-h") }),
}

function heading(numbers: Numbers, look: Look, px: number): Look {
  return {
    ...display(numbers, look, px, "--w-display", "--lh-head"),
    tracking: numbers.number("--track-head"),
  }
}

/** Titles of all kinds: one weight throughout, code without its chip. */
function display(numbers: Numbers, look: Look, px: number, weight: string, leading: string): Look {
  const heavy = numbers.number(weight)
  return {
    ...look,
    families: numbers.families("--font-display"),
    weight: heavy,
    strong: heavy,
    leading: numbers.px(leading, px),
    tracking: numbers.number("--track-display"),
    spacing: numbers.number("--space-display"),
    chip: { ...look.chip, weight: null, size: numbers.number("--s-head-code"), pad: 0 },
  }
}

function cell(numbers: Numbers, look: Look, px: number): Look {
  return { ...look, tracking: 0, figures: "usual", leading: numbers.px("--lh-table", px) }
}

function figure(numbers: Numbers, look: Look, px: number): Look {
  return { ...cell(numbers, look, px), figures: "tabular" }
}

function ui(numbers: Numbers, look: Look, weight: string): Look {
  return {
    ...look,
    families: numbers.families("--font-ui"),
    weight: numbers.number(weight),
    tracking: 0,
    spacing: numbers.number("--space-ui"),
  }
}
