// A theme, a language and a canvas → the metrics that the planner asks for heights.
import type { Theme } from "../../theme/theme.ts"
import { blockHeight, overhang } from "./blocks.ts"
import { codeLines } from "./code.ts"
import { gapBetween } from "./flow.ts"
import type { Flow } from "./frame.ts"
import { headingSize } from "./headings.ts"
import { childGap } from "./levels.ts"
import { itemGap, itemHeight, itemOwnHeight, listFlow } from "./lists.ts"
import { type Page, type PageOptions, pageFor, textSize } from "./page.ts"
import { tableSize } from "./tables.ts"
import type { Box, Metrics } from "./types.ts"
import { widest } from "./units.ts"

export type { Box, HeadingSize, Metrics, Place, TableSize, TextRole, TextSize } from "./types.ts"

export function metricsFor(theme: Theme, options: PageOptions): Metrics {
  const page = pageFor(theme, options)
  return {
    text: (inlines, role, width, px) => textSize(page, inlines, { role, width, px }),
    widestWord: (inlines, role, px) => widest(page.units(inlines, page.looks(role, px))),
    block: (block, box) => blockHeight(block, flowOf(box, page)),
    gap: (before, after, box) => gapBetween(before, after, flowOf(box, page)),
    overhang: (block, box) => overhang(block, flowOf(box, page)),
    itemOwn: (item, depth, list, box) => itemOwnHeight(item, list, flowAt(depth, list, box, page)),
    item: (item, depth, list, box) => itemHeight(item, list, flowAt(depth, list, box, page)),
    itemGap: (before, _, depth, list, box) => itemGap(before, list, flowAt(depth, list, box, page)),
    childGap: (_, depth, list, box) => childGap(flowAt(depth, list, box, page)),
    heading: (inlines, part, frame) => headingSize(page, inlines, part, frame),
    codeLines: (code, box) => codeLines(code, flowOf(box, page)),
    tableRows: (table, box) => tableSize(table, flowOf(box, page)),
  }
}

function flowOf({ width, size, place }: Box, page: Page): Flow {
  const hangs = place === "rail" || place === "top"
  return { blockHeight, page, width, em: size.body, place, depth: 0, hangs, inTerms: false, sizes: size }
}

/** Within lists: the outer ones are taken to be unordered, since a box does not say. */
function flowAt(depth: number, list: Parameters<typeof listFlow>[0], box: Box, page: Page): Flow {
  let flow = flowOf(box, page)
  for (let level = 1; level < depth; level++) flow = listFlow({ ...list, ordered: false }, flow)
  return listFlow(list, flow)
}
