// A post's passages → their text with its footnotes, and each beside the slides that show it.
import { blockInlines, walkBlocks } from "../../content/blocks.ts"
import { walkInlines } from "../../content/inlines.ts"
import type { Footnote } from "../../model.ts"
import { renderBlocks } from "../blocks/blocks.ts"
import { renderFootnotes } from "../blocks/footnotes.ts"
import type { Context } from "../context.ts"
import { type Html, html, raw } from "../html.ts"
import { turned } from "../inlines/direction.ts"
import { renderInlines } from "../inlines/inlines.ts"
import type { WrittenDeck } from "../prepare.ts"
import { safe } from "../safe/safe.ts"
import { headingsOf, type Part, type Passage, passagesOf } from "./passages.ts"

/** A post's own text as markup, still without its slides. */
export interface PostText {
  readonly passages: readonly PassageText[]
  /** Footnotes that none of them cites; "" for none. */
  readonly rest: string
  /** Ids of the headings in them. */
  readonly ids: readonly string[]
}

interface PassageText extends Pick<Passage, "slides"> {
  readonly markup: string
}

/** `pages`: indices of the slides wanted, and of the text what stands beside these; null for all. */
export function renderPassages(
  { deck, outline }: WrittenDeck,
  context: Context,
  pages: readonly number[] | null = null,
): PostText {
  const passages = passagesOf(outline, deck, pages)
  const left = new Set(outline.footnotes.values())
  const texts = passages.map(passage => {
    // They stand with the text that cites them, so that nobody has to turn the page.
    const notes = [...left].filter(({ label }) => citedIn(passage).has(label))
    for (const note of notes) left.delete(note)
    const text = passage.parts.map(part => renderPart(part, context))
    return { slides: passage.slides, markup: html`${text}${footnotesOf(notes, context)}`.text }
  })
  return {
    passages: texts,
    // Of text that is not wanted there may be more.
    rest: pages ? "" : footnotesOf([...left], context).text,
    ids: headingsOf(passages).map(({ id }) => id),
  }
}

/** `picture`: of the slide at an index. */
export function renderPairs({ passages, rest }: PostText, picture: (slide: number) => Html): Html {
  const pairs = passages.map(
    ({ slides, markup }) =>
      html`<div class="pair"><div class="minis">${slides.map(picture)}</div><div class="txt">${raw(markup)}</div></div>\n`,
  )
  return html`${pairs}${rest !== "" && html`<div class="txt">${raw(rest)}</div>`}`
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
