// A body → a page for paper: how large its sheets are, and what stands in their margins.
import { plainText } from "../../content/inlines.ts"
import type { Deck, Direction } from "../../model.ts"
import { attribute, classes, type Html, html } from "../html.ts"
import { type PageFiles, wholePage } from "./document.ts"

export interface PaperOptions extends PageFiles {
  readonly paper: "A4" | "Letter"
  /** Families for the line at the foot of each page, which no style sheet of the page reaches. */
  readonly fontFamily: string
  /** Whether slides of a dark theme are printed in light colours. */
  readonly light: boolean
  /** Indices of the slides wanted; null for all. */
  readonly pages?: readonly number[] | null
}

export function paperPage(deck: Deck, options: PaperOptions, body: Html): string {
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

export function sidesOf(dir: Direction): readonly [start: string, end: string] {
  return dir === "rtl" ? ["right", "left"] : ["left", "right"]
}

export function marginStyle(fontFamily: string): string {
  return `font:9.5px/1.2 ${fontFamily};color:#6a707a`
}

/** A CSS string that says just the text. */
export function cssText(text: string): string {
  return `"${text.replace(/["\\\n\r<]/g, character => `\\${character.charCodeAt(0).toString(16)} `)}"`
}

/** The places of ids are kept by the browser in its PDF only where a link in the page leads there, seen or not. */
export function namedPlaces(ids: readonly string[]): Html {
  return html`<nav hidden>${ids.map(id => html`<a href="#${id}"></a>`)}</nav>`
}
