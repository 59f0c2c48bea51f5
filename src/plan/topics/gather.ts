// Short subsections in a row, to rows under their parent's heading: one slide instead of many that are nearly empty.
import { emLength, imagesIn, plainText } from "../../content/inlines.ts"
import type { Block, List, TermRow, Terms } from "../../model.ts"
import { tell } from "../shapes/prose.ts"
import type { Stage } from "../stage.ts"
import { isLeadIn } from "../words/sentences.ts"
import type { Topic } from "./topics.ts"

/** So many in a row, among neighbours of whom most are so short; else each has its slide. */
const LEAST = 3
const SHARE = 0.6
/** Longest heading of a row, and most text under it, in em. */
const LONGEST_HEADING = 44
const MOST_TEXT = 110
const PARAGRAPHS = 2
const ITEMS = 2

export function gatherTopics(topic: Topic, stage: Stage): Topic {
  const children = topic.children.map(child => gatherTopics(child, stage))
  const brief = topic.level === 0 ? [] : children.filter(child => isBrief(child, topic.deckPart, stage))
  if (brief.length < Math.max(LEAST, SHARE * children.length)) return { ...topic, children }
  const groups = groupsOf(children, new Set(brief))
  const [first = [], ...rest] = groups
  // A section that is all rows needs no slide that lists them; one that has a text goes on with them.
  const joins = first.length >= LEAST && (topic.blocks.length > 0 || rest.length === 0)
  if (!joins) return { ...topic, children: groups.flatMap(group => gathered(group, topic)) }
  const blocks = [...topic.blocks, rowsOf(first)]
  return { ...topic, blocks, rows: first, children: rest.flatMap(group => gathered(group, topic)) }
}

/** In the place of its first one, under the parent's heading. */
function gathered(group: readonly Topic[], { heading, trail }: Topic): readonly Topic[] {
  const [first] = group
  return first && group.length >= LEAST
    ? [{ ...first, heading, trail, blocks: [rowsOf(group)], rows: group }]
    : group
}

/** Brief ones that follow each other together, all others each by itself. */
function groupsOf(children: readonly Topic[], brief: ReadonlySet<Topic>): Topic[][] {
  const groups: Topic[][] = []
  for (const child of children) {
    const last = groups.at(-1)?.at(-1)
    if (last && brief.has(last) && brief.has(child)) groups.at(-1)?.push(child)
    else groups.push([child])
  }
  return groups
}

/** A heading over a few sentences or items; parts of the deck are never brief. */
function isBrief(
  { heading, blocks, children, deckPart, layout }: Topic,
  around: number,
  stage: Stage,
): boolean {
  const title = plainText(heading).trim()
  if (children.length > 0 || deckPart !== around || title === "" || layout !== null) return false
  if (emLength(title) > LONGEST_HEADING || blocks.length === 0) return false
  const texts = blocks.length === 1 && blocks[0]?.kind === "list" ? itemsOf(blocks[0]) : blocks
  if (!texts || texts.length > (texts === blocks ? PARAGRAPHS : ITEMS)) return false
  if (!texts.every(text => isSentences(text) || isCommand(text))) return false
  return texts.reduce((sum, text) => sum + shownLength(text, stage), 0) <= MOST_TEXT
}

/** Of a list without anything in its items but a paragraph; else null. */
function itemsOf({ items }: List): readonly Block[] | null {
  return items.every(item => item.blocks.length === 1 && item.checked === null)
    ? items.flatMap(item => item.blocks)
    : null
}

function isSentences(block: Block): boolean {
  if (block.kind !== "paragraph" || block.attributes || isLeadIn(block.inlines)) return false
  return imagesIn(block.inlines).length === 0 && !block.inlines.some(({ kind }) => kind === "break")
}

/** A line or two of code, such as what to type. */
function isCommand(block: Block): boolean {
  if (block.kind !== "code" || block.attributes || block.title || block.highlights.length > 0) return false
  const lines = block.text.split("\n")
  return lines.length <= COMMAND.lines && lines.every(line => line.length <= COMMAND.longest)
}

const COMMAND = { lines: 2, longest: 60 }

function shownLength(block: Block, { settings, lang }: Stage): number {
  const { shown } = tell(block, { prose: settings.prose, lang, inItem: true })
  return shown?.kind === "paragraph" ? emLength(plainText(shown.inlines)) : 0
}

function rowsOf(group: readonly Topic[]): Terms {
  const rows = group.map(({ heading, blocks, line }): TermRow => {
    const end = Math.max(line, ...blocks.map(({ lines }) => lines.end))
    return { lines: { start: line, end }, term: heading, details: blocks }
  })
  const [start = 0, end = 0] = [rows[0]?.lines.start, rows.at(-1)?.lines.end]
  return { kind: "terms", rows, lines: { start, end } }
}
