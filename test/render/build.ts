// Decks written by hand, for tests: each constructor gives one noun of the model with plain defaults.
import type {
  Block,
  Code,
  Deck,
  DeckMeta,
  Figure,
  Inline,
  Item,
  Layout,
  List,
  Paragraph,
  Picture,
  ScoreColumn,
  Sizes,
  Slide,
  Table,
  TermRow,
  Terms,
} from "../../src/model.ts"

export const lines = { start: 1, end: 1 }

export function text(value: string): Inline {
  return { kind: "text", text: value }
}

/** E.g., inline("Assuming `i128` is **aligned**"): backticks and double stars only. */
export function inline(value: string): Inline[] {
  return value.split(/(`[^`]+`|\*\*[^*]+\*\*)/).flatMap((part): Inline[] => {
    if (part === "") return []
    if (part.startsWith("`")) return [{ kind: "code", text: part.slice(1, -1) }]
    if (part.startsWith("**")) return [{ kind: "strong", children: [text(part.slice(2, -2))] }]
    return [text(part)]
  })
}

export function p(value: string | Inline[], step?: number): Paragraph {
  const inlines = typeof value === "string" ? inline(value) : value
  return { kind: "paragraph", lines, inlines, ...(step !== undefined && { step }) }
}

export function li(value: string, children: readonly Block[] = [], more: Partial<Item> = {}): Item {
  return { lines, checked: null, blocks: [p(value), ...children], ...more }
}

export function ul(...items: readonly (Item | string)[]): List {
  return {
    kind: "list",
    lines,
    ordered: false,
    start: 1,
    items: items.map(each => (typeof each === "string" ? li(each) : each)),
  }
}

export function ol(start: number, ...items: readonly (Item | string)[]): List {
  return { ...ul(...items), ordered: true, start }
}

export function terms(...rows: readonly [string, string | readonly Block[]][]): Terms {
  return { kind: "terms", lines, rows: rows.map(([term, details]) => row(term, details)) }
}

function row(term: string, details: string | readonly Block[]): TermRow {
  return { lines, term: inline(term), details: typeof details === "string" ? [p(details)] : details }
}

export function code(language: string, value: string, more: Partial<Code> = {}): Code {
  return { kind: "code", lines, language, text: value, title: null, firstLine: null, highlights: [], ...more }
}

export function table(head: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  const cells = (texts: readonly string[]) => texts.map(each => ({ inlines: inline(each) }))
  return {
    kind: "table",
    lines,
    align: head.map(() => null),
    head: cells(head),
    rows: rows.map(cells),
    caption: [],
  }
}

export function figure(src: string, alt: string, caption = ""): Figure {
  return {
    kind: "figure",
    lines,
    image: { src, alt, title: null, width: null, height: null },
    caption: inline(caption),
    href: null,
  }
}

export function picture(name: string, width: number, height: number): Picture {
  return { kind: "picture", name, type: "image/png", bytes: new Uint8Array(), width, height, alpha: false }
}

interface SlideParts extends Omit<Partial<Slide>, "heading" | "trail" | "size"> {
  readonly size?: Partial<Sizes>
  readonly heading?: string
  readonly trail?: readonly string[]
  readonly blocks?: readonly Block[]
}

let count = 0

export function slide(layout: Layout, parts: SlideParts = {}): Slide {
  const { heading = "", trail = [], blocks = [], size = {}, ...rest } = parts
  return {
    id: `slide-${++count}`,
    layout,
    frame: frameOf(layout),
    part: null,
    deckPart: 0,
    regions: [{ name: "body", heading: [], blocks }],
    footnotes: [],
    notes: { prose: [], speaker: [] },
    steps: 0,
    fill: 0.5,
    lines,
    ...rest,
    size: { body: 28, code: 18, table: 20, display: 60, figure: 480, ...size },
    heading: inline(heading),
    trail: trail.map(inline),
  }
}

function frameOf(layout: Layout): Slide["frame"] {
  if (layout === "cover" || layout === "section" || layout === "closing") return "field"
  if (layout === "statement" || layout === "quote" || layout === "number" || layout === "bleed") return "free"
  return layout === "bullets" || layout === "text" ? "rail" : "top"
}

export function deck(slides: readonly Slide[], meta: Partial<DeckMeta> = {}, more: Partial<Deck> = {}): Deck {
  return {
    meta: {
      slug: "a-post",
      title: inline("A post"),
      byline: [],
      date: { year: 2024, month: 3, day: 30 },
      authors: [],
      categories: [],
      lang: "en",
      dir: "ltr",
      theme: "quiet",
      accent: null,
      footer: null,
      logo: null,
      url: null,
      ...meta,
    },
    canvas: { width: 1280, height: 720 },
    parts: [{ title: [], number: 0, slides: slides.length }],
    slides,
    score: score(),
    anchors: new Map(),
    footnotes: new Map(),
    diagnostics: [],
    ...more,
  }
}

/** Three columns with a heading, items of two depths and a paragraph. */
export function score(): ScoreColumn[] {
  return [0, 1, 2].map(part => ({
    parts: [part],
    lines: [
      { kind: "heading", depth: 0, length: 14 },
      { kind: "paragraph", depth: 0, length: 46 },
      { kind: "paragraph", depth: 0, length: 20 + part },
      { kind: "gap", depth: 0, length: 0 },
      { kind: "item", depth: 0, length: 18 },
      { kind: "item", depth: 1, length: 30 - part * 5 },
      { kind: "item", depth: 2, length: 24 },
    ],
  }))
}
