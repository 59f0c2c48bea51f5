// Takes pictures as they stand in a post, gives figures with their captions, and galleries of several.
import { imagesIn, isBlank, plainText } from "../../content/inlines.ts"
import type { Block, Code, Figure, Gallery, Inline, InlineImage, Lines, Table } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Flow } from "../flow.ts"
import { readInlines } from "../inlines/inlines.ts"
import { type Element, isElement, linesOf } from "../tree/tree.ts"
import { captionUnder } from "./caption-lines.ts"
import { isGrid, readGrid } from "./grids.ts"

/** The paragraph as a figure or gallery, or null where it holds more than pictures and one caption. */
export function figuresOf(inlines: readonly Inline[], lines: Lines): Figure | Gallery | null {
  if (imagesIn(inlines).length === 0) return null
  const parts = inlines.filter(inline => !isBlank([inline]))
  const caption = captionOf(parts)
  const figures = (caption ? parts.slice(0, -1) : parts).map(part => figureOf(part, lines))
  if (!figures.every(figure => figure !== null)) return null
  const [first] = figures
  if (!first || (caption && figures.length > 1)) return null
  if (figures.length > 1) return { kind: "gallery", figures, lines }
  return caption ? { ...first, caption: caption.children } : first
}

/** A line in italics under the picture. */
function captionOf(parts: readonly Inline[]) {
  const last = parts.length > 1 ? parts.at(-1) : undefined
  return last?.kind === "emphasis" ? last : null
}

function figureOf(inline: Inline, lines: Lines): Figure | null {
  if (inline.kind === "image") return figure(inline, lines)
  if (inline.kind !== "link" && inline.kind !== "page") return null
  const [image, ...others] = inline.children.filter(child => !isBlank([child]))
  if (image?.kind !== "image" || others.length > 0) return null
  const bare = figure(image, lines)
  return inline.kind === "link" ? { ...bare, href: inline.href } : { ...bare, page: inline.address }
}

function figure(inline: InlineImage, lines: Lines): Figure {
  const { kind: _inline, ...image } = inline
  return {
    kind: "figure",
    image,
    href: null,
    lines,
    caption: image.title && !HATENA.test(image.title) ? [{ kind: "text", text: image.title }] : [],
  }
}

/** The number of a picture at Hatena, which its blog gives as a title: `f:id:ann:20180513192206p:plain`. */
const HATENA = /^f:id:[\w-]+:\d+\w?(?::\w+)*$/

/** A picture, and the line under it that is its caption: one figure. */
export function withCaptions(flow: readonly Flow[]): Flow[] {
  const joined: Flow[] = []
  for (const item of flow) {
    const above = joined.at(-1)
    const caption = above?.kind === "figure" && above.caption.length === 0 ? captionUnder(above, item) : null
    if (above?.kind === "figure" && caption) {
      const lines = { ...above.lines, end: item.lines.end }
      joined.splice(-1, 1, { ...above, caption, lines })
    } else joined.push(item)
  }
  return joined
}

/** `<figure>`: what it holds takes the caption; where that has no place for one, it is a line under it. */
export function readFigure(element: Element, context: Context): Flow[] {
  const isCaption = (child: Element["children"][number]) => isElement(child) && child.name === "figcaption"
  const caption = readInlines(element.children.filter(isCaption), context)
  const inside = element.children.filter(child => !isCaption(child))
  const blocks = isGrid(element)
    ? readGrid({ ...element, children: inside }, context)
    : context.blocks(inside)
  if (caption.length === 0) return blocks
  const [only, ...more] = blocks.flatMap(mayTake)
  if (only && more.length === 0)
    return blocks.map(block => (block === only ? captioned(only, caption) : block))
  const under: Block = {
    kind: "paragraph",
    inlines: [{ kind: "small", children: caption }],
    lines: linesOf(element),
  }
  return [...blocks, under]
}

type Captioned = Figure | Table | Code

function mayTake(block: Block): readonly Captioned[] {
  if (block.kind === "gallery") return block.figures
  if (block.kind === "table" && block.caption.length === 0) return [block]
  if (block.kind === "code" && block.title === null) return [block]
  return block.kind === "figure" ? [block] : []
}

function captioned(block: Captioned, caption: readonly Inline[]): Block {
  return block.kind === "code" ? { ...block, title: plainText(caption) } : { ...block, caption }
}
