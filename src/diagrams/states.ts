// Statements of a state diagram → the same in the spellings that the library reads right, or a reason why not.
import { encode, linesOf, wrapped } from "./labels.ts"
import { Undrawn } from "./source.ts"

interface States {
  readonly keys: Map<string, string>
  /** Those whose label is said apart. */
  readonly labels: Map<string, string>
  /** States that hold others. */
  readonly holders: Set<string>
}

const NAME = "([\\p{L}\\p{N}_.-]+)"
const END = `(\\[\\*\\]|${NAME})`
const HOLDER = new RegExp(`^state\\s+(?:"([^"]*)"\\s+as\\s+)?${NAME}\\s*\\{$`, "u")
const ALIAS = new RegExp(`^state\\s+"([^"]*)"\\s+as\\s+${NAME}$`, "u")
const SAID = new RegExp(`^${NAME}\\s*:\\s*(.+)$`, "u")
const MOVE = new RegExp(`^${END}\\s*-->\\s*${END}(?:\\s*:\\s*(.+))?$`, "u")
const ALONE = new RegExp(`^(?:state\\s+)?${NAME}$`, "u")

export function readStates(statements: readonly string[]): string[] {
  const states: States = { keys: new Map(), labels: new Map(), holders: new Set() }
  const plain = statements
    .filter(each => !/^(?:classDef|class|style|hide empty description|scale)\b/.test(each))
    .map(each => each.replace(/:::[\w-]+/g, ""))
  for (const statement of plain) name(statement, states)
  return ["stateDiagram-v2", ...plain.flatMap(statement => read(statement, states))]
}

/** Labels come before all: the library takes the first that it hears. */
function name(statement: string, { labels, holders }: States): void {
  const [, title, holder] = HOLDER.exec(statement) ?? []
  if (holder !== undefined) {
    holders.add(holder)
    labels.set(holder, title ?? holder)
  }
  const [, label = "", alias] = ALIAS.exec(statement) ?? []
  if (alias !== undefined) labels.set(alias, label)
  const [, id, said = ""] = MOVE.test(statement) ? [] : (SAID.exec(statement) ?? [])
  if (id !== undefined) labels.set(id, labels.has(id) ? `${labels.get(id)}<br>${said}` : said)
}

function read(statement: string, states: States): string[] {
  const [, direction] = /^direction\s+(TB|TD|BT|LR|RL)$/.exec(statement) ?? []
  if (direction !== undefined) return [`direction ${direction}`]
  if (statement === "}") return ["}"]
  const [, , holder] = HOLDER.exec(statement) ?? []
  if (holder !== undefined) return [`state "${labelOf(holder, states)}" as ${keyOf(holder, states)} {`]
  const [moves, from = "", , to = "", , label] = MOVE.exec(statement) ?? []
  if (moves !== undefined) return move(from, to, label, states)
  const id = ALIAS.exec(statement)?.[2] ?? SAID.exec(statement)?.[1] ?? ALONE.exec(statement)?.[1]
  if (id === undefined) throw new Undrawn("this is not drawn", statement)
  return met([id], states)
}

function move(from: string, to: string, label: string | undefined, states: States): string[] {
  const came = met([from, to], states)
  const words = label === undefined ? "" : ` : ${encode(wrapped(linesOf(label)))}`
  return [...came, `${keyOf(from, states)} --> ${keyOf(to, states)}${words}`]
}

function met(ids: readonly string[], states: States): string[] {
  return ids.flatMap(id => {
    if (id === "[*]" || states.keys.has(id) || states.holders.has(id)) return []
    return [`state "${labelOf(id, states)}" as ${keyOf(id, states)}`]
  })
}

function labelOf(id: string, { labels }: States): string {
  return encode(wrapped(linesOf(labels.get(id) ?? id)))
}

function keyOf(id: string, { keys }: States): string {
  if (id === "[*]") return id
  const key = keys.get(id) ?? `s${keys.size + 1}`
  keys.set(id, key)
  return key
}
