// The outline, to topics: one heading each, with what its slides must show, as a tree in the order of the post.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Block, Inline, Lines, Section } from "../../model.ts"
import type { Stage } from "../stage.ts"
import { withWholeWords } from "../words/phrases.ts"
import { cutInlines, offsetText, trimInlines } from "../words/pieces.ts"
import { isStatement } from "../words/statement.ts"
import { roomyHeading } from "./titles.ts"

export interface Topic {
  /** Id of the section; "" for what stands before the first heading. */
  readonly id: string
  readonly heading: readonly Inline[]
  readonly trail: readonly (readonly Inline[])[]
  readonly level: number
  /** Index into `Deck.parts`. */
  readonly deckPart: number
  readonly blocks: readonly Block[]
  readonly children: readonly Topic[]
  /** Line of the heading in the post. */
  readonly line: number
  /** The layout that the author asks for, unchecked; null: the planner's choice. */
  readonly layout: string | null
  /** Its one sentence is an item of a list, which may get others. */
  readonly isLoneItem: boolean
  /** Nothing but footnotes is under it, which stand where they are cited. */
  readonly isOverNotes: boolean
  /** Subsections that stand as rows among its blocks. */
  readonly rows?: readonly Topic[]
}

/** Sections as the deck knows them: parts of the meter, the first nameless. */
export interface Parts {
  readonly titles: readonly (readonly Inline[])[]
  readonly level: number
}

/** The first level that has at least two headings divides the deck. */
export function partsOf(root: Section): Parts {
  const sections = [...descendants(root)]
  const level = [1, 2, 3, 4].find(each => sections.filter(section => section.level === each).length >= 2) ?? 2
  const titles = sections
    .filter(section => section.level === level)
    .map(({ heading, lines }) => withShortHeading(heading, [], lines).heading)
  return { titles: [[], ...titles], level }
}

function* descendants(section: Section): Generator<Section> {
  for (const child of section.children.filter(isShown)) {
    yield child
    yield* descendants(child)
  }
}

function isShown(section: Section): boolean {
  return !section.attributes.classes.includes("skip")
}

/** The root's heading is the deck's title: what stands before the first heading stands under it. */
export function topicTree(root: Section, title: readonly Inline[], parts: Parts, stage: Stage): Topic {
  let deckPart = 0
  const visit = (section: Section, trail: Topic["trail"]): Topic => {
    if (section.level === parts.level) deckPart++
    const { id, level, lines } = section
    const opens = deckPart > 0 && level < parts.level && hasParts(section, parts)
    const shown = withoutOuterRules(
      section.blocks.filter(block => !block.attributes?.classes.includes("skip")),
    )
    const lone = shown.map(block => loneItem(block, shown))
    const blocks = shown.flatMap((block, at) => lone[at] ?? [block])
    const whole = level === 0 ? title : withWholeWords(section.heading, stage.lang)
    const heading = roomyHeading(whole, stage)
    const { heading: short } = withShortHeading(heading, [], lines)
    const inner = level === 0 || plainText(heading).trim() === "" ? trail : [...trail, short]
    const own = {
      id,
      trail,
      level,
      deckPart: opens ? deckPart + 1 : deckPart,
      line: lines.start,
      layout: section.attributes.layout,
      isLoneItem: lone.some(item => item !== null),
      isOverNotes: level > 0 && isOverNotes(section, stage),
      // The deck's title stands whole on its cover.
      ...(level === 0 ? { heading: short, blocks } : withShortHeading(heading, blocks, lines)),
    }
    return { ...own, children: section.children.filter(isShown).map(child => visit(child, inner)) }
  }
  return visit(root, [])
}

/** A heading over parts of the deck opens the first of them; before all of them it stands under the deck's title. */
function hasParts(section: Section, { level }: Parts): boolean {
  return [...descendants(section)].some(each => each.level === level)
}

function isOverNotes({ blocks, children, lines }: Section, { footnotes }: Stage): boolean {
  if (children.length > 0 || blocks.some(({ kind }) => kind !== "rule")) return false
  return [...footnotes.values()].some(({ blocks: [first] }) => {
    const line = first?.lines.start ?? 0
    return line > lines.start && line <= lines.end
  })
}

