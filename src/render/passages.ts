// A post's outline and its deck → passages: pieces of the post's full text, each beside the slides that show it.
import type { Block, Deck, Inline, List, Outline, Section } from "../model.ts"

export interface Passage {
  /** Indexes of the slides; none where the text before all slides stands. */
  readonly slides: readonly number[]
  readonly parts: readonly Part[]
}

/** A heading of the post, or blocks under one. */
export type Part =
  | {
      readonly kind: "heading"
      readonly id: string
      readonly level: number
      readonly inlines: readonly Inline[]
    }
  | { readonly kind: "blocks"; readonly blocks: readonly Block[] }

/** All of the text, in its order; a slide that starts no text of its own joins the slides before it. */
export function passagesOf(outline: Outline, deck: Deck): Passage[] {
  const starts = startingLines(deck)
  const passages: Passage[] = []
  for (const piece of piecesOf(outline.root)) {
    const slide = slideAt(piece.line, starts)
    const last = passages.at(-1)
    if (last && last.slides[0] === slide)
      passages[passages.length - 1] = { ...last, parts: append(last.parts, piece.part) }
    else passages.push({ slides: slide === undefined ? [] : [slide], parts: [piece.part] })
  }
  return withFollowers(passages, starts)
}

interface Start {
  readonly slide: number
  readonly line: number
}

/** Where each slide's text begins in the post; cover and closing show nothing but the title. */
function startingLines({ slides }: Deck): Start[] {
  let line = 0
  return slides.flatMap((slide, index) => {
    if (slide.layout === "cover" || slide.layout === "closing") return []
    line = Math.max(line, slide.lines.start)
    return [{ slide: index, line }]
  })
}

/** The first of the slides that begin last before the line, or on it. */
function slideAt(line: number, starts: readonly Start[]): number | undefined {
  const last = starts.findLast(start => start.line <= line)
  return last && starts.find(start => start.line === last.line)?.slide
}

interface Piece {
  readonly line: number
  readonly part: Part
}

/** Headings, blocks, and lists item by item, because a slide may begin at any of these. */
function piecesOf(section: Section): Piece[] {
  const { heading, id, level, lines, blocks, children } = section
  const own: Piece[] =
    level === 0 ? [] : [{ line: lines.start, part: { kind: "heading", id, level, inlines: heading } }]
  return [...own, ...blocks.flatMap(blockPieces), ...children.flatMap(piecesOf)]
}

function blockPieces(block: Block): Piece[] {
  if (block.kind !== "list") return [{ line: block.lines.start, part: { kind: "blocks", blocks: [block] } }]
  return block.items.map((item, index) => {
    const rest: List = { ...block, start: block.start + index, items: [item] }
    return { line: item.lines.start, part: { kind: "blocks", blocks: [rest] } }
  })
}

/** Items of one list come together again. */
function append(parts: readonly Part[], part: Part): Part[] {
  const last = parts.at(-1)
  if (last?.kind !== "blocks" || part.kind !== "blocks") return [...parts, part]
  return [...parts.slice(0, -1), { kind: "blocks", blocks: joinLists(last.blocks, part.blocks) }]
}

function joinLists(before: readonly Block[], after: readonly Block[]): Block[] {
  const last = before.at(-1)
  const [first, ...others] = after
  const isSame = last?.kind === "list" && first?.kind === "list" && last.lines.start === first.lines.start
  if (!isSame) return [...before, ...after]
  return [...before.slice(0, -1), { ...last, items: [...last.items, ...first.items] }, ...others]
}

function withFollowers(passages: readonly Passage[], starts: readonly Start[]): Passage[] {
  const leaders = new Set(passages.flatMap(({ slides }) => slides))
  const followers = new Map<number, number[]>()
  let leader: number | undefined
  for (const { slide } of starts) {
    if (leaders.has(slide)) leader = slide
    else if (leader !== undefined) followers.set(leader, [...(followers.get(leader) ?? []), slide])
  }
  return passages.map(passage => ({
    ...passage,
    slides: passage.slides.flatMap(slide => [slide, ...(followers.get(slide) ?? [])]),
  }))
}
