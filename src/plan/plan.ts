// Outline → Deck: cover, then each heading's slides by optimal breaks, then the closing. Pure, and linear in the post.
import type { Assets, Deck, DeckPart, Outline, Post, Slide } from "../model.ts"
import type { Theme } from "../theme/theme.ts"
import { metaOf, readCover } from "./cover.ts"
import { gatherTopics } from "./gather.ts"
import { Ids } from "./ids.ts"
import { fieldSlide, type Made } from "./made.ts"
import { type Formulas, noFormulas } from "./measure/formula-box.ts"
import { scoreOf } from "./score.ts"
import { addTopic } from "./slides.ts"
import { setStage } from "./stage.ts"
import { allTopics, partsOf, statementTopics, topicTree } from "./topics.ts"

export function planDeck(
  outline: Outline,
  post: Post,
  theme: Theme,
  assets: Assets,
  formulas: Formulas = noFormulas,
): Deck {
  const stage = setStage(outline, post, theme, assets, formulas)
  const cover = readCover(outline, post, stage)
  const meta = metaOf(post, cover, theme.name)
  const parts = partsOf(cover.root)
  const tree = topicTree(cover.root, cover.title, parts)
  const ids = new Ids([...allTopics(tree)].map(topic => topic.id))
  const first: Slide = {
    ...fieldSlide(cover.title, "cover", stage),
    id: ids.own("cover"),
    notes: { prose: cover.notes, speaker: [] },
  }
  const made: Made = { slides: [first], anchors: new Map() }
  const topics = stage.settings.prose === "notes" ? tree : gatherTopics(tree, stage)
  addTopic(topics, made, {
    stage,
    ids,
    statements: statementTopics(topics, stage.lang),
  })
  const deckPart = parts.titles.length - 1
  if (meta.url)
    made.slides.push({ ...first, notes: NO_NOTES, id: ids.own("closing"), layout: "closing", deckPart })
  const { slides, anchors } = made
  return {
    meta,
    canvas: stage.room.canvas,
    parts: parts.titles.map(
      (title, number): DeckPart => ({ title, number, slides: slidesIn(slides, number) }),
    ),
    slides,
    anchors,
    footnotes: outline.footnotes,
    score: scoreOf(cover.root, parts),
    diagnostics: [],
  }
}

const NO_NOTES: Slide["notes"] = { prose: [], speaker: [] }

function slidesIn(slides: readonly Slide[], deckPart: number): number {
  return slides.filter(slide => slide.deckPart === deckPart).length
}
