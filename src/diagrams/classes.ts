// Statements of a class diagram → the same in the spellings that the library reads right, or a reason why not.
import { encode, encodeFixed, encodeName, linesOf } from "./labels.ts"
import { Undrawn } from "./source.ts"

const NAME = '(`[^`]+`|[^\\s~:"{}\\[\\]]+)(?:~([^{}]+?)~)?'
const ARROW = "(<\\|--|<\\|\\.\\.|--\\|>|\\.\\.\\|>|\\*--|--\\*|o--|--o|-->|<--|\\.\\.>|<\\.\\.)"

const OPENING = new RegExp(
  `^class\\s+${NAME}(?:\\s*\\["([^"]*)"\\])?(?:\\s*:::[\\w-]+)?\\s*(\\{)?\\s*(\\})?$`,
)
const LINK = new RegExp(
  `^${NAME}\\s*(?:"([^"]*)")?\\s*${ARROW}\\s*(?:"([^"]*)")?\\s*${NAME}(?:\\s*:\\s*(.+))?$`,
)
const MEMBER = new RegExp(`^${NAME}\\s*:\\s*(.+)$`)
const STEREOTYPE = new RegExp(`^<<(.+?)>>\\s*${NAME}$`)
const SILENT = /^(?:direction|click|link|callback|style|cssClass|classDef)\b/

interface Model {
  /** What the boxes hold, by the name in them. */
  readonly boxes: Map<string, string[]>
  /** Labels that stand for names. */
  readonly labels: Map<string, string>
  readonly links: string[]
}

export function readClasses(statements: readonly string[]): string[] {
  const model: Model = { boxes: new Map(), labels: new Map(), links: [] }
  let open: string[] | null = null
  for (const statement of statements) {
    if (open) open = inside(statement, open)
    else open = read(statement, model)
  }
  if (open) throw new Undrawn("a class in it has no end")
  const boxes = [...model.boxes].flatMap(([name, members]) => [
    `class ${encodeName(model.labels.get(name) ?? name)} {`,
    ...members,
    "}",
  ])
  return [
    "classDiagram",
    ...boxes,
    ...model.links.map(line =>
      line.replace(/\0([^\0]*)\0/g, (_, name) => encodeName(model.labels.get(name) ?? name)),
    ),
  ]
}

/** Gives the members of the class that goes on after the statement. */
function read(statement: string, model: Model): string[] | null {
  if (SILENT.test(statement)) return null
  const [opening, name = "", generic, label, brace, closed] = OPENING.exec(statement) ?? []
  if (opening !== undefined) {
    const members = box(name, generic, model)
    if (label !== undefined) model.labels.set(nameOf(name, generic, model), label)
    return brace && !closed ? members : null
  }
  if (!relate(statement, model) && !tell(statement, model)) throw new Undrawn("this is not drawn", statement)
  return null
}

function inside(statement: string, members: string[]): string[] | null {
  if (statement === "}") return null
  const [, stereotype] = /^<<(.+?)>>$/.exec(statement) ?? []
  if (stereotype === undefined) members.push(member(statement))
  else members.unshift(`<<${stereotype.replace(/\W/g, "_")}>>`)
  return members
}

function relate(statement: string, model: Model): boolean {
  const [link, from = "", fromType, many, sign = "", other, to = "", toType, label] =
    LINK.exec(statement) ?? []
  if (link === undefined) return false
  box(from, fromType, model)
  box(to, toType, model)
  const quoted = (words: string | undefined) => (words === undefined ? "" : `"${encode(linesOf(words))}" `)
  const said = label === undefined ? "" : ` : ${encode(linesOf(label))}`
  model.links.push(
    `\0${nameOf(from, fromType, model)}\0 ${quoted(many)}${sign} ${quoted(other)}\0${nameOf(to, toType, model)}\0${said}`,
  )
  return true
}

function tell(statement: string, model: Model): boolean {
  const [told, stereotype = "", of = "", ofType] = STEREOTYPE.exec(statement) ?? []
  if (told !== undefined) box(of, ofType, model).unshift(`<<${stereotype.replace(/\W/g, "_")}>>`)
  const [says, name = "", generic, text = ""] = told === undefined ? (MEMBER.exec(statement) ?? []) : []
  if (says !== undefined) box(name, generic, model).push(member(text))
  return told !== undefined || says !== undefined
}

function box(name: string, generic: string | undefined, model: Model): string[] {
  const key = nameOf(name, generic, model)
  const members = model.boxes.get(key) ?? []
  model.boxes.set(key, members)
  return members
}

/** Its type is said once; elsewhere the bare name means the same class. */
function nameOf(name: string, generic: string | undefined, { boxes }: Model): string {
  const bare = name.replaceAll("`", "")
  if (generic !== undefined) return `${bare}<${typed(generic)}>`
  return [...boxes.keys()].find(key => key === bare || key.startsWith(`${bare}<`)) ?? bare
}

/** `List~int~` is a list of numbers. */
function typed(text: string): string {
  let inner = text
  for (let last = ""; inner !== last; ) {
    last = inner
    inner = inner.replace(/~([^~]*)~/, "<$1>")
  }
  return inner
}

/** Visibility and brackets stay, so that methods stand below attributes; all of the rest is words. */
function member(text: string): string {
  const [, visible = "", rest = ""] = /^([-+#~]?)\s*(.*?)[$*]?$/.exec(text) ?? []
  const [, name, parameters = "", type = ""] = /^([^()]*)\((.*)\)[$*]?\s*:?\s*(.*)$/.exec(rest) ?? []
  if (name === undefined) return `${visible}${encodeFixed(typed(rest))}`
  return `${visible}${encodeFixed(name)}(${encodeFixed(typed(parameters))}) ${encodeFixed(typed(type))}`.trimEnd()
}
