// What stands around a slide's content: trail, heading, footer, meter.
import { plainText } from "../../content/inlines.ts"
import type { Deck, DeckPart, Inline, Slide } from "../../model.ts"
import { attribute, classes, type Html, html, nothing, raw } from "../html.ts"
import { turned } from "../inlines/direction.ts"
import { renderInlines } from "../inlines/inlines.ts"
import { renderLogo } from "../pictures/images.ts"
import type { View } from "./view.ts"

/** The parents, nearest last, the deck's section with its number. Empty where there are none: its room is kept. */
export function renderTrail({ slide, deck, context }: View): Html {
  return trail(
    slide.trail.map(title => html`<span>${renderInlines(title, context)}</span>`),
    numberAt(slide.trail, slide, deck),
  )
}

/** On slides without a frame the heading itself is the trail's last, small entry. */
export function renderTrailWithHeading({ slide, deck, context }: View): Html {
  const parents = slide.trail.map(title => html`<span>${renderInlines(title, context)}</span>`)
  const tag = raw(isFirstPart(slide) ? headingTag(slide) : "span")
  const own =
    slide.heading.length > 0 ? [html`<${tag}>${renderInlines(slide.heading, context)}</${tag}>`] : []
  return trail([...parents, ...own], numberAt([...slide.trail, slide.heading], slide, deck))
}

interface Numbered {
  readonly at: number
  readonly number: number
}

/** Which of the titles is the deck's section; null: none is, or its author has numbered it. */
function numberAt(titles: Slide["trail"], { deckPart }: Slide, deck: Deck): Numbered | null {
  const at = titles.findLastIndex(title => sectionNumber(title, deckPart, deck) > 0)
  const title = titles[at]
  if (!title || OWN_NUMBER.test(plainText(title))) return null
  return { at, number: sectionNumber(title, deckPart, deck) }
}

/** "2. Setting up", "(3) 결과", "2023-07-19" */
const OWN_NUMBER = /^[^\p{L}\p{N}]*\p{N}/u

/** Of a title that is a section of the deck; 0 of any other, which only stands near that section. */
export function sectionNumber(title: readonly Inline[], deckPart: number, { parts }: Deck): number {
  const part = parts[deckPart]
  return part && plainText(part.title) === plainText(title) ? part.number : 0
}

function trail(titles: readonly Html[], numbered: Numbered | null): Html {
  const steps = titles.map((title, index) => {
    const number = index === numbered?.at && html`<span class="n">${numbered.number}</span>`
    return html`${index > 0 && raw('<i aria-hidden="true">›</i>')}${number}${title}`
  })
  return html`<div class="trail">${steps}</div>`
}

/** A heading goes on over several slides, but is one heading: only the first is one for outlines and readers. */
export function renderHeading({ slide, context }: View): Html {
  const { heading, part } = slide
  if (heading.length === 0) return nothing
  const count = part && html`<span class="part">${part.index}/${part.of}</span>`
  const tag = raw(isFirstPart(slide) ? headingTag(slide) : "p")
  const { dir, inside } = turned([heading], context)
  return html`<${tag} class="head"${dir}>${renderInlines(heading, inside)}${count}</${tag}>`
}

/** The cover is the h1; then as deep as the heading stands in the post. */
export function headingTag({ trail }: Slide): string {
  return `h${Math.min(6, trail.length + 2)}`
}

/** Says nothing that a reader does not know, so it is for the eye only. */
export function renderFooter({ deck, index, context }: View): Html {
  const text = deck.meta.footer ?? plainText(deck.meta.title)
  return html`<div class="foot" aria-hidden="true"><span>${renderLogo(deck.meta.logo, context)}${text}</span><span>${index + 1}</span></div>`
}

/** More segments than this would be thinner than their gaps: one segment for the whole deck then. */
const MAX_SEGMENTS = 60

/** One segment a section, as wide as its slides, filled up to this slide. */
export function renderMeter({ deck, index }: View): Html {
  const { parts, slides } = deck
  const whole: readonly DeckPart[] = [{ title: [], number: 0, slides: slides.length }]
  if (parts.length > MAX_SEGMENTS || parts.length === 0) return meter(whole, 0, (index + 1) / slides.length)
  const current = slides[index]?.deckPart ?? 0
  const first = slides.findIndex(slide => slide.deckPart === current)
  return meter(parts, current, (index - first + 1) / Math.max(1, parts[current]?.slides ?? 1))
}

function meter(parts: readonly DeckPart[], current: number, share: number): Html {
  const segments = parts.map((part, index) => {
    const past = index < current ? 100 : 0
    const filled = index === current ? percent(share) : past
    return html`<b${classes(index === current && "on")}${attribute("style", `flex:${part.slides}`)}><i style="width:${filled}%"></i></b>`
  })
  return html`<div class="meter" aria-hidden="true">${segments}</div>`
}

function percent(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 100)
}

function isFirstPart({ part }: Slide): boolean {
  return part === null || part.index === 1
}
