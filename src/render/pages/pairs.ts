// A post's passages → their text with its footnotes, each beside the slides that show it.
import { blockInlines, walkBlocks } from "../../content/blocks.ts"
import { walkInlines } from "../../content/inlines.ts"
import type { Footnote } from "../../model.ts"
import { renderBlocks } from "../blocks/blocks.ts"
import { renderFootnotes } from "../blocks/footnotes.ts"
import type { Context } from "../context.ts"
import { type Html, html, nothing, raw } from "../html.ts"
import { turned } from "../inlines/direction.ts"
import { renderInlines } from "../inlines/inlines.ts"
import type { WrittenDeck } from "../prepare.ts"
import { safe } from "../safe/safe.ts"
import { headingsOf, type Part, type Passage, passagesOf } from "./passages.ts"

export interface Pairs {
  readonly pairs: Html
  /** Ids of the headings in them. */
  readonly ids: readonly string[]
}

/** `picture`: of the slide at an index; `pages`: indices of the slides wanted, null for all. */
export function pairsOf(
  { deck, outline }: WrittenDeck,
  context: Context,
  picture: (slide: number) => Html,
  pages: readonly number[] | null = null,
): Pairs {
  const passages = passagesOf(outline, deck, pages)
  const left = new Set(outline.footnotes.values())
  const pairs = passages.map(passage => {
    const notes = [...left].filter(({ label }) => citedIn(passage).has(label))
    for (const note of notes) left.delete(note)
    return pair(passage, notes, { context, picture })
  })
  // Cited by no text, or by text that is not wanted.
  const rest = pages ? nothing : footnotesOf([...left], context)
  return {
    pairs: html`${pairs}${rest.text !== "" && html`<div class="txt">${rest}</div>`}`,
    ids: headingsOf(passages).map(({ id }) => id),
  }
}

interface Writing {
  readonly context: Context
  readonly picture: (slide: number) => Html
}

/** Footnotes stand with the text that cites them, so that nobody has to turn the page. */
function pair({ slides, parts }: Passage, notes: readonly Footnote[], { context, picture }: Writing): Html {
  const text = parts.map(part => renderPart(part, context))
  return html`<div class="pair"><div class="minis">${slides.map(picture)}</div><div class="txt">${text}${footnotesOf(notes, context)}</div></div>\n`
}

function footnotesOf(notes: readonly Footnote[], context: Context): Html {
  return safe(html`${renderFootnotes(notes, context)}`)
}

/** Labels of footnotes. */
function citedIn({ parts }: Passage): ReadonlySet<string> {
  const inlines = parts.flatMap(part =>
    part.kind === "heading" ? part.inlines : [...walkBlocks(part.blocks)].flatMap(blockInlines).flat(),
  )
  return new Set([...walkInlines(inlines)].flatMap(each => (each.kind === "footnote" ? each.label : [])))
}

/** The h1 is the post's title, over all. */
function renderPart(part: Part, context: Context): Html {
  if (part.kind === "blocks") return safe(renderBlocks(part.blocks, context))
  const tag = raw(`h${Math.min(6, Math.max(2, part.level))}`)
  const { dir, inside } = turned([part.inlines], context)
  return html`<${tag} id="${part.id}"${dir}>${safe(renderInlines(part.inlines, inside))}</${tag}>`
}
