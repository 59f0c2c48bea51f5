// Layouts that an author asks for, to warnings: one that nobody knows, or that does not suit what stands under its heading.
import { walkBlocks } from "../../content/blocks.ts"
import { nearest, warning } from "../../error.ts"
import type { Diagnostic, Layout } from "../../model.ts"
import { LAYOUT_NAMES } from "../layouts/table.ts"
import { allTopics, type Topic } from "../topics/topics.ts"
import type { Made } from "./slide.ts"

export function layoutWarnings(tree: Topic, { slides, anchors }: Made, file: string): Diagnostic[] {
  const byId = new Map(slides.map(slide => [slide.id, slide]))
  return [...allTopics(tree)].flatMap(({ id, layout, line, blocks }) => {
    if (layout === null) return []
    const where = { file, line, column: 0 }
    const known = `layouts: ${LAYOUT_NAMES.join(", ")}`
    if (!LAYOUT_NAMES.includes(layout)) {
      const near = nearest(layout, LAYOUT_NAMES)
      const hint = near ? `did you mean ${near}? ${known}` : known
      return [warning({ code: "W_LAYOUT", what: `no layout "${layout}"`, hint, where })]
    }
    const slide = byId.get(anchors.get(id) ?? id)
    if (!slide) return []
    const suits = OF_PICTURES.has(layout) ? hasPicture(blocks) : SHOWN_AS[layout]?.includes(slide.layout)
    if (suits !== false) return []
    const what = `the layout ${layout} does not suit what stands under this heading`
    return [warning({ code: "W_LAYOUT", what, hint: WANTS[layout] ?? null, where })]
  })
}

/** They say where a picture stands; one that is missing has a frame there. */
const OF_PICTURES = new Set(["figure", "beside", "below"])

function hasPicture(blocks: Topic["blocks"]): boolean {
  return walkBlocks(blocks).some(({ kind }) => kind === "figure" || kind === "gallery")
}

/** Layouts of slides that are what was asked for; one that is not listed suits anything. */
const SHOWN_AS: Readonly<Record<string, readonly Layout[]>> = {
  statement: ["statement"],
  number: ["number"],
  quote: ["quote"],
  photo: ["bleed"],
  columns: ["columns", "comparison"],
}

const WANTS: Readonly<Record<string, string>> = {
  statement: "it takes one paragraph, and a heading that has room in a small line",
  number: "it takes one sentence that begins with a strong figure: **95 %** of all posts",
  quote: "it takes one quotation of 60 words at most",
  photo: "it takes one picture",
  figure: "it takes a picture",
  beside: "it takes a picture, and text",
  below: "it takes a picture, and text",
  columns: "it takes a list, or two subsections with a list each",
}
