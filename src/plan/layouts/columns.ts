// Two columns: two items with children beside each other, or one long list of short items read downwards.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Block, Inline } from "../../model.ts"
import { type Atom, endOfSubtree, sharedRings } from "../atoms/atoms.ts"
import { blocksOf } from "../atoms/place.ts"
import { stackHeight } from "../atoms/sheet.ts"
import { boxAt } from "../stage.ts"
import { type Candidate, type LayoutRow, type Run, region, type Stretch, sizesOf } from "./stretch.ts"

/** Largest step of columns. */
const LARGEST = 28
/** Children under each of two items. */
const CHILDREN = { least: 3, most: 6 }

export function itemColumns(stretch: Stretch): ReturnType<LayoutRow> {
  const { run, from, to, body } = stretch
  if (to - from < 2 * (CHILDREN.least + 1) || to - from > 2 * (CHILDREN.most + 1)) return null
  if (run.count("list", from, to) !== to - from || !startsItem(run, from)) return null
  const middle = endOfSubtree(run.atoms, from)
  if (middle >= to || endOfSubtree(run.atoms, middle) !== to) return null
  const left = columnOf(run.atoms.slice(from, middle))
  const right = columnOf(run.atoms.slice(middle, to))
  if (!left || !right) return null
  return body > LARGEST ? "smaller" : sideBySide([left, right], stretch)
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

export function sideBySide(columns: readonly Column[], stretch: Stretch): Candidate | null {
  const { stage } = stretch.run
  const sizes = sizesOf(stretch)
  const box = boxAt("column", { ...sizes, body: stage.room.columnText(sizes.body) }, stage)
  if (columns.some(({ blocks }) => blocks.some(block => stage.metrics.overhang(block, false, box) > 1)))
    return null
  const heights = columns.map(({ blocks }) => stackHeight(blocks, stage.metrics, box))
  return inColumns("columns", columns, stretch, headsHeight(columns, stretch) + Math.max(...heights))
}

/** Items in rows, each row as high as its higher item. */
export function inRows(columns: readonly Column[], stretch: Stretch): Candidate | null {
  const { stage } = stretch.run
  const { room, metrics } = stage
  const box = boxAt("cell", sizesOf(stretch), stage)
  const items = columns.map(({ blocks }) =>
    blocks.flatMap(block => (block.kind === "list" ? block.items : [])),
  )
  const rows = Array.from({ length: Math.max(...items.map(column => column.length)) }, (_, row) =>
    Math.max(...items.map(column => stackHeight(column[row]?.blocks ?? [], metrics, box))),
  )
  const padding = room.cellPadding(stretch.body)
  const height = rows.reduce((sum, row) => sum + row + padding, headsHeight(columns, stretch))
  return inColumns("comparison", columns, stretch, height)
}

function headsHeight(columns: readonly Column[], { run, body }: Stretch): number {
  const { metrics, room } = run.stage
  const heads = columns.map(({ heading }) =>
    heading.length === 0
      ? 0
      : metrics.text(heading, "columnHeading", room.width.column, body * room.columnHead.size).height +
        room.columnHead.padding,
  )
  return Math.max(...heads)
}

function inColumns(
  layout: "columns" | "comparison",
  columns: readonly Column[],
  stretch: Stretch,
  height: number,
): Candidate | null {
  const { title, stage } = stretch.run
  const { end, top, headGap } = stage.room
  const fill = height / (end - top - title.heights.top - headGap)
  if (fill > 1) return null
  const names = ["left", "right"] as const
  const regions = () =>
    columns.map(({ heading, blocks }, at) => region(names[at] ?? "right", blocks, heading))
  return { layout, frame: "top", sizes: sizesOf(stretch), fill, regions }
}

const SHORT_ITEMS = { least: 7, most: 16 }

/** Many short items would be a thin strip in the rail, or several slides: items of one line in a column. */
export function shortItems(stretch: Stretch): ReturnType<LayoutRow> {
  const { run, from, to, body, alone } = stretch
  const count = to - from
  const asked = run.title.layout === "columns"
  if (!alone || (!asked && (count < SHORT_ITEMS.least || count > SHORT_ITEMS.most))) return null
  const atoms = run.atoms.slice(from, to)
  if (asked ? run.count("list", from, to) < count : !atoms.every(atom => isShortItem(atom, stretch)))
    return null
  if (body > LARGEST) return "smaller"
  const half = middleOf(atoms)
  const columns = [atoms.slice(0, half), atoms.slice(half)].map(part => ({
    heading: [],
    blocks: blocksOf(part),
  }))
  return sideBySide(columns, stretch)
}

/** The top-level item that begins nearest to the middle, after it where two are as near. */
function middleOf(atoms: readonly Atom[]): number {
  const starts = atoms.flatMap(({ rings }, at) => (at > 0 && rings.length === 1 ? [at] : []))
  const half = atoms.length / 2
  return starts.reduce(
    (best, at) => (Math.abs(at - half) <= Math.abs(best - half) ? at : best),
    starts[0] ?? 0,
  )
}

function isShortItem({ rings, matter }: Atom, { run, body }: Stretch): boolean {
  const only = matter.kind === "whole" && matter.blocks.length === 1 ? matter.blocks[0] : undefined
  if (rings.length !== 1 || rings[0]?.kind !== "item" || only?.kind !== "paragraph") return false
  const { metrics, room } = run.stage
  const size = room.columnText(Math.min(body, LARGEST))
  return metrics.text(only.inlines, "body", room.width.column - 34, size).lines === 1
}
