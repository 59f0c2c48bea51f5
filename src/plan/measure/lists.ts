// Lists and their items → heights and distances, level by level.
import type { Block, Item, List } from "../../model.ts"
import { gapBetween, isShown } from "./flow.ts"
import type { Flow } from "./frame.ts"
import { listFlow } from "./inside.ts"
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

/** `flow` is that of the list's items. */
export function itemHeight(item: Item, list: List, flow: Flow): number {
  const shown = item.blocks.filter(isShown)
  return shown.reduce((sum, block, index) => {
    const before = shown[index - 1]
    const gap = before ? gapBetween(before, block, flow) : 0
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
