// The text of a flowchart where a node stands → the node, and what follows.
import { Undrawn } from "./source.ts"

export interface Node {
  readonly id: string
  /** null: its name. */
  readonly label: string | null
  /** As the library writes it, with … for the label. */
  readonly shape: string
  /** Class given right behind it. */
  readonly style: string | null
}

const RECTANGLE = "[…]"

/** From the longest opening to the shortest; slanted boxes are drawn upright. */
const SHAPES: readonly (readonly [open: string, close: string, shape: string])[] = [
  ["(((", ")))", "(((…)))"],
  ["((", "))", "((…))"],
  ["([", "])", "([…])"],
  ["[[", "]]", "[[…]]"],
  ["[(", ")]", "[(…)]"],
  ["[/", "\\]", "[/…\\]"],
  ["[\\", "/]", "[\\…/]"],
  ["[/", "/]", RECTANGLE],
  ["[\\", "\\]", RECTANGLE],
  ["{{", "}}", "{{…}}"],
  ["[", "]", RECTANGLE],
  ["(", ")", "(…)"],
  ["{", "}", "{…}"],
  [">", "]", ">…]"],
]

/** The newer spelling: `A@{ shape: diam, label: "…" }`. */
const NAMED: Readonly<Record<string, string>> = {
  rounded: "(…)",
  event: "(…)",
  stadium: "([…])",
  terminal: "([…])",
  pill: "([…])",
  subproc: "[[…]]",
  subprocess: "[[…]]",
  subroutine: "[[…]]",
  "fr-rect": "[[…]]",
  cyl: "[(…)]",
  cylinder: "[(…)]",
  db: "[(…)]",
  database: "[(…)]",
  circle: "((…))",
  circ: "((…))",
  "dbl-circ": "(((…)))",
  diam: "{…}",
  diamond: "{…}",
  decision: "{…}",
  question: "{…}",
  hex: "{{…}}",
  hexagon: "{{…}}",
}

/** Dashes belong to a name only where no link begins with them. */
const ID = /^(?:[\p{L}\p{M}\p{N}_.:/!#$%'*+?\\](?<!:(?=::))|-(?![-.>])|=(?!=))+/u

export function readNode(text: string): { readonly node: Node; readonly after: string } {
  const from = text.trimStart()
  const id = ID.exec(from)?.[0].replace(/:+$/, "") ?? ""
  if (id === "") throw new Undrawn("this is not understood", from || "a link to nothing")
  const { label, shape, after } = readShape(from.slice(id.length))
  const style = /^:::([\w-]+)/.exec(after)
  return { node: { id, label, shape, style: style?.[1] ?? null }, after: after.slice(style?.[0].length ?? 0) }
}

function readShape(text: string): {
  readonly label: string | null
  readonly shape: string
  readonly after: string
} {
  const named = /^@\{([^}]*)\}/.exec(text)
  if (named) {
    const label = /label:\s*(?:"([^"]*)"|([^,}]+))/.exec(named[1] ?? "")
    const shape = /shape:\s*([\w-]+)/.exec(named[1] ?? "")?.[1] ?? ""
    const said = label?.[1] ?? label?.[2]?.trim() ?? null
    return { label: said, shape: NAMED[shape] ?? RECTANGLE, after: text.slice(named[0].length) }
  }
  for (const [open, close, shape] of SHAPES) {
    if (!text.startsWith(open)) continue
    const end = endOf(text, open.length, close)
    if (end === -1) continue
    return { label: text.slice(open.length, end), shape, after: text.slice(end + close.length) }
  }
  if (/^[[({]/.test(text)) throw new Undrawn("a bracket is never closed", text)
  return { label: null, shape: RECTANGLE, after: text }
}

/** Where the label ends: brackets in quotation marks are words. */
function endOf(text: string, from: number, close: string): number {
  const quoted = /^\s*"[^"]*"\s*/.exec(text.slice(from))
  if (!quoted) return text.indexOf(close, from)
  const end = from + quoted[0].length
  return text.startsWith(close, end) ? end : -1
}
