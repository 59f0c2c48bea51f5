// Collects the files of a site: each under its path, by content hash where it is to be cached, and tells how pages
// call it.
import { readdirSync } from "node:fs"
import { codePointsIn } from "./code-points.ts"
import type { Assets } from "./model.ts"
import { hashedName, packaged, readPackaged } from "./package.ts"
import { type FontFace, facesFor, fontFaceCss } from "./theme/faces.ts"
import type { Theme } from "./theme/theme.ts"

export interface SiteFile {
  /** Media type, such as "text/html; charset=utf-8". */
  readonly type: string
  /** Read when it is asked for. */
  readonly content: () => Uint8Array | string
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
  readonly text: Iterable<string>
}

export class Kit {
  readonly files = new Map<string, SiteFile>()
  /** From the pages to the site's root, such as "../". */
  private readonly up: string

  constructor(up: string) {
    this.up = up
  }

  /** All that follows gives the address as the pages see it. */
  put(path: string, type: string, content: Uint8Array | string | (() => Uint8Array)): string {
    this.files.set(path, { type, content: typeof content === "function" ? content : () => content })
    return this.up + path
  }

  script(name: string): string {
    const bytes = readPackaged(`dist/client/${name}`)
    return this.put(OWN + hashedName(name, bytes), SCRIPT, bytes)
  }

  style(name: string, css: string): string {
    return this.put(OWN + hashedName(name, css), CSS, css)
  }

  /** KaTeX's own style sheet, which calls its fonts "fonts/…". */
  mathStyle(): string {
    for (const file of readdirSync(packaged("dist/math")).filter(name => name.endsWith(".woff2"))) {
      this.put(`${OWN}fonts/${file}`, FONT, () => readPackaged(`dist/math/${file}`))
    }
    const css = readPackaged("dist/math/math.css")
    return this.put(OWN + hashedName("math.css", css), CSS, css)
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
    for (const { theme, lang, text } of drawn) {
      for (const face of facesFor(theme, lang, codePointsIn(text)))
        faces.set(`${face.family} ${face.file}`, face)
    }
    for (const { file } of faces.values()) {
      this.put(`${OWN}fonts/${file}`, FONT, () => readPackaged(`dist/fonts/${file}`))
    }
    return fontFaceCss([...faces.values()], `${this.up}${OWN}fonts/`)
  }
}
