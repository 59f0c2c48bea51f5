// Pictures that say nothing to who cannot see them: no alternative text and no caption.
import { blockInlines, walkBlocks, walkSections } from "../../content/blocks.ts"
import { imagesIn, isBlank } from "../../content/inlines.ts"
import { placeIn, pointAt, shownAddress } from "../../error.ts"
import type { Block, Image } from "../../model.ts"
import type { Finding, Rule } from "../rule.ts"

export const picturesWithoutText: Rule = {
  code: "W_IMAGE_ALT",
  *find({ outline, post }) {
    for (const block of walkBlocks([...walkSections(outline.root)].flatMap(each => each.blocks))) {
      for (const image of mutePictures(block)) yield finding(image, block, post.text)
    }
  },
}

function mutePictures(block: Block): Image[] {
  const own = block.kind === "figure" && isBlank(block.caption) ? [block.image] : []
  return [...own, ...blockInlines(block).flatMap(imagesIn)].filter(isMute)
}

function isMute({ alt, title }: Image): boolean {
  return alt.trim() === "" && !title?.trim()
}

/** On its own line of a paragraph of several. */
function finding({ src }: Image, { lines }: Block, text: string): Finding {
  return {
    line: pointAt(placeIn("", lines.start), src, text).line,
    what: `picture without alternative text: ${shownAddress(src)}`,
    hint: "say in a few words what it shows: ![what it shows](…)",
  }
}
