// Inlines → markup, one row per kind.
import { plainText, staysWhole } from "../../content/inlines.ts"
import type { Figure, Inline, InlineCode, Link } from "../../model.ts"
import { keepsWords } from "../../text/hangul.ts"
import type { Context } from "../context.ts"
import { attribute, classes, type Html, html, raw } from "../html.ts"
import { renderInlineImage } from "../pictures/images.ts"
import { heldMath, inlineMath } from "../typeset/math.ts"
import { renderChipText, renderPlainText } from "../typeset/unbroken.ts"
import { directionOf } from "./direction.ts"
import { holdFormulas, type Piece } from "./held-formulas.ts"

/** A whole text. It has an element of its own where its lines break otherwise than the deck's, or it is read the other way. */
export function renderInlines(inlines: readonly Inline[], context: Context): Html {
  const keeps = keepsWords(inlines) ?? context.keepsWords
  return renderText(inlines, context, keeps !== context.keepsWords && (keeps ? "keep-words" : "break-words"))
}

function renderText(inlines: readonly Inline[], context: Context, name: string | false = false): Html {
  const dir = directionOf(inlines, context.dir)
  if (dir === context.dir && !name) return renderParts(inlines, context)
  return html`<span${classes(name)}${attribute("dir", dir !== context.dir && dir)}>${renderParts(inlines, { ...context, dir })}</span>`
}

function renderParts(inlines: readonly Inline[], context: Context): Html {
  return html`${holdFormulas(inlines).map(piece => renderPiece(piece, context))}`
}

function renderPiece(piece: Piece, context: Context): Html {
  if (piece.kind !== "held") return renderInline(piece, context)
  const { before, formula, after } = piece
  const beside = (texts: readonly Inline[]) => texts.map(text => renderInline(text, context))
  return html`<span class="unbroken">${beside(before)}${renderInline(formula, { ...context, isHeld: true })}${beside(after)}</span>`
}

type Row<K extends Inline["kind"]> = (inline: Extract<Inline, { kind: K }>, context: Context) => Html
type Rows = { readonly [K in Inline["kind"]]: Row<K> }

const rows = {
  text: ({ text }) => renderPlainText(text),
  strong: element("strong"),
  emphasis: element("em"),
  strike: element("s"),
  mark: element("mark"),
  insert: element("ins"),
  subscript: element("sub"),
  superscript: element("sup"),
  small: element("small"),
  keyboard: ({ children }, context) =>
    html`<kbd${chipClass(plainText(children))}>${renderParts(children, context)}</kbd>`,
  code: inline => renderInlineCode(inline),
  link: (link, context) => renderLink(link, context),
  page: ({ address, children }, context) =>
    renderPageLink(address, renderText(children, context), plainText(children), context),
  image: (image, context) => renderInlineImage(image, context),
  math: ({ tex }, { formulas, isHeld }) => (isHeld ? heldMath : inlineMath)(tex, formulas),
  break: () => html`<br>`,
  abbreviation: ({ title, text }) => html`<abbr title="${title}">${text}</abbr>`,
  joint: () => html`<wbr>`,
  word: ({ text }) => html`<span class="word">${text}</span>`,
  footnote: ({ label }, context) => html`<sup class="fnref">${context.footnotes.get(label) ?? label}</sup>`,
} as const satisfies Rows

function renderInline(inline: Inline, context: Context): Html {
  // The table has a row of the right type for every kind; TypeScript cannot follow the pair.
  const row = rows[inline.kind] as (inline: Inline, context: Context) => Html
  return row(inline, context)
}

function element(name: string) {
  const tag = raw(name)
  return ({ children }: { readonly children: readonly Inline[] }, context: Context): Html =>
    html`<${tag}>${renderParts(children, context)}</${tag}>`
}

function renderInlineCode({ text }: InlineCode): Html {
  return html`<code${chipClass(text)}>${renderChipText(text)}</code>`
}

function chipClass(text: string): Html {
  return classes(!staysWhole(text) && "long")
}

/** No `target`: what a link opens in is the player's business. */
function renderLink({ href, title, children }: Link, context: Context): Html {
  const text = renderText(children, context)
  const known = attribute("title", title)
  const printed = context.addresses && printedAddress(href, plainText(children))
  if (href.startsWith("#")) return linkToSlide(href.slice(1), html`${known}>${text}`, text, context)
  return html`<a href="${href}"${known} rel="noopener noreferrer">${text}</a>${printed}`
}

/** To another page of the author's site: a link where that page is a deck of this site. */
function renderPageLink(address: string, text: Html, words: string, { decks, addresses }: Context): Html {
  const href = decks.get(address)
  if (href === undefined) return html`${text}${addresses && printedAddress(address, words)}`
  return html`<a href="${href}">${text}</a>`
}

/** A picture and where it leads. */
export function renderLinked(
  { href, page }: Pick<Figure, "href" | "page">,
  picture: Html,
  context: Context,
): Html {
  if (page !== undefined) return renderPageLink(page, picture, "", context)
  if (href === null) return picture
  if (href.startsWith("#")) return linkToSlide(href.slice(1), html`>${picture}`, picture, context)
  return html`<a href="${href}" rel="noopener noreferrer">${picture}</a>`
}

/** Nobody types more than this from paper. */
const LONGEST_ADDRESS = 160

/** What one has to type, unless the text says it already. */
function printedAddress(href: string, text: string): Html | false {
  const address = href.replace(/^(?:(?:https?:)?\/\/|mailto:|tel:)/, "").replace(/\/$/, "")
  const readable = readableAddress(address)
  if (href.startsWith("#") || [address, readable].some(each => isSaid(each, text))) return false
  const shown = readable.length > LONGEST_ADDRESS ? `${readable.slice(0, LONGEST_ADDRESS)}…` : readable
  return html` <span class="address">${shown}</span>`
}

function isSaid(address: string, text: string): boolean {
  return text.toLowerCase().includes(address.toLowerCase())
}

/** E.g. "wiki/%ED%95%9C" as "wiki/한"; what nobody would see stays encoded. */
export function readableAddress(address: string): string {
  return address.replace(/(?:%[\da-f]{2})+/gi, encoded => {
    try {
      return decodeURI(encoded).replace(/[\p{C}\p{Z}]/gu, encodeURIComponent)
    } catch {
      return encoded
    }
  })
}

/** Written as `#id`, the one form that reveal follows and that becomes a link in the PDF. */
function linkToSlide(heading: string, rest: Html, text: Html, { targets }: Context): Html {
  const id = targets.get(heading)
  return id === undefined ? text : html`<a href="#${id}"${rest}</a>`
}
