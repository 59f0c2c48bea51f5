// A deck → one <section> a slide, each through the allow-list before its own attributes are written.
import { plainText } from "../../content/inlines.ts"
import type { Assets, Deck, Slide } from "../../model.ts"
import { renderBlocks } from "../blocks/blocks.ts"
import { attribute, type Html, html, nothing, raw } from "../html.ts"
import { type PrepareOptions, prepare } from "../prepare.ts"
import type { RenderedDeck, RenderedSlide } from "../rendered.ts"
import { safe } from "../safe/safe.ts"
import { renderFooter, renderMeter } from "./chrome.ts"
import { renderLayout } from "./layouts.ts"
import type { RenderMemory } from "./memory.ts"
import type { View } from "./view.ts"

export type { RenderedDeck, RenderedSlide } from "../rendered.ts"

export interface RenderOptions extends PrepareOptions {
  /** Of the deck's last version. */
  readonly memory?: RenderMemory | undefined
}

/** Loads what the deck needs, and gives what renders it. */
export async function slideRenderer(
  deck: Deck,
  assets: Assets,
  options: RenderOptions = {},
): Promise<() => RenderedDeck> {
  const { memory } = options
  const prepared = await prepare(deck, assets, options)
  const render = (view: View) => (memory ? memory.slide(view, () => renderSlide(view)) : renderSlide(view))
  return () => {
    const { context, diagnostics } = prepared()
    memory?.begin(deck, context)
    return {
      slides: deck.slides.map((slide, index) => render({ deck, slide, index, context })),
      needs: { math: context.formulas.size > 0 },
      diagnostics,
    }
  }
}

/** Its attributes are written here, from typed values and after the allow-list: nothing of the post is among them. */
function renderSlide(view: View): RenderedSlide {
  const { slide, context } = view
  const content = safe(renderContent(view))
  const prose = notesPart("prose", renderBlocks(slide.notes.prose, context))
  const speaker = notesPart("speaker", renderBlocks(slide.notes.speaker, context))
  const section = (id: Html, notes: Html) =>
    html`<section${id}${sectionAttributes(slide)}>${content}${notes}</section>`.text
  const id = attribute("id", slide.id)
  const sharedHtml = section(id, notesElement(prose))
  return {
    id: slide.id,
    html: speaker.text === "" ? sharedHtml : section(id, notesElement(html`${speaker}${prose}`)),
    sharedHtml,
    picture: section(nothing, nothing),
    notesHtml: html`${speaker}${prose}`.text,
  }
}

/** All of a slide but its notes. Cover and closing stand without footer and meter. */
export function renderContent(view: View): Html {
  const isBare = view.slide.layout === "cover" || view.slide.layout === "closing"
  return html`${renderLayout(view)}${!isBare && renderFooter(view)}${!isBare && renderMeter(view)}`
}

function sectionAttributes(slide: Slide): Html {
  const { layout, frame, deckPart, part, heading, trail } = slide
  // Two sections of one name are told apart by the section around them.
  const path = [...trail.slice(-1), heading].map(plainText).join(" › ")
  const label = part && part.index > 1 && `${path} ${part.index}/${part.of}`
  const goesOn = part !== null && part.index > 1 && raw(" data-continues")
  return html` class="slide layout-${layout} frame-${frame}" data-part="${deckPart}"${goesOn}${attribute("aria-label", label)} style="${sizes(slide)}"`
}

function sizes({ size }: Slide): string {
  return `--t:${size.body}px;--cs:${size.code}px;--ts:${size.table}px;--fit:${size.display}px;--fig:${size.figure}px`
}

function notesElement(content: Html): Html {
  return html`${content.text !== "" && html`<aside class="notes">${content}</aside>`}`
}

function notesPart(name: "prose" | "speaker", content: Html): Html {
  return html`${content.text !== "" && html`<div class="notes-${name}">${safe(content)}</div>`}`
}
