// The tree of topics, to the deck's slides: sections, headings, pairs of sections.
import type { Block, Slide } from "../../model.ts"
import type { Draft } from "../search/drafts.ts"
import { areContents, areNamedContents, isContentsAt } from "../shapes/contents.ts"
import type { Topic } from "../topics/topics.ts"
import { isLeadIn } from "../words/sentences.ts"
import { planPair } from "./pairs.ts"
import { addContents, addTitlesBelow } from "./section.ts"
import { addDrafts, type Made, type Making } from "./slide.ts"
import { planTopic } from "./topic.ts"

export function addTopic(topic: Topic, made: Made, making: Making): void {
  if (isContentsInGroups(topic) || topic.isOverNotes) {
    tell(topic, made)
    return
  }
  const bare = topic.blocks.length === 0 && topic.children.length > 0
  const pair = bare && topic.level > 0 ? planPair(topic, making.stage) : null
  if (pair) {
    addPair(topic, pair, made, making)
    return
  }
  if (bare) addSection(topic, made, making)
  else if (isContentsOnly(topic)) tell(topic, made)
  else if (announcesParts(topic)) addAnnounced(topic, made, making)
  else if (topic.level > 0 || topic.blocks.length > 0) addHeading(topic, made, making)
  for (const child of topic.children) addTopic(child, made, making)
}

/** "There are three ways:", and then headings. */
function announcesParts({ level, blocks: [first, ...more], children }: Topic): boolean {
  if (level === 0 || first?.kind !== "paragraph" || more.length > 0) return false
  return isLeadIn(first.inlines) && children.filter(child => !isTold(child)).length > 1
}

/** Alone it would announce nothing: what follows is listed under it where that has room. */
function addAnnounced(topic: Topic, made: Made, making: Making): void {
  const titles = topic.children.filter(child => !isTold(child)).flatMap(child => titlesOf(child, topic))
  if (!addTitlesBelow(topic, titles, made, making)) addHeading(topic, made, making)
}

/** The post's own table of contents at its beginning or under its own heading: told with the slide before it. */
function isContentsOnly({ level, heading, blocks, children }: Topic): boolean {
  return (
    (level === 0 || children.length === 0) &&
    blocks.length > 0 &&
    (areNamedContents(heading, blocks) || blocks.every((_, at) => isContentsAt(blocks, at)))
  )
}

/** It has no slide to lead to. */
function isTold(topic: Topic): boolean {
  return topic.isOverNotes || isContentsInGroups(topic) || isContentsOnly(topic)
}

/** The same with its lists under headings of their own. */
function isContentsInGroups({ level, blocks, children }: Topic): boolean {
  if (level === 0 || children.length === 0) return false
  return areContents([...blocks, ...children.flatMap(child => topicsIn(child).flatMap(each => each.blocks))])
}

function tell(topic: Topic, { slides, anchors }: Made): void {
  const last = slides.pop()
  if (!last) return
  const groups = topic.level === 0 ? [] : topic.children.flatMap(topicsIn)
  const own = topic.isOverNotes ? [headingLine(topic)] : topic.blocks
  const told = [...own, ...groups.flatMap(group => [headingLine(group), ...group.blocks])]
  slides.push({ ...last, notes: { ...last.notes, prose: [...last.notes.prose, ...told] } })
  for (const { id } of [topic, ...groups]) if (id !== "") anchors.set(id, last.id)
}

function topicsIn(topic: Topic): readonly Topic[] {
  return [topic, ...topic.children.flatMap(topicsIn)]
}

function headingLine({ heading, line }: Topic): Block {
  return { kind: "paragraph", inlines: heading, lines: { start: line, end: line } }
}

function addPair(topic: Topic, pair: Draft, made: Made, making: Making): void {
  addDrafts(topic, [pair], made, making)
  for (const child of topic.children) made.anchors.set(child.id, topic.id)
}

/** One subsection needs no slide before it: the heading stands in its trail, and links lead there. */
function addSection(topic: Topic, made: Made, making: Making): void {
  if (topic.level === 0) return
  const [first, ...more] = topic.children
  if (first && more.length === 0) made.anchors.set(topic.id, first.id)
  else
    addContents(
      topic,
      topic.children.filter(child => !isTold(child)).flatMap(child => titlesOf(child, topic)),
      made,
      making,
    )
}

/** Of a run of subsections under their parent's heading, the headings of each. */
function titlesOf(child: Topic, parent: Topic): readonly Topic[] {
  return child.rows && child.heading === parent.heading ? child.rows : [child]
}

/** Where all slides have names of their own, one with these names comes before them. */
function addHeading(topic: Topic, made: Made, making: Making): void {
  const drafts = draftsOf(topic, making)
  const headings = drafts.map(draft => draft.title.heading)
  if (!headings.includes(topic.heading)) {
    const titles = [...new Set(headings)].map(heading => ({ id: "", heading }))
    addContents(topic, titles, made, making)
  }
  const before = made.slides.length
  addDrafts(topic, drafts, made, making)
  for (const row of topic.rows ?? []) anchorRow(row, made.slides.slice(before), made.anchors)
}

function draftsOf(topic: Topic, { stage, statements, memory }: Making): readonly Draft[] {
  const mayState = statements.has(topic)
  const plan = () => planTopic(topic, mayState, stage)
  return memory ? memory.drafts(topic, mayState, plan) : plan()
}

/** Links to a subsection lead to the slide on which it is a row. */
function anchorRow({ id, line }: Topic, slides: readonly Slide[], anchors: Made["anchors"]): void {
  const slide = slides.find(({ regions }) =>
    regions.some(({ blocks }) => blocks.some(block => isRowOf(line, block))),
  )
  if (slide && slide.id !== id) anchors.set(id, slide.id)
}

function isRowOf(line: number, block: Block): boolean {
  if (block.kind === "terms") return block.rows.some(row => row.lines.start === line)
  return block.kind === "list" && block.items.some(item => item.lines.start === line)
}
