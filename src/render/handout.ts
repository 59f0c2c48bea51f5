// A deck and its post → pages for paper: the full text beside its slides, slides with room for notes, or slides alone.
import { blockInlines, walkBlocks } from "../blocks.ts"
import { plainText, walkInlines } from "../inlines.ts"
import type { Deck, Direction, Footnote } from "../model.ts"
import { renderBlocks } from "./blocks.ts"
import type { Context } from "./context.ts"
import { themeAttributes } from "./deck-pages.ts"
import { turned } from "./direction.ts"
import { type PageFiles, wholePage } from "./document.ts"
import { renderFootnotes } from "./footnotes.ts"
import { COVER, contents, slideName, titleHead } from "./handout-head.ts"
import { attribute, classes, type Html, html, nothing, raw } from "./html.ts"
import { renderInlines } from "./inlines.ts"
import { headingsOf, type Part, type Passage, passagesOf } from "./passages.ts"
import { prepareText, type WrittenDeck } from "./prepare.ts"
import { safe } from "./safe.ts"
import type { RenderedDeck } from "./slides.ts"
import { wordsFor } from "./words.ts"

/** text: beside the post's own words; lines: beside lines to write on; n-up: n slides a page. */
export type HandoutLayout = "text" | "lines" | `${2 | 3 | 4 | 6}-up`

export interface PaperOptions extends PageFiles {
  readonly paper: "A4" | "Letter"
  /** Families for the line at the foot of each page, which no style sheet of the page reaches. */
  readonly fontFamily: string
  /** Whether slides of a dark theme are printed in light colours. */
  readonly light: boolean
  /** Indices of the slides wanted; null for all. */
  readonly pages?: readonly number[] | null
}

export interface HandoutOptions extends PaperOptions {
  readonly layout: HandoutLayout
}

export interface HandoutSource extends WrittenDeck {
  readonly rendered: RenderedDeck
}

/** What a listener takes home, and what tells the whole post to one who was not there. */
export async function handoutPage(source: HandoutSource, options: HandoutOptions): Promise<string> {
  const { layout, pages = null } = options
  if (layout !== "text") return slidesPage(source, options, slidesAlone(source, options))
  const { deck, outline } = source
  const context = await prepareText(source)
  const left = new Set(outline.footnotes.values())
  const passages = passagesOf(outline, deck, pages)
  const pairs = passages.map(passage => {
    const notes = [...left].filter(({ label }) => citedIn(passage).has(label))
    for (const note of notes) left.delete(note)
    return pair(passage, notes, { source, options, context })
  })
  // Cited by no text, or by text that is not wanted.
  const rest = pages ? nothing : footnotesOf([...left], context)
  const ids = headingsOf(passages).map(({ id }) => id)
  const body = html`${namedPlaces([COVER, ...ids])}${titleHead(deck, COVER)}${contents(outline, deck, ids)}\n${pairs}${rest.text !== "" && html`<div class="txt">${rest}</div>`}`
  return paperPage(deck, options, body)
}

/** For the speaker's desk: each slide with its notes under it, one a page. */
export function notesPage(source: HandoutSource, options: PaperOptions): string {
  const wanted = wantedSlides(source.rendered, options)
  const sheets = wanted.map(
    index =>
      html`<section class="sheet" style="page:slide-${index + 1}">${namedMini(index, source, options)}${notesOf(source.rendered, index)}</section>\n`,
  )
  const heads = wanted.map(index => sheetRule(index + 1, source.deck, options))
  const css = `${goesOnRule(source.deck)}${heads.join("")}${options.css}`
  return slidesPage(source, { ...options, css }, html`${sheets}`)
}

/** All pages that a slide's notes run over say whose they are; a counter of its own knows the first of them. */
function sheetRule(number: number, deck: Deck, { fontFamily }: PaperOptions): string {
  const [name, text] = [`slide-${number}`, cssText(slideName(number, deck))]
  const content = `${text} counter(${name},goes-on)`
  const [, end] = sidesOf(deck.meta.dir)
  return `@page ${name}{counter-increment:page ${name};@top-${end}{content:${content};${marginStyle(fontFamily)};padding-top:20px}}`
}

/** Nothing for 1, and for 0, which a browser stays at that counts no pages; the word from 2 on. */
function goesOnRule({ meta }: Deck): string {
  const word = cssText(` (${wordsFor(meta.lang).goesOn})`)
  return `@counter-style goes-on-word{system:cyclic;symbols:${word}}@counter-style goes-on{system:fixed 0;symbols:"" "";fallback:goes-on-word}`
}

/** Slides stand for themselves. */
function slidesPage({ deck, rendered }: HandoutSource, options: PaperOptions, body: Html): string {
  const ids = wantedSlides(rendered, options).map(index => rendered.slides[index]?.id ?? "")
  return paperPage(deck, options, html`${namedPlaces(ids)}${body}`)
}

