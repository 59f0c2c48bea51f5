// All decks of a folder → the page that lists them, and the pages of posts that have no deck.
import { plainText } from "../content/inlines.ts"
import type { Conversion } from "../convert.ts"
import { readPackagedText } from "../files/package.ts"
import { defaultSettings } from "../post/settings/settings.ts"
import { type IndexCard, type IndexPageOptions, indexPage, problemPage } from "../render/pages/index-page.ts"
import { ASCII, codePointsIn } from "../text/code-points.ts"
import { baseCss } from "../themes/built-in.ts"
import { openTheme } from "../themes/open.ts"
import { sealed } from "./sealed.ts"
import { Collector, type Drawn, type SiteFiles } from "./site-files.ts"

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
  if (live !== null) css.push(readPackagedText("dist/client/index.css"))
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

/** What the list shows of a deck. */
function coverDrawnBy({ deck, rendered, theme }: Conversion): Drawn {
  const titles = [deck.meta.title, ...deck.parts.map(each => each.title)].map(plainText)
  const characters = codePointsIn([rendered.slides[0]?.picture ?? "", ...titles])
  return { theme, lang: deck.meta.lang, characters }
}
