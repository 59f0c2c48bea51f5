// A deck or an outline → what its blocks need to become markup: code coloured, formulas set, link targets known.
import { walkSections } from "../content/blocks.ts"
import { placeIn } from "../error.ts"
import type { Assets, Deck, Diagnostic, Footnote, Outline, Place } from "../model.ts"
import { isKorean } from "../text/hangul.ts"
import type { Context } from "./context.ts"
import { type ColouredCode, codeColourer } from "./typeset/colours.ts"
import { type Formulas, formulaSetter } from "./typeset/math.ts"
import { type Content, contentOfDeck, contentOfOutline } from "./walk.ts"
import { wordsFor } from "./words/words.ts"

export interface PrepareOptions {
  /** The post's path for warnings; null: they say no place. */
  readonly path?: string | null
  /** Address of the pictures' folder as seen from the page, with its final slash. */
  readonly pictures?: string
  /** Relative addresses of the site's other decks, by the address that posts use for them. */
  readonly decks?: ReadonlyMap<string, string>
}

/** A deck and the text that it was made from. */
export interface WrittenDeck {
  readonly outline: Outline
  readonly deck: Deck
  readonly assets: Assets
  readonly decks: ReadonlyMap<string, string>
}

export interface Prepared {
  readonly context: Context
  readonly diagnostics: readonly Diagnostic[]
}

/** Id of the cover, and of the title on paper: no heading is called so. */
export const COVER = "cover"

/** Pages lie one folder below the site's root. */
const PICTURES = "../assets/"

/** Loads what colours code and sets formulas, and gives what does. */
export async function prepare(deck: Deck, assets: Assets, options: PrepareOptions): Promise<() => Prepared> {
  const { path = null, pictures = PICTURES, decks = new Map() } = options
  const typeset = await typesetter(contentOfDeck(deck), path)
  return () => {
    const { colours, formulas, diagnostics } = typeset()
    const targets = new Map([...deck.anchors, ...deck.slides.map(({ id }) => [id, id] as const)])
    const links = { pictures, decks, targets, addresses: false }
    return { context: { ...namesOf(deck), ...links, assets, colours, formulas }, diagnostics }
  }
}

/** For the post's own text, where links go to headings and to the title; `addresses`: whether they print where they lead. */
export async function prepareText(
  { outline, deck, assets, decks }: WrittenDeck,
  { addresses }: Pick<Context, "addresses">,
): Promise<Context> {
  const typeset = await typesetter(contentOfOutline(outline), null)
  const { colours, formulas } = typeset()
  const placeOf = (id: string) => (deck.anchors.get(id) === COVER ? COVER : id)
  const targets = new Map([...walkSections(outline.root)].map(({ id }) => [id, placeOf(id)] as const))
  const links = { pictures: PICTURES, decks, targets, addresses }
  return { ...namesOf(deck), ...links, assets, colours, formulas }
}

function namesOf({ meta, footnotes }: Deck): Pick<Context, "words" | "footnotes" | "dir" | "keepsWords"> {
  const number = ({ label, number }: Footnote) => [label, number] as const
  return {
    words: wordsFor(meta.lang),
    footnotes: new Map([...footnotes.values()].map(number)),
    dir: meta.dir,
    keepsWords: isKorean(meta.lang),
  }
}

interface Typeset {
  readonly colours: ColouredCode
  readonly formulas: Formulas
  readonly diagnostics: readonly Diagnostic[]
}

async function typesetter({ blocks, formulas }: Content, path: string | null): Promise<() => Typeset> {
  const at = (line: number): Place | null => (path === null ? null : placeIn(path, line))
  const listings = blocks.flatMap(block =>
    block.kind === "code" ? [{ code: block, where: at(block.lines.start) }] : [],
  )
  const displayed = blocks.flatMap(block =>
    block.kind === "math" ? [{ tex: block.tex, display: true, where: at(block.lines.start) }] : [],
  )
  const inline = formulas.map(({ formula, line }) => ({
    tex: formula.tex,
    display: false,
    where: at(line),
  }))
  const [colour, set] = await Promise.all([codeColourer(listings), formulaSetter([...displayed, ...inline])])
  return () => {
    const [code, math] = [colour(), set()]
    return {
      colours: code.colours,
      formulas: math.formulas,
      diagnostics: [...code.diagnostics, ...math.diagnostics],
    }
  }
}
