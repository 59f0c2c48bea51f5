// A converted deck → one HTML file with all that it needs inside: opens from disk, offline, and travels by mail.
import { posix } from "node:path"
import type { Conversion } from "../convert.ts"
import { deckFiles } from "../pages/deck-files.ts"
import { bytesOf, type SiteFile, type SiteFiles, textOf } from "../pages/site-files.ts"
import { wordsFor } from "../player/words.ts"
import { numbersFor } from "../theme/numbers.ts"
import { drawnCharacters } from "./font/characters.ts"
import { familiesOf } from "./font/formula-fonts.ts"
import { type FontSource, inlineFonts } from "./font/inline-fonts.ts"
import { featuresIn, type Weights } from "./font/thread.ts"
import { ENDINGS } from "./form-names.ts"

export async function singlePage(conversion: Conversion): Promise<Uint8Array> {
  const files = deckFiles(conversion)
  const folder = conversion.deck.meta.slug
  const page = textOf(fileAt(files, `${folder}/index.html`))
  const styled = await withStyles(withDecks(page), folder, files, conversion)
  return Buffer.from(withScripts(withPictures(styled, folder, files), folder, files))
}

function fileAt(files: SiteFiles, path: string): SiteFile {
  const file = files.get(path)
  if (!file) throw new Error(`no file ${path}`)
  return file
}

/** What an address in a file of that folder leads to. */
function target(files: SiteFiles, folder: string, address: string): SiteFile {
  return fileAt(files, posix.join(folder, decodeURI(address)))
}

/** Other decks are files beside this one. */
function withDecks(page: string): string {
  return page.replace(/(<a href=")\.\.\/([^"/]+)\/index\.html/g, `$1$2${ENDINGS.html}`)
}

/** All pictures that pages show lie in one folder, under names of ours. Larger originals would make a file to mail heavy. */
function withPictures(page: string, folder: string, files: SiteFiles): string {
  return page
    .replace(/ data-full="[^"]*"/g, "")
    .replace(/(src|href)="(\.\.\/assets\/(?!lectern\/)[^"]+)"/g, (_, name, address) => {
      return `${name}="${dataUrl(target(files, folder, address))}"`
    })
}

function dataUrl(file: SiteFile): string {
  return `data:${file.type.replaceAll(" ", "")};base64,${Buffer.from(bytesOf(file)).toString("base64")}`
}

/** Style sheets in place of the links to them, with the fonts in place of their addresses. */
async function withStyles(
  page: string,
  folder: string,
  files: SiteFiles,
  conversion: Conversion,
): Promise<string> {
  const sheets = sheetsOf(page, folder, files)
  const css = sheets.map(sheet => sheet.css).join("\n")
  const drawn = drawnCharacters(page, Object.values(wordsFor(conversion.deck.meta.lang)).join(""))
  const shared = {
    drawn,
    math: familiesOf(css, drawn.mathClasses),
    ...stacksOf(conversion),
    weights: weightsIn(css),
    features: featuresIn(css),
  }
  const inlined = await Promise.all(
    sheets.map(({ css, base }) =>
      inlineFonts(css, { ...shared, read: address => bytesOf(target(files, base, address)) }),
    ),
  )
  return sheets.reduce(
    (text, { element }, index) => text.replace(element, () => `<style>${inlined[index]}</style>`),
    page,
  )
}

interface Sheet {
  /** As it stands in the page. */
  readonly element: string
  readonly css: string
  /** Folder from which its addresses count. */
  readonly base: string
}

function sheetsOf(page: string, folder: string, files: SiteFiles): Sheet[] {
  const elements = page.matchAll(/<link rel="stylesheet" href="([^"]+)">|<style>([\s\S]*?)<\/style>/g)
  return Array.from(elements, ([element, address, css]) => {
    if (address === undefined) return { element, css: css ?? "", base: folder }
    const path = posix.join(folder, decodeURI(address))
    return { element, css: squeezed(textOf(fileAt(files, path))), base: posix.dirname(path) }
  })
}

/** All weights that the style sheets name lie between these. */
function weightsIn(css: string): Weights {
  const named = Array.from(css.matchAll(/(?:font-weight|--w-[\w-]+):\s*(\d+)[;}]/g), ([, weight]) =>
    Number(weight),
  )
  return [Math.min(400, ...named), Math.max(700, ...named)]
}

/** Families by the order in which they are asked for a character. */
function stacksOf({ theme, deck }: Conversion): Pick<FontSource, "text" | "mono"> {
  const numbers = numbersFor(theme, deck.meta.lang, "16:9")
  const text = ["--font-text", "--font-display", "--font-ui", "--font-quote"].flatMap(name =>
    numbers.families(name),
  )
  return { text: [...new Set(text)], mono: numbers.families("--font-mono") }
}

/** Comments and indentation are for those who read the source. */
function squeezed(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\n\s*/g, "\n")
    .replaceAll("</", "<\\/")
}

/** A script inside the page runs where it stands, so it goes to the end of the body. */
function withScripts(page: string, folder: string, files: SiteFiles): string {
  const scripts: string[] = []
  const without = page.replace(
    /<script src="([^"]+)" nonce="(\w+)" defer><\/script>\n?/g,
    (_, address, nonce) => {
      const code = textOf(target(files, folder, address)).replaceAll("</script", "<\\/script")
      scripts.push(`<script nonce="${nonce}">${code}</script>\n`)
      return ""
    },
  )
  const end = without.lastIndexOf("</body>")
  return without.slice(0, end) + scripts.join("") + without.slice(end)
}
