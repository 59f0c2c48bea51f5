// A theme, a language and a canvas → the metrics that the planner asks for heights.
import { once } from "../../once.ts"
import type { Theme } from "../../theme/theme.ts"
import { blockHeight, overhang } from "./blocks.ts"
import { codeSize } from "./code.ts"
import { bestColumns } from "./columns.ts"
import type { Flow } from "./flow.ts"
import { gapBetween } from "./gaps.ts"
import { headingSize } from "./headings.ts"
import { detailsFlow, insideOf, termsFlow } from "./inside.ts"
import { itemGap, itemOwnHeight } from "./lists.ts"
import { type Page, type PageOptions, pageFor, textSize } from "./page.ts"
import { tableSize } from "./tables.ts"
import { rowGap } from "./terms.ts"
import type { Box, Metrics } from "./types.ts"
import { widest } from "./units.ts"

export type {
  Box,
  CodeSize,
  Container,
  HeadingSize,
  Metrics,
  Place,
  TableSize,
  TextRole,
  TextSize,
} from "./types.ts"

export function metricsFor(theme: Theme, options: PageOptions): Metrics {
  const page = pageFor(theme, options)
  const flows = new WeakMap<Box, Flow>()
  const flowOf = (box: Box): Flow => once(flows, box, () => flowIn(box, page))
  const inner = new WeakMap<Flow, Box>()
  /** A box that stands for a flow inside of another box. */
  const boxWith = (flow: Flow, around: Box): Box =>
    once(inner, flow, () => {
      const box = { ...around, width: flow.width }
      flows.set(box, flow)
      return box
    })
  return {
    text: (inlines, role, width, px) => textSize(page, inlines, { role, width, px }),
    widestWord: (inlines, role, px) => widest(page.units(inlines, page.looks(role, px))),
    block: (block, box) => blockHeight(block, flowOf(box)),
    gap: (before, after, box) => gapBetween(before, after, flowOf(box)),
    overhang: (block, words, box) => overhang(block, words, flowOf(box)),
    within: (container, box) => boxWith(insideOf(container, flowOf(box)), box),
    withinRow: (row, box) => boxWith(detailsFlow(row, termsFlow(flowOf(box))), box),
    itemOwn: (blocks, of, box, repeated) => itemOwnHeight({ blocks, repeated }, of, flowOf(box)),
    itemGap: (before, list, box) => itemGap(before, list, flowOf(box)),
    rowGap: box => rowGap(flowOf(box)),
    heading: (inlines, part, frame) => headingSize(page, inlines, part, frame),
    codeSize: (code, box) => codeSize(code, flowOf(box)),
    columns: (table, box) => bestColumns(table, flowOf(box)),
    tableRows: (table, box) => tableSize(table, flowOf(box)),
  }
}

function flowIn({ width, size, place }: Box, page: Page): Flow {
  const hangs = place === "rail" || place === "top"
  return {
    blockHeight,
    page,
    width,
    em: size.body,
    place,
    depth: 0,
    hangs,
    inItem: false,
    inTerms: false,
    sizes: size,
  }
}
