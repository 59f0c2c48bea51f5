// The outline, to topics: one heading each, with what its slides must show, in the order of the post.
import { plainText } from "../inlines.ts"
import type { Block, Inline, Lines, Section } from "../model.ts"

export interface Topic {
  /** Id of the section; "" for what stands before the first heading. */
  readonly id: string
  readonly heading: readonly Inline[]
  readonly trail: readonly (readonly Inline[])[]
  readonly level: number
  /** Index into `Deck.parts`. */
  readonly deckPart: number
  readonly blocks: readonly Block[]
  /** Subsections, where the heading has nothing else of its own. */
  readonly children: readonly Section[]
  readonly lines: Lines
}

/** Sections as the deck knows them: parts of the meter, the first nameless. */
export interface Parts {
  readonly titles: readonly (readonly Inline[])[]
  readonly level: number
}

export function partsOf(root: Section): Parts {
  const counts = new Map<number, number>()
  for (const { level } of allSections(root)) counts.set(level, (counts.get(level) ?? 0) + 1)
  const level = [1, 2, 3, 4].find(each => (counts.get(each) ?? 0) >= 2) ?? 2
  const titles = allSections(root).flatMap(section => (section.level === level ? [section.heading] : []))
  return { titles: [[], ...titles], level }
}

function allSections(section: Section): Section[] {
  return section.children.filter(child => !isSkipped(child)).flatMap(child => [child, ...allSections(child)])
}

export function isSkipped(section: Section): boolean {
  return section.attributes.classes.includes("skip")
}

export function topicsOf(root: Section, parts: Parts): Topic[] {
  let deckPart = 0
  const visit = (section: Section, trail: readonly (readonly Inline[])[]): Topic[] => {
    if (section.level === parts.level) deckPart++
    const topic = { ...topicOf(section, trail), deckPart }
    const inner = plainText(section.heading).trim() ? [...trail, section.heading] : trail
    return [
      topic,
      ...section.children.filter(child => !isSkipped(child)).flatMap(child => visit(child, inner)),
    ]
  }
  return visit(root, []).filter(topic => topic.level > 0 || topic.blocks.length > 0)
}

function topicOf(section: Section, trail: readonly (readonly Inline[])[]): Omit<Topic, "deckPart"> {
  const { id, heading, level, blocks, children, lines } = section
  return { id, heading, trail, level, blocks, children: children.filter(child => !isSkipped(child)), lines }
}