/** The places of ids are kept by the browser in its PDF only where a link in the page leads there, seen or not. */
function namedPlaces(ids: readonly string[]): Html {
  return html`<nav hidden>${ids.map(id => html`<a href="#${id}"></a>`)}</nav>`
}

/** Without any, lines to write some on. */
function notesOf({ slides }: RenderedDeck, index: number): Html {
  const notes = slides[index]?.notesHtml ?? ""
  return notes === "" ? ruled(MOST_LINES) : html`<div class="txt">${raw(notes)}</div>`
}

/** Lines to write on that a page has room for, and those beside a slide. */
const MOST_LINES = 30
const LINES_BESIDE = 5

function ruled(lines: number): Html {
  return html`<div class="ruled">${Array.from({ length: lines }, () => raw("<i></i>"))}</div>`
}

interface Writing {
  readonly source: HandoutSource
  readonly options: PaperOptions
  readonly context: Context
}

/** Footnotes stand with the text that cites them, so that nobody has to turn the page. */
function pair(
  { slides, parts }: Passage,
  notes: readonly Footnote[],
  { source, options, context }: Writing,
): Html {
  const pictures = slides.map(index => mini(index, source, options))
  const text = parts.map(part => renderPart(part, context))
  return html`<div class="pair"><div class="minis">${pictures}</div><div class="txt">${text}${footnotesOf(notes, context)}</div></div>\n`
}

function footnotesOf(notes: readonly Footnote[], context: Context): Html {
  const sorted = [...notes].sort((a, b) => a.number - b.number)
  return safe(html`${renderFootnotes(sorted, context)}`)
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

/** Where a slide stands for itself, links and bookmarks lead to it. */
function namedMini(index: number, source: HandoutSource, options: PaperOptions): Html {
  return mini(index, source, options, source.rendered.slides[index]?.id)
}

/** The slide itself, small and sharp, with its number. Its words are beside it, so it is not read out. */
function mini(
  index: number,
  { rendered, deck }: Pick<HandoutSource, "rendered" | "deck">,
  { light }: PaperOptions,
  id?: string,
): Html {
  const picture = raw(rendered.slides[index]?.picture ?? "")
  return html`<figure class="mini"${attribute("id", id)}><div${themeAttributes(deck, "screen", ...(light ? ["light"] : []))} aria-hidden="true">${picture}</div><figcaption>${index + 1}</figcaption></figure>`
}

function slidesAlone(source: HandoutSource, options: HandoutOptions): Html {
  const { layout } = options
  const all = wantedSlides(source.rendered, options).map(index => namedMini(index, source, options))
  const head = titleHead(source.deck)
  if (layout === "lines")
    return html`${head}${all.map(each => html`<div class="pair"><div class="minis">${each}</div>${ruled(LINES_BESIDE)}</div>\n`)}`
  const perPage = Number(layout.charAt(0))
  const pages = Array.from({ length: Math.ceil(all.length / perPage) }, (_, page) =>
    all.slice(page * perPage, (page + 1) * perPage),
  )
  const withLines = (each: Html) => html`${each}${ruled(MOST_LINES)}`
  return html`${pages.map((each, page) => html`<div class="up up-${perPage}">${page === 0 && head}${perPage === 3 ? each.map(withLines) : each}</div>\n`)}`
}

function wantedSlides({ slides }: RenderedDeck, { pages }: PaperOptions): readonly number[] {
  return pages ?? slides.map((_, index) => index)
}

function paperPage(deck: Deck, options: PaperOptions, body: Html): string {
  const { title, lang, dir, theme } = deck.meta
  const css = `${pageRule(plainText(title), dir, options)}${options.css}`
  const attributes = html`${classes("paper", `theme-${theme}`)}${attribute("data-paper", options.paper)}`
  const content = html`<main class="handout">${body}</main>`
  return wholePage({ ...options, css }, { lang, dir, title: plainText(title), attributes, body: content })
}

/** The title where lines begin, the number where they end. */
function pageRule(title: string, dir: Direction, { paper, fontFamily }: PaperOptions): string {
  const foot = `${marginStyle(fontFamily)};padding-bottom:20px`
  const [start, end] = sidesOf(dir)
  return `@page{size:${paper} portrait;margin:56px;@bottom-${start}{content:${cssText(title)};${foot}}@bottom-${end}{content:counter(page);${foot}}}`
}

function sidesOf(dir: Direction): readonly [start: string, end: string] {
  return dir === "rtl" ? ["right", "left"] : ["left", "right"]
}

function marginStyle(fontFamily: string): string {
  return `font:9.5px/1.2 ${fontFamily};color:#6a707a`
}

/** A CSS string that says just the text. */
function cssText(text: string): string {
  return `"${text.replace(/["\\\n\r<]/g, character => `\\${character.charCodeAt(0).toString(16)} `)}"`
}
