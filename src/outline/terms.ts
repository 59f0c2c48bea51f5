// Takes a definition list of the tree, gives terms with what is said about each.
import type { TermRow } from "../model.ts"
import type { Context } from "./context.ts"
import { isPlainContainer } from "./elements.ts"
import { flatten } from "./flatten.ts"
import { type Flow, linesOf, readBlocks } from "./flow.ts"
import { type Element, isElement } from "./tree.ts"

export function readTerms(element: Element, context: Context): Flow[] {
  const rows: TermRow[] = []
  for (const child of partsOf(element)) {
    const last = rows.at(-1)
    const details = child.name === "dt" ? [] : readBlocks(child.children, context)
    if (child.name === "dt" || !last) rows.push(newRow(child, context))
    else
      rows[rows.length - 1] = {
        ...last,
        details: [...last.details, ...details],
        lines: { ...last.lines, end: child.end },
      }
  }
  return rows.length > 0 ? [{ kind: "terms", rows, lines: linesOf(element) }] : []
}

/** HTML allows a `<div>` around each group. */
function partsOf(element: Element): Element[] {
  return element.children
    .filter(isElement)
    .flatMap(child => (isPlainContainer(child.name) ? partsOf(child) : [child]))
    .filter(child => child.name === "dt" || child.name === "dd")
}

function newRow(element: Element, context: Context): TermRow {
  const blocks = readBlocks(element.children, context)
  const lines = linesOf(element)
  return element.name === "dt"
    ? { term: flatten(blocks), details: [], lines }
    : { term: [], details: blocks, lines }
}
