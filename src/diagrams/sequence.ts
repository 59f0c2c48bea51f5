// Statements of a sequence diagram → the same in the spellings that the library reads right, or a reason why not.
import { encode, linesOf } from "./labels.ts"
import { Undrawn } from "./source.ts"

interface Talk {
  /** Key of a participant by its name. */
  readonly keys: Map<string, string>
  /** What is open: a frame, or a field of colour that is not drawn. */
  readonly open: ("frame" | "field")[]
  /** Of the next message; null where they have none. */
  number: number | null
}

export function readSequence(statements: readonly string[]): string[] {
  const talk: Talk = { keys: new Map(), open: [], number: null }
  const lines = statements.flatMap(statement => read(statement, talk))
  if (talk.open.length > 0) throw new Undrawn("a frame in it has no end")
  return ["sequenceDiagram", ...lines]
}

function read(statement: string, talk: Talk): string[] {
  for (const [form, row] of rows) {
    const match = form.exec(statement)
    if (match)
      return row(
        match.slice(1).map(part => part ?? ""),
        talk,
      )
  }
  throw new Undrawn("this is not understood", statement)
}

type Row = (parts: readonly string[], talk: Talk) => string[]

const NAME = "([^-+<>:;,\\s](?:[^+<>:;,]*?[^-+<>:;,\\s])?)"

const rows: readonly (readonly [RegExp, Row])[] = [
  [/^(?:create\s+)?(?:participant|actor)\s+([\s\S]+?)(?:\s+as\s+([\s\S]+))?$/, introduce],
  [/^(?:de)?activate\s|^destroy\s|^(?:links?|properties|details)\s/, () => []],
  [/^autonumber(?:\s+(\d+))?/, ([from = ""], talk) => count(from, talk)],
  [
    /^(loop|alt|opt|par|critical|break)\b\s*(.*)$/,
    ([kind = "", label = ""], talk) => frame(kind, label, talk),
  ],
  [/^rect\b/, (_, talk) => field(talk)],
  [/^(?:else|and|option)\b\s*(.*)$/, ([label = ""]) => [`else ${encode(linesOf(label))}`]],
  [/^end$/, (_, talk) => end(talk)],
  [new RegExp(`^note\\s+(left of|right of|over)\\s+${NAME}(?:\\s*,\\s*${NAME})?\\s*:\\s*(.+)$`, "i"), note],
  [new RegExp(`^${NAME}\\s*(-->>|->>|-->|->|--\\)|-\\))\\s*([-+]?)\\s*${NAME}\\s*:\\s*(.*)$`), message],
]

/** All in a box: the library draws the first message over the name of a figure of sticks. */
function introduce([name = "", label = ""]: readonly string[], talk: Talk): string[] {
  const known = talk.keys.has(name)
  return known ? [] : [`participant ${keyOf(name, talk)} as ${encode(linesOf(label || name))}`]
}

/** One that nobody introduced comes in with its first message, under its own name. */
function met(names: readonly string[], talk: Talk): string[] {
  return names.flatMap(name => introduce([name], talk))
}

function keyOf(name: string, { keys }: Talk): string {
  const key = keys.get(name) ?? `p${keys.size + 1}`
  keys.set(name, key)
  return key
}

function count(from: string, talk: Talk): string[] {
  talk.number = Number(from || 1)
  return []
}

function frame(kind: string, label: string, talk: Talk): string[] {
  talk.open.push("frame")
  return [`${kind} ${encode(linesOf(label))}`.trim()]
}

function field(talk: Talk): string[] {
  talk.open.push("field")
  return []
}

function end(talk: Talk): string[] {
  if (talk.open.length === 0) throw new Undrawn("a frame ends that was not begun")
  return talk.open.pop() === "frame" ? ["end"] : []
}

function note([side = "", first = "", second = "", text = ""]: readonly string[], talk: Talk): string[] {
  const names = [first, second].filter(name => name !== "")
  const came = met(names, talk)
  const keys = names.map(name => keyOf(name, talk)).join(",")
  return [...came, `Note ${side.toLowerCase()} ${keys}: ${encode(linesOf(text))}`]
}

function message(
  [from = "", sign = "", mark = "", to = "", text = ""]: readonly string[],
  talk: Talk,
): string[] {
  const came = met([from, to], talk)
  const words = talk.number === null ? text : `${talk.number++}. ${text}`
  return [...came, `${keyOf(from, talk)}${sign}${mark}${keyOf(to, talk)}: ${encode(linesOf(words || " "))}`]
}
