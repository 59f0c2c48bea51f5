// Topics and drafts, to slides: sections, headings, pairs of sections, each with its id, steps and notes.
import { plainText } from "../inlines.ts"
import type { Block, Footnote, Slide } from "../model.ts"
import type { Draft } from "./drafts.ts"
import { extentOf } from "./extent.ts"
import { planTopic } from "./headings.ts"
import type { Ids } from "./ids.ts"
import { region } from "./layouts/candidate.ts"
import { planPair } from "./pairs.ts"
import { type Stage, sizesAt } from "./stage.ts"
import { stepRegions } from "./steps.ts"
import type { Topic } from "./topics.ts"

export interface Making {
  readonly stage: Stage
  readonly ids: Ids
  readonly statements: ReadonlySet<Topic>
  readonly footnotes: ReadonlyMap<string, Footnote>
}

/** Slides so far, and where the ids of headings without a slide of their own lead. */
export interface Made {
  readonly slides: Slide[]
  readonly anchors: Map<string, string>
}

export function addTopic(topic: Topic, made: Made, making: Making): void {
  const { stage } = making
  const bare = topic.blocks.length === 0 && topic.children.length > 0
  const pair = bare && topic.level > 0 ? planPair(topic, stage) : null
  if (pair) {
    addDrafts(topic, [pair], made, making)
    for (const child of topic.children) made.anchors.set(child.id, topic.id)
    return
  }
  if (bare) addSection(topic, made, making)
  else if (topic.level > 0 || topic.blocks.length > 0) addHeading(topic, made, making)
  for (const child of topic.children) addTopic(child, made, making)
}

function addHeading(topic: Topic, made: Made, making: Making): void {
  const drafts = planTopic(topic, making.statements.has(topic), making.stage)
  const promoted = drafts.length > 0 && drafts.every(draft => draft.title.heading !== topic.heading)
  if (promoted) addContents(topic, [...new Set(drafts.map(draft => draft.title.heading))], made, making)
  addDrafts(topic, drafts, made, making)
}

function addDrafts(topic: Topic, drafts: readonly Draft[], made: Made, making: Making): void {
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

function slideOf(topic: Topic, draft: Draft, part: Slide["part"], { stage, ids }: Making): Slide {
  const { title, candidate, atoms } = draft
  const { layout, frame, sizes, fill } = candidate
  const { regions, steps } = stepRegions(candidate.regions(), stage.settings.fragments)
  const opening = topic.level === 0
  return {
    id: opening ? ids.own("opening") : ids.next(topic.id),
    layout,
    frame,
    size: sizes,
    heading: opening && frame === "free" ? [] : title.heading,
    trail: title.trail,
    part,
    deckPart: topic.deckPart,
    regions,
    footnotes: [],
    notes: { prose: atoms.flatMap(atom => atom.notes), speaker: atoms.flatMap(atom => atom.speaker) },
    steps,
    fill: Math.min(1, fill),
    lines: extentOf(regions, topic.line),
  }
}

// --- sections --------------------------------------------------------------------------------------

/** One subsection needs no slide before it: the heading stands in its trail, and links lead there. */
function addSection(topic: Topic, made: Made, making: Making): void {
  if (topic.level === 0) return
  const [first, ...more] = topic.children
  if (first && more.length === 0) made.anchors.set(topic.id, first.id)
  else addContents(topic, topic.children, made, making)
}

type Titled = Topic | Topic["heading"]

/** A field with the titles of what follows; never two fields in a row: then a slide in the rail. */
function addContents(topic: Topic, titles: readonly Titled[], made: Made, making: Making): void {
  const { ids, stage } = making
  const field = made.slides.at(-1)?.frame !== "field"
  made.slides.push({
    ...plainSlide(stage),
    id: ids.next(topic.id),
    layout: field ? "section" : "bullets",
    frame: field ? "field" : "rail",
    heading: topic.heading,
    trail: topic.trail,
    deckPart: topic.deckPart,
    regions: [region("body", [contentsList(topic, titles)])],
    lines: { start: topic.line, end: topic.line },
  })
}

function contentsList({ line }: Topic, titles: readonly Titled[]): Block {
  const lines = { start: line, end: line }
  const items = titles.map(title => {
    const inlines =
      "id" in title
        ? [{ kind: "link" as const, href: `#${title.id}`, title: null, children: title.heading }]
        : title
    return { lines, checked: null, blocks: [{ kind: "paragraph" as const, inlines, lines }] }
  })
  return {
    kind: "list",
    ordered: false,
    start: 1,
    items,
    lines,
    attributes: { classes: ["no-fragment"], layout: null },
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

export function hasText(title: Topic["heading"]): boolean {
  return plainText(title).trim() !== ""
}
