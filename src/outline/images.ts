// Takes an outline, gives the sources of all its pictures, each once, with the line where it first stands.
import { blockInlines, walkBlocks, walkSections } from "../content/blocks.ts"
import { imagesIn } from "../content/inlines.ts"
import type { Block, Image, Outline, Section } from "../model.ts"

export interface ImageSource {
  readonly src: string
  readonly line: number
}

export function imageSources({ root, footnotes }: Outline): ImageSource[] {
  const notes = [...footnotes.values()].flatMap(note => blocksSources(note.blocks))
  const lines = new Map<string, number>()
  for (const { src, line } of [...[...walkSections(root)].flatMap(sectionSources), ...notes])
    if (!lines.has(src)) lines.set(src, line)
  return [...lines].map(([src, line]) => ({ src, line }))
}

function sectionSources({ heading, lines, blocks }: Section): ImageSource[] {
  return [...imagesIn(heading).map(image => source(image, lines.start)), ...blocksSources(blocks)]
}

function blocksSources(blocks: readonly Block[]): ImageSource[] {
  return [...walkBlocks(blocks)].flatMap(block => {
    const own = block.kind === "figure" ? [block.image] : []
    const inText = blockInlines(block).flatMap(imagesIn)
    return [...own, ...inText].map(image => source(image, block.lines.start))
  })
}

function source({ src }: Image, line: number): ImageSource {
  return { src, line }
}
