// Takes blocks, gives the same words as one run of inlines, for places that hold a line of text only.
import { joinTexts } from "../../content/inlines.ts"
import type { Block, Embed, Figure, Inline } from "../../model.ts"

export function flatten(blocks: readonly Block[]): Inline[] {
  return joined(blocks.map(inlinesOf))
}

/** Pieces with a line break between them. */
function joined(pieces: readonly (readonly Inline[])[]): Inline[] {
  const filled = pieces.filter(piece => piece.length > 0)
  return joinTexts(
    filled.flatMap((piece, index) => (index === 0 ? piece : [{ kind: "break" as const }, ...piece])),
  )
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case "paragraph":
      return block.inlines
    case "list":
      return joined(block.items.map(item => flatten(item.blocks)))
    case "terms":
      return joined(block.rows.flatMap(row => [row.term, flatten(row.details)]))
    case "code":
      return joined(block.text.split("\n").map(codeLine))
    case "output":
      return joined([inlinesOf(block.code), inlinesOf(block.result)])
    case "table":
      return joined([
        block.caption,
        ...[block.head, ...block.rows].flatMap(row => row.map(cell => cell.inlines)),
      ])
    case "quote":
      return joined([flatten(block.blocks), block.by])
    case "callout":
      return joined([block.title, flatten(block.blocks)])
    case "details":
      return joined([block.summary, flatten(block.blocks)])
    case "figure":
      return figureInlines(block)
    case "gallery":
      return block.figures.flatMap(figureInlines)
    case "math":
      return [{ kind: "math", tex: block.tex }]
    case "embed":
      return embedInlines(block)
    case "columns":
      return joined(block.columns.map(flatten))
    case "notes":
      return flatten(block.blocks)
    case "rule":
    case "break":
      return []
  }
}

/** Its indentation stays, which spaces would not. */
function codeLine(line: string): Inline[] {
  if (line.trim() === "") return []
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll("\t", "  ") ?? ""
  return [{ kind: "code", text: "\u00a0".repeat(indent.length) + line.trimStart() }]
}

function figureInlines({ image, caption, href, page }: Figure): Inline[] {
  const picture: Inline = { kind: "image", ...image }
  const linked: Inline = href === null ? picture : { kind: "link", href, title: null, children: [picture] }
  const shown: Inline = page === undefined ? linked : { kind: "page", address: page, children: [picture] }
  const isTitle = caption.length === 1 && caption[0]?.kind === "text" && caption[0].text === image.title
  return caption.length === 0 || isTitle ? [shown] : [shown, { kind: "break" }, ...caption]
}

function embedInlines({ href, title }: Embed): Inline[] {
  const children: Inline[] = [{ kind: "text", text: title || href }]
  return /^https?:/.test(href)
    ? [{ kind: "link", href, title: null, children }]
    : [{ kind: "page", address: href, children }]
}
