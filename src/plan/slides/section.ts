// A heading over other headings, to the slide that says what follows.
import { plainText } from "../../content/inlines.ts"
import type { Block, Inline, Item, List } from "../../model.ts"
import { prepare } from "../atoms/prepare.ts"
import { region } from "../layouts/stretch.ts"
import { planAtoms } from "../search/search.ts"
import type { Stage } from "../stage.ts"
import { displaySize } from "../topics/display.ts"
import { titleOf } from "../topics/titles.ts"
import type { Topic } from "../topics/topics.ts"
import { addDrafts, fieldSlide, type Made, type Making } from "./slide.ts"

export interface Titled {
  /** Of the slide that it leads to; "" for none. */
  readonly id: string
  readonly heading: readonly Inline[]
}

/** A field with the titles of what follows; never two fields in a row: then an ordinary slide. */
export function addContents(topic: Topic, titles: readonly Titled[], made: Made, making: Making): void {
  const list = contentsList(topic, titles)
  if (made.slides.at(-1)?.frame !== "field")
    addField(topic, fitsField(topic, titles, making.stage) ? [list] : [], made, making)
  else addPlain(topic, list, made, making)
}

function addField(topic: Topic, blocks: readonly Block[], made: Made, { stage, ids }: Making): void {
  const { heading, trail, deckPart, line, id } = topic
  const lines = { start: line, end: line }
  const regions = [region("body", blocks)]
  made.slides.push({
    ...fieldSlide(heading, "section", stage),
    id: ids.next(id),
    heading,
    trail,
    deckPart,
    regions,
    lines,
  })
}

/** The titles where they fit one slide; else the heading alone. */
function addPlain(topic: Topic, list: List, made: Made, making: Making): void {
  const { stage } = making
  const title = titleOf(topic.heading, topic.trail, stage)
  const plan = planAtoms(prepare([list], title, stage, { keepsContents: true }), title, stage)
  const shown = plan.stops.length === 1 ? plan : planAtoms(prepare([], title, stage), title, stage)
  addDrafts(topic, shown.stops, made, making)
}

/** Under the topic's own text; false where that is more than one slide. */
export function addTitlesBelow(topic: Topic, titles: readonly Titled[], made: Made, making: Making): boolean {
  const { stage } = making
  const title = titleOf(topic.heading, topic.trail, stage)
  const blocks = [...topic.blocks, contentsList(topic, titles)]
  const plan = planAtoms(prepare(blocks, title, stage, { keepsContents: true }), title, stage)
  if (plan.stops.length > 1) return false
  addDrafts(topic, plan.stops, made, making)
  return true
}

function contentsList({ line }: Topic, titles: readonly Titled[]): List {
  const lines = { start: line, end: line }
  const items = titles.map(({ id, heading }): Item => {
    const inlines =
      id === "" ? heading : [{ kind: "link" as const, href: `#${id}`, title: null, children: heading }]
    return { lines, checked: null, blocks: [{ kind: "paragraph", inlines, lines }] }
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

/** Titles that a field has room for in one column, as in themes/base/fields.css, or in two where they are short. */
const ONE_COLUMN = 6
const TWO_COLUMNS = 12
/** In px: what stays free above the section's title, for its number. */
const ABOVE = 110

function fitsField({ heading }: Topic, titles: readonly Titled[], stage: Stage): boolean {
  if (titles.length > TWO_COLUMNS || titles.some(title => plainText(title.heading).trim() === ""))
    return false
  const { metrics, room } = stage
  const { section } = room.display
  const { size, leading, above, below } = room.titles
  const inTwo = titles.length > ONE_COLUMN
  const width = inTwo ? (section - room.columnsGap) / 2 : section
  if (titles.some(title => metrics.text(title.heading, "body", width, size).lines > 1)) return false
  const rows = inTwo ? Math.ceil(titles.length / 2) : titles.length
  const title = metrics.text(heading, "section", section, displaySize(heading, "section", stage)).height
  const height = title + above + rows * leading
  return height <= room.canvas.height - below - ABOVE
}
