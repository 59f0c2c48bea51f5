// Front matter and the top of the outline, to the deck's title, its by-line, and what is left for the slides.
import type { Block, DeckMeta, Inline, Outline, Post, Section } from "../../model.ts"
import { footnotesOf, withoutMarks } from "../shapes/footnotes.ts"
import type { Stage } from "../stage.ts"
import { withWholeWords } from "../words/phrases.ts"
import { type Byline, described, openingLine, saysTheSame } from "./byline.ts"
import { deckTitle, headingOfTitle, onlyTop, punctuated, TOP, titleLeftOut } from "./cover-title.ts"
import { openedAt } from "./preface.ts"

/** `root` is also without a heading that only repeats the title; `notes` are of title and by-line, and their footnotes. */
export interface Cover extends Byline {
  readonly title: readonly Inline[]
  /** Of that heading: links to it lead to the cover; "": there is none. */
  readonly anchor: string
  readonly speaker: readonly Block[]
}

export function readCover({ root: whole }: Outline, post: Post, stage: Stage): Cover {
  const title = deckTitle(whole, post)
  const repeated = headingOfTitle(whole, title, post)
  const description = descriptionOf(post, title)
  const { preface, root: opened } = openedAt(repeated ?? (description ? onlyTop(whole, post) : null), whole)
  const root = repeated ? without(repeated, opened) : opened
  const under = description
    ? described(punctuated(description, post), root, stage)
    : openingLine(root, post, stage)
  const cover = withPreface(preface, under, post, stage)
  const named = titleLeftOut(title, post)
  const told = named ? [named, ...cover.notes] : cover.notes
  const byline = { kind: "paragraph", inlines: [...title, ...cover.byline], lines: TOP } as const
  return {
    title: withWholeWords(withoutMarks(title), stage.lang),
    ...cover,
    byline: withoutMarks(cover.byline),
    root: withoutBreaks(cover.root),
    anchor: repeated?.id ?? "",
    notes: [...told, ...footnotesOf([byline, ...told], stage).flatMap(note => note.blocks)],
    speaker: cover.speaker ?? [],
  }
}

/** Where only breaks and rules are left before the first heading there is nothing to show. */
function withoutBreaks(root: Section): Section {
  return root.blocks.every(({ kind }) => kind === "break" || kind === "rule") ? { ...root, blocks: [] } : root
}

/** What stands above the title has the place under it where nothing else wants it. */
function withPreface(preface: readonly Block[], under: Byline, post: Post, stage: Stage): Byline {
  if (under.byline.length > 0) return { ...under, notes: [...preface, ...under.notes] }
  const above = openingLine({ ...under.root, blocks: preface }, post, stage)
  return { ...under, byline: above.byline, notes: [...above.notes, ...above.root.blocks, ...under.notes] }
}

/** None where it is the title once more. */
function descriptionOf(post: Post, title: readonly Inline[]): string | null {
  const { description } = post.meta
  return description && saysTheSame(title, punctuated(description, post)) ? null : description
}

/** It gives its text to the opening and its children to the root. */
function without(first: Section, root: Section): Section {
  return {
    ...root,
    blocks: [...root.blocks, ...first.blocks],
    children: [...first.children, ...root.children.slice(1)],
  }
}

export function metaOf(post: Post, { title, byline }: Cover, theme: string): DeckMeta {
  const { meta, settings, slug } = post
  const { date, authors, categories, lang, dir } = meta
  const { accent, footer, logo, url } = settings
  return { slug, title, byline, date, authors, categories, lang, dir, theme, accent, footer, logo, url }
}
