// The files of a print page → the same with its fonts at rest until they are pinned, and each font at any weight and size.
import type { SiteFiles } from "../pages.ts"
import { instance } from "./fonts.ts"
import { filesOf, type MemoryFile, type MemoryFiles } from "./memory.ts"

/** Where the page's `@font-face` rules stand, switched off. */
export const FONTS_OFF = "style#variable-fonts"

const FACE = /@font-face\{[^}]*\}\n?/g

/** `page`: the path of the print page among the files, such as "talk/print.html". */
export function pinnable(files: SiteFiles, page: string): MemoryFiles {
  const html = String(files.get(page)?.content())
  const rules = html.match(FACE)?.join("") ?? ""
  const style = `<style id="variable-fonts" media="not all">${rules}</style>`
  const body = html.replace(FACE, "").replace("</head>", () => `${style}</head>`)
  const characters = new Set(html)
  const plain = filesOf(files)
  return path => {
    if (path === `/${page}`) return { type: "text/html; charset=utf-8", body }
    const [, font = "", weight = "", size = ""] = /^\/(.*\.woff2)\/(\d+)\/([\d.]*)$/.exec(path) ?? []
    const file = files.get(font)
    return file ? pinned(Buffer.from(file.content()), characters, weight, size) : plain(path)
  }
}

async function pinned(
  font: Uint8Array,
  characters: ReadonlySet<string>,
  weight: string,
  size: string,
): Promise<MemoryFile> {
  const axes = { wght: Number(weight), ...(size !== "" && { opsz: Number(size) }) }
  return { type: "font/ttf", body: await instance(font, characters, axes) }
}
