// A view and the deck's first slide → the options with which reveal.js starts.
import type { RevealConfig } from "reveal.js"
import type { View } from "./address.ts"

export function optionsFor(view: View, slide: Element): RevealConfig {
  // Swipes go where lines go; keys do not, because they turn to what comes next by name.
  const rtl = document.documentElement.dir === "rtl"
  return { ...always, ...canvasOf(slide), rtl, ...(view === "deck" ? onStage : mirrored) }
}

/** What reveal.js brings and we replace or do without is switched off by name. */
const always: RevealConfig = {
  // A margin enlarges printed pages and blurs thin lines; slides have their own edges.
  margin: 0,
  minScale: 0.05,
  maxScale: 8,
  center: false,
  controls: false,
  progress: false,
  slideNumber: false,
  showNotes: false,
  help: false,
  overview: false,
  // Its search makes a pattern of what is typed: Hangul never matches and "C++" throws.
  jumpToSlide: false,
  keyboard: false,
  mouseWheel: false,
  postMessage: false,
  postMessageEvents: false,
  autoPlayMedia: false,
  preloadIframes: false,
  previewLinks: false,
  transition: "fade",
  backgroundTransition: "none",
  // The scroll view keeps its own copy of the slides, which live updates cannot reach.
  scrollActivationWidth: 0,
  viewDistance: 2,
  mobileViewDistance: 2,
  plugins: [],
}

const onStage: RevealConfig = { hash: true, fragmentInURL: true, touch: true }

/** A mirror stands where the speaker view tells it, whatever its own address says. */
const mirrored: RevealConfig = { hash: false, respondToHashChanges: false, touch: false, transition: "none" }

/** The theme's numbers are custom properties, and the canvas is two of them. */
export function canvasOf(slide: Element): { width: number; height: number } {
  const style = getComputedStyle(slide)
  const number = (name: string, otherwise: number) =>
    Number.parseFloat(style.getPropertyValue(name)) || otherwise
  return { width: number("--w", 1280), height: number("--h", 720) }
}
