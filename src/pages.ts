// A conversion → every file that its pages need, by path from the site's root. The dev server serves these files,
// the site writes them, the PDF prints them: what one sees is what all get.
import { plainText } from "./content/inlines.ts"
import type { Conversion } from "./convert.ts"
import { hashOf } from "./files/hash.ts"
import { readPackagedText } from "./files/package.ts"
import { wordsFor } from "./player/words.ts"
import { defaultSettings } from "./post/settings/settings.ts"
import { deckPage, printPage, speakerPage } from "./render/deck-pages.ts"
import type { PageFiles } from "./render/document.ts"
import { type IndexCard, type IndexPageOptions, indexPage, problemPage } from "./render/index-page.ts"
import type { RenderedSlide } from "./render/slides.ts"
import { Collector, type Drawn, type SiteFiles } from "./site-files.ts"
import { ASCII, codePointsIn } from "./text/code-points.ts"
import { numbersFor } from "./theme/numbers.ts"
import type { Theme } from "./theme/theme.ts"
import { baseCss } from "./themes/base.ts"
import { openTheme } from "./themes.ts"

export interface DeckFilesOptions {
  /** Handed to the player as it is; null: the page does not change any more. */
  readonly live: string | null
  /** Whether what the author wrote for the speaker alone is in the pages. */
  readonly speakerNotes: boolean
}

const FINISHED: DeckFilesOptions = { live: null, speakerNotes: false }

/** The deck's own page and the speaker's, with all that they refer to. */
export function deckFiles(conversion: Conversion, options: DeckFilesOptions = FINISHED): SiteFiles {
  const { deck, rendered } = conversion
  const site = new Collector("../")
  const page = { ...options, ...deckParts(conversion, site, "deck.js") }
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

/** What the list shows of a deck. */
function coverDrawnBy({ deck, rendered, theme }: Conversion): Drawn {
  const titles = [deck.meta.title, ...deck.parts.map(each => each.title)].map(plainText)
  const characters = codePointsIn([rendered.slides[0]?.picture ?? "", ...titles])
  return { theme, lang: deck.meta.lang, characters }
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

// --- the list of decks -------------------------------------------------------------------------------

/** What stands on the list: a deck, a post that could not become one, or one that is still to be converted. */
export interface Listed {
  readonly slug: string
  /** As text; what the front matter alone says. */
  readonly title: string
  /** As shown to people. */
  readonly path: string
  /** The last good one; null: there is none yet. */
  readonly conversion: Conversion | null
  /** What is wrong now, as the command line prints it; null: nothing that is known. */
  readonly problem: string | null
}

export interface IndexOptions {
  readonly live: string | null
  readonly title: string | null
}

/** "index.html" with a cover for each deck, drawn in the deck's own theme. */
export function indexFiles(listed: readonly Listed[], { live, title }: IndexOptions): SiteFiles {
  const site = new Collector("")
  const conversions = listed.flatMap(({ conversion }) => conversion ?? [])
  for (const { assets } of conversions) site.pictures(assets)
  const names = listed.flatMap(({ title, path }) => [title, path])
  const options = { ...listPage(site, conversions, names, live), title }
  site.page("index.html", () => sealed(options, files => indexPage(listed.map(cardOf), files)))
  return site.files
}

/** What stands at the address of a post of which there never was a deck. */
export function problemFiles({ slug, path, problem }: Listed, live: string | null): SiteFiles {
  const site = new Collector("../")
  const options = listPage(site, [], [path], live)
  site.page(`${slug}/index.html`, () => sealed(options, files => problemPage(path, problem ?? "", files)))
  return site.files
}

function cardOf({ slug, title, path, conversion, problem }: Listed): IndexCard {
  const href = `${encodeURIComponent(slug)}/index.html`
  if (!conversion)
    return problem === null ? { kind: "pending", title, href } : { kind: "problem", path, href, problem }
  const { deck, rendered } = conversion
  return { kind: "deck", deck, rendered, href, problem }
}

/** The list speaks the newest deck's language, in its theme. */
function listPage(
  site: Collector,
  conversions: readonly Conversion[],
  names: readonly string[],
  live: string | null,
): Omit<IndexPageOptions, "nonce" | "title"> {
  const [first] = conversions
  const theme = first?.theme ?? openTheme(defaultSettings)
  const { lang, dir } = first?.deck.meta ?? ({ lang: "en", dir: "ltr" } as const)
  const themes = new Map([theme, ...conversions.map(each => each.theme)].map(each => [each.name, each]))
  const base = baseCss()
  const own = [...themes.values()].map(each => each.css.slice(base.length))
  const css = [base, ...own, readPackagedText("themes/pages/index.css")]
  // Of paths and messages, which no deck holds.
  const characters = codePointsIn([ASCII, ...names])
  return {
    lang,
    dir,
    theme: theme.name,
    live,
    script: live === null ? null : site.script("index.js"),
    styles: [site.style("index.css", css.join("\n"))],
    css: site.fontFaces([{ theme, lang, characters }, ...conversions.map(coverDrawnBy)]),
  }
}

/** The nonce is made of the page itself: new for each content, and the same for the same content. */
function sealed<Options extends Omit<PageFiles, "nonce">>(
  options: Options,
  page: (files: Options & PageFiles) => string,
): string {
  const draft = page({ ...options, nonce: "" })
  const nonce = hashOf(draft).slice(0, 32)
  return page({ ...options, nonce })
}
