// What a browser shows of a deck → diagnostics with the lines of the post, and planned against real heights.
import type { Conversion } from "../../convert.ts"
import { placeIn, warning } from "../../error.ts"
import type { Deck, Diagnostic, Layout, Slide } from "../../model.ts"
import { roomOf } from "../../plan/measure/room.ts"
import { FEW } from "../../plan/topics/titles.ts"
import { slideName } from "../rule.ts"
import type { Faint } from "./contrast.ts"
import type { Borrowed } from "./fonts.ts"
import type { Heights } from "./heights.ts"
import type { Fault, FaultKind, SlideSeen } from "./seen.ts"
import type { DeckSeen, SlidesSeen } from "./stage.ts"

export function judge({ post, deck }: Conversion, seen: DeckSeen): Diagnostic[] {
  const at = (line: number) => placeIn(post.path, line)
  const lineOf = (index: number) => deck.slides[index]?.lines.start ?? 0
  const ofSlides = seen.slides.flatMap((slide, index) =>
    [...shrunk(slide), ...slide.faults.map(describe)].map(({ code, severity, what }): Diagnostic => {
      const where = at(lineOf(index))
      return { code, severity, what: `${slideName(deck, index)} ${what}`, where, hint: null }
    }),
  )
  const ofDeck = seen.errors.map(
    (what): Diagnostic => ({ code: "E_PAGE", severity: "error", where: at(0), what, hint: null }),
  )
  return [...ofDeck, ...ofSlides, ...faint(deck, seen.faint, at), ...borrowed(deck, seen.borrowed, at)]
}

interface Problem {
  readonly code: string
  readonly severity: Diagnostic["severity"]
  /** Goes on after the slide's name. */
  readonly what: string
}

function shrunk({ fit }: SlideSeen): Problem[] {
  if (fit === 1) return []
  const what = `holds more than it has room for: shown at ${Math.round(fit * 100)} %`
  return [{ code: "W_SLIDE_SHRUNK", severity: "warning", what }]
}

const FAULTS: Readonly<Record<FaultKind, Pick<Problem, "code" | "severity"> & { readonly what: string }>> = {
  below: { code: "E_SLIDE_OVERFLOW", severity: "error", what: "runs into its footer" },
  outside: { code: "E_SLIDE_OVERFLOW", severity: "error", what: "runs out of its canvas" },
  clipped: { code: "E_SLIDE_CLIPPED", severity: "error", what: "has text that is cut off" },
  margin: { code: "W_SLIDE_MARGIN", severity: "warning", what: "runs into its margin" },
  overlap: { code: "W_SLIDE_OVERLAP", severity: "warning", what: "has text over other text" },
}

function describe({ kind, by, text, other }: Fault): Problem {
  const { code, severity, what } = FAULTS[kind]
  const against = other === undefined ? "" : ` and "${flat(other)}"`
  return { code, severity, what: `${what} by ${Math.ceil(by)} px: "${flat(text)}"${against}` }
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}

type At = (line: number) => Diagnostic["where"]

/** Themes are to blame, not posts: the faintest text of the deck stands for all. */
function faint(deck: Deck, texts: readonly Faint[], at: At): Diagnostic[] {
  const [worst] = [...texts].sort((a, b) => a.ratio - b.ratio)
  if (!worst) return []
  const index = deck.slides.findIndex(({ id }) => id === worst.slide)
  const more = texts.length > 1 ? ` and ${texts.length - 1} more slides` : ""
  const what = `${slideName(deck, index)}${more}: contrast ${worst.ratio}, less than ${worst.needed}: "${flat(worst.text)}"`
  return [warning({ code: "W_CONTRAST", what, where: at(deck.slides[index]?.lines.start ?? 0) })]
}

const SHOWN = 12

/** One for each font that the machine lends. */
function borrowed(deck: Deck, characters: readonly Borrowed[], at: At): Diagnostic[] {
  const fonts = [...new Set(characters.map(({ font }) => font))]
  return fonts.map(font => {
    const own = characters.filter(each => each.font === font)
    const all = [...new Set(own.map(({ character }) => character))]
    const ids = new Set(own.flatMap(({ slides }) => slides))
    const numbers = deck.slides.flatMap(({ id }, index) => (ids.has(id) ? [index + 1] : []))
    const shown = `${all.slice(0, SHOWN).join(" ")}${all.length > SHOWN ? ` and ${all.length - SHOWN} more` : ""}`
    const what = `no font of the deck holds ${shown} (${list(numbers)}); this machine draws them with ${font}`
    const line = deck.slides[(numbers[0] ?? 1) - 1]?.lines.start ?? 0
    const hint = "on another machine they may look different, or be missing"
    return warning({ code: "W_FONT_MISSING", what, hint, where: at(line) })
  })
}

function list(slides: readonly number[]): string {
  const shown = slides.slice(0, SHOWN).join(", ")
  return `${slides.length === 1 ? "slide" : "slides"} ${shown}${slides.length > SHOWN ? " …" : ""}`
}

// --- planned against real ---------------------------------------------------------------------------

/** Layouts whose content has a height of its own; the others fill what room there is. */
const FLOWING: ReadonlySet<Layout> = new Set([
  "bullets",
  "text",
  "terms",
  "columns",
  "comparison",
  "code",
  "output",
  "table",
])

export function heights({ deck, theme, post }: Conversion, seen: SlidesSeen): Heights[] {
  const { end } = roomOf(theme, { lang: deck.meta.lang, aspect: post.settings.aspect })
  const tops = contentTops(deck, seen)
  return deck.slides.flatMap((slide, index) => {
    const content = seen.slides[index]?.content
    if (!content || !FLOWING.has(slide.layout)) return []
    const top = isUnderLong(slide) ? (tops.get(slide.heading) ?? content.top) : content.top
    const planned = slide.fill * (end - top)
    return [
      { slide: index + 1, planned: Math.round(planned), real: Math.round(content.bottom - content.top) },
    ]
  })
}

/** Below one heading of many slides content is planned as if it began at the same place on all of them. */
function isUnderLong({ frame, part }: Slide): boolean {
  return frame === "top" && part !== null && part.of > FEW
}

/** Where content begins below each heading at the latest: the longest numbers of parts may take a line more. */
function contentTops({ slides }: Deck, seen: SlidesSeen): Map<Slide["heading"], number> {
  const tops = new Map<Slide["heading"], number>()
  slides.forEach(({ frame, heading }, index) => {
    const top = seen.slides[index]?.content?.top ?? 0
    if (frame === "top") tops.set(heading, Math.max(top, tops.get(heading) ?? 0))
  })
  return tops
}
