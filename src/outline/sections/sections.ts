// Takes headings and blocks in reading order, gives the tree of sections under one nameless root.
import { plainText } from "../../content/inlines.ts"
import type { Block, Section } from "../../model.ts"
import { createIds } from "../addresses/slugs.ts"
import { noMarks } from "../blocks/attributes.ts"
import type { Flow, Heading } from "../flow.ts"

interface Draft {
  readonly heading: Heading | null
  readonly id: string
  readonly level: number
  readonly blocks: Block[]
  readonly children: Draft[]
}

/** Skipped levels are fine: a section belongs to the nearest one above it with a smaller level. */
export function buildSections(flow: readonly Flow[], lastLine: number): Section {
  const idOf = createIds()
  const root: Draft = { heading: null, id: "", level: 0, blocks: [], children: [] }
  const open = [root]
  for (const item of flow) {
    if (item.kind !== "heading") top(open).blocks.push(item)
    else {
      while (top(open).level >= item.level) open.pop()
      const section: Draft = {
        heading: item,
        id: idOf(item.id ?? plainText(item.inlines)),
        level: item.level,
        blocks: [],
        children: [],
      }
      top(open).children.push(section)
      open.push(section)
    }
  }
  return toSection(root, lastLine)
}

function top(open: readonly Draft[]): Draft {
  return open.at(-1) as Draft
}

/** A section ends where the next one begins. Recursion is at most six deep. */
function toSection({ heading, id, level, blocks, children }: Draft, end: number): Section {
  return {
    heading: heading?.inlines ?? [],
    level,
    id,
    attributes: heading?.attributes ?? noMarks,
    lines: { start: heading?.lines.start ?? 1, end },
    blocks,
    children: children.map((child, index) => toSection(child, endBefore(children[index + 1], end))),
  }
}

function endBefore(next: Draft | undefined, end: number): number {
  return next?.heading ? next.heading.lines.start - 1 : end
}
