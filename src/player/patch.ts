// The difference between two decks → the slides on the page, changed in place, and the edited one on stage.

import { type Player, type Position, positionOf, sectionsOf } from "./player.ts"
import { firstChangedStep } from "./steps.ts"
import type { DeckUpdate, SlideUpdate } from "./update.ts"

/** False where the page does not have the slides that the difference starts from; then nothing was done. */
export function applyUpdate(player: Player, { slides, first }: DeckUpdate): boolean {
  const old = sectionsOf(player)
  const known = new Map(old.map(section => [section.id, section]))
  if (!slides.every(({ id, html }) => html !== null || known.has(id))) return false
  const fresh = new Map(slides.flatMap(({ id, html }) => (html === null ? [] : [[id, parse(html)] as const])))
  const target = targetOf(player, known, fresh, first)
  const next = slides.flatMap(({ id }) => adopt(known.get(id), fresh.get(id)) ?? [])
  withoutMotion(player, () => {
    register(player, old, next, [...fresh.keys()])
    const { index, step } = target(next)
    player.reveal.slide(index, 0, step)
  })
  return true
}

function parse(html: string): HTMLElement {
  const template = document.createElement("template")
  template.innerHTML = html
  return template.content.firstElementChild as HTMLElement
}

type Sections = ReadonlyMap<string, HTMLElement>

/** Where to stand afterwards. Looks at the old sections now, because they are about to change. */
function targetOf(
  player: Player,
  known: Sections,
  fresh: Sections,
  first: string | null,
): (next: readonly HTMLElement[]) => Position {
  const { index, step } = positionOf(player)
  const current = sectionsOf(player)[index]?.id
  const id = player.view === "deck" ? (first ?? current) : current
  const [before, after] = [known.get(id ?? ""), fresh.get(id ?? "")]
  const edited = before && after ? firstChangedStep(before, after) : -1
  return next => {
    const found = next.findIndex(section => section.id === id)
    if (found === -1) return { index: Math.min(index, next.length - 1), step: -1 }
    return { index: found, step: id === current ? Math.max(step, edited) : edited }
  }
}

/** What reveal.js wrote on a section stays; all else is as in the new markup. */
const OF_REVEAL: ReadonlySet<string> = new Set(["aria-hidden", "hidden", "inert", "data-fragment"])

function adopt(section: HTMLElement | undefined, fresh: HTMLElement | undefined): HTMLElement | undefined {
  if (!section || !fresh) return section ?? fresh
  const stage = ["past", "present", "future"].filter(name => section.classList.contains(name))
  const { display } = section.style
  for (const { name } of [...section.attributes]) {
    if (!fresh.hasAttribute(name) && !OF_REVEAL.has(name)) section.removeAttribute(name)
  }
  for (const { name, value } of fresh.attributes) section.setAttribute(name, value)
  section.classList.add(...stage)
  section.style.display = display
  section.replaceChildren(...fresh.childNodes)
  return section
}

/** Tells reveal.js: of single slides where that is enough, since all of a long deck take their time. */
function register(
  { reveal, slides }: Player,
  old: readonly HTMLElement[],
  next: readonly HTMLElement[],
  changed: readonly SlideUpdate["id"][],
): void {
  const same = old.length === next.length && next.every((section, index) => section === old[index])
  if (same) {
    const near = next.filter(({ id, style }) => style.display !== "none" && changed.includes(id))
    for (const section of near) reveal.syncSlide(section)
  } else {
    slides.replaceChildren(...next)
    reveal.sync()
  }
}

function withoutMotion({ slides }: Player, change: () => void): void {
  slides.classList.add("no-transition")
  change()
  requestAnimationFrame(() => requestAnimationFrame(() => slides.classList.remove("no-transition")))
}
