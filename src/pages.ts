// A conversion → every file that its pages need, by path from the site's root. The dev server serves these files,
// the site writes them, the PDF prints them: what one sees is what all get.
import { createHash } from "node:crypto"
import { readdirSync } from "node:fs"
import type { Conversion } from "./convert.ts"
import { hashedName, packaged, readPackaged, readPackagedText } from "./package.ts"
import { deckPage, type PageFiles, printPage, speakerPage } from "./render/pages.ts"
import { facesFor, fontFaceCss } from "./theme/faces.ts"

export interface SiteFile {
  /** Media type, such as "text/html; charset=utf-8". */
  readonly type: string
  /** Read when it is asked for. */
  readonly content: () => Uint8Array | string
}

/** E.g. "my-post/index.html", "assets/globe.3f9a2c71.png", "assets/lectern/deck.09b1f2aa.js". */
export type SiteFiles = ReadonlyMap<string, SiteFile>

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
  const kit = kitFor(conversion)
  const script = kit.add("deck.js", "dist/client/deck.js")
  const styles = [kit.style(), ...kit.mathStyle()]
  const page = { ...kit.page, ...options, script, styles }
  kit.put(
    `${deck.meta.slug}/index.html`,
    HTML,
    sealed(page, files => deckPage(rendered, deck, files)),
  )

  const speaker = {
    ...page,
    script: kit.add("speaker.js", "dist/client/speaker.js"),
    styles: [kit.add("speaker.css", "dist/client/speaker.css")],
  }
  kit.put(
    `${deck.meta.slug}/speaker.html`,
    HTML,
    sealed(speaker, files => speakerPage(deck.meta, files)),
  )
  return kit.files
}

/** One page with all slides as sheets, under `<slug>/print.html`, with all that it refers to. */
export function printFiles(conversion: Conversion, options: DeckFilesOptions = FINISHED): SiteFiles {
  const { deck, rendered } = conversion
  const kit = kitFor(conversion)
  const script = kit.add("print.js", "dist/client/print.js")
  const page = { ...kit.page, ...options, script, styles: [kit.style(), ...kit.mathStyle()] }
  kit.put(
    `${deck.meta.slug}/print.html`,
    HTML,
    sealed(page, files => printPage(rendered, deck, files)),
  )
  return kit.files
}

const HTML = "text/html; charset=utf-8"

/** The nonce is made of the page itself: new for each content, and the same for the same content. */
function sealed<Options extends Omit<PageFiles, "nonce">>(
  options: Options,
  page: (files: Options & PageFiles) => string,
): string {
  const draft = page({ ...options, nonce: "" })
  const nonce = createHash("sha256").update(draft).digest("hex").slice(0, 32)
  return page({ ...options, nonce })
}

const OWN = "assets/lectern/"

/** Collects files, and names them as pages one folder down see them. */
function kitFor({ assets, deck, rendered, theme }: Conversion) {
  const files = new Map<string, SiteFile>()
  const put = (path: string, type: string, content: SiteFile["content"] | string): string => {
    files.set(path, { type, content: typeof content === "string" ? () => content : content })
    return `../${path}`
  }
  const add = (name: string, path: string) => {
    const bytes = readPackaged(path)
    return put(OWN + hashedName(name, bytes), typeOf(name), () => bytes)
  }

  for (const asset of assets.values()) {
    if (asset.kind === "picture") put(`assets/${asset.name}`, asset.type, () => asset.bytes)
  }
  const faces = facesFor(theme, deck.meta.lang, charactersOf(rendered.slides))
  for (const { file } of faces) {
    put(`${OWN}fonts/${file}`, "font/woff2", () => readPackaged(`dist/fonts/${file}`))
  }

  return {
    files,
    put,
    add,
    page: { css: fontFaceCss(faces, `../${OWN}fonts/`) },
    style(): string {
      const css = `${readPackagedText("dist/client/deck.css")}\n${theme.css}`
      return put(OWN + hashedName(`${theme.name}.css`, css), typeOf(".css"), css)
    },
    /** KaTeX's own style sheet and fonts, only for decks with formulas. */
    mathStyle(): string[] {
      if (!rendered.needs.math) return []
      for (const file of readdirSync(packaged("dist/math")).filter(name => name.endsWith(".woff2"))) {
        put(`${OWN}fonts/${file}`, "font/woff2", () => readPackaged(`dist/math/${file}`))
      }
      return [add("math.css", "dist/math/math.css")]
    },
  }
}

/** Every character that may be drawn, by code point: of the slides, their attributes and what the page itself says. */
function charactersOf(slides: readonly { html: string }[]): Set<number> {
  const found = new Set<number>()
  for (const { html } of slides) for (const character of html) found.add(character.codePointAt(0) ?? 0)
  return found
}

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  html: HTML,
}

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream"
}