/** A rule under a heading or before the next one parts nothing: each heading has its slide. */
function withoutOuterRules(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind !== "rule")
  const last = blocks.findLastIndex(({ kind }) => kind !== "rule")
  return first < 0 ? [] : blocks.slice(first, last + 1)
}

/** All that a topic shows is a list of one sentence: a sentence. */
function loneItem(block: Block, shown: readonly Block[]): readonly Block[] | null {
  if (block.kind !== "list" || shown.some(other => other !== block && other.kind !== "notes")) return null
  const [item, second] = block.items
  const isPlain = item && !second && item.checked === null && !item.attributes && !block.attributes
  const texts = item?.blocks.filter(({ kind }) => kind !== "notes") ?? []
  return isPlain && texts.length === 1 && texts[0]?.kind === "paragraph" ? item.blocks : null
}

/** A heading longer than this, in em, is a text: its beginning stands as the heading, the whole of it below. */
const LONGEST_HEADING = 62
const LONGEST_BEGINNING = LONGEST_HEADING / 2 + 8

function withShortHeading(
  heading: readonly Inline[],
  blocks: readonly Block[],
  lines: Lines,
): Pick<Topic, "heading" | "blocks"> {
  const text = plainText(heading)
  if (emLength(text) <= LONGEST_HEADING) return { heading, blocks }
  const [sentence = ""] = SENTENCE.exec(offsetText(heading)) ?? []
  const end = emLength(sentence) <= LONGEST_BEGINNING ? sentence.length : 0
  const below: Block = { kind: "paragraph", inlines: trimInlines(cutInlines(heading, end, Infinity)), lines }
  const above = end > 0 ? cutInlines(heading, 0, end - (/[.。]$/u.test(sentence) ? 1 : 0)) : null
  return { heading: above ?? [{ kind: "text", text: beginningOf(text) }], blocks: [below, ...blocks] }
}

/** The first of several: only the others stand below it. */
const SENTENCE = /^.{12,60}?(?:[!?](?=\s)|\.(?=\s+\p{Lu})|[。！？](?=.))/u

/** Up to a pause in the text, which is none within `Node.js` or 1,000, or a few words and an ellipsis. */
function beginningOf(text: string): string {
  const pause = /^.{12,60}?(?=[,;:.!?](?![a-z\d])|\s[–(]|[—、。，：（])/iu.exec(text)?.[0]
  if (pause && emLength(pause) <= LONGEST_BEGINNING) return pause
  const words = text.match(/\S+\s*/gu) ?? []
  let beginning = ""
  for (const word of words) {
    if (emLength(beginning + word) > LONGEST_HEADING / 2) break
    beginning += word
  }
  return `${(beginning || text.slice(0, 30)).trimEnd()}…`
}

export function* allTopics(topic: Topic): Generator<Topic> {
  yield topic
  for (const child of topic.children) yield* allTopics(child)
}

/** Statements are rare: none beside another, none among the next few headings after one. */
const BETWEEN_STATEMENTS = 4

/**
 * The topics whose one sentence may stand alone and large. Of what the others hold only their first paragraphs count:
 * whatever is written below those changes no other topic's slides.
 */
export function statementTopics(root: Topic, lang: string): ReadonlySet<Topic> {
  const topics = [...allTopics(root)].filter(topic => topic.level > 0 || topic.blocks.length > 0)
  const opens = topics.map(topic => opensWithSentence(topic, lang))
  const chosen = new Set<Topic>()
  let last = -BETWEEN_STATEMENTS
  topics.forEach((topic, at) => {
    if (!opens[at] || opens[at - 1] || opens[at + 1] || at - last < BETWEEN_STATEMENTS) return
    if (shownBlocks(topic).length === 1) chosen.add(topic)
    last = at
  })
  return chosen
}

function opensWithSentence(topic: Topic, lang: string): boolean {
  const [first] = shownBlocks(topic)
  return !topic.isLoneItem && first?.kind === "paragraph" && isStatement(first.inlines, lang)
}

function shownBlocks({ blocks }: Topic): readonly Block[] {
  return blocks.filter(block => block.kind !== "notes")
}
