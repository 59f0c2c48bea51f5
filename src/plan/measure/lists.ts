// Lists and their items → heights and distances, level by level.
import { hasChildren, isHead } from "../../content/heads.ts"
import type { Item, List, Paragraph } from "../../model.ts"
import type { Flow } from "./flow.ts"
import { gapBetween, isShown } from "./gaps.ts"
import { listFlow } from "./inside.ts"
import { placedText } from "./text.ts"
import type { Whole } from "./types.ts"

/** Lines that are left of a parent that is shown again. */
const REPEATED_LINES = 2

export function listHeight(list: List, flow: Flow): number {
  const inside = listFlow(list, flow)
  return list.items.reduce((sum, item, index) => {
    const before = list.items[index - 1]
    return sum + (before ? itemGap(before, list, inside) : 0) + itemHeight(item, { item, list }, inside)
  }, 0)
}

/** As much of an item as its height depends on. */
type ItemBlocks = Pick<Item, "blocks"> & { readonly repeated?: boolean | undefined }

/** `flow` is that of the list's items. */
function itemHeight({ blocks, repeated }: ItemBlocks, whole: Whole, flow: Flow): number {
  const [only] = blocks
  if (blocks.length === 1 && only?.kind === "paragraph") return headHeight(only, repeated, whole, flow)
  const shown = blocks.filter(isShown)
  return shown.reduce((sum, block, index) => {
    const before = shown[index - 1]
    const gap = before ? gapBetween(before, block, flow) : 0
    const isHead = block.kind === "paragraph" && !before
    return sum + gap + (isHead ? headHeight(block, repeated, whole, flow) : flow.blockHeight(block, flow))
  }, 0)
}

/** Without its nested lists. */
export function itemOwnHeight({ blocks, repeated }: ItemBlocks, whole: Whole, flow: Flow): number {
  const hasList = blocks.some(({ kind }) => kind === "list")
  const own = hasList ? blocks.filter(({ kind }) => kind !== "list") : blocks
  return itemHeight({ blocks: own, repeated }, whole, flow)
}

/** The text that an item begins with. */
function headHeight(
  { inlines }: Paragraph,
  repeated: boolean | undefined,
  { item, list }: Whole,
  flow: Flow,
): number {
  const role = !repeated && flow.depth === 1 && isHead(item, list) ? "strong" : "body"
  const { lines, height } = placedText(inlines, flow, role)
  return repeated && lines > REPEATED_LINES ? (height / lines) * REPEATED_LINES : height
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

/** Further apart where any of them has children. */
function isGrouped(list: List): boolean {
  const known = grouped.get(list)
  if (known !== undefined) return known
  const found = list.items.some(hasChildren)
  grouped.set(list, found)
  return found
}

/** Asked for again with every item of a list. */
const grouped = new WeakMap<List, boolean>()
