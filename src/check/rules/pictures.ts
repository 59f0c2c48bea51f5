// Pictures that say nothing to who cannot see them: no alternative text and no caption.
import { imagesIn, isBlank } from "../../inlines.ts"
import type { Block, Image, Section } from "../../model.ts"
import { blocksWithin, inlinesOf } from "../../plan/measure/walk.ts"
import type { Finding, Rule } from "../rule.ts"

export const picturesWithoutText: Rule = {
  code: "W_IMAGE_ALT",
  *find({ outline }) {
    for (const block of blocksOf(outline.root)) {
      for (const image of mutePictures(block)) yield finding(image, block)
    }
  },
}

function* blocksOf({ blocks, children }: Section): Generator<Block> {
  for (const block of blocks) yield* blocksWithin(block)
  for (const child of children) yield* blocksOf(child)
}

function mutePictures(block: Block): Image[] {
  const own = block.kind === "figure" && isBlank(block.caption) ? [block.image] : []
  return [...own, ...inlinesOf(block).flatMap(imagesIn)].filter(isMute)
}

function isMute({ alt, title }: Image): boolean {
  return alt.trim() === "" && !title?.trim()
}

function finding({ src }: Image, { lines }: Block): Finding {
  return {
    line: lines.start,
    what: `picture without alternative text: ${src}`,
    hint: "say in a few words what it shows: ![what it shows](…)",
  }
}
