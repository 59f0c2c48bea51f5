// Outline → Deck: cover, then each heading's slides by optimal breaks, then the closing. Pure, and linear in the post.
import type { Deck, DeckPart, Outline, Post, Slide } from "../model.ts"
import { Ids } from "./slides/ids.ts"
import { layoutWarnings } from "./slides/layout-warnings.ts"
import type { PlanMemory } from "./slides/memory.ts"
import { fieldSlide, type Made } from "./slides/slide.ts"
import { addTopic } from "./slides/slides.ts"
import { type StageOptions, setStage } from "./stage.ts"
import { metaOf, readCover } from "./topics/cover.ts"
import { gatherTopics } from "./topics/gather.ts"
import { scoreOf } from "./topics/score.ts"
import { allTopics, partsOf, statementTopics, topicTree } from "./topics/topics.ts"

export interface PlanOptions extends StageOptions {
  /** Of the post's last version; null: it is planned for the first time. */
  readonly memory?: PlanMemory | null | undefined
}

export function planDeck(outline: Outline, post: Post, options: PlanOptions): Deck {
  const { theme, memory = null } = options
  const stage = setStage(outline, post, options)
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

const NO_NOTES: Slide["notes"] = { prose: [], speaker: [] }

/** How many slides each part of the deck has. */
function countByPart(slides: readonly Slide[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { deckPart } of slides) counts.set(deckPart, (counts.get(deckPart) ?? 0) + 1)
  return counts
}
