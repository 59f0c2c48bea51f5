// The fonts of a print page: at rest until the page says what it draws in which of them; then each is cut to just that,
// at one weight and one size.
import { posix } from "node:path"
import type { SiteFile, SiteFiles } from "../pages.ts"
import { familyOf } from "../theme/families.ts"
import { charactersIn, type FontRule, readFontRules } from "./font-rules.ts"
import { type Cut, type CutFont, cutFont, featuresIn } from "./fonts.ts"
import type { OpticalSizes, PinnedFace, PinnedText } from "./pin-fonts.ts"

/** Where the page's `@font-face` rules stand, switched off. */
export const FONTS_OFF = "style#variable-fonts"

/** Characters that style sheets put in, such as the mark before a quote. */
const FROM_STYLES = "0123456789.,:;()/ “”„«»‘’「」『』–—…•✓"

const FACE = /@font-face\{[^}]*\}\n?/g

export interface PageAtRest {
  readonly files: SiteFiles
  /** Smallest and largest size for which a family has letters of their own. */
  readonly sizes: OpticalSizes
  cut(texts: readonly PinnedText[]): Promise<PinnedFace[]>
}

/** `page`: the path of the print page among the files, such as "talk/print.html". */
export function withFontsAtRest(files: SiteFiles, page: string): PageAtRest {
  const html = textOf(files.get(page))
  const css = html.match(FACE)?.join("") ?? ""
  const style = `<style id="variable-fonts" media="not all">${css}</style>`
  const body = html.replace(FACE, "").replace("</head>", () => `${style}</head>`)
  const rules = readFontRules(css).filter(({ isVariable }) => isVariable)
  const characters = [...new Set(html + html.normalize() + FROM_STYLES)].join("")
  const features = featuresOf(files)
  const sources = rules.map(rule => {
    const font = () => bytesOf(files.get(posix.join(posix.dirname(page), rule.address)))
    return { rule, drawn: drawnOf(rule, font, { characters, features }) }
  })
  return {
    files: new Map(files).set(page, { type: "text/html; charset=utf-8", content: () => body }),
    sizes: Object.fromEntries(rules.flatMap(({ family }) => sizesOf(family))),
    cut: async texts =>
      (
        await Promise.all(
          sources.map(({ rule, drawn }) => facesOf(rule, drawn, textsFor(rule, rules, texts))),
        )
      ).flat(),
  }
}

function bytesOf(file: SiteFile | undefined): Buffer {
  return Buffer.from(file?.content() ?? "")
}

function textOf(file: SiteFile | undefined): string {
  return bytesOf(file).toString("utf8")
}

function featuresOf(files: SiteFiles): string[] {
  const sheets = [...files.values()].filter(({ type }) => type.startsWith("text/css"))
  return featuresIn(sheets.map(textOf).join("\n"))
}

function sizesOf(family: string): [string, readonly [number, number]][] {
  const sizes = familyOf(family, false)?.sizes ?? []
  const [least, most] = [sizes[0], sizes.at(-1)]
  return least === undefined || most === undefined || least === most ? [] : [[family, [least, most]]]
}

type Drawn = () => Promise<CutFont>

/** All that the page can draw of a font, so that the rest is taken from little; upright ones are cut at once. */
function drawnOf(
  { isItalic }: FontRule,
  font: () => Uint8Array,
  what: Pick<Cut, "characters" | "features">,
): Drawn {
  let cut: Promise<CutFont> | null = null
  const drawn = () => {
    cut ??= cutFont(font(), { ...what, format: "sfnt" })
    return cut
  }
  // Whoever needs it hears of a failure.
  if (!isItalic) drawn().catch(() => {})
  return drawn
}

/** Slanted text is upright in a family that has no slanted letters. */
function textsFor(rule: FontRule, rules: readonly FontRule[], texts: readonly PinnedText[]): PinnedText[] {
  const { family, isItalic } = rule
  const hasItalic = rules.some(other => other.family === family && other.isItalic)
  return texts
    .filter(text => text.family === family && (text.isItalic && hasItalic) === isItalic)
    .map(text => ({ ...text, text: charactersIn(new Set(text.text), rule) }))
    .filter(({ text }) => text !== "")
}

async function facesOf(
  { range }: FontRule,
  drawn: Drawn,
  texts: readonly PinnedText[],
): Promise<PinnedFace[]> {
  if (texts.length === 0) return []
  const { bytes } = await drawn()
  return Promise.all(
    texts.map(async ({ name, text, weight, size, isItalic }) => {
      const place = { wght: Number(weight), ...(size !== null && { opsz: size }) }
      const cut = await cutFont(bytes, { characters: text, format: "sfnt", place })
      const data = Buffer.from(cut.bytes).toString("base64")
      return {
        family: name,
        style: isItalic ? "italic" : "normal",
        weight,
        range: range ?? "U+0-10FFFF",
        data,
      }
    }),
  )
}
