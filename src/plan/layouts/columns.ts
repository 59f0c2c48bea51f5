// Two columns: two items with children beside each other, or one long list of short items read downwards.
import { plainText } from "../../inlines.ts"
import type { Block, Inline } from "../../model.ts"
import { type Atom, sharedRings } from "../atoms.ts"
import { blocksOf } from "../place.ts"
import { endOfSubtree, type Run } from "../run.ts"
import { stackHeight } from "../sheet.ts"
import { emLength } from "../words.ts"
import { type Candidate, region, type Stretch, sizesOf } from "./candidate.ts"

/** Largest step of columns. */
const LARGEST = 28
/** Children under each of two items. */
const CHILDREN = { least: 3, most: 6 }

export function itemColumns(stretch: Stretch): Candidate | null {
  const { run, from, to, body } = stretch
  if (body > LARGEST || to - from < 2 * (CHILDREN.least + 1) || to - from > 2 * (CHILDREN.most + 1))
    return null
  if (run.count("list", from, to) !== to - from || !startsItem(run, from)) return null
  const middle = endOfSubtree(run.atoms, from)
  if (middle >= to || endOfSubtree(run.atoms, middle) !== to) return null
  const left = columnOf(run.atoms.slice(from, middle))
  const right = columnOf(run.atoms.slice(middle, to))
  return left && right ? sideBySide([left, right], stretch) : null
}

function startsItem({ atoms }: Run, at: number): boolean {
  const atom = atoms[at]
  return atom !== undefined && atom.rings.length === 1 && sharedRings(atoms[at - 1], atom) === 0
}

export interface Column {
  readonly heading: readonly Inline[]
  readonly blocks: readonly Block[]
}

/** An item as a column: its text as the head, its flat children as the list. */
function columnOf(atoms: readonly Atom[]): Column | null {
  const [head, ...children] = atoms
  if (head?.matter.kind !== "whole" || children.length < CHILDREN.least || children.length > CHILDREN.most)
    return null
  const [only, ...more] = head.matter.blocks
  if (only?.kind !== "paragraph" || more.length > 0 || emLength(plainText(only.inlines)) > 20) return null
  if (children.some(child => child.rings.length !== 2)) return null
  const inner = children.map(child => ({ ...child, rings: child.rings.slice(1) }))
  return { heading: only.inlines, blocks: blocksOf(inner) }
}

/** Text in columns is a little smaller than the body, and stands under the column's head. */
const TEXT = 0.94

export function sideBySide(
  columns: readonly Column[],
  stretch: Stretch,
  layout: "columns" | "comparison" = "columns",
): Candidate | null {
  const { run } = stretch
  const { stage, title } = run
  const sizes = sizesOf(stretch)
  const width = stage.room.width.column
  const box = {
    width,
    size: { ...sizes, body: sizes.body * TEXT },
    lang: stage.lang,
    place: "column" as const,
  }
  const heights = columns.map(({ heading, blocks }) => {
    const head = heading.length
      ? stage.metrics.text(heading, "columnHeading", width, sizes.body * 1.12).height + 30
      : 0
    return head + stackHeight(blocks, stage.metrics, box)
  })
  const room = stage.room.end - stage.room.top - title.heights.top - stage.room.headGap
  const fill = Math.max(...heights) / room
  if (fill > 1) return null
  const names = ["left", "right"] as const
  const regions = () =>
    columns.map(({ heading, blocks }, at) => region(names[at] ?? "right", blocks, heading))
  return { layout, frame: "top", sizes, fill, regions }
}

const SHORT_ITEMS = { least: 7, most: 12, characters: 20 }

/** Many short items would be a thin strip in the rail. */
export function shortItems(stretch: Stretch): Candidate | null {
  const { run, from, to, body, alone } = stretch
  const count = to - from
  if (body > LARGEST || !alone || count < SHORT_ITEMS.least || count > SHORT_ITEMS.most) return null
  const atoms = run.atoms.slice(from, to)
  if (!atoms.every(isShortItem)) return null
  const half = Math.ceil(count / 2)
  const columns = [atoms.slice(0, half), atoms.slice(half)].map(part => ({
    heading: [],
    blocks: blocksOf(part),
  }))
  return sideBySide(columns, stretch)
}

function isShortItem({ rings, matter }: Atom): boolean {
  if (
    rings.length !== 1 ||
    rings[0]?.kind !== "item" ||
    matter.kind !== "whole" ||
    matter.blocks.length !== 1
  )
    return false
  const [block] = matter.blocks
  return block?.kind === "paragraph" && plainText(block.inlines).length <= SHORT_ITEMS.characters
}
