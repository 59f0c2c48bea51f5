// Two versions of a deck → what a page that shows the old one has to change. Pure.
import type { Deck, Post, Slide } from "../model.ts"
import type { SlideUpdate } from "../player/update.ts"
import { isSame } from "../render/same.ts"
import type { RenderedDeck } from "../render/slides/slides.ts"

export interface Version {
  readonly post: Pick<Post, "text" | "body" | "meta" | "settings">
  readonly deck: Deck
  readonly rendered: RenderedDeck
  /** The deck page without its slides. */
  readonly shell: string
}

export interface Changes {
  readonly slides: readonly SlideUpdate[]
  readonly changed: readonly string[]
  readonly inserted: readonly string[]
  readonly removed: readonly string[]
  /** The first slide whose content is another; null where only what stands around it is, such as its number. */
  readonly first: string | null
  readonly shell: string | null
}

export function changesBetween(old: Version, next: Version): Changes {
  const before = new Map(old.rendered.slides.map(({ id, html }) => [id, html]))
  const after = new Set(next.rendered.slides.map(({ id }) => id))
  const slides = next.rendered.slides.map(({ id, html }) => ({
    id,
    html: before.get(id) === html ? null : html,
  }))
  const touched = slides.filter(({ html }) => html !== null).map(({ id }) => id)
  const removed = [...before.keys()].filter(id => !after.has(id))
  return {
    slides,
    changed: touched.filter(id => before.has(id)),
    inserted: touched.filter(id => !before.has(id)),
    removed,
    first: onlySettings(old, next) ? editedCover(old, next) : firstEdited(old, next, new Set(touched)),
    shell: old.shell === next.shell ? null : next.shell,
  }
}

export function isEmpty({ changed, inserted, removed, shell, slides }: Changes, old: Version): boolean {
  const moved = slides.some(({ id }, index) => old.rendered.slides[index]?.id !== id)
  return changed.length + inserted.length + removed.length === 0 && shell === null && !moved
}

/** Settings may cut and set every slide anew, though nobody edited one. */
function onlySettings(old: Version, next: Version): boolean {
  if (old.post.body !== next.post.body) return false
  // The same file throughout: what it refers to was edited, or the settings of its project or its theme.
  return (
    old.post.text !== next.post.text ||
    old.shell !== next.shell ||
    !isSame(old.post.settings, next.post.settings)
  )
}

/** What the front matter says of the post itself stands on its cover. */
function editedCover(old: Version, next: Version): string | null {
  if (isSame(old.post.meta, next.post.meta, OF_LANGUAGE)) return null
  return next.deck.slides.find(({ layout }) => layout === "cover")?.id ?? null
}

const OF_LANGUAGE: ReadonlySet<string> = new Set(["lang", "dir"])

/** Where a slide is gone, the one that took its place is shown. What lies above the edit only gave way to it. */
function firstEdited(old: Version, next: Version, touched: ReadonlySet<string>): string | null {
  const line = firstChangedLine(old.post.text, next.post.text)
  const places = [...editedPlaces(old.deck, next.deck, touched), ...gonePlaces(old.deck, next.deck)]
  const below = places.filter(({ end }) => end >= line)
  const indices = (below.length > 0 ? below : places).map(({ index }) => index)
  return next.deck.slides[Math.min(...indices)]?.id ?? null
}

/** 1-based; 0 where it is the same text, made from other files or settings. */
function firstChangedLine(old: string, next: string): number {
  if (old === next) return 0
  const [before, after] = [old.split("\n"), next.split("\n")]
  return after.findIndex((text, index) => text !== before[index]) + 1 || after.length
}

interface EditedPlace {
  /** Of the slide in the new deck. */
  readonly index: number
  /** The last line that it shows or has shown. */
  readonly end: number
}

function editedPlaces(old: Deck, next: Deck, touched: ReadonlySet<string>): EditedPlace[] {
  const before = new Map(old.slides.map(slide => [slide.id, slide]))
  return next.slides.flatMap((slide, index) => {
    const former = before.get(slide.id)
    if (!touched.has(slide.id) || sameContent(former, slide)) return []
    return [{ index, end: Math.max(slide.lines.end, former?.lines.end ?? 0) }]
  })
}

function gonePlaces(old: Deck, next: Deck): EditedPlace[] {
  const after = new Set(next.slides.map(({ id }) => id))
  const last = next.slides.length - 1
  return old.slides.flatMap(({ id, lines }, index) =>
    after.has(id) ? [] : [{ index: Math.min(index, last), end: lines.end }],
  )
}

function sameContent(a: Slide | undefined, b: Slide): boolean {
  return a !== undefined && isSame(a, b, OF_PLACE)
}

/** What makes no other content: where the post says it, how full the slide is, which section of the deck it is in. */
const OF_PLACE: ReadonlySet<string> = new Set(["lines", "fill", "deckPart", "size"])
