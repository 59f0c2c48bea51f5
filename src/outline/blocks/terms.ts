// Takes a definition list of the tree, gives terms with what is said about each.
import type { TermRow } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Flow } from "../flow.ts"
import { flatten } from "../inlines/flatten.ts"
import { isPlainContainer } from "../tree/elements.ts"
import { type Element, isElement, linesOf } from "../tree/tree.ts"

export function readTerms(element: Element, context: Context): Flow[] {
  const rows: TermRow[] = []
  for (const child of partsOf(element)) {
    const last = rows.at(-1)
    if (child.name === "dt" || !last) rows.push(newRow(child, context))
    else rows[rows.length - 1] = withDetails(last, child, context)
  }
  return rows.length > 0 ? [{ kind: "terms", rows, lines: linesOf(element) }] : []
}

function withDetails(row: TermRow, { children, end }: Element, context: Context): TermRow {
  return { ...row, details: [...row.details, ...context.blocks(children)], lines: { ...row.lines, end } }
}

/** HTML allows a `<div>` around each group; what is neither term nor explanation explains too. */
function partsOf(element: Element): Element[] {
  return element.children.flatMap(child => {
    if (!isElement(child))
      return child.text.trim() === "" ? [] : [{ ...element, name: "dd", children: [child] }]
    if (child.name === "dt" || child.name === "dd") return [child]
    return isPlainContainer(child.name) ? partsOf(child) : [{ ...child, name: "dd", children: [child] }]
  })
}

function newRow(element: Element, context: Context): TermRow {
  const blocks = context.blocks(element.children)
  const lines = linesOf(element)
  return element.name === "dt"
    ? { term: flatten(blocks), details: [], lines }
    : { term: [], details: blocks, lines }
}
