// A formula → as KaTeX sets it, once for measuring and for rendering, so that both refuse the same ones; or why it cannot be
// set. What uses this is loaded for posts with formulas only.
import katex, { type KatexOptions } from "katex"
import { ownBraces } from "./tex-braces.ts"
import { withBreaks } from "./tex-breaks.ts"
import { knownEnvironments } from "./tex-environments.ts"
import { mended, type WrittenTex } from "./tex-mended.ts"

/** KaTeX's own tree of boxes, as far as it matters here. */
export interface TexNode {
  readonly classes?: readonly string[]
  readonly children?: readonly TexNode[]
  readonly style?: Readonly<Record<string, string | undefined>>
  readonly height?: number
  readonly depth?: number
  readonly width?: number | null
  /** How far a letter leans over its width, which is kept free. */
  readonly italic?: number
  readonly text?: string
}

/** `unknown`: commands that stand as their names. */
export type SetTex =
  | { readonly markup: string; readonly unknown: readonly string[] }
  | { readonly why: string }

/** A formula of 40 KB of nested fractions becomes 9 MB of HTML; anything sane is far below this. */
const MAX_OUTPUT = 200_000
/** Characters of markup that are remembered: a very long post's, and a few usual ones. */
const ROOM = 200_000_000

const remembered = new Map<string, SetTex>()
let used = 0

/** Markup for the page, or why there is none. */
export function setTex(tex: string, display: boolean): SetTex {
  return remembered.get(`${display} ${tex}`) ?? setAnew(tex, display).set
}

/** The boxes that the markup is made of; null where it cannot be set. They are large, and not kept. */
export function treeOf(tex: string, display: boolean): TexNode | null {
  return setAnew(tex, display).tree
}

interface Made {
  readonly set: SetTex
  readonly tree: TexNode | null
}

function setAnew(tex: string, display: boolean): Made {
  const made = within(tex, display)
  remember(`${display} ${tex}`, made.set)
  return made
}

function remember(key: string, set: SetTex): void {
  used += "markup" in set ? set.markup.length : set.why.length
  if (used > ROOM) remembered.clear()
  if (used > ROOM) used = 0
  remembered.set(key, set)
}

/** Not in KaTeX's types, but what its own renderToString calls. */
const inner = katex as unknown as {
  __renderToDomTree(tex: string, options: KatexOptions): TexNode & { toMarkup(): string }
}

/** Bounded macros and sizes; nothing that links, loads or marks up; but Hangul in a formula is no fault. */
const options: KatexOptions = {
  trust({ command }) {
    throw new Refused(command)
  },
  strict: fault => (fault === "htmlExtension" ? "error" : "ignore"),
  output: "htmlAndMathml",
}

/** Thrown through KaTeX when a formula uses a command that only a trusted one may use. */
class Refused extends Error {}

/** KaTeX throws ParseError on bad TeX and RangeError when nesting overflows its stack. */
function within(tex: string, display: boolean): Made {
  const refused = (why: string): Made => ({ set: { why }, tree: null })
  const bounds = boundsOf(tex)
  if (!bounds) return refused("its own macros are too long")
  try {
    const settings = { ...options, ...bounds, displayMode: display }
    const { tree, unknown } = setMended(written(tex, display), settings)
    const markup = tree.toMarkup()
    return markup.length > MAX_OUTPUT ? refused("it becomes too large") : { set: { markup, unknown }, tree }
  } catch (error) {
    if (error instanceof katex.ParseError) return refused(error.message.replace(/^KaTeX parse error: /, ""))
    if (error instanceof Refused) return refused(`${error.message} is not allowed`)
    if (error instanceof RangeError) return refused("it is nested too deeply")
    throw error
  }
}

function written(tex: string, display: boolean): string {
  const known = ownBraces(knownEnvironments(tex, display))
  return display ? withBreaks(known) : known
}

/** As it stands, or as often mended as it takes. KaTeX writes into the macros that it is given. */
function setMended(tex: string, settings: KatexOptions) {
  let written: WrittenTex = { tex, macros: {}, unknown: [], times: 0 }
  for (;;) {
    try {
      const tree = inner.__renderToDomTree(written.tex, { ...settings, macros: { ...written.macros } })
      return { tree, unknown: written.unknown }
    } catch (error) {
      const next = error instanceof katex.ParseError ? mended(written, error) : null
      if (!next) throw error
      written = next
    }
  }
}

interface TexBounds {
  /** Macros expanded at most. */
  readonly maxExpand: number
  /** Largest length that a formula may ask for, in em. */
  readonly maxSize: number
}

/** null: it may not be set at all. KaTeX counts expansions, not what comes out of them, so macros of a post are kept short. */
function boundsOf(tex: string): TexBounds | null {
  if (!OWN_MACRO.test(tex)) return { maxExpand: 1000, maxSize: 50 }
  const parameters = tex.match(/#\d/g)?.length ?? 0
  if (tex.length > LONGEST_WITH_MACROS || parameters > MOST_PARAMETERS) return null
  return { maxExpand: 100, maxSize: 50 }
}

const OWN_MACRO = /\\(?:[gex]?def|(?:new|renew|provide)command|(?:future)?let)(?![a-z])/i

const LONGEST_WITH_MACROS = 1000
const MOST_PARAMETERS = 20
