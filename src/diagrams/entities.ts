// Statements of an entity relationship diagram → the same in the spellings that the library reads right, or a reason why not.
import { encode, encodeFixed, encodeName, linesOf } from "./labels.ts"
import { Undrawn } from "./source.ts"

const NAME = '(?:"([^"]+)"|([\\p{L}\\p{N}_-]+))(?:\\s*\\[(?:"([^"]*)"|([^\\]"]+))\\])?'
const ENTITY = new RegExp(`^${NAME}\\s*(\\{)?\\s*(\\})?$`, "u")
const LINK = new RegExp(`^${NAME}\\s*([|}][|o])(--|\\.\\.)([|o][|{])\\s*${NAME}\\s*(?::\\s*(.*))?$`, "u")
const ATTRIBUTE = /^(\S+)\s+(\S+)((?:\s*,?\s*\b(?:PK|FK|UK)\b)*)\s*(?:"([^"]*)")?$/
const SILENT = /^(?:direction|style|classDef|class)\b/

interface Model {
  readonly boxes: Map<string, string[]>
  readonly labels: Map<string, string>
  readonly links: {
    readonly from: string
    readonly sign: string
    readonly to: string
    readonly label: string
  }[]
}

export function readEntities(statements: readonly string[]): string[] {
  const model: Model = { boxes: new Map(), labels: new Map(), links: [] }
  let open: string[] | null = null
  for (const statement of statements.filter(each => !SILENT.test(each))) {
    if (!open) open = read(statement, model)
    else if (statement === "}") open = null
    else open.push(attribute(statement))
  }
  if (open) throw new Undrawn("an entity in it has no end")
  const shown = (name: string) => encodeName(model.labels.get(name) ?? name)
  return [
    "erDiagram",
    ...[...model.boxes].flatMap(([name, members]) => [`${shown(name)} {`, ...members, "}"]),
    ...model.links.map(
      ({ from, sign, to, label }) =>
        `${shown(from)} ${sign} ${shown(to)} : ${encode(linesOf(label || " ")) || " "}`,
    ),
  ]
}

function read(statement: string, model: Model): string[] | null {
  const entity = ENTITY.exec(statement)
  if (entity) {
    const members = box(entity.slice(1, 5), model)
    return entity[5] && !entity[6] ? members : null
  }
  const link = LINK.exec(statement)
  if (!link) throw new Undrawn("this is not understood", statement)
  const [left, line, right] = link.slice(5, 8)
  box(link.slice(1, 5), model)
  box(link.slice(8, 12), model)
  const [from = "", to = ""] = [link[1] ?? link[2], link[8] ?? link[9]]
  model.links.push({ from, sign: `${left}${line}${right}`, to, label: link[12] ?? "" })
  return null
}

function box(
  [quoted, bare, label, bareLabel]: readonly (string | undefined)[],
  { boxes, labels }: Model,
): string[] {
  const name = quoted ?? bare ?? ""
  const said = label ?? bareLabel
  if (said !== undefined) labels.set(name, said)
  const members = boxes.get(name) ?? []
  boxes.set(name, members)
  return members
}

function attribute(statement: string): string {
  const [all, type = "", name = "", keys = "", comment] = ATTRIBUTE.exec(statement) ?? []
  if (all === undefined) throw new Undrawn("this is not understood", statement)
  // The library shows a comment to the mouse alone.
  const said = comment === undefined ? name : `${name} · ${comment}`
  return `${encodeFixed(type)} ${encodeFixed(said)} ${keys.replaceAll(",", " ").trim()}`.trimEnd()
}
