// A mouse that moves, a tap, or Tab → a row of buttons at the foot of the window, for whoever has no keys to press.
import { element } from "../element.ts"
import type { Player } from "../player.ts"
import { isSingleFile } from "../single-file.ts"
import { type Words, wordsFor } from "../words.ts"
import "./controls.css"

interface Button {
  readonly word: keyof Words
  /** What the button does is what this key does. */
  readonly key: string
  /** Of its picture, 24 by 24. */
  readonly path: string
}

const PREVIOUS: Button = { word: "backward", key: "ArrowLeft", path: "M15 5l-7 7 7 7" }
const NEXT: Button = { word: "forward", key: "ArrowRight", path: "M9 5l7 7-7 7" }
const SPEAKER: Button = { word: "speakerView", key: "s", path: "M3 5h18v11H3zM12 16v4M8 20h8" }
const FULL_SCREEN: Button = { word: "fullScreen", key: "f", path: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" }

const buttons: readonly Button[] = [
  PREVIOUS,
  NEXT,
  { word: "overview", key: "o", path: "M4 5h6v5H4zM14 5h6v5h-6zM4 14h6v5H4zM14 14h6v5h-6z" },
  { word: "find", key: "g", path: "M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M20 20l-4.7-4.7" },
  SPEAKER,
  FULL_SCREEN,
  { word: "keys", key: "?", path: "M9 9a3 3 0 1 1 3.8 2.9c-.8.3-.8.9-.8 1.6v.5M12 17.5v.5" },
]

/** So long they stay when nothing moves. */
const IDLE_MS = 2500

export function controls(player: Player): undefined {
  const row = element(
    "div",
    { class: "button-row", role: "group" },
    ...shown().map(each => button(each, player)),
  )
  document.body.append(row)
  let idle: ReturnType<typeof setTimeout> | undefined
  const show = (isShown: boolean) => {
    clearTimeout(idle)
    row.classList.toggle("shown", isShown)
  }
  const hideSoon = () => {
    idle = setTimeout(() => show(false), IDLE_MS)
  }
  // Whoever holds the deck in his hand learns at once that there is more than the cover. Upright there is room for it.
  if (matchMedia("(pointer: coarse)").matches) show(true)
  if (matchMedia("(orientation: landscape)").matches) hideSoon()
  document.addEventListener("pointermove", ({ pointerType, target }) => {
    if (pointerType !== "mouse") return
    show(true)
    if (!row.contains(target as Node)) hideSoon()
  })
  document.addEventListener("keydown", () => show(false))
  player.slides.closest(".reveal")?.addEventListener("click", event => {
    const isTap = (event as PointerEvent).pointerType === "touch"
    if (isTap && !event.defaultPrevented && !isForElse(event.target)) show(!row.classList.contains("shown"))
  })
}

/** Some browsers of phones have no full screen; there are no keys on a phone, and no second window. */
function shown(): readonly Button[] {
  const hasKeys = !matchMedia("(any-pointer: coarse) and (not (any-pointer: fine))").matches
  return buttons.filter(({ key }) => {
    if (key === FULL_SCREEN.key) return document.fullscreenEnabled
    if (key === SPEAKER.key) return hasKeys && !isSingleFile()
    return key !== "?" || hasKeys
  })
}

/** Links are followed, and pictures enlarged. */
function isForElse(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a, summary, .figure") !== null
}

function button({ word, key, path }: Button, player: Player): HTMLButtonElement {
  const name = wordsFor(document.documentElement.lang)[word]
  const made = element("button", { type: "button", title: name, "aria-label": name }, icon(path))
  if (key === PREVIOUS.key || key === NEXT.key) made.classList.add("turns")
  made.addEventListener("click", () => player.press(key))
  // Not into focus by a click: the space bar would press it again.
  made.addEventListener("pointerdown", event => event.preventDefault())
  return made
}

function icon(path: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  svg.setAttribute("viewBox", "0 0 24 24")
  svg.setAttribute("aria-hidden", "true")
  const line = document.createElementNS(svg.namespaceURI, "path")
  line.setAttribute("d", path)
  svg.append(line)
  return svg as SVGElement
}
