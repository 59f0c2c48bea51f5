// A deck → one <section> a slide, each through the allow-list before its own attributes are written.
import type { Assets, Deck, Diagnostic, Place, Slide } from "../model.ts"
import { renderBlocks } from "./blocks.ts"
import { renderFooter, renderMeter } from "./chrome.ts"
import { colourCode, type Listing } from "./colours.ts"
import type { Context } from "./context.ts"
import { attribute, type Html, html, raw } from "./html.ts"
import { plainText } from "./inlines.ts"
import { renderLayout } from "./layouts.ts"
import { type Formula, setFormulas } from "./math.ts"
import { toSafeHtml } from "./safe.ts"
import type { View } from "./view.ts"
import { metaInlines, slideBlocks, slideInlines } from "./walk.ts"
import { wordsFor } from "./words.ts"

export interface RenderedDeck {
  readonly slides: readonly RenderedSlide[]
  /** Style sheets that only some decks want. */
  readonly needs: { readonly math: boolean }
  readonly diagnostics: readonly Diagnostic[]
}

export interface RenderedSlide {
  readonly id: string
  /** One <section> with all notes: for the author's own screen. */
  readonly html: string
  /** The same without what the author wrote for the speaker alone: for everyone else. */
  readonly sharedHtml: string
}

export interface RenderOptions {
  /** The post's path for warnings; null: they say no place. */
  readonly path?: string | null
  /** Address of the pictures' folder as seen from the page, with its final slash. */
  readonly pictures?: string
  /** Relative addresses of the site's other decks, by the address that posts use for them. */
  readonly decks?: ReadonlyMap<string, string>
}

export async function renderSlides(
  deck: Deck,
  assets: Assets,
  options: RenderOptions = {},
): Promise<RenderedDeck> {
  const { path = null, pictures = "../assets/", decks = new Map() } = options
  const place = (line: number): Place | null => (path === null ? null : { file: path, line, column: 0 })
  const { colours, diagnostics: ofCode } = await colourCode(listings(deck, place))
  const { formulas, diagnostics: ofMath } = await setFormulas(allFormulas(deck, place))
  const context: Context = {
    assets,
    pictures,
    decks,
    colours,
    formulas,
    words: wordsFor(deck.meta.lang),
    targets: new Set(deck.slides.map(({ id }) => id)),
    footnotes: new Map(
      deck.slides.flatMap(({ footnotes }) => footnotes.map(({ label, number }) => [label, number])),
    ),
  }
  return {
    slides: deck.slides.map((slide, index) => renderSlide({ deck, slide, index, context })),
    needs: { math: formulas.size > 0 },
    diagnostics: [...ofCode, ...ofMath],
  }
}

/** Its attributes are written here, from typed values and after the allow-list: nothing of the post is among them. */
function renderSlide(view: View): RenderedSlide {
  const { slide, context } = view
  const content = raw(toSafeHtml(html`${renderLayout(view)}${chrome(view)}`.text))
  const prose = notesPart("prose", renderBlocks(slide.notes.prose, context))
  const speaker = notesPart("speaker", renderBlocks(slide.notes.speaker, context))
  const section = (notes: Html) => html`<section${sectionAttributes(slide)}>${content}${notes}</section>`.text
  const sharedHtml = section(notesElement(prose))
  return {
    id: slide.id,
    html: speaker.text ? section(notesElement(html`${speaker}${prose}`)) : sharedHtml,
    sharedHtml,
  }
}

function sectionAttributes(slide: Slide): Html {
  const { id, layout, frame, deckPart, part } = slide
  const label = part && part.index > 1 && `${plainText(slide.heading)} ${part.index}/${part.of}`
  return html` id="${id}" class="slide layout-${layout} frame-${frame}" data-part="${deckPart}"${attribute("aria-label", label)} style="${sizes(slide)}"`
}

function sizes({ size }: Slide): string {
  return `--t:${size.body}px;--cs:${size.code}px;--ts:${size.table}px;--fit:${size.display}px;--fig:${size.figure}px`
}

/** Cover and closing have none: nothing but the title stands there. */
function chrome(view: View): Html | false {
  if (view.slide.layout === "cover" || view.slide.layout === "closing") return false
  return html`${renderFooter(view)}${renderMeter(view)}`
}

function notesElement(content: Html): Html {
  return html`${content.text !== "" && html`<aside class="notes">${content}</aside>`}`
}

function notesPart(name: "prose" | "speaker", content: Html): Html {
  return html`${content.text !== "" && html`<div class="notes-${name}">${raw(toSafeHtml(content.text))}</div>`}`
}

function listings({ slides }: Deck, place: (line: number) => Place | null): Listing[] {
  return slides.flatMap(slide =>
    [...slideBlocks(slide)].flatMap(block =>
      block.kind === "code" ? [{ code: block, where: place(block.lines.start) }] : [],
    ),
  )
}

function allFormulas(deck: Deck, place: (line: number) => Place | null): Formula[] {
  const blocks = deck.slides.flatMap(slide => [...slideBlocks(slide)])
  const inlines = [...metaInlines(deck), ...deck.slides.flatMap(slide => [...slideInlines(slide)])]
  return [
    ...blocks.flatMap(block =>
      block.kind === "math" ? [{ tex: block.tex, display: true, where: place(block.lines.start) }] : [],
    ),
    ...inlines.flatMap(({ inline, line }) =>
      inline.kind === "math" ? [{ tex: inline.tex, display: false, where: place(line) }] : [],
    ),
  ]
}
