// A deck → what its blocks need to become markup: its code coloured, its formulas set, its slides known as targets.
import { warning } from "../error.ts"
import type { Assets, Deck, Diagnostic, Place } from "../model.ts"
import { colourCode, type Listing } from "./colours.ts"
import type { Context } from "./context.ts"
import { type Formula, setFormulas } from "./math.ts"
import { metaInlines, slideBlocks, slideInlines } from "./walk.ts"
import { wordsFor } from "./words.ts"

export interface RenderOptions {
  /** The post's path for warnings; null: they say no place. */
  readonly path?: string | null
  /** Address of the pictures' folder as seen from the page, with its final slash. */
  readonly pictures?: string
  /** Relative addresses of the site's other decks, by the address that posts use for them. */
  readonly decks?: ReadonlyMap<string, string>
}

export interface Prepared {
  readonly context: Context
  readonly diagnostics: readonly Diagnostic[]
}

export async function prepare(deck: Deck, assets: Assets, options: RenderOptions): Promise<Prepared> {
  const { path = null, pictures = "../assets/", decks = new Map() } = options
  const place = (line: number): Place | null => (path === null ? null : { file: path, line, column: 0 })
  const [code, math] = await Promise.all([
    colourCode(listings(deck, place)),
    setFormulas(formulasOf(deck, place)),
  ])
  const words = wordsFor(deck.meta.lang)
  const targets = new Map([...deck.anchors, ...deck.slides.map(({ id }) => [id, id] as const)])
  const context = { assets, pictures, decks, words, targets, footnotes: footnoteNumbers(deck) }
  return {
    context: { ...context, colours: code.colours, formulas: math.formulas },
    diagnostics: [...code.diagnostics, ...math.diagnostics, ...diagramWarnings(deck, place)],
  }
}

function footnoteNumbers({ slides }: Deck): Map<string, number> {
  return new Map(slides.flatMap(({ footnotes }) => footnotes.map(({ label, number }) => [label, number])))
}

function listings({ slides }: Deck, place: (line: number) => Place | null): Listing[] {
  const blocks = slides.flatMap(slide => [...slideBlocks(slide)])
  return blocks.flatMap(block =>
    block.kind === "code" ? [{ code: block, where: place(block.lines.start) }] : [],
  )
}

function formulasOf(deck: Deck, place: (line: number) => Place | null): Formula[] {
  const blocks = deck.slides.flatMap(slide => [...slideBlocks(slide)])
  const inlines = [...metaInlines(deck), ...deck.slides.flatMap(slide => [...slideInlines(slide)])]
  return [
    ...blocks.flatMap(block =>
      block.kind === "math" ? [{ tex: block.tex, display: true, where: place(block.lines.start) }] : [],
    ),
    ...inlines.flatMap(({ inline, line }) =>
      inline.kind === "math" ? [{ tex: inline.tex, display: false, where: place(line) }] : [],
    ),
  ]
}

function diagramWarnings({ slides }: Deck, place: (line: number) => Place | null): Diagnostic[] {
  const diagrams = slides.flatMap(slide => [...slideBlocks(slide)]).filter(block => block.kind === "diagram")
  return diagrams.map(({ lines }) =>
    warning({
      code: "W_DIAGRAM",
      what: "diagram shown as its source",
      hint: "draw it to an SVG file beside the post and show that as a picture",
      where: place(lines.start),
    }),
  )
}
