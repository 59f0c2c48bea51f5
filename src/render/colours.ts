// Code → lines of spans with a class for each role of the theme's code colours, by the grammars that VS Code uses.
import { warning } from "../error.ts"
import type { Code, Diagnostic, Place } from "../model.ts"
import { type Html, html } from "./html.ts"

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

export async function colourCode(
  listings: readonly Listing[],
): Promise<{ colours: ColouredCode; diagnostics: Diagnostic[] }> {
  const colours = new Map<string, readonly Html[]>()
  const diagnostics: Diagnostic[] = []
  const wanted = listings.filter(({ code }) => code.text && !plain.has(code.language))
  if (wanted.length === 0) return { colours, diagnostics }
  const { tokenize } = await import("./shiki.ts")
  for (const { code, where } of wanted) {
    const key = codeKey(code)
    if (colours.has(key)) continue
    if (isTooLarge(code)) {
      diagnostics.push(tooLarge(where))
      continue
    }
    const lines = await tokenize(code.language, code.text)
    if (lines) colours.set(key, lines.map(colouredLine))
    else diagnostics.push(unknownLanguage(code.language, where))
  }
  return { colours, diagnostics: onePerPlace(diagnostics) }
}

/** The listing's lines: coloured where a grammar was found, plain otherwise. */
export function codeLines(code: Code, colours: ColouredCode): readonly Html[] {
  return colours.get(codeKey(code)) ?? code.text.split("\n").map(line => html`${line}`)
}

/** Roles of the theme: keyword, string, function or type, comment, number or attribute. */
export type Role = "k" | "s" | "f" | "c" | "m"
export interface Token {
  readonly text: string
  readonly role: Role | null
}

const plain = new Set(["", "text", "txt", "plain", "plaintext", "none", "output", "console-output"])

function colouredLine(tokens: readonly Token[]): Html {
  return html`${tokens.map(({ text, role }) => (role ? html`<span class="${role}">${text}</span>` : text))}`
}

function codeKey({ language, text }: Code): string {
  return `${language}\n${text}`
}

function isTooLarge({ text }: Code): boolean {
  const lines = text.split("\n")
  return lines.length > MAX_LINES || lines.some(line => line.length > MAX_LINE)
}

function tooLarge(where: Place | null): Diagnostic {
  return warning({
    code: "W_CODE_TOO_LARGE",
    what: `the code has more than ${MAX_LINES} lines or a line longer than ${MAX_LINE} characters`,
    hint: "it is shown without colours",
    where,
  })
}

function unknownLanguage(language: string, where: Place | null): Diagnostic {
  return warning({
    code: "W_CODE_LANGUAGE",
    what: `no colours are known for the language "${language}"`,
    hint: "the code is shown in one colour",
    where,
  })
}

/** The parts of a listing that was split over slides say it once. */
function onePerPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = new Map(
    diagnostics.map(diagnostic => [JSON.stringify([diagnostic.what, diagnostic.where]), diagnostic]),
  )
  return [...byPlace.values()]
}
