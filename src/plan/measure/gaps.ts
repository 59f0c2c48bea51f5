// Blocks under each other → their heights and the distances between them.
import type { Block } from "../../model.ts"
import type { Flow } from "./flow.ts"
import { childGap, subSize } from "./levels.ts"

export function flowHeight(blocks: readonly Block[], flow: Flow): number {
  const shown = blocks.filter(isShown)
  return shown.reduce((sum, block, index) => {
    const before = shown[index - 1]
    return sum + (before ? gapBetween(before, block, flow) : 0) + flow.blockHeight(block, flow)
  }, 0)
}

export function isShown({ kind }: Block): boolean {
  return kind !== "notes" && kind !== "break"
}

export function gapBetween(before: Block, after: Block, flow: Flow): number {
  const { numbers } = flow.page
  if (flow.inItem) return after.kind === "list" ? childGap(flow) : gapInItem(before, after, flow)
  if (flow.inTerms && after.kind === "list") return childGap(flow)
  if (flow.inTerms && after.kind === "terms") return numbers.px("--sub-above", subSize(flow))
  if (after.kind === "table") return numbers.px("--gap-table", flow.sizes.table)
  return numbers.px(gapName(before, after), flow.em)
}

function gapInItem(before: Block, after: Block, { page, em, sizes }: Flow): number {
  const isText = isParagraph(after) && (isParagraph(before) || before.kind === "list")
  return page.numbers.px(
    isText ? "--gap-item" : "--gap-item-block",
    after.kind === "table" ? sizes.table : em,
  )
}

function gapName(before: Block, after: Block): string {
  if (before.kind === "list" && isParagraph(after)) return "--gap-after-list"
  if (!isParagraph(before)) return "--gap-block"
  if (isParagraph(after)) return "--gap-par"
  return after.kind === "list" || after.kind === "terms" ? "--gap-lead" : "--gap-block"
}

/** Embeds are set as paragraphs. */
function isParagraph({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "embed"
}
