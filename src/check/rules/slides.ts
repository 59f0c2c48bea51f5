// Slides that are hard to present: set in the smallest text, a lonely line, a line that announces what comes too late.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Conversion } from "../../convert.ts"
import type { Block, Item, Layout, Slide } from "../../model.ts"
import { stepsOf } from "../../plan/measure/room.ts"
import { type Rule, slideName } from "../rule.ts"

/** Layouts whose text takes a step of the body. */
const FLOWING: ReadonlySet<Layout> = new Set(["bullets", "text", "terms", "columns", "comparison"])

/** Said once for all parts of a heading, which share their step. */
export const smallestStep: Rule = {
  code: "W_SLIDE_SMALL",
  *find(conversion) {
    const { deck } = conversion
    const smallest = smallestBody(conversion)
    for (const [index, slide] of deck.slides.entries()) {
      if (!FLOWING.has(slide.layout) || slide.size.body > smallest || isLaterPart(slide)) continue
      const what = `${slideName(deck, index)} is set in the smallest text, ${slide.size.body} px`
      yield {
        line: slide.lines.start,
        what,
        hint: "shorter items, or a heading between them, make it larger",
      }
    }
  },
}

function smallestBody({ theme, deck, post }: Conversion): number {
  const { body } = stepsOf(theme, { lang: deck.meta.lang, aspect: post.settings.aspect })
  return Math.min(...body)
}

function isLaterPart({ part }: Slide): boolean {
  return part !== null && part.index > 1
}

/** A slide that goes on with one short line only. */
export const lonelyLines: Rule = {
  code: "W_SLIDE_LONELY",
  *find({ deck }) {
    for (const [index, slide] of deck.slides.entries()) {
      if (!slide.part || slide.frame === "free" || !isOneShortLine(slide)) continue
      const what = `${slideName(deck, index)} shows one short line alone`
      yield { line: slide.lines.start, what, hint: "join it to what comes before, or say more" }
    }
  },
}

const SHORT_EM = 30

function isOneShortLine({ regions }: Slide): boolean {
  const leaves = regions.flatMap(({ blocks }) => blocks.flatMap(leavesOf))
  const [only] = leaves
  return leaves.length === 1 && only !== undefined && only !== LARGE && emLength(only) <= SHORT_EM
}

/** Not a line of text: a picture, a listing, a table. */
const LARGE = null

/** Texts of what stands on lines of its own; of a parent shown again nothing. */
function leavesOf(block: Block): (string | typeof LARGE)[] {
  switch (block.kind) {
    case "paragraph":
      return [plainText(block.inlines)]
    case "list":
      return block.items.flatMap(itemLeaves)
    case "terms":
      return block.rows.flatMap(row => [
        ...(row.term.length > 0 ? [plainText(row.term)] : []),
        ...row.details.flatMap(leavesOf),
      ])
    case "callout":
      return [plainText(block.title) || block.tone, ...block.blocks.flatMap(leavesOf)]
    case "details":
      return [plainText(block.summary), ...block.blocks.flatMap(leavesOf)]
    case "quote":
      return block.blocks.flatMap(leavesOf)
    case "rule":
    case "break":
    case "notes":
      return []
    default:
      return [LARGE]
  }
}

function itemLeaves({ blocks, repeated }: Item): (string | typeof LARGE)[] {
  return (repeated ? blocks.slice(1) : blocks).flatMap(leavesOf)
}

/** "…:" at the bottom of a slide, and what it announces on the next. */
export const leadInsAtTheEnd: Rule = {
  code: "W_SLIDE_LEAD_IN",
  *find({ deck }) {
    for (const [index, slide] of deck.slides.entries()) {
      const next = deck.slides[index + 1]
      if (!slide.part || !next?.part || next.part.index !== slide.part.index + 1) continue
      const last = lastLine(slide.regions.at(-1)?.blocks ?? [])
      if (last === null || !ANNOUNCES.test(last.trim())) continue
      const what = `${slideName(deck, index)} ends with a line that announces the next slide: ${last.trim().slice(-40)}`
      yield { line: slide.lines.end, what }
    }
  },
}

/** A colon, also within or before closing brackets: "as follows (see the playground):". */
const ANNOUNCES = /[:：]\s*[)\]）】」』"”’]*$/

function lastLine(blocks: readonly Block[]): string | null {
  const last = blocks.at(-1)
  if (last?.kind === "paragraph") return plainText(last.inlines)
  if (last?.kind === "list") return lastLine(last.items.at(-1)?.blocks ?? [])
  return null
}

const WITHOUT_BLOCKS: ReadonlySet<Layout> = new Set(["cover", "section", "closing"])

export const emptySlides: Rule = {
  code: "W_SLIDE_EMPTY",
  *find({ deck }) {
    for (const [index, slide] of deck.slides.entries()) {
      if (WITHOUT_BLOCKS.has(slide.layout) || slide.regions.some(({ blocks }) => blocks.length > 0)) continue
      const what = `${slideName(deck, index)} has nothing to show but its heading`
      yield { line: slide.lines.start, what, hint: "write a line under the heading, or leave it out" }
    }
  },
}
