// Rendered slides → whole HTML documents under a policy that lets only our own script run. Pure: all names are given.
import type { Deck, DeckMeta } from "../model.ts"
import { attribute, type Html, html, nothing, raw } from "./html.ts"
import { plainText } from "./inlines.ts"
import type { RenderedDeck } from "./slides.ts"

/** What every page is made of, besides its content. Addresses are relative to the page. */
export interface PageFiles {
  /** A classic script, or null for a page without. */
  readonly script: string | null
  readonly styles: readonly string[]
  /** CSS for the page alone, such as its `@font-face` rules. */
  readonly css: string
  /** Letters and digits, new for each page: the one key that lets a script run. */
  readonly nonce: string
  /** Handed to the player as it is, on the dev server only; null elsewhere. */
  readonly live: string | null
}

export interface DeckPageOptions extends PageFiles {
  /** Whether what the author wrote for the speaker alone is in the page. */
  readonly speakerNotes: boolean
}

/** The deck as reveal wants it: `.reveal > .slides > section`. */
export function deckPage(rendered: RenderedDeck, deck: Deck, options: DeckPageOptions): string {
  const slides = sections(rendered, options.speakerNotes)
  return page(deck, options, html`<div class="reveal"><div class="slides">\n${slides}\n</div></div>`)
}

export interface PrintPageOptions extends PageFiles {
  /** Whether notes are in the page (never seen on it); for outputs that read them. */
  readonly speakerNotes: boolean
}

/** All slides under each other, one a sheet of the canvas' own size; everything is shown. */
export function printPage(rendered: RenderedDeck, deck: Deck, options: PrintPageOptions): string {
  const { width, height } = deck.canvas
  const css = `@page{size:${width}px ${height}px;margin:0}html,body{margin:0;padding:0}${options.css}`
  return page(
    deck,
    { ...options, css },
    html`<main class="pages">\n${sections(rendered, options.speakerNotes)}\n</main>`,
  )
}

/** The speaker's own window: empty, its script builds it. Needs to frame the deck page beside it. */
export function speakerPage(meta: DeckMeta, files: PageFiles): string {
  return wholePage(meta, files, { title: plainText(meta.title), body: nothing, frames: true })
}

function sections(rendered: RenderedDeck, speakerNotes: boolean): Html {
  const all = rendered.slides.map(slide => (speakerNotes ? slide.html : slide.sharedHtml))
  return raw(all.join("\n"))
}

function page({ meta, canvas }: Deck, files: PageFiles, body: Html): string {
  const aspect = canvas.width === 960 ? "4:3" : "16:9"
  const attributes = html` class="theme-${meta.theme}" data-aspect="${aspect}"${accent(meta)}`
  return wholePage(meta, files, { title: plainText(meta.title), body, attributes, card: true })
}

/** A colour of the author's own in place of the theme's. */
function accent({ accent }: DeckMeta): Html {
  if (accent === null || !/^#[0-9a-f]{6}$/i.test(accent)) return nothing
  return attribute("style", `--accent:${accent};--field-accent:${accent}`)
}

interface Content {
  readonly title: string
  readonly body: Html
  /** Attributes of the body. */
  readonly attributes?: Html
  /** Whether the page frames pages beside it. */
  readonly frames?: boolean
  /** Whether the head describes the page to those who link to it. */
  readonly card?: boolean
}

function wholePage(meta: DeckMeta, files: PageFiles, content: Content): string {
  const { script, styles, css, nonce, live } = files
  return html`<!doctype html>
<html lang="${meta.lang}" dir="${meta.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(files, content.frames ?? false)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${content.title}</title>
${content.card && card(meta)}${live !== null && html`<meta name="lectern-live" content="${live}">\n`}${styles.map(href => html`<link rel="stylesheet" href="${href}">\n`)}${css && html`<style>${styleText(css)}</style>\n`}${script && scriptTag(script, nonce)}</head>
<body${content.attributes}>
${content.body}
</body>
</html>
`.text
}

/** Its name is put in, because a bundler rewrites templates that spell a script's end tag. */
function scriptTag(src: string, nonce: string): Html {
  const name = raw("script")
  return html`<${name} src="${src}" nonce="${nonce}" defer></${name}>\n`
}

/** Nothing runs without the nonce, nothing is fetched from elsewhere, nothing can be sent. */
export function policy({ nonce, live }: Pick<PageFiles, "nonce" | "live">, frames: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    // reveal positions slides by inline styles.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${live === null ? "'none'" : "'self'"}`,
    `frame-src ${frames ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ")
}

function card(meta: DeckMeta): Html {
  const title = plainText(meta.title)
  const description = plainText(meta.byline)
  const author = meta.authors.map(({ name }) => name).join(", ")
  return html`<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
${description && html`<meta name="description" content="${description}">\n<meta property="og:description" content="${description}">\n`}${author && html`<meta name="author" content="${author}">\n`}${meta.url && html`<meta property="og:url" content="${meta.url}">\n`}<meta name="generator" content="Lectern">
`
}

/** In a style element nothing is escaped; only its end must not be spelled. */
function styleText(css: string): Html {
  return raw(css.replaceAll("</", "<\\/"))
}
