// Keys G and /, and the digits, which begin a number → a small panel that finds a slide by its words or number and goes
// there.
import { closeBeside, takeAway } from "../dialog.ts"
import { element } from "../element.ts"
import { type Keys, type Player, sectionsOf } from "../player.ts"
import { wordsFor } from "../words.ts"
import { findSlides, type SlideText } from "./search.ts"
import "./panel.css"
import "./find.css"

const SHOWN = 8

export function find(player: Player): Keys {
  const open = () => openPanel(player, "")
  const digits = [..."123456789"].map(digit => [digit, () => openPanel(player, digit)])
  return { g: open, "/": open, ...Object.fromEntries(digits) }
}

function openPanel(player: Player, typed: string): void {
  const words = wordsFor(document.documentElement.lang)
  const input = element("input", { type: "search", placeholder: words.find, "aria-label": words.find })
  const list = element("ol")
  const panel = element("dialog", { class: "panel find" }, input, list)
  const slides = sectionsOf(player).map(textOf)
  const go = (index: number) => {
    takeAway(panel)
    player.reveal.slide(index, 0)
  }
  const show = () => {
    const found = findSlides(slides, input.value).slice(0, SHOWN)
    const rows = found.map(index => row(index, slides[index], () => go(index)))
    const none = input.value.trim() && element("li", { class: "none" }, words.nothingFound)
    list.replaceChildren(...(rows.length > 0 || !none ? rows : [none]))
  }
  input.addEventListener("input", show)
  panel.addEventListener("keydown", event => onKey(event, panel, input, list))
  panel.addEventListener("close", () => panel.remove())
  closeBeside(panel)
  document.body.append(panel)
  panel.showModal()
  input.value = typed
  show()
}

function textOf(section: HTMLElement): SlideText {
  const title = section.querySelector("h1, h2, h3, .head, .title")
  const visible = [...section.children].filter(child => !child.matches(".notes, .foot, .meter"))
  return { title: title ? wordsIn(title) : "", text: visible.map(wordsIn).join(" ") }
}

/** With a space where one block ends and the next one begins. */
function wordsIn(root: Element): string {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let text = ""
  let before: Element | null | undefined
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS)
    text += (block === before ? "" : " ") + node.textContent
    before = block
  }
  return text.trim()
}

const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, pre, figcaption, .part, .n"

function row(index: number, slide: SlideText | undefined, go: () => void): HTMLElement {
  const number = element("span", {}, String(index + 1))
  const button = element("button", { type: "button" }, number, slide?.title || (slide?.text ?? ""))
  button.addEventListener("click", go)
  return element("li", {}, button)
}

/** Enter in the field takes the first slide found; the arrow keys walk from the field through the list. */
function onKey(
  event: KeyboardEvent,
  panel: HTMLDialogElement,
  input: HTMLInputElement,
  list: HTMLElement,
): void {
  event.stopPropagation()
  if (event.isComposing) return
  const stops = [input, ...list.querySelectorAll("button")]
  const at = stops.indexOf(document.activeElement as HTMLButtonElement)
  if (event.key === "Enter" && at === 0) stops[1]?.click()
  else if (event.key === "ArrowDown") stops[at + 1]?.focus()
  else if (event.key === "ArrowUp") stops[at - 1]?.focus()
  // At the first press, where a field of this kind would only be emptied.
  else if (event.key === "Escape") takeAway(panel)
  else return
  event.preventDefault()
}
