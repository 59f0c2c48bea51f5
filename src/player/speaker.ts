// The script of the speaker's window: this slide, the next one, the notes, the time. Knows only what the deck tells it.

import { element } from "./element.ts"
import { keyName } from "./keys.ts"
import { startClock } from "./speaker/clock.ts"
import { type Note, receive, type StageState, send } from "./speaker/message.ts"
import { buildNotes } from "./speaker/note-tree.ts"
import { wordsFor } from "./words.ts"
import "./speaker.css"

/** Keys that are handed on to the deck; the others, such as full screen, need a press in its own window. */
const HANDED_ON =
  "Space Enter ArrowRight ArrowDown PageDown n ArrowLeft ArrowUp PageUp p Shift_Space Backspace Home End b ."
/** The deck may have been loaded again and have forgotten us. */
const HELLO_EVERY = 1000

const words = wordsFor(document.documentElement.lang)
const now = mirror("now")
const next = mirror("next")
const count = element("span", { class: "count" })
const title = element("h1", { class: "title" })
const clock = element("time", { class: "clock", dir: "auto" })
const elapsed = element("button", { type: "button", class: "elapsed", title: words.restart })
const notes = element("main", { class: "notes", tabindex: "0" })
const away = element("p", { class: "away", role: "status" }, words.deckClosed)

document.body.append(
  element("figure", { class: "now" }, now),
  element("figure", { class: "next" }, next, element("span", { class: "end" }, words.end)),
  element("header", {}, elapsed, element("p", {}, count, clock), title),
  notes,
  away,
)
document.title = words.speakerView
const restart = startClock(clock, elapsed)

let state: StageState | null = null

receive(
  "state",
  source => source === window.opener,
  message => show(message.state),
)
receive(
  "ready",
  source => source === now.contentWindow || source === next.contentWindow,
  () => state && place(state),
)
document.addEventListener("keydown", event => {
  const key = keyName(event)
  const typing = event.target instanceof HTMLButtonElement && (key === "Enter" || key === "Space")
  if (key === null || typing || !HANDED_ON.split(" ").includes(key.replace(" ", "_"))) return
  event.preventDefault()
  send(deck(), { lectern: "press", key })
})
hello()
setInterval(hello, HELLO_EVERY)

function mirror(view: "now" | "next"): HTMLIFrameElement {
  // The deck's own page, which has to reach its fonts; it may not open windows, leave its frame or show dialogs.
  const sandbox = "allow-scripts allow-same-origin"
  const title = view === "next" ? words.next : words.speakerView
  return element("iframe", { src: `index.html?speaker=${view}`, sandbox, tabindex: "-1", title })
}

function deck(): Window | null {
  const opener = window.opener as Window | null
  return opener?.closed ? null : opener
}

function hello(): void {
  away.hidden = deck() !== null
  send(deck(), { lectern: "hello" })
}

function show(told: StageState): void {
  const before = state
  state = told
  if (JSON.stringify(before) === JSON.stringify(told)) return
  if (before && before.index === 0 && told.index !== 0 && before.step === -1) restart()
  document.title = `${words.speakerView} · ${told.title}`
  count.textContent = `${told.index + 1} / ${told.total}`
  title.textContent = told.title
  document.body.classList.toggle("black", told.black)
  document.body.classList.toggle("last", told.index + 1 >= told.total)
  if (JSON.stringify(before?.notes) !== JSON.stringify(told.notes)) showNotes(told.notes)
  place(told)
}

function showNotes(told: readonly Note[]): void {
  const none = element("p", { class: "none" }, words.noNotes)
  notes.replaceChildren(...(told.length > 0 ? buildNotes(told) : [none]))
  notes.scrollTop = 0
}

function place({ index, step }: StageState): void {
  send(now.contentWindow, { lectern: "show", index, step })
  send(next.contentWindow, { lectern: "show", index: index + 1, step: -1 })
}
