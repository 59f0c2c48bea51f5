// A container and where it stands → where its own blocks stand: how wide, how large, how deep.
import type { List, TermRow } from "../../model.ts"
import { once } from "../../once.ts"
import type { Flow } from "./flow.ts"
import { sizeOf, subSize } from "./levels.ts"
import type { Container } from "./types.ts"

export function insideOf(container: Container, flow: Flow): Flow {
  if (container.kind === "list") return listFlow(container, flow)
  return container.kind === "quote" ? quoteFlow(flow) : boxFlow(flow)
}

interface ListFlows {
  readonly ordered: Flow
  readonly unordered: Flow
}

/** Asked for again with every item. */
const inLists = new WeakMap<Flow, ListFlows>()

/** A list's items are set smaller and further in with each level. */
export function listFlow({ ordered }: Pick<List, "ordered">, flow: Flow): Flow {
  const inside = once(inLists, flow, () => ({
    ordered: itemFlow(flow, indentOf(true, flow)),
    unordered: itemFlow(flow, indentOf(false, flow)),
  }))
  return ordered ? inside.ordered : inside.unordered
}

function itemFlow(flow: Flow, indent: number): Flow {
  const depth = flow.depth + 1
  const width = flow.width - indent
  return { ...flow, depth, width, em: sizeOf(depth, flow), hangs: false, inItem: true }
}

function indentOf(ordered: boolean, { depth, page: { numbers }, hangs }: Flow): number {
  if (depth === 0) return hangs ? 0 : numbers.px(ordered ? "--hang-ordered" : "--hang")
  if (ordered) return numbers.px("--indent-ordered")
  return numbers.px(depth === 1 ? "--indent-2" : "--indent-3")
}

const inQuotes = new WeakMap<Flow, Flow>()

export function quoteFlow(flow: Flow): Flow {
  return once(inQuotes, flow, () => ({
    ...boxFlow(flow),
    width: flow.width - flow.page.numbers.px("--quoted-indent"),
  }))
}

const inBoxes = new WeakMap<Flow, Flow>()

/** Within a callout or details. */
export function boxFlow(flow: Flow): Flow {
  return once(inBoxes, flow, () => ({ ...flow, hangs: false, inItem: false }))
}

/** Of all rows; lists in explanations begin a level deeper, terms within an explanation are smaller. */
export function termsFlow(flow: Flow): Flow {
  const em = flow.inTerms ? subSize(flow) : flow.em
  return { ...boxFlow(flow), em, inTerms: true, depth: flow.depth + 1 }
}

/** Of a row's explanation, from that of all rows. */
export function detailsFlow({ term }: TermRow, flow: Flow): Flow {
  if (term.length === 0 || isStacked(flow)) return flow
  const { numbers } = flow.page
  return { ...flow, width: flow.width - numbers.px("--term") - numbers.px("--term-gap") }
}

/** Whether terms stand above their explanations. */
export function isStacked({ place }: Flow): boolean {
  return place !== "top" && place !== "cell"
}
