// Topics and drafts, to slides: sections, headings, pairs of sections, each with its id, steps and notes.
import type { Slide } from "../model.ts"
import { tellFootnotes } from "./citations.ts"
import { addContents } from "./contents.ts"
import type { Draft } from "./drafts.ts"
import { extentOf } from "./extent.ts"
import { planTopic } from "./headings.ts"
import type { Ids } from "./ids.ts"
import { planPair } from "./pairs.ts"
import { type Stage, sizesAt } from "./stage.ts"
import { stepRegions } from "./steps.ts"
import { isContentsAt } from "./toc.ts"
import type { Topic } from "./topics.ts"

export interface Making {
  readonly stage: Stage
  readonly ids: Ids
  readonly statements: ReadonlySet<Topic>
}

/** Slides so far, and where the ids of headings without a slide of their own lead. */
export interface Made {
  readonly slides: Slide[]
  readonly anchors: Map<string, string>
}

export function addTopic(topic: Topic, made: Made, making: Making): void {
  const bare = topic.blocks.length === 0 && topic.children.length > 0
  const pair = bare && topic.level > 0 ? planPair(topic, making.stage) : null
  if (pair) {
    addPair(topic, pair, made, making)
    return
  }
  if (bare) addSection(topic, made, making)
  else if (isContentsOnly(topic)) tellContents(topic, made)
  else if (topic.level > 0 || topic.blocks.length > 0) addHeading(topic, made, making)
  for (const child of topic.children) addTopic(child, made, making)
}

/** The post's own table of contents under its own heading: told with the slide before it. */
function isContentsOnly({ level, blocks, children }: Topic): boolean {
  return (
    level > 0 &&
    children.length === 0 &&
    blocks.length > 0 &&
    blocks.every((_, at) => isContentsAt(blocks, at))
  )
}

function tellContents(topic: Topic, { slides, anchors }: Made): void {
  const last = slides.pop()
  if (!last) return
  slides.push({ ...last, notes: { ...last.notes, prose: [...last.notes.prose, ...topic.blocks] } })
  anchors.set(topic.id, last.id)
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
  else addContents(topic, topic.children, made, making)
}

/** Where all slides have names of their own, one with these names comes before them. */
function addHeading(topic: Topic, made: Made, making: Making): void {
  const drafts = planTopic(topic, making.statements.has(topic), making.stage)
  const headings = drafts.map(draft => draft.title.heading)
  if (!headings.includes(topic.heading)) {
    const titles = [...new Set(headings)].map(heading => ({ id: "", heading }))
    addContents(topic, titles, made, making)
  }
  addDrafts(topic, drafts, made, making)
}

export function addDrafts(topic: Topic, drafts: readonly Draft[], made: Made, making: Making): void {
  drafts.forEach((draft, at) => {
    made.slides.push(slideOf(topic, draft, partOf(drafts, at), making))
  })
}

/** Counted among the slides with the same heading. */
function partOf(drafts: readonly Draft[], at: number): Slide["part"] {
  const heading = drafts[at]?.title.heading
  const before = drafts.slice(0, at).filter(draft => draft.title.heading === heading).length
  const of = drafts.filter(draft => draft.title.heading === heading).length
  return of < 2 ? null : { index: before + 1, of }
}

function slideOf(
  topic: Topic,
  { title, candidate, atoms }: Draft,
  part: Slide["part"],
  { stage, ids }: Making,
): Slide {
  const { layout, frame, sizes, fill } = candidate
  const { regions, steps } = stepRegions(candidate.regions(), stage.settings.fragments)
  const opening = topic.level === 0
  const notes = {
    prose: atoms.flatMap(atom => atom.notes),
    speaker: atoms.flatMap(atom => atom.speaker),
  }
  return {
    id: opening ? ids.own("opening") : ids.next(topic.id),
    layout,
    frame,
    size: sizes,
    heading: candidate.headless || (opening && frame === "free") ? [] : title.heading,
    trail: title.trail,
    part,
    deckPart: topic.deckPart,
    regions,
    ...tellFootnotes(regions, notes, candidate.flow !== undefined, stage),
    steps,
    fill: Math.min(1, fill),
    lines: extentOf(regions, topic.line),
  }
}

export function plainSlide(stage: Stage): Slide {
  return {
    id: "",
    layout: "cover",
    frame: "field",
    size: sizesAt(stage, stage.steps.body[2] ?? 28),
    heading: [],
    trail: [],
    part: null,
    deckPart: 0,
    regions: [],
    footnotes: [],
    notes: { prose: [], speaker: [] },
    steps: 0,
    fill: 0,
    lines: { start: 1, end: 1 },
  }
}
