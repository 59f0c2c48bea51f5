// The slides of a deck → the same slides, with the content of those that overflow scaled down until it fits.
// The net under the planner: it acts where the plan could not know, such as a style sheet of the user's.
import { type Player, sectionsOf } from "./player.ts"

/** What was done to one slide; 1: nothing. */
export interface Fit {
  readonly id: string
  readonly fit: number
}

/** Below this nothing can be read any more; what still overflows then is clipped by the slide. */
const SMALLEST = 0.3
/** Halvings of the interval: the scale found is exact to a fiftieth. */
const ROUNDS = 6
/** Layout rounds to whole pixels here and there; less than this is not an overflow. */
const TOLERANCE = 1.5

export function fit(player: Player): undefined {
  const visible = () => sectionsOf(player).filter(isLaidOut).forEach(fitSlide)
  visible()
  player.reveal.on("slidechanged", visible)
  player.reveal.on("sync", visible)
  player.reveal.on("slidesync", visible)
  document.fonts.addEventListener("loadingdone", visible)
  // Images do not bubble their load.
  player.slides.addEventListener("load", visible, { capture: true })
}

/** All slides at once, for pages that lay out all of them; call it after fonts and images are there. */
export function fitSlides(root: ParentNode = document): Fit[] {
  return [...root.querySelectorAll<HTMLElement>("section.slide")].filter(isLaidOut).map(fitSlide)
}

/** Slides far from the one on stage are not displayed and cannot be measured. */
function isLaidOut(section: HTMLElement): boolean {
  return section.getClientRects().length > 0
}

function fitSlide(section: HTMLElement): Fit {
  const fit = Math.min(1, ...bodiesOf(section).map(body => fitBody(section, body)))
  if (fit < 1) section.dataset["fit"] = fit.toFixed(3)
  else delete section.dataset["fit"]
  return { id: section.id, fit }
}

function bodiesOf(section: HTMLElement): HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>(".body")]
}

function fitBody(section: HTMLElement, body: HTMLElement): number {
  scale(body, 1)
  const room = roomFor(section, body)
  if (fits(body, 1, room)) return 1
  const fit = largestFit(body, room)
  scale(body, fit)
  return fit
}

/** Height from the top of the body to where content must end, in px of the slide. */
function roomFor(section: HTMLElement, body: HTMLElement): number {
  const end =
    Number.parseFloat(getComputedStyle(section).getPropertyValue("--body-end")) || section.offsetHeight
  const slide = section.getBoundingClientRect()
  const zoom = slide.width / section.offsetWidth || 1
  return end - (body.getBoundingClientRect().top - slide.top) / zoom
}

function fits(body: HTMLElement, factor: number, room: number): boolean {
  const high = body.scrollHeight * factor > room + TOLERANCE
  const wide = body.scrollWidth > body.clientWidth + TOLERANCE
  return !high && !wide
}

function largestFit(body: HTMLElement, room: number): number {
  let small = SMALLEST
  let large = 1
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (small + large) / 2
    scale(body, middle)
    if (fits(body, middle, room)) small = middle
    else large = middle
  }
  return small
}

/** The box grows as its scale shrinks, so that lines break anew and still end at the same edge. */
function scale(body: HTMLElement, factor: number): void {
  const { style } = body
  if (factor === 1) {
    for (const name of ["width", "max-width", "transform", "transform-origin"]) style.removeProperty(name)
    return
  }
  style.width = `${100 / factor}%`
  style.maxWidth = "none"
  style.transform = `scale(${factor})`
  style.transformOrigin = getComputedStyle(body).direction === "rtl" ? "100% 0" : "0 0"
}
