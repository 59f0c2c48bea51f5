// A theme, a language and a canvas → the metrics that the planner asks for heights.
import type { List } from "../../model.ts"
import type { Theme } from "../../theme/theme.ts"
import { blockHeight, overhang } from "./blocks.ts"
import { codeSize } from "./code.ts"
import { gapBetween } from "./flow.ts"
import type { Flow } from "./frame.ts"
import { headingSize } from "./headings.ts"
import { childGap } from "./levels.ts"
import { itemGap, itemHeight, itemOwnHeight, listFlow } from "./lists.ts"
import { type Page, type PageOptions, pageFor, textSize } from "./page.ts"
import { tableSize } from "./tables.ts"
import type { Box, Metrics } from "./types.ts"
import { widest } from "./units.ts"

export type { Box, CodeSize, HeadingSize, Metrics, Place, TableSize, TextRole, TextSize } from "./types.ts"

export function metricsFor(theme: Theme, options: PageOptions): Metrics {
  const page = pageFor(theme, options)
  const flows = new WeakMap<Box, Flow>()
  const flowOf = (box: Box): Flow => {
    const known = flows.get(box)
    if (known) return known
    const made = flowIn(box, page)
    flows.set(box, made)
    return made
  }
  /** Within lists: the outer ones are taken to be unordered, since a box does not say. */
  const flowAt = (depth: number, list: List, box: Box): Flow => {
    let flow = flowOf(box)
    for (let level = 1; level < depth; level++) flow = listFlow(UNORDERED, flow)
    return listFlow(list, flow)
  }
  return {
    text: (inlines, role, width, px) => textSize(page, inlines, { role, width, px }),
    widestWord: (inlines, role, px) => widest(page.units(inlines, page.looks(role, px))),
    block: (block, box) => blockHeight(block, flowOf(box)),
    gap: (before, after, box) => gapBetween(before, after, flowOf(box)),
    overhang: (block, box) => overhang(block, flowOf(box)),
    itemOwn: (item, depth, list, box) => itemOwnHeight(item, list, flowAt(depth, list, box)),
    item: (item, depth, list, box) => itemHeight(item, list, flowAt(depth, list, box)),
    itemGap: (before, _, depth, list, box) => itemGap(before, list, flowAt(depth, list, box)),
    childGap: (_, depth, list, box) => childGap(flowAt(depth, list, box)),
    heading: (inlines, part, frame) => headingSize(page, inlines, part, frame),
    codeSize: (code, box) => codeSize(code, flowOf(box)),
    tableRows: (table, box) => tableSize(table, flowOf(box)),
  }
}

const UNORDERED = { ordered: false } as const

function flowIn({ width, size, place }: Box, page: Page): Flow {
  const hangs = place === "rail" || place === "top"
  return { blockHeight, page, width, em: size.body, place, depth: 0, hangs, inTerms: false, sizes: size }
}
