// The outline, to the score: one column a section, one line a unit of text, as the cover draws it.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Block, ScoreColumn, ScoreLine, Section } from "../../model.ts"
import type { Parts } from "./topics.ts"

const LINE = 46
const ITEM_LINE = 44
const MOST_COLUMNS = 7
const MANY = 60
const IMAGE_ROWS = 4

export function scoreOf(root: Section, parts: Parts): ScoreColumn[] {
  const split = parts.titles.length > 2 ? parts.level : parts.level + 1
  const columns: { parts: number[]; lines: ScoreLine[] }[] = [{ parts: [0], lines: [] }]
  let part = 0
  const visit = (section: Section): void => {
    if (section.level === parts.level) part++
    if (section.level === split) columns.push({ parts: [part], lines: [] })
    const lines = columns.at(-1)?.lines ?? []
    if (section.level >= split) lines.push(line("heading", 0, emLength(plainText(section.heading)) * 1.15))
    for (const each of section.blocks.flatMap(block => blockLines(block, 0))) lines.push(each)
    section.children.forEach(visit)
  }
  visit(root)
  return fold(columns.filter(column => column.lines.some(({ kind }) => kind !== "gap")))
}

/** Too many sections: the two neighbours that are smallest together become one column, again and again. */
function fold(columns: readonly ScoreColumn[]): ScoreColumn[] {
  let folded = inRuns(columns)
  while (folded.length > MOST_COLUMNS) {
    const sizes = folded.slice(1).map((column, at) => column.lines.length + (folded[at]?.lines.length ?? 0))
    const at = sizes.indexOf(Math.min(...sizes))
    folded = [...folded.slice(0, at), joined(folded.slice(at, at + 2)), ...folded.slice(at + 2)]
  }
  return folded
}

/** Of a great many, as many at a time as leaves a few: searching all for the smallest would take too long. */
function inRuns(columns: readonly ScoreColumn[]): ScoreColumn[] {
  const length = Math.ceil(columns.length / MANY)
  if (length < 2) return [...columns]
  return Array.from({ length: Math.ceil(columns.length / length) }, (_, at) =>
    joined(columns.slice(at * length, (at + 1) * length)),
  )
}

function joined(columns: readonly ScoreColumn[]): ScoreColumn {
  return {
    parts: [...new Set(columns.flatMap(({ parts }) => parts))],
    lines: columns.flatMap(({ lines }, at) => (at === 0 ? lines : [GAP, ...lines])),
  }
}

const GAP: ScoreLine = { kind: "gap", depth: 0, length: 0 }

function line(kind: ScoreLine["kind"], depth: number, length: number): ScoreLine {
  return { kind, depth, length: Math.min(LINE, Math.round(length * 10) / 10) }
}

function textLines(kind: ScoreLine["kind"], depth: number, length: number, width: number): ScoreLine[] {
  const count = Math.max(1, Math.ceil(length / width))
  return Array.from({ length: count }, (_, at) => line(kind, depth, Math.min(width, length - at * width)))
}

function blockLines(block: Block, depth: number): ScoreLine[] {
  switch (block.kind) {
    case "paragraph":
      return [...textLines("paragraph", depth, emLength(plainText(block.inlines)), LINE), GAP]
    case "list":
      return [...block.items.flatMap(item => itemLines(item.blocks, depth)), ...(depth ? [] : [GAP])]
    case "terms":
      return [
        ...block.rows.flatMap(row =>
          itemLines([{ kind: "paragraph", inlines: row.term, lines: row.lines }, ...row.details], depth),
        ),
        GAP,
      ]
    case "code":
      return [...block.text.split("\n").map(codeLine), GAP]
    case "table":
      return [...[block.head, ...block.rows].filter(row => row.length).map(() => line("row", 0, LINE)), GAP]
    case "figure":
    case "embed":
      return [...Array.from({ length: IMAGE_ROWS }, () => line("image", 0, LINE)), GAP]
    case "gallery":
      return block.figures.flatMap(figure => blockLines(figure, depth))
    case "math":
      return [line("code", 0, emLength(block.tex)), GAP]
    case "quote":
    case "callout":
    case "details":
      return block.blocks.flatMap(each => blockLines(each, depth))
    case "columns":
      return block.columns.flat().flatMap(each => blockLines(each, depth))
    default:
      return []
  }
}

function itemLines(blocks: readonly Block[], depth: number): ScoreLine[] {
  const [first, ...rest] = blocks
  const level = Math.min(depth, 3)
  const own =
    first?.kind === "paragraph" ? textLines("item", level, emLength(plainText(first.inlines)), ITEM_LINE) : []
  const others = first && first.kind !== "paragraph" ? blocks : rest
  return [
    ...own,
    ...others.flatMap(block => blockLines(block, depth + 1).filter(({ kind }) => kind !== "gap")),
  ]
}

function codeLine(text: string): ScoreLine {
  const indent = text.replaceAll("\t", "    ").length - text.replaceAll("\t", "    ").trimStart().length
  return line("code", Math.min(3, Math.floor(indent / 4)), emLength(text.trim()) * 0.9)
}
