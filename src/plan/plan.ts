// Outline → Deck: topics, slides by optimal breaks, cover, sections and closing, steps and notes. Pure.
import { plainText } from "../inlines.ts"
import type { Assets, Block, Deck, DeckPart, Outline, Post, Slide } from "../model.ts"
import type { Theme } from "../theme/theme.ts"
import { metaOf, readCover } from "./cover.ts"
import { type Draft, planTopic, titleOf } from "./headings.ts"
import { Ids } from "./ids.ts"
import { region } from "./layouts.ts"
import { roughMetrics } from "./rough.ts"
import { scoreOf } from "./score.ts"
import { type Stage, setStage, sizesAt } from "./stage.ts"
import { stepRegions } from "./steps.ts"
import { partsOf, type Topic, topicsOf } from "./topics.ts"

export function planDeck(outline: Outline, post: Post, _theme: Theme, assets: Assets): Deck {
  const stage = setStage(post, roughMetrics(post.meta.lang), assets)
  const cover = readCover(outline, post)
  const meta = metaOf(post, cover)
  const parts = partsOf(cover.root)
  const topics = topicsOf(cover.root, parts)
  const ids = new Ids(topics.map(topic => topic.id).filter(Boolean))
  const slides: Slide[] = [coverSlide(cover.notes, stage, ids)]
  for (const topic of topics) slides.push(...topicSlides(withTitle(topic, cover.title), stage, ids))
  if (meta.url) slides.push(closingSlide(stage, ids, parts.titles.length - 1))
  return {
    meta,
    canvas: stage.room.canvas,
    parts: parts.titles.map(
      (title, number): DeckPart => ({
        title,
        number,
        slides: slides.filter(each => each.deckPart === number).length,
      }),
    ),
    slides,
    score: scoreOf(cover.root, parts),
    diagnostics: [],
  }
}

/** What stands before the first heading stands under the deck's title. */
function withTitle(topic: Topic, title: Topic["heading"]): Topic {
  return topic.level === 0 ? { ...topic, heading: title } : topic
}

function topicSlides(topic: Topic, stage: Stage, ids: Ids): Slide[] {
  if (topic.blocks.length === 0 && topic.children.length > 0) return sectionSlides(topic, stage, ids)
  const drafts = planTopic(topic, stage)
  return drafts.map((draft, at) => slideOf(draft, partOf(drafts, at), stage, ids))
}

function partOf(drafts: readonly Draft[], at: number): Slide["part"] {
  const title = drafts[at]?.title
  const same = drafts.filter(draft => draft.title.heading === title?.heading)
  return same.length < 2 ? null : { index: same.indexOf(drafts[at] as Draft) + 1, of: same.length }
}

function slideOf(
  { topic, title, candidate, atoms }: Draft,
  part: Slide["part"],
  stage: Stage,
  ids: Ids,
): Slide {
  const { layout, frame, sizes, fill } = candidate
  const { regions, steps } = stepRegions(candidate.regions(), stage.settings.fragments)
  const lines = {
    start: Math.min(...atoms.map(atom => atom.lines.start)),
    end: Math.max(...atoms.map(atom => atom.lines.end)),
  }
  return {
    id: topic.id ? ids.next(topic.id) : ids.own("opening"),
    layout,
    frame,
    size: sizes,
    heading: topic.level === 0 && frame === "free" ? [] : title.heading,
    trail: title.trail.filter(each => plainText(each).trim() !== ""),
    part,
    deckPart: topic.deckPart,
    regions,
    footnotes: [],
    notes: { prose: atoms.flatMap(atom => atom.notes), speaker: atoms.flatMap(atom => atom.speaker) },
    steps,
    fill: Math.min(1, fill),
    lines: part && part.index > 1 ? lines : { start: topic.lines.start, end: lines.end },
  }
}

// --- slides that no text breaks into -----------------------------------------------------------------

/** A heading with nothing but subsections; one subsection alone needs no slide before it. */
function sectionSlides(topic: Topic, stage: Stage, ids: Ids): Slide[] {
  if (topic.children.length < 2) return []
  const items = topic.children.map(({ id, heading, lines }) => ({
    lines,
    checked: null,
    blocks: [
      {
        kind: "paragraph" as const,
        inlines: [{ kind: "link" as const, href: `#${id}`, title: null, children: heading }],
        lines,
      },
    ],
  }))
  const list: Block = { kind: "list", ordered: false, start: 1, items, lines: topic.lines }
  const title = titleOf(topic.heading, topic.trail, stage)
  return [
    {
      ...plainSlide(stage),
      id: ids.next(topic.id),
      layout: "section",
      heading: title.heading,
      trail: title.trail,
      deckPart: topic.deckPart,
      regions: [region("body", [list])],
      lines: topic.lines,
    },
  ]
}

function coverSlide(notes: readonly Block[], stage: Stage, ids: Ids): Slide {
  return { ...plainSlide(stage), id: ids.own("cover"), layout: "cover", notes: { prose: notes, speaker: [] } }
}

function closingSlide(stage: Stage, ids: Ids, deckPart: number): Slide {
  return { ...plainSlide(stage), id: ids.own("closing"), layout: "closing", deckPart }
}

function plainSlide(stage: Stage): Slide {
  return {
    id: "",
    layout: "cover",
    frame: "field",
    size: sizesAt(stage, stage.steps.body[2] ?? 28),
    heading: [],
    trail: [],
    part: null,
    deckPart: 0,
    regions: [],
    footnotes: [],
    notes: { prose: [], speaker: [] },
    steps: 0,
    fill: 0,
    lines: { start: 1, end: 1 },
  }
}
