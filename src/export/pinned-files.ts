// The files of a print page → the same with its fonts at rest until they are pinned, and each font at any weight and size.
import type { SiteFiles } from "../pages.ts"
import { atPlace, subset } from "./fonts.ts"
import { filesOf, type MemoryFile, type MemoryFiles } from "./memory.ts"
import type { PinnedText } from "./pin-fonts.ts"

/** Where the page's `@font-face` rules stand, switched off. */
export const FONTS_OFF = "style#variable-fonts"

const FACE = /@font-face\{[^}]*\}\n?/g

export interface PinnedFiles {
  readonly files: MemoryFiles
  /** Called once the page knows which text each font draws; until then the fonts wait. */
  draw(texts: readonly PinnedText[]): void
}

/** `page`: the path of the print page among the files, such as "talk/print.html". */
export function pinnable(files: SiteFiles, page: string): PinnedFiles {
  const html = String(files.get(page)?.content())
  const rules = html.match(FACE)?.join("") ?? ""
  const style = `<style id="variable-fonts" media="not all">${rules}</style>`
  const body = html.replace(FACE, "").replace("</head>", () => `${style}</head>`)
  const plain = filesOf(files)
  const cut = cutOnce(files, new Set(html))
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
function cutOnce(files: SiteFiles, characters: ReadonlySet<string>): (font: string) => Promise<Uint8Array> {
  const known = new Map<string, Promise<Uint8Array>>()
  return font => {
    const cut = known.get(font) ?? subset(Buffer.from(files.get(font)?.content() ?? ""), characters, "sfnt")
    known.set(font, cut)
    return cut
  }
}

async function pinned(
  font: Promise<Uint8Array>,
  texts: Promise<readonly PinnedText[]>,
  { weight, size }: Pick<PinnedText, "weight" | "size">,
): Promise<MemoryFile> {
  const drawn = (await texts).filter(each => each.weight === weight && each.size === size)
  const axes = { wght: Number(weight), ...(size !== "" && { opsz: Number(size) }) }
  return {
    type: "font/ttf",
    body: await atPlace(await font, new Set(drawn.flatMap(({ text }) => [...text])), axes),
  }
}
