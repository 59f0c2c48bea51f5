// The difference between two decks → the slides on the page, changed in place, and the edited one on stage.
import { type Player, type Position, positionOf, sectionsOf } from "../player.ts"
import type { DeckUpdate } from "../update.ts"
import { firstChangedStep, showSteps } from "./steps.ts"
import { holdSteps, releaseHidden, STILL } from "./still.ts"

/** False where the page does not have the slides that the difference starts from; then nothing was done. */
export function applyUpdate(player: Player, { slides, first }: DeckUpdate): boolean {
  const old = sectionsOf(player)
  const known = new Map(old.map(section => [section.id, section]))
  if (!slides.every(({ id, html }) => html !== null || known.has(id))) return false
  const fresh = new Map(slides.flatMap(({ id, html }) => (html === null ? [] : [[id, parse(html)] as const])))
  const here = positionOf(player)
  const target = targetOf(player, known, fresh, first)
  const next = slides.flatMap(({ id }) => adopt(known.get(id), fresh.get(id)) ?? [])
  const { index, step } = target(next)
  next[index]?.classList.add(STILL)
  const same = old.length === next.length && next.every((section, at) => section === old[at])
  if (same && index === here.index) changeInPlace(player, next, fresh, { here, step })
  else
    withoutMotion(player, () => {
      if (same) syncChanged(player, next, fresh)
      else showSlides(player, next)
      player.reveal.slide(index, 0, step)
    })
  afterTwoFrames(() => releaseHidden(next))
  return true
}

interface InPlace {
  readonly here: Position
  readonly step: number
}

/** The slide on stage stays. reveal.js, which writes an address then, hears of another step only. */
function changeInPlace(
  player: Player,
  next: readonly HTMLElement[],
  fresh: Sections,
  { here, step }: InPlace,
): void {
  const section = next[here.index]
  const last = section ? showSteps(section, step) : -1
  syncChanged(player, next, fresh)
  if (step !== here.step || step > last) player.reveal.navigateFragment(step)
}

function showSlides({ slides, reveal }: Player, next: readonly HTMLElement[]): void {
  slides.replaceChildren(...next)
  reveal.sync()
}

/** Single slides, since all of a long deck take their time. */
function syncChanged({ reveal }: Player, next: readonly HTMLElement[], fresh: Sections): void {
  for (const section of next)
    if (fresh.has(section.id) && section.style.display !== "none") reveal.syncSlide(section)
}

function parse(html: string): HTMLElement {
  const template = document.createElement("template")
  template.innerHTML = html
  const section = template.content.firstElementChild as HTMLElement
  holdSteps(section)
  return section
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
  const ids = sectionsOf(player).map(section => section.id)
  const current = ids[index]
  const id = player.view === "deck" ? (first ?? current) : current
  const [before, after] = [known.get(id ?? ""), fresh.get(id ?? "")]
  const edited = before && after ? firstChangedStep(before, after) : -1
  return next => {
    const found = next.findIndex(section => section.id === id)
    if (found === -1) return { index: placeOfGone(ids, index, next), step: -1 }
    return { index: found, step: id === current ? Math.max(step, edited) : edited }
  }
}

/** The nearest slide before it that is still there: other settings may have put both on one. */
export function placeOfGone(
  ids: readonly string[],
  index: number,
  next: readonly Pick<HTMLElement, "id">[],
): number {
  const places = new Map(next.map(({ id }, place) => [id, place]))
  const before = ids.slice(0, index).findLast(id => places.has(id))
  return places.get(before ?? "") ?? 0
}

/** What reveal.js wrote on a section stays; all else is as in the new markup. */
const OF_REVEAL: ReadonlySet<string> = new Set(["aria-hidden", "hidden", "inert", "data-fragment"])

function adopt(section: HTMLElement | undefined, fresh: HTMLElement | undefined): HTMLElement | undefined {
  if (!section || !fresh) return section ?? fresh
  fresh.classList.add(...STAGE.filter(name => section.classList.contains(name)))
  fresh.style.display = section.style.display
  for (const { name } of [...section.attributes]) {
    if (!fresh.hasAttribute(name) && !OF_REVEAL.has(name)) section.removeAttribute(name)
  }
  for (const { name, value } of fresh.attributes) setAttribute(section, name, value)
  section.replaceChildren(...fresh.childNodes)
  return section
}

const STAGE = ["has-dark-background", "has-light-background", "past", "present", "future", STILL]

/** Styles are worked out anew for all of a slide where one is set, even to what it was. */
function setAttribute(section: HTMLElement, name: string, value: string): void {
  const present = section.getAttribute(name) ?? ""
  const same = name === "class" ? wordsOf(present) === wordsOf(value) : present === value
  if (!same || !section.hasAttribute(name)) section.setAttribute(name, value)
}

function wordsOf(value: string): string {
  return value.split(/\s+/).sort().join(" ").trim()
}

function withoutMotion({ slides }: Player, change: () => void): void {
  slides.classList.add("no-transition")
  change()
  afterTwoFrames(() => slides.classList.remove("no-transition"))
}

function afterTwoFrames(task: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(task))
}
