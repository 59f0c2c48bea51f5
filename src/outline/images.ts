// Takes an outline, gives the sources of all its pictures, each once, with the line where it first stands.
import { imagesIn } from "../inlines.ts"
import type { Block, Figure, Outline, Section } from "../model.ts"

export interface ImageSource {
  readonly src: string
  readonly line: number
}

export function imageSources({ root, footnotes }: Outline): ImageSource[] {
  const notes = [...footnotes.values()].flatMap(note => blocksSources(note.blocks))
  const lines = new Map<string, number>()
  for (const { src, line } of [...sectionSources(root), ...notes]) if (!lines.has(src)) lines.set(src, line)
  return [...lines].map(([src, line]) => ({ src, line }))
}

function sectionSources({ heading, lines, blocks, children }: Section): ImageSource[] {
  return [
    ...inlineSources(heading, lines.start),
    ...blocksSources(blocks),
    ...children.flatMap(sectionSources),
  ]
}

function inlineSources(inlines: Section["heading"], line: number): ImageSource[] {
  return imagesIn(inlines).map(({ src }) => ({ src, line }))
}

function blocksSources(blocks: readonly Block[]): ImageSource[] {
  return blocks.flatMap(blockSources)
}

function figureSources({ image, caption, lines }: Figure): ImageSource[] {
  return [{ src: image.src, line: lines.start }, ...inlineSources(caption, lines.start)]
}

function blockSources(block: Block): ImageSource[] {
  const line = block.lines.start
  switch (block.kind) {
    case "paragraph":
      return inlineSources(block.inlines, line)
    case "list":
      return block.items.flatMap(item => blocksSources(item.blocks))
    case "terms":
      return block.rows.flatMap(row => [
        ...inlineSources(row.term, row.lines.start),
        ...blocksSources(row.details),
      ])
    case "table":
      return [block.head, ...block.rows]
        .flat()
        .flatMap(cell => inlineSources(cell.inlines, line))
        .concat(inlineSources(block.caption, line))
    case "quote":
      return [...blocksSources(block.blocks), ...inlineSources(block.by, line)]
    case "callout":
      return [...inlineSources(block.title, line), ...blocksSources(block.blocks)]
    case "details":
      return [...inlineSources(block.summary, line), ...blocksSources(block.blocks)]
    case "figure":
      return figureSources(block)
    case "gallery":
      return block.figures.flatMap(figureSources)
    case "columns":
      return block.columns.flatMap(blocksSources)
    case "notes":
      return blocksSources(block.blocks)
    case "code":
    case "output":
    case "math":
    case "diagram":
    case "embed":
    case "rule":
    case "break":
      return []
  }
}
