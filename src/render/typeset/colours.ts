// Code → lines of spans with a class for each role of the theme's code colours.
import { warning } from "../../error.ts"
import type { Code, Diagnostic, Paint, Place } from "../../model.ts"
import { classes, type Html, html } from "../html.ts"
import type { Token } from "./tokens.ts"

/** One listing of the post, with its place for warnings. */
export interface Listing {
  readonly code: Code
  readonly where: Place | null
}

/** Lines with their colours, by `codeKey`; what is missing is shown without. */
export type ColouredCode = ReadonlyMap<string, readonly Html[]>

/** Above these, colours cost more time than they are worth on a slide. */
const MAX_LINES = 5_000
const MAX_LINE = 2_000

interface Coloured {
  readonly colours: ColouredCode
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads the grammars of all languages, and gives what colours the code. */
export async function codeColourer(listings: readonly Listing[]): Promise<() => Coloured> {
  const wanted = listings.filter(({ code }) => code.text && !code.painted && !plain.has(code.language))
  if (wanted.length === 0) return () => ({ colours: new Map(), diagnostics: [] })
  const { loadGrammars, tokenize } = await import("./tokens.ts")
  await loadGrammars(wanted.map(({ code }) => code.language))
  return () => colourCode(wanted, tokenize)
}

type Tokenize = (language: string, text: string) => Token[][] | null

function colourCode(listings: readonly Listing[], tokenize: Tokenize): Coloured {
  const colours = new Map<string, readonly Html[]>()
  const diagnostics: Diagnostic[] = []
  for (const parts of wholes(listings)) {
    const [{ code, where }] = parts
    const text = parts.map(part => part.code.text).join("\n")
    const lines = isTooLarge(text) ? null : coloured(code.language, text, tokenize)
    if (lines) shareOut(lines, parts, colours)
    else diagnostics.push(isTooLarge(text) ? tooLarge(text, where) : unknownLanguage(code.language, where))
  }
  return { colours, diagnostics: saidOnce(diagnostics) }
}

/** Listings that did not change are not read again; this many are remembered. */
const REMEMBERED = 400
const remembered = new Map<string, readonly Html[] | null>()

/** Null where the language is unknown. */
function coloured(language: string, text: string, tokenize: Tokenize): readonly Html[] | null {
  const key = `${language}\n${text}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const lines = tokenize(language, text)?.map(colouredLine) ?? null
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(key, lines)
  return lines
}

type Parts = readonly [Listing, ...Listing[]]

/** A listing that was cut for its slides is read as one: a comment may begin on one slide and end on the next. */
function wholes(listings: readonly Listing[]): Parts[] {
  const found: Parts[] = []
  for (const listing of listings) {
    const before = found.at(-1)
    if (before && goesOn(before.at(-1)?.code, listing.code)) found[found.length - 1] = [...before, listing]
    else found.push([listing])
  }
  return found
}

function goesOn(before: Code | undefined, { language, firstLine }: Code): boolean {
  if (!before || firstLine === null || language !== before.language) return false
  return firstLine === (before.firstLine ?? 1) + before.text.split("\n").length
}

function shareOut(lines: readonly Html[], parts: Parts, colours: Map<string, readonly Html[]>): void {
  let from = 0
  for (const { code } of parts) {
    const count = code.text.split("\n").length
    colours.set(codeKey(code), lines.slice(from, from + count))
    from += count
  }
}

/** The listing's lines: coloured where a grammar was found, plain otherwise. */
export function codeLines(code: Code, colours: ColouredCode): readonly Html[] {
  return (
    code.painted?.map(colouredRuns) ??
    colours.get(codeKey(code)) ??
    code.text.split("\n").map(line => html`${line}`)
  )
}

const plain = new Set([
  "",
  "text",
  "txt",
  "plain",
  "plaintext",
  "plain-text",
  "none",
  "raw",
  "default",
  "nohighlight",
  "no-highlight",
  "log",
  "output",
  "console-output",
  "ansi",
  "mermaid",
])

function colouredLine(tokens: readonly Token[]): Html {
  return html`${tokens.map(({ text, role }) => (role ? html`<span class="${role}">${text}</span>` : text))}`
}

function colouredRuns(runs: readonly Paint[]): Html {
  return html`${runs.map(({ text, role, strong }) => (role || strong ? html`<span${classes(role, strong && "strong")}>${text}</span>` : text))}`
}

function codeKey({ language, firstLine, text }: Code): string {
  return `${language} ${firstLine}\n${text}`
}

function isTooLarge(text: string): boolean {
  const { count, longest } = extentOf(text)
  return count > MAX_LINES || longest > MAX_LINE
}

function extentOf(text: string): { count: number; longest: number } {
  const lines = text.split("\n")
  return { count: lines.length, longest: lines.reduce((most, line) => Math.max(most, line.length), 0) }
}

function tooLarge(text: string, where: Place | null): Diagnostic {
  const { count, longest } = extentOf(text)
  const size = count > MAX_LINES ? `of ${count} lines` : `with a line of ${longest} characters`
  return warning({
    code: "W_CODE_TOO_LARGE",
    what: `code block ${size} shown without colours`,
    hint: `colours are for up to ${MAX_LINES} lines of up to ${MAX_LINE} characters`,
    where,
  })
}

const UNKNOWN = "W_CODE_LANGUAGE"

function unknownLanguage(language: string, where: Place | null): Diagnostic {
  return warning({
    code: UNKNOWN,
    what: `unknown code language "${language}"`,
    hint: "the code is shown in one colour",
    where,
  })
}

/** The parts of a listing that was split over slides say it once, and so do all that are in one unknown language. */
function saidOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const said = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { code, what, where } = diagnostic
    const key = code === UNKNOWN ? what : JSON.stringify([what, where])
    if (!said.has(key)) said.set(key, diagnostic)
  }
  return [...said.values()]
}
