// Outline → Deck: cover, then each heading's slides by optimal breaks, then the closing. Pure, and linear in the post.
import { walkBlocks } from "../blocks.ts"
import { nearest, warning } from "../error.ts"
import type { Assets, Deck, DeckPart, Diagnostic, Layout, Outline, Post, Slide } from "../model.ts"
import type { Theme } from "../theme/theme.ts"
import { metaOf, readCover } from "./cover.ts"
import { gatherTopics } from "./gather.ts"
import { Ids } from "./ids.ts"
import { LAYOUT_NAMES } from "./layouts/table.ts"
import { fieldSlide, type Made } from "./made.ts"
import { type Formulas, noFormulas } from "./measure/formula-box.ts"
import type { PlanMemory } from "./memory.ts"
import { scoreOf } from "./score.ts"
import { addTopic } from "./slides.ts"
import { setStage } from "./stage.ts"
import { allTopics, partsOf, statementTopics, type Topic, topicTree } from "./topics.ts"

export function planDeck(
  outline: Outline,
  post: Post,
  theme: Theme,
  assets: Assets,
  formulas: Formulas = noFormulas,
  memory: PlanMemory | null = null,
): Deck {
  const stage = setStage(outline, post, theme, assets, formulas)
  memory?.begin(theme, stage)
  const cover = readCover(outline, post, stage)
  const meta = metaOf(post, cover, theme.name)
  const parts = partsOf(cover.root)
  const tree = topicTree(cover.root, cover.title, parts, stage)
  const ids = new Ids([...allTopics(tree)].map(topic => topic.id))
  const first: Slide = {
    ...fieldSlide(cover.title, "cover", stage),
    id: ids.own("cover"),
    notes: { prose: cover.notes, speaker: cover.speaker },
  }
  const made: Made = { slides: [first], anchors: new Map() }
  if (cover.anchor !== "") made.anchors.set(cover.anchor, first.id)
  const topics = stage.settings.prose === "notes" ? tree : gatherTopics(tree, stage)
  addTopic(topics, made, {
    stage,
    ids,
    statements: statementTopics(topics, stage.lang),
    memory,
  })
  const deckPart = parts.titles.length - 1
  if (meta.url)
    made.slides.push({ ...first, notes: NO_NOTES, id: ids.own("closing"), layout: "closing", deckPart })
  const { slides, anchors } = made
  const counts = countByPart(slides)
  return {
    meta,
    canvas: stage.room.canvas,
    parts: parts.titles.map(
      (title, number): DeckPart => ({ title, number, slides: counts.get(number) ?? 0 }),
    ),
    slides,
    anchors,
    footnotes: outline.footnotes,
    score: scoreOf(cover.root, parts),
    diagnostics: layoutWarnings(tree, made, post.path),
  }
}

/** A layout that nobody knows, or that does not suit what stands under its heading. */
function layoutWarnings(tree: Topic, { slides, anchors }: Made, file: string): Diagnostic[] {
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

const NO_NOTES: Slide["notes"] = { prose: [], speaker: [] }

/** How many slides each part of the deck has. */
function countByPart(slides: readonly Slide[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { deckPart } of slides) counts.set(deckPart, (counts.get(deckPart) ?? 0) + 1)
  return counts
}
