// Terms → their height: beside their explanations, or above them where there is no room.
import type { TermRow, Terms } from "../../model.ts"
import type { Flow } from "./flow.ts"
import { flowHeight } from "./gaps.ts"
import { detailsFlow, isStacked, termsFlow } from "./inside.ts"
import { textHeight } from "./text.ts"

export function termsHeight({ rows }: Terms, flow: Flow): number {
  const inside = termsFlow(flow)
  return flow.inTerms ? nestedHeight(rows, inside) : ruledHeight(rows, inside)
}

/** Rows between rules; where terms stand above, nothing stands before the first and after the last. */
function ruledHeight(rows: readonly TermRow[], flow: Flow): number {
  const { rule, padding } = frameOf(flow)
  const content = rows.reduce((sum, row) => sum + rule + padding + rowHeight(row, flow), 0)
  return isStacked(flow) ? Math.max(0, content - rule - padding) : content + rule
}

function frameOf({ page: { numbers }, em }: Flow): { rule: number; padding: number } {
  const padding = numbers.px("--term-above", em) + numbers.px("--term-below", em)
  return { rule: numbers.px("--rule"), padding }
}

/** Terms within an explanation have no rules. */
function nestedHeight(rows: readonly TermRow[], flow: Flow): number {
  const gaps = Math.max(0, rows.length - 1) * flow.page.numbers.px("--sub-gap", flow.em)
  return rows.reduce((sum, row) => sum + rowHeight(row, flow), gaps)
}

/** What two rows take more than the sum of both; `flow` is that around the terms. */
export function rowGap(flow: Flow): number {
  const inside = termsFlow(flow)
  if (flow.inTerms) return flow.page.numbers.px("--sub-gap", inside.em)
  const { rule, padding } = frameOf(inside)
  return isStacked(flow) ? rule + padding : -rule
}

/** Of the contents of one row, without padding and rules. */
function rowHeight(row: TermRow, flow: Flow): number {
  const { numbers } = flow.page
  const explained = flowHeight(row.details, detailsFlow(row, flow))
  if (row.term.length === 0) return explained
  if (isStacked(flow))
    return textHeight(row.term, flow, "strong") + numbers.px("--term-stack", flow.em) + explained
  return Math.max(termHeight(row, flow), explained)
}

/** Beside its explanation. */
function termHeight({ term }: TermRow, flow: Flow): number {
  return textHeight(term, { ...flow, width: flow.page.numbers.px("--term") }, "strong")
}
