// Terms → their height: beside their explanations, or above them where there is no room.
import type { TermRow, Terms } from "../../model.ts"
import { flowHeight } from "./flow.ts"
import type { Flow } from "./frame.ts"
import { subSize } from "./levels.ts"
import { textHeight } from "./text.ts"

export function termsHeight({ rows }: Terms, flow: Flow): number {
  // Lists in explanations begin a level deeper.
  const inside: Flow = { ...flow, inTerms: true, depth: flow.depth + 1 }
  return flow.inTerms ? nestedHeight(rows, inside) : ruledHeight(rows, inside)
}

/** Rows between rules; where terms stand above, nothing stands before the first and after the last. */
function ruledHeight(rows: readonly TermRow[], flow: Flow): number {
  const { numbers } = flow.page
  const rule = numbers.px("--rule")
  const above = numbers.px("--term-above", flow.em)
  const below = numbers.px("--term-below", flow.em)
  const content = rows.reduce((sum, row) => sum + rule + above + rowHeight(row, flow) + below, 0)
  return isStacked(flow) ? Math.max(0, content - rule - above - below) : content + rule
}

/** Terms within an explanation: smaller, without rules. */
function nestedHeight(rows: readonly TermRow[], around: Flow): number {
  const { numbers } = around.page
  const flow: Flow = { ...around, em: subSize(around) }
  const gaps = Math.max(0, rows.length - 1) * numbers.px("--sub-gap", flow.em)
  return rows.reduce((sum, row) => sum + rowHeight(row, flow), gaps)
}

/** Of the contents of one row, without padding and rules. */
function rowHeight({ term, details }: TermRow, flow: Flow): number {
  const { numbers } = flow.page
  const explained = (width: number) => flowHeight(details, { ...flow, width, hangs: false })
  if (term.length === 0) return explained(flow.width)
  if (isStacked(flow))
    return textHeight(term, flow, "strong") + numbers.px("--term-stack", flow.em) + explained(flow.width)
  const left = numbers.px("--term")
  const height = textHeight(term, { ...flow, width: left }, "strong")
  return Math.max(height, explained(flow.width - left - numbers.px("--term-gap")))
}

function isStacked({ place }: Flow): boolean {
  return place !== "top" && place !== "cell"
}
