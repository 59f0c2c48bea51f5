// Drafts, to slides: each with its id, part, steps, notes and footnotes.
import type { Inline, Slide } from "../../model.ts"
import type { Draft } from "../search/drafts.ts"
import { tellFootnotes } from "../shapes/footnotes.ts"
import { bodyUpTo, type Stage, sizesAt } from "../stage.ts"
import { displaySize } from "../topics/display.ts"
import type { Title } from "../topics/titles.ts"
import type { Topic } from "../topics/topics.ts"
import { extentOf } from "./extent.ts"
import type { Ids } from "./ids.ts"
import type { PlanMemory } from "./memory.ts"
import { stepRegions } from "./steps.ts"

export interface Making {
  readonly stage: Stage
  readonly ids: Ids
  readonly statements: ReadonlySet<Topic>
  /** Of the post's last version. */
  readonly memory: PlanMemory | null
}

/** Slides so far, and where the ids of headings without a slide of their own lead. */
export interface Made {
  readonly slides: Slide[]
  readonly anchors: Map<string, string>
}

export function addDrafts(topic: Topic, drafts: readonly Draft[], made: Made, making: Making): void {
  const parts = partsAmong(drafts)
  drafts.forEach((draft, at) => {
    made.slides.push(slideOf(topic, draft, parts[at] ?? null, making))
  })
}

/** Counted among the slides with the same heading. */
function partsAmong(drafts: readonly Draft[]): Slide["part"][] {
  const counts = new Map<Title["heading"], number>()
  const indices = drafts.map(({ title: { heading } }) => {
    const index = (counts.get(heading) ?? 0) + 1
    counts.set(heading, index)
    return index
  })
  return drafts.map(({ title }, at) => {
    const of = counts.get(title.heading) ?? 1
    return of < 2 ? null : { index: indices[at] ?? 1, of }
  })
}

function slideOf(
  topic: Topic,
  { title, candidate, fill, atoms }: Draft,
  part: Slide["part"],
  { stage, ids }: Making,
): Slide {
  const { layout, frame, sizes } = candidate
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

/** Size of what little text stands on cover and closing. */
const USUAL_BODY = 28

/** On a field, with its title as large as it can be. */
export function fieldSlide(title: readonly Inline[], role: "cover" | "section", stage: Stage): Slide {
  return {
    id: "",
    layout: role,
    frame: "field",
    size: sizesAt(stage, bodyUpTo(USUAL_BODY, stage), { display: displaySize(title, role, stage) }),
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
