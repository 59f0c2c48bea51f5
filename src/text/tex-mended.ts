// A formula that KaTeX refuses → the same as it can be set: braces that TeX does without, macros that everybody has, and
// of commands that only the author's site knows the name, as MathJax shows them.

/** What KaTeX says, and where. */
interface Fault {
  readonly message: string
  readonly position: number
}

export interface WrittenTex {
  readonly tex: string
  /** What KaTeX is to know besides its own. */
  readonly macros: Readonly<Record<string, string>>
  /** Commands that stand as their names. */
  readonly unknown: readonly string[]
  /** How often it was mended. */
  readonly times: number
}

/** A formula that wants more is not one. */
const MOST_MENDS = 12

/** What everybody means by them; in braces, as they may stand raised or lowered. */
const CUSTOMARY: Readonly<Record<string, string>> = {
  "\\norm": "{\\left\\lVert #1\\right\\rVert}",
  "\\abs": "{\\left\\lvert #1\\right\\rvert}",
  "\\E": "\\mathbb{E}",
}

/** They are about a document: their names say nothing. */
const OF_DOCUMENTS = /^\\(?:label|ref|eqref|cite|require|input|usepackage|caption|centering|intertext)$/

/** null: its source tells more. */
export function mended(written: WrittenTex, { message, position }: Fault): WrittenTex | null {
  const [, command] = /Undefined control sequence: (\\[A-Za-z]{1,30}) at/.exec(message) ?? []
  if (written.times >= MOST_MENDS) return null
  if (command !== undefined) return withCommand(written, command)
  return /Got function '.+' with no arguments as (?:sub|super)script/.test(message)
    ? withBraces(written, position)
    : null
}

function withCommand({ tex, macros, unknown, times }: WrittenTex, command: string): WrittenTex | null {
  if (OF_DOCUMENTS.test(command)) return null
  const known = CUSTOMARY[command] ?? lettered(command)
  if (known !== undefined) return { tex, macros: { ...macros, [command]: known }, unknown, times: times + 1 }
  const name = `{\\operatorname{${command.slice(1)}}}`
  return { tex, macros: { ...macros, [command]: name }, unknown: [...unknown, command], times: times + 1 }
}

/** "\bfx", "\bbR", "\calL": the alphabet and the letter. */
function lettered(command: string): string | undefined {
  const [, alphabet, letter] = /^\\(bf|bb|cal)([A-Za-z])$/.exec(command) ?? []
  return letter && `{\\math${alphabet}{${letter}}}`
}

/** "R_\vec{v}" to "R_{\vec{v}}" */
function withBraces(written: WrittenTex, position: number): WrittenTex | null {
  const before = written.tex.slice(0, position)
  const [argument] =
    /^\\[A-Za-z]+\s*(?:\[[^\]]*\])?\s*\{(?:[^{}]|\{[^{}]*\})*\}/.exec(written.tex.slice(position)) ?? []
  if (argument === undefined) return null
  const after = written.tex.slice(position + argument.length)
  return { ...written, times: written.times + 1, tex: `${before}{${argument}}${after}` }
}
