// A conversion → every file that its pages need, by path from the site's root. The dev server serves these files,
// the site writes them, the PDF prints them: what one sees is what all get.
import type { Conversion } from "../convert.ts"
import { readPackagedText } from "../files/package.ts"
import { wordsFor } from "../player/words.ts"
import { deckPage, printPage, speakerPage } from "../render/pages/deck-pages.ts"
import type { PageFiles } from "../render/pages/document.ts"
import { COVER_PICTURE } from "../render/pages/link-card.ts"
import type { RenderedSlide } from "../render/slides/slides.ts"
import { codePointsIn } from "../text/code-points.ts"
import { numbersFor } from "../theme/numbers.ts"
import type { Theme } from "../theme/theme.ts"
import { sealed } from "./sealed.ts"
import { Collector, type Drawn, type SiteFiles } from "./site-files.ts"

export interface DeckFilesOptions {
  /** Handed to the player as it is; null: the page does not change any more. */
  readonly live: string | null
  /** Whether what the author wrote for the speaker alone is in the pages. */
  readonly speakerNotes: boolean
  /** What links to the deck are shown with; null or not given: its words alone. */
  readonly cover?: Cover | null
}

/** A picture of a deck's first slide, and where it will be found. */
export interface Cover {
  /** Address of the deck's folder, with a slash at its end. */
  readonly folder: string
  /** PNG. */
  readonly picture: Uint8Array
}

const FINISHED: DeckFilesOptions = { live: null, speakerNotes: false }

/** The deck's own page and the speaker's, with all that they refer to. */
export function deckFiles(conversion: Conversion, options: DeckFilesOptions = FINISHED): SiteFiles {
  const { deck, rendered } = conversion
  const { cover = null } = options
  const site = new Collector("../")
  if (cover) site.put(`${deck.meta.slug}/${COVER_PICTURE}`, "image/png", cover.picture)
  const hasReading = conversion.reading !== null
  const folder = cover?.folder ?? null
  const page = { ...options, hasReading, folder, ...deckParts(conversion, site, "deck.js") }
  site.page(`${deck.meta.slug}/index.html`, () => sealed(page, files => deckPage(rendered, deck, files)))
  const speaker = { ...options, ...speakerParts(conversion, site, page.css) }
  site.page(`${deck.meta.slug}/speaker.html`, () => sealed(speaker, files => speakerPage(deck.meta, files)))
  return site.files
}

/** The deck's page without its slides, and without what is new in each version. */
export function deckShell(conversion: Conversion): string {
  const { deck, rendered } = conversion
  const parts = deckParts(conversion, new Collector("../"), "deck.js")
  return deckPage({ ...rendered, slides: [] }, deck, { ...FINISHED, ...parts, nonce: "" })
}

/** One page with all slides as sheets, under `<slug>/print.html`, with all that it refers to. */
export function printFiles(conversion: Conversion, options: DeckFilesOptions = FINISHED): SiteFiles {
  const { deck, rendered } = conversion
  const site = new Collector("../")
  const page = { ...options, ...deckParts(conversion, site, "print.js") }
  site.page(`${deck.meta.slug}/print.html`, () => sealed(page, files => printPage(rendered, deck, files)))
  return site.files
}

type PageParts = Pick<PageFiles, "css" | "script" | "styles">

function deckParts(conversion: Conversion, site: Collector, script: string): PageParts {
  site.pictures(conversion.assets)
  const css = site.fontFaces([drawnBy(conversion)])
  return { css, script: site.script(script), styles: deckStyles(conversion, site) }
}

/** `faces`: the deck's, since its slides are shown there too. */
function speakerParts({ deck, theme }: Conversion, site: Collector, faces: string): PageParts {
  const numbers = numbersFor(theme, deck.meta.lang, "16:9")
  const stacks = ["--font-text", "--font-mono"].map(name => `${name}:${numbers.text(name)}`)
  return {
    css: `${faces}\n:root{${stacks.join(";")}}`,
    script: site.script("speaker.js"),
    styles: [site.style("speaker.css", readPackagedText("dist/client/speaker.css"))],
  }
}

/** The slides, and the few words that the player adds in their language. */
function drawnBy({ deck, rendered, theme }: Conversion): Drawn {
  const { lang } = deck.meta
  const characters = codePointsIn(Object.values(wordsFor(lang)))
  for (const slide of rendered.slides) for (const point of charactersOn(slide)) characters.add(point)
  return { theme, lang, characters }
}

/** A slide that did not change is the same one in the next version of its deck. */
const onSlides = new WeakMap<RenderedSlide, ReadonlySet<number>>()

function charactersOn(slide: RenderedSlide): ReadonlySet<number> {
  const known = onSlides.get(slide) ?? codePointsIn([slide.html])
  onSlides.set(slide, known)
  return known
}

function deckStyles({ rendered, theme }: Conversion, site: Collector): string[] {
  const style = site.style(`${theme.name}.css`, deckCss(theme))
  return rendered.needs.math ? [style, site.mathStyle()] : [style]
}

const sheets = new WeakMap<Theme, Uint8Array>()

/** As bytes, whose hash is remembered. */
function deckCss(theme: Theme): Uint8Array {
  const known = sheets.get(theme) ?? Buffer.from(`${readPackagedText("dist/client/deck.css")}\n${theme.css}`)
  sheets.set(theme, known)
  return known
}
