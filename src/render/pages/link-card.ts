// What a deck says of itself → the lines of a page's head that are shown of it where somebody sends a link to it.
import { plainText } from "../../content/inlines.ts"
import type { Deck } from "../../model.ts"
import { type Html, html, nothing, raw } from "../html.ts"

/** Name of the cover's picture, in the deck's folder. */
export const COVER_PICTURE = "cover.png"

/**
 * `folder`: address of the deck's folder, which has a picture of the cover; null: nobody knows where it will stand.
 * `page`: name of the page in it, "" for the one that the folder leads to.
 */
export function linkCard({ meta, canvas }: Deck, folder: string | null, page = ""): Html {
  const { title, byline, authors, url } = meta
  const name = plainText(title)
  const description = plainText(byline)
  const author = authors.map(each => each.name).join(", ")
  return html`<meta property="og:type" content="article">
<meta property="og:title" content="${name}">
${named("name", "description", description)}${named("property", "og:description", description)}${named("name", "author", author)}${named("property", "og:url", folder === null ? url : folder + page)}${folder !== null && picture(folder, name, canvas)}`
}

/** Nothing but a whole address is fetched by those who show cards. */
function picture(folder: string, name: string, { width, height }: Deck["canvas"]): Html {
  return html`<meta property="og:image" content="${folder}${COVER_PICTURE}">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${name}">
<meta name="twitter:card" content="summary_large_image">
`
}

function named(key: "name" | "property", name: string, content: string | null): Html {
  return content ? html`<meta ${raw(key)}="${name}" content="${content}">\n` : nothing
}
