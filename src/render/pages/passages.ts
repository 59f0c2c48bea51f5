// A post's outline and its deck → passages: pieces of the post's full text, each beside the slides that show it.
import { plainText } from "../../content/inlines.ts"
import type { Block, Deck, Inline, Lines, List, Outline, Section } from "../../model.ts"

export interface Passage {
  /** Indexes of the slides; none where the text before all slides stands. */
  readonly slides: readonly number[]
  readonly parts: readonly Part[]
}

/** A heading of the post, or blocks under one. */
export type Part = Heading | { readonly kind: "blocks"; readonly blocks: readonly Block[] }

export interface Heading {
  readonly kind: "heading"
  readonly id: string
  readonly level: number
  readonly inlines: readonly Inline[]
}

export function headingsOf(passages: readonly Passage[]): Heading[] {
  return passages.flatMap(({ parts }) => parts.filter(part => part.kind === "heading"))
}

/**
 * All of the text, in its order; a slide that starts no text of its own joins the slides before it.
 * `pages`: indices of the slides wanted, and of the text what stands beside these; null for all.
 */
export function passagesOf(outline: Outline, deck: Deck, pages: readonly number[] | null = null): Passage[] {
  const shown = shownLines(deck)
  const passages: Passage[] = []
  for (const piece of reachingOn(piecesOf(outline.root))) {
    if (isTitle(piece.part, deck)) continue
    const slide = slideFor(piece, shown)
    const last = passages.at(-1)
    if (last && last.slides[0] === slide)
      passages[passages.length - 1] = { ...last, parts: append(last.parts, piece.part) }
    else passages.push({ slides: slide === undefined ? [] : [slide], parts: [piece.part] })
  }
  const all = withFollowers(passages.map(withoutOuterRules).filter(isFilled), shown)
  return pages === null ? all : all.flatMap(passage => besideSome(passage, pages))
}

function besideSome({ slides, parts }: Passage, pages: readonly number[]): Passage[] {
  const wanted = slides.filter(slide => pages.includes(slide))
  return wanted.length === 0 ? [] : [{ slides: wanted, parts }]
}

/** Lines of the post that a slide shows. */
interface Shown extends Lines {
  readonly slide: number
}

/** Cover and closing show nothing but the title. */
function shownLines({ slides }: Deck): Shown[] {
  let start = 0
  return slides.flatMap(({ layout, lines }, slide) => {
    if (layout === "cover" || layout === "closing") return []
    start = Math.max(start, lines.start)
    return [{ slide, start, end: Math.max(start, lines.end) }]
  })
}

/** The slide that shows the piece's first line; or that begins within it; or the one before. */
function slideFor({ start, end }: Piece, shown: readonly Shown[]): number | undefined {
  const before = shown.findLast(each => each.start <= start)
  if (before && before.end >= start) return shown.find(each => each.start === before.start)?.slide
  return (shown.find(each => each.start > start && each.start <= end) ?? before)?.slide
}

interface Piece extends Lines {
  readonly part: Part
}

/** Headings, blocks, and lists item by item, because a slide may begin at any of these. */
function piecesOf(section: Section): Piece[] {
  const { heading, id, level, lines, blocks, children } = section
  const own: Part = { kind: "heading", id, level, inlines: heading }
  const start: Piece[] = level === 0 ? [] : [{ start: lines.start, end: lines.start, part: own }]
  return [...start, ...blocks.flatMap(blockPieces), ...children.flatMap(piecesOf)]
}

function blockPieces(block: Block): Piece[] {
  if (block.kind !== "list") return [{ ...block.lines, part: { kind: "blocks", blocks: [block] } }]
  return block.items.map((item, index) => {
    const rest: List = { ...block, start: block.start + index, items: [item] }
    return { ...item.lines, part: { kind: "blocks", blocks: [rest] } }
  })
}

/** A heading belongs to what follows it, and so does what stands between them and is no text. */
function reachingOn(pieces: readonly Piece[]): Piece[] {
  let end = 0
  return [...pieces]
    .reverse()
    .map(piece => {
      end = leadsOn(piece.part) ? Math.max(end, piece.end) : piece.end
      return { ...piece, end }
    })
    .reverse()
}

function leadsOn(part: Part): boolean {
  return part.kind === "heading" || part.blocks.every(isNoText)
}

/** Rules, breaks and notes for the speaker. */
function isNoText({ kind }: Block): boolean {
  return kind === "rule" || kind === "break" || kind === "notes"
}

/** Passages are set apart as they are, and so is what stands under a heading. */
function withoutOuterRules({ slides, parts }: Passage): Passage {
  const inner = parts.map(part =>
    part.kind === "heading" ? part : { ...part, blocks: trimmed(part.blocks) },
  )
  return { slides, parts: inner.filter(part => part.kind === "heading" || part.blocks.length > 0) }
}

function isFilled({ slides, parts }: Passage): boolean {
  return slides.length > 0 || parts.length > 0
}

function trimmed(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(block => !isNoText(block))
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(block => !isNoText(block)) + 1)
}

/** The post's own title stands over the whole handout already. */
function isTitle(part: Part, { meta }: Deck): boolean {
  return part.kind === "heading" && part.level === 1 && plainText(part.inlines) === plainText(meta.title)
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

function withFollowers(passages: readonly Passage[], shown: readonly Shown[]): Passage[] {
  const leaders = new Set(passages.flatMap(({ slides }) => slides))
  const followers = new Map<number, number[]>()
  let leader: number | undefined
  for (const { slide } of shown) {
    if (leaders.has(slide)) leader = slide
    else if (leader !== undefined) followers.set(leader, [...(followers.get(leader) ?? []), slide])
  }
  return passages.map(passage => ({
    ...passage,
    slides: passage.slides.flatMap(slide => [slide, ...(followers.get(slide) ?? [])]),
  }))
}
