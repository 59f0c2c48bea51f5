// A body and what it needs → a whole HTML document, under a policy that lets only our own script run.
import type { Direction } from "../../model.ts"
import { type Html, html, raw } from "../html.ts"

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

export interface PageContent {
  readonly lang: string
  readonly dir: Direction
  readonly title: string
  /** More lines of the head. */
  readonly head?: Html
  /** Attributes of the body. */
  readonly attributes?: Html
  readonly body: Html
  /** Whether the page frames pages beside it. */
  readonly frames?: boolean
}

/** A page of text as the score draws it. In the page, because browsers ask for one where none is named. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 3h7" stroke="#1f4fe0" stroke-width="2"/><path d="M2 7h12M4 10h9M4 13h6" stroke="#777" stroke-width="1.6"/></svg>',
)}`

export function wholePage(files: PageFiles, content: PageContent): string {
  const { lang, dir, title, head, attributes, body, frames = false } = content
  return html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(files, frames)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Lectern">
<title>${title}</title>
<link rel="icon" href="${ICON}">
${head}${resources(files)}</head>
<body${attributes}>
${body}
</body>
</html>
`.text
}

function resources({ script, styles, css, nonce, live }: PageFiles): Html {
  return html`${live !== null && html`<meta name="lectern-live" content="${live}">\n`}${styles.map(
    href => html`<link rel="stylesheet" href="${href}">\n`,
  )}${css !== "" && html`<style>${styleText(css)}</style>\n`}${script !== null && scriptTag(script, nonce)}`
}

/** Its name is put in, because a bundler rewrites templates that spell a script's end tag. */
function scriptTag(src: string, nonce: string): Html {
  const name = raw("script")
  return html`<${name} src="${src}" nonce="${nonce}" defer></${name}>\n`
}

/** In a style element nothing is escaped; only its end must not be spelled. */
function styleText(css: string): Html {
  return raw(css.replaceAll("</", "<\\/"))
}

/** Nothing runs without the nonce, nothing is fetched from elsewhere, nothing can be sent. */
export function policy(
  { script, nonce, live }: Pick<PageFiles, "script" | "nonce" | "live">,
  frames: boolean,
): string {
  return [
    "default-src 'none'",
    `script-src ${script === null ? "'none'" : `'nonce-${nonce}'`}`,
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
