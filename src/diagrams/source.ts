// What an author wrote as Mermaid → its kind, its title and its statements, without what speaks to Mermaid's settings.

export type Kind = "flowchart" | "sequence" | "state" | "class" | "er"

export interface Source {
  readonly kind: Kind
  /** What stands after the word that names the kind. */
  readonly header: string
  readonly title: string | null
  readonly statements: readonly string[]
}

/** Thrown where a diagram cannot be drawn as its author means it; the message ends a sentence. */
export class Undrawn extends Error {
  /** `text`: of the diagram, what it is about. */
  constructor(problem: string, text: string | null = null) {
    super(text === null ? problem : `${problem}: ${text.slice(0, 40)}`)
  }
}

/** Of what a talk can show; what lays out diagrams needs minutes for thousands. */
const MOST_STATEMENTS = 300
const LONGEST = 20_000

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:graph|flowchart(?:-elk)?)\b[ \t]*([^\s;]*)[ \t]*;?/i, "flowchart"],
  [/^sequenceDiagram()\b[ \t]*;?/i, "sequence"],
  [/^stateDiagram(?:-v2)?()(?!-)\b[ \t]*;?/i, "state"],
  [/^classDiagram(?:-v2)?()(?!-)\b[ \t]*;?/i, "class"],
  [/^erDiagram()\b[ \t]*;?/i, "er"],
]

export function readSource(text: string): Source {
  if (text.length > LONGEST) throw new Undrawn("it is longer than 20,000 characters")
  const [matter, body] = splitMatter(text.replaceAll("\r\n", "\n").trim())
  // Looks are the theme's; and settings are how posts have made Mermaid run their code.
  const plain = body
    .replace(/%%\{[\s\S]*?\}%%/g, "")
    .replace(/^[ \t]*%%.*$/gm, "")
    .trim()
  for (const [form, kind] of kinds) {
    const match = form.exec(plain)
    if (!match) continue
    const all = statementsOf(plain.slice(match[0].length), kind)
    const said = all.map(line => /^title[ \t:]+(.+)$/.exec(line)?.[1]).find(Boolean)
    const statements = all.filter(line => !SILENT.test(line))
    if (statements.length > MOST_STATEMENTS)
      throw new Undrawn(`it has more than ${MOST_STATEMENTS} statements`)
    return { kind, header: match[1] ?? "", title: matter ?? said ?? null, statements }
  }
  throw new Undrawn(`nothing here draws ${/^[\w-]{1,30}/.exec(plain)?.[0] ?? "this kind"}`)
}

/** What readers of the screen hear is taken from the whole text. */
const SILENT = /^(?:title[ \t:]|accTitle\s*:|accDescr\s*[:{])/

function splitMatter(text: string): readonly [string | null, string] {
  const [whole, matter = ""] = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*\n/.exec(text) ?? []
  if (whole === undefined) return [null, text]
  const title = /^title:[ \t]*(.+)$/m
    .exec(matter)?.[1]
    ?.trim()
    .replace(/^(["'])(.*)\1$/, "$2")
  return [title ?? null, text.slice(whole.length).trim()]
}

/** One a line; in flowcharts a semicolon ends one too, and a label in quotes may go over several lines. */
function statementsOf(body: string, kind: Kind): string[] {
  const block = body.replace(/^[ \t]*accDescr\s*\{[\s\S]*?\}/m, "")
  const lines = kind === "flowchart" ? flowStatements(block) : block.split("\n")
  return lines.map(line => line.trim().replace(/;$/, "").trim()).filter(line => line !== "")
}

function flowStatements(body: string): string[] {
  const statements: string[] = []
  let from = 0
  let quoted = false
  for (let at = 0; at <= body.length; at++) {
    const sign = body[at]
    if (sign === '"') quoted = !quoted
    const isEntity = sign === ";" && /[#&]\w{1,8}$/.test(body.slice(Math.max(0, at - 9), at))
    if (sign !== undefined && (quoted || isEntity || (sign !== "\n" && sign !== ";"))) continue
    statements.push(body.slice(from, at))
    from = at + 1
  }
  return statements
}
