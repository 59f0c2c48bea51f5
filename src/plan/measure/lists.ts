// Lists and their items → heights and distances, level by level.
import type { Block, Item, List } from "../../model.ts"
import { isShown } from "./flow.ts"
import type { Flow } from "./frame.ts"
import { childGap, sizeOf } from "./levels.ts"
import { placedText } from "./text.ts"

/** Lines that are left of a parent that is shown again. */
const REPEATED_LINES = 2

export function listHeight(list: List, flow: Flow): number {
  const inside = listFlow(list, flow)
  return list.items.reduce((sum, item, index) => {
    const before = list.items[index - 1]
    return sum + (before ? itemGap(before, list, inside) : 0) + itemHeight(item, list, inside)
  }, 0)
}

interface ListFlows {
  readonly ordered: Flow
  readonly unordered: Flow
}

/** Asked for again with every item. */
const inLists = new WeakMap<Flow, ListFlows>()

/** A list's items are set smaller and further in with each level. */
export function listFlow({ ordered }: Pick<List, "ordered">, flow: Flow): Flow {
  const known = inLists.get(flow) ?? {
    ordered: within(flow, indentOf(true, flow)),
    unordered: within(flow, indentOf(false, flow)),
  }
  inLists.set(flow, known)
  return ordered ? known.ordered : known.unordered
}

function within(flow: Flow, indent: number): Flow {
  const depth = flow.depth + 1
  return { ...flow, depth, width: flow.width - indent, em: sizeOf(depth, flow), hangs: false }
}

function indentOf(ordered: boolean, { depth, page: { numbers }, hangs }: Flow): number {
  if (depth === 0) return hangs ? 0 : numbers.px(ordered ? "--hang-ordered" : "--hang")
  return numbers.px(ordered ? "--indent-ordered" : depth === 1 ? "--indent-2" : "--indent-3")
}

/** `flow` is that of the list's items. */
export function itemHeight(item: Item, list: List, flow: Flow): number {
  const shown = item.blocks.filter(isShown)
  return shown.reduce((sum, block, index) => {
    const gap = index === 0 ? 0 : block.kind === "list" ? childGap(flow) : gapInItem(block, flow)
    return sum + gap + partHeight(block, index, item, { list, flow })
  }, 0)
}

/** Without its nested lists. */
export function itemOwnHeight(item: Item, list: List, flow: Flow): number {
  return itemHeight({ ...item, blocks: item.blocks.filter(block => block.kind !== "list") }, list, flow)
}

interface Around {
  readonly list: List
  readonly flow: Flow
}

function partHeight(block: Block, index: number, item: Item, { list, flow }: Around): number {
  if (block.kind !== "paragraph" || index > 0) return flow.blockHeight(block, flow)
  const role = !item.repeated && flow.depth === 1 && isGrouped(list) ? "strong" : "body"
  const { lines, height } = placedText(block.inlines, flow, role)
  return item.repeated && lines > REPEATED_LINES ? (height / lines) * REPEATED_LINES : height
}

function gapInItem({ kind }: Block, { page, em, sizes }: Flow): number {
  return page.numbers.px("--gap-item", kind === "table" ? sizes.table : em)
}

export function itemGap(before: Item, list: List, { page: { numbers }, depth, em, place }: Flow): number {
  if (depth === 1) return numbers.px(topGap(list, place), em)
  const level = depth === 2 ? "--gap-2" : "--gap-3"
  return numbers.px(hasChildren(before) ? `${level}-after` : level, em)
}

function topGap(list: List, place: Flow["place"]): string {
  if (isGrouped(list)) return "--gap-1-grouped"
  return place === "column" ? "--gap-col" : "--gap-1"
}

/** If any item has children, all are labels. */
export function isGrouped(list: List): boolean {
  const known = grouped.get(list)
  if (known !== undefined) return known
  const found = list.items.some(hasChildren)
  grouped.set(list, found)
  return found
}

/** Asked for again with every item of a list. */
const grouped = new WeakMap<List, boolean>()

function hasChildren({ blocks }: Item): boolean {
  return blocks.some(block => block.kind === "list")
}
