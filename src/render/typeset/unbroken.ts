// Texts → the same with what belongs together held together, where browsers would end lines after any hyphen.
import { plainText } from "../../content/inlines.ts"
import type { DeckMeta } from "../../model.ts"
import { isKorean, keepsWords } from "../../text/hangul.ts"
import { type Html, html } from "../html.ts"

/** "2026-11-30", "UTF-8": Unicode's rules for lines (UAX 14) keep a figure with the hyphen before it, Chromium does not. */
const FIGURES = /((?<=[A-Za-z\d])-\d)/

export function renderPlainText(text: string): Html {
  return text.includes("-") ? held(text, FIGURES) : html`${text}`
}

/** A title without its marks, on lists of decks and on paper, with whole words as on the cover. */
export function renderPlainTitle({ title, lang }: Pick<DeckMeta, "title" | "lang">): Html {
  const parts = html`${title.map(inline =>
    inline.kind === "word" ? html`<span class="unbroken">${inline.text}</span>` : plainText([inline]),
  )}`
  return keepsWords(title) && !isKorean(lang) ? html`<span class="keep-words">${parts}</span>` : parts
}

/** An option, a name with a hyphen, a call on the result of another: what browsers break in it, and the next character. */
const BREAKABLE = /(-+[^\s-]|\?[!-~]|[!"#%&)*+,.:;=>\\\]|}~][(<[{])/

/** Of code: lines end at spaces; where a word is wider than the whole line, anywhere but here. */
export function renderChipText(text: string): Html {
  return held(text, BREAKABLE)
}

function held(text: string, pairs: RegExp): Html {
  return html`${text.split(pairs).map((part, at) => (at % 2 === 0 ? part : html`<span class="unbroken">${part}</span>`))}`
}
