// A converted deck → the files of a page for paper: the handout, or the speaker's notes.
import type { Conversion } from "../convert.ts"
import { readPackagedText } from "../files/package.ts"
import { Collector, HTML, type SiteFiles } from "../pages/site-files.ts"
import { type HandoutLayout, handoutPage } from "../render/pages/handout.ts"
import { notesPage } from "../render/pages/notes-page.ts"
import { codePointsIn } from "../text/code-points.ts"
import { numbersFor } from "../theme/numbers.ts"
import { type Landmark, slideLandmarks, textLandmarks } from "./bookmarks.ts"

export interface PaperOptions {
  readonly paper: "A4" | "Letter"
  readonly layout: HandoutLayout
  /** Indices of the slides wanted; null for all. */
  readonly pages?: readonly number[] | null
}

export interface PaperFiles {
  readonly files: SiteFiles
  /** Path of the page among them. */
  readonly path: string
  /** What in it bookmarks lead to. */
  readonly landmarks: readonly Landmark[]
}

export async function handoutFiles(conversion: Conversion, options: PaperOptions): Promise<PaperFiles> {
  const { outline, deck } = conversion
  const { layout, pages = null } = options
  const landmarks = layout === "text" ? textLandmarks(outline, deck, pages) : slideLandmarks(deck, pages)
  const render = (page: PageOptions) => handoutPage(conversion, { ...page, ...options })
  return { ...(await pageFiles(conversion, "handout", render)), landmarks }
}

export async function notesFiles(conversion: Conversion, options: PaperOptions): Promise<PaperFiles> {
  const landmarks = slideLandmarks(conversion.deck, options.pages ?? null)
  const render = async (page: PageOptions) => notesPage(conversion, { ...page, ...options })
  return { ...(await pageFiles(conversion, "notes", render)), landmarks }
}

type PageOptions = Omit<Parameters<typeof notesPage>[1], "paper" | "pages">

async function pageFiles(
  conversion: Conversion,
  name: string,
  render: (page: PageOptions) => Promise<string>,
): Promise<Pick<PaperFiles, "files" | "path">> {
  const { deck, theme, rendered, assets } = conversion
  const { lang, slug } = deck.meta
  const site = new Collector("../")
  site.pictures(assets)
  const numbers = numbersFor(theme, lang, "16:9")
  const page = {
    script: site.script("print.js"),
    // Nothing of a post is in the page that could run, and nobody but the browser that prints it gets it.
    nonce: "print",
    live: null,
    css: "",
    styles: [
      site.style(`${theme.name}.css`, theme.css),
      ...(rendered.needs.math ? [site.mathStyle()] : []),
      site.style("handout.css", readPackagedText("themes/pages/handout.css")),
    ],
    fontFamily: numbers.text("--font-ui"),
    light: isDark(numbers.text("--bg")),
  }
  // Which fonts it needs is known from its text.
  const css = site.fontFaces([{ theme, lang, characters: codePointsIn([await render(page)]) }])
  const path = `${slug}/${name}.html`
  site.put(path, HTML, await render({ ...page, css }))
  return { files: site.files, path }
}

/** E.g. "oklch(0.218 0.019 172)": its first number is how light it is. */
function isDark(background: string): boolean {
  const [, lightness = "1"] = /oklch\(\s*([\d.]+)/.exec(background) ?? []
  return Number(lightness) < 0.5
}
