// Code within text → its text, with what belongs together held together: browsers would end lines after any hyphen.
import { type Html, html } from "./html.ts"

/** An option, a name with a hyphen, a call on the result of another: what browsers break in it, and the next character. */
const BREAKABLE = /(-+[^\s-]|\?[!-~]|[!"#%&)*+,.:;=>\\\]|}~][(<[{])/

/** Lines end at spaces; where a word is wider than the whole line, anywhere but here. */
export function renderChipText(text: string): Html {
  return html`${text.split(BREAKABLE).map((part, at) => (at % 2 === 0 ? part : html`<span class="unbroken">${part}</span>`))}`
}
