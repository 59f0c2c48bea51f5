// Statements of a flowchart → the same in the few spellings that the library reads right, or a reason why not.
import { type Link, readLink } from "./flow-links.ts"
import { type Node, readNode } from "./flow-nodes.ts"
import { encode, linesOf, wrapped } from "./labels.ts"
import { Undrawn } from "./source.ts"
import { Styles } from "./styles.ts"

interface Group {
  readonly key: string
  readonly title: string
  direction: string | null
  readonly items: (Group | string)[]
}

interface Chart {
  readonly nodes: Map<string, Node>
  readonly groups: Map<string, Group>
  /** The group that a node stands in. */
  readonly homes: Map<string, Group>
  readonly links: { readonly from: string; readonly to: string; readonly link: Link }[]
  readonly styles: Styles
}

const directions: Readonly<Record<string, string>> = { "": "TB", ">": "LR", "<": "RL", "^": "BT", v: "TB" }

/** What lays them out takes seconds for more. */
const MOST_LINKS = 200

export function readFlowchart(header: string, statements: readonly string[]): string[] {
  const direction = directions[header] ?? header.toUpperCase()
  if (!/^(?:TB|TD|BT|LR|RL)$/.test(direction))
    throw new Undrawn(`it goes in no direction: ${header.slice(0, 20)}`)
  const chart: Chart = {
    nodes: new Map(),
    groups: new Map(),
    homes: new Map(),
    links: [],
    styles: new Styles(),
  }
  const root: Group = { key: "", title: "", direction, items: [] }
  const open = [root]
  for (const statement of statements) readStatement(statement, chart, open)
  if (open.length > 1) throw new Undrawn("a subgraph in it has no end")
  if (chart.links.length > MOST_LINKS) throw new Undrawn(`it has more than ${MOST_LINKS} links`)
  return [
    `graph ${direction}`,
    ...written(root, chart),
    ...linkLines(chart),
    ...chart.styles.lines(key => keyOf(key, chart)),
  ]
}

function readStatement(statement: string, chart: Chart, open: Group[]): void {
  const group = open.at(-1)
  const [word = ""] = /^\S+/.exec(statement) ?? []
  const rest = statement.slice(word.length).trim()
  if (!group || chart.styles.read(word, rest)) return
  if (word === "click" || word === "href") return
  if (word === "subgraph") open.push(openGroup(rest, group, chart))
  else if (statement === "end") close(open)
  else if (word === "direction") group.direction = rest.toUpperCase()
  else readChain(statement, group, chart)
}

function openGroup(rest: string, parent: Group, chart: Chart): Group {
  const [, id, title] = /^([^\s"[\]]+)\s*\[([\s\S]*)\]$/.exec(rest) ?? []
  const key = `g${chart.groups.size + 1}`
  const group: Group = { key, title: title ?? rest, direction: null, items: [] }
  chart.groups.set(id ?? rest.replace(/^"(.*)"$/, "$1"), group)
  parent.items.push(group)
  return group
}

function close(open: Group[]): void {
  if (open.length === 1) throw new Undrawn("a subgraph ends that was not begun")
  open.pop()
}

/** `A & B --> C -- words --> D` */
function readChain(statement: string, group: Group, chart: Chart): void {
  let [before, rest] = readNodes(statement, group, chart)
  while (rest !== "") {
    const [link, after] = readLink(rest)
    const [next, end] = readNodes(after, group, chart)
    if (link.isSeen) for (const from of before) for (const to of next) chart.links.push({ from, to, link })
    before = next
    rest = end
  }
}

function readNodes(text: string, group: Group, chart: Chart): [string[], string] {
  const ids: string[] = []
  for (let rest = text; ; rest = rest.slice(1)) {
    const { node, after } = readNode(rest)
    place(node, group, chart)
    ids.push(node.id)
    rest = after.trim()
    if (!rest.startsWith("&")) return [ids, rest]
  }
}

/** It belongs to the first subgraph that names it; a later label is its own all the same. */
function place(node: Node, group: Group, { nodes, groups, homes, styles }: Chart): void {
  if (node.style !== null) styles.give(node.id, node.style)
  if (groups.has(node.id)) return
  const home = homes.get(node.id)
  if (!home || (home.key === "" && group.key !== "")) {
    home?.items.splice(home.items.indexOf(node.id), 1)
    group.items.push(node.id)
    homes.set(node.id, group)
  }
  if (node.label !== null || !nodes.has(node.id)) nodes.set(node.id, node)
}

function keyOf(id: string, { nodes, groups }: Chart): string {
  return groups.get(id)?.key ?? `n${[...nodes.keys()].indexOf(id) + 1}`
}

function* written(group: Group, chart: Chart): Generator<string> {
  for (const item of group.items) {
    if (typeof item === "string") {
      const node = chart.nodes.get(item)
      if (node)
        yield keyOf(item, chart) + node.shape.replace("…", encode(wrapped(linesOf(node.label ?? item))))
    } else {
      yield `subgraph ${item.key} [${encode([linesOf(item.title).join(" ")])}]`
      if (item.direction !== null) yield `direction ${item.direction}`
      yield* written(item, chart)
      yield "end"
    }
  }
}

function linkLines(chart: Chart): string[] {
  return chart.links.map(({ from, to, link }) => {
    const label = link.label === "" ? "" : `|${encode(wrapped(linesOf(link.label)))}|`
    return `${keyOf(from, chart)} ${link.sign}${label} ${keyOf(to, chart)}`
  })
}
