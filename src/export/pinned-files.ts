// The files of a print page → the same with its fonts at rest until they are pinned, and each font at any weight and size.
import type { SiteFile, SiteFiles } from "../pages.ts"
import { type CutFont, cutFont, featuresIn } from "./fonts.ts"
import { filesOf, type MemoryFile, type MemoryFiles } from "./memory.ts"
import type { PinnedText } from "./pin-fonts.ts"

/** Where the page's `@font-face` rules stand, switched off. */
export const FONTS_OFF = "style#variable-fonts"

/** Characters that style sheets put in, such as the mark before a quote. */
const FROM_STYLES = "0123456789.,:;()/ “”„«»‘’「」『』–—…•✓"

const FACE = /@font-face\{[^}]*\}\n?/g

export interface PinnedFiles {
  readonly files: MemoryFiles
  /** Called once the page knows which text each font draws; until then the fonts wait. */
  draw(texts: readonly PinnedText[]): void
}

/** `page`: the path of the print page among the files, such as "talk/print.html". */
export function pinnable(files: SiteFiles, page: string): PinnedFiles {
  const html = textOf(files.get(page))
  const rules = html.match(FACE)?.join("") ?? ""
  const style = `<style id="variable-fonts" media="not all">${rules}</style>`
  const body = html.replace(FACE, "").replace("</head>", () => `${style}</head>`)
  const plain = filesOf(files)
  const cut = cutOnce(files, html + FROM_STYLES)
  let draw: PinnedFiles["draw"] = () => {}
  const texts = new Promise<readonly PinnedText[]>(resolve => {
    draw = resolve
  })
  return {
    draw,
    files: path => {
      if (path === `/${page}`) return { type: "text/html; charset=utf-8", body }
      const [, font = "", weight = "", size = ""] = /^\/(.*\.woff2)\/(\d+)\/([\d.]*)$/.exec(path) ?? []
      return files.has(font) ? pinned(cut(font), texts, { weight, size }) : plain(path)
    },
  }
}

/** Each font unpacked once, with the glyphs of this page alone. */
function cutOnce(files: SiteFiles, text: string): (font: string) => Promise<CutFont> {
  const characters = [...new Set(text)].join("")
  const known = new Map<string, Promise<CutFont>>()
  const sheets = [...files.values()].filter(({ type }) => type.startsWith("text/css"))
  const features = featuresIn(sheets.map(textOf).join("\n"))
  return font => {
    const cut = known.get(font) ?? cutFont(bytesOf(files.get(font)), { characters, format: "sfnt", features })
    known.set(font, cut)
    return cut
  }
}

function bytesOf(file: SiteFile | undefined): Buffer {
  return Buffer.from(file?.content() ?? "")
}

function textOf(file: SiteFile | undefined): string {
  return bytesOf(file).toString("utf8")
}

async function pinned(
  font: Promise<CutFont>,
  texts: Promise<readonly PinnedText[]>,
  { weight, size }: Pick<PinnedText, "weight" | "size">,
): Promise<MemoryFile> {
  const drawn = (await texts).filter(each => each.weight === weight && each.size === size)
  const place = { wght: Number(weight), ...(size !== "" && { opsz: Number(size) }) }
  const characters = drawn.map(({ text }) => text).join("")
  const { bytes } = await cutFont((await font).bytes, { characters, format: "sfnt", place })
  return { type: "font/ttf", body: bytes }
}
