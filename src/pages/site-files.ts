// The files of a site: collected as its pages name them, each under its path, by content hash where it is to be cached.
import { readdirSync } from "node:fs"
import { hashedName, packaged, readPackaged } from "../files/package.ts"
import type { Assets } from "../model.ts"
import { type FontFace, facesFor, fontFaceCss } from "../theme/faces.ts"
import type { Theme } from "../theme/theme.ts"

export interface SiteFile {
  /** Media type, such as "text/html; charset=utf-8". */
  readonly type: string
  /** Read when it is asked for. */
  readonly content: () => Uint8Array | string
}

/** What is in memory once stays one object: a font is known by that. */
export function bytesOf({ content }: SiteFile): Uint8Array {
  const bytes = content()
  return typeof bytes === "string" ? Buffer.from(bytes) : bytes
}

export function textOf({ content }: SiteFile): string {
  const text = content()
  return typeof text === "string" ? text : Buffer.from(text).toString("utf8")
}

/** E.g. "my-post/index.html", "assets/globe.3f9a2c71.png", "assets/lectern/deck.09b1f2aa.js". */
export type SiteFiles = ReadonlyMap<string, SiteFile>

export const HTML = "text/html; charset=utf-8"
const CSS = "text/css; charset=utf-8"
const SCRIPT = "text/javascript; charset=utf-8"
const FONT = "font/woff2"

/** Where our own files lie, beside the posts' pictures in "assets/". */
const OWN = "assets/lectern/"

/** Text that some page draws in some theme. */
export interface Drawn {
  readonly theme: Theme
  readonly lang: string
  readonly characters: ReadonlySet<number>
}

export class Collector {
  readonly files = new Map<string, SiteFile>()
  /** From the pages to the site's root, such as "../". */
  private readonly up: string

  constructor(up: string) {
    this.up = up
  }

  /** All that follows gives the address as the pages see it. */
  put(path: string, type: string, content: Uint8Array | string | (() => Uint8Array | string)): string {
    this.files.set(path, { type, content: typeof content === "function" ? content : () => content })
    return this.up + path
  }

  /** Written when it is first asked for: of most versions of a deck that is being edited no page ever is. */
  page(path: string, write: () => string): void {
    let written: string | null = null
    this.put(path, HTML, () => {
      written ??= write()
      return written
    })
  }

  script(name: string): string {
    const bytes = readPackaged(`dist/client/${name}`)
    return this.put(OWN + hashedName(name, bytes), SCRIPT, bytes)
  }

  style(name: string, css: Uint8Array | string): string {
    return this.put(OWN + hashedName(name, css), CSS, css)
  }

  private font(name: string, packaged: string): void {
    this.put(`${OWN}fonts/${name}`, FONT, () => readPackaged(packaged))
  }

  /** KaTeX's own style sheet, which calls its fonts "fonts/…". */
  mathStyle(): string {
    for (const file of readdirSync(packaged("dist/math")).filter(name => name.endsWith(".woff2")))
      this.font(file, `dist/math/${file}`)
    return this.style("math.css", readPackaged("dist/math/math.css"))
  }

  pictures(assets: Assets): void {
    for (const asset of assets.values()) {
      if (asset.kind !== "picture") continue
      for (const { name, bytes } of asset.scaled ? [asset, asset.scaled] : [asset])
        this.put(`assets/${name}`, asset.type, bytes)
    }
  }

  /** `@font-face` rules for just the files that hold a character of the text. */
  fontFaces(drawn: readonly Drawn[]): string {
    const faces = new Map<string, FontFace>()
    for (const { theme, lang, characters } of drawn) {
      for (const face of facesFor(theme, lang, characters)) faces.set(`${face.family} ${face.file}`, face)
    }
    for (const { file } of faces.values()) this.font(file, `dist/fonts/${file}`)
    return fontFaceCss([...faces.values()], `${this.up}${OWN}fonts/`)
  }
}
