// A conversion → the page on which its post is read in the hand, with all that it refers to.
import type { Conversion } from "../convert.ts"
import { readPackagedText } from "../files/package.ts"
import { READING } from "../render/pages/deck-pages.ts"
import { readingPage } from "../render/pages/reading-page.ts"
import { codePointsIn } from "../text/code-points.ts"
import { Collector, type SiteFiles } from "./site-files.ts"

/** None where its text was not rendered. `folder`: address of the deck's folder, null where it is not known. */
export function readingFiles(conversion: Conversion, folder: string | null = null): SiteFiles {
  const { deck, theme, rendered, reading, assets } = conversion
  if (reading === null) return new Map()
  const { lang, slug } = deck.meta
  const site = new Collector("../")
  site.pictures(assets)
  const styles = [
    site.style(`${theme.name}.css`, theme.css),
    ...(rendered.needs.math ? [site.mathStyle()] : []),
    site.style("reading.css", ["handout", "reading"].map(pageCss).join("\n")),
  ]
  const page = (css: string) =>
    readingPage(conversion, reading, { script: null, nonce: "", live: null, styles, css }, folder)
  // Which fonts it needs is known from its text.
  const css = site.fontFaces([{ theme, lang, characters: codePointsIn([page("")]) }])
  site.page(`${slug}/${READING}`, () => page(css))
  return site.files
}

function pageCss(name: string): string {
  return readPackagedText(`themes/pages/${name}.css`)
}
