// The fonts of a print page: at rest until the page says what it draws in which of them; then each is cut to just that,
// at one weight and one size.
import { posix } from "node:path"
import { HTML, type SiteFile, type SiteFiles, textOf } from "../../pages/site-files.ts"
import { codePointsIn } from "../../text/code-points.ts"
import { familyOf } from "../../theme/families.ts"
import { keptCut } from "../font/cuts-in-memory.ts"
import { charactersIn, type FontRule, readFontRules } from "../font/font-face.ts"
import { featuresIn, prepareCuts } from "../font/thread.ts"
import type { OpticalSizes, PinnedFace, PinnedText } from "../in-page/pin-fonts.ts"

/** Where the page's `@font-face` rules stand, switched off. */
export const FONTS_OFF = "style#variable-fonts"

/** Nothing is laid out in the fonts of the machine first. */
const UNTIL_FONTS = '<style id="until-fonts">body{content-visibility:hidden}</style>'

/** Characters that style sheets put in, such as the mark before a quote. */
const FROM_STYLES = "0123456789.,:;()/ “”„«»‘’「」『』–—…•✓"

const FACE = /@font-face\{[^}]*\}\n?/g

/** Those of an author's theme, whose fonts stand in the style sheet itself. */
const OWN_FACE = /@font-face \{[^}]*\}\n?/g

export interface PageAtRest {
  readonly files: SiteFiles
  /** Smallest and largest size for which a family has letters of their own. */
  readonly sizes: OpticalSizes
  cut(texts: readonly PinnedText[]): Promise<PinnedFace[]>
}

/** `page`: the path of the print page among the files, such as "talk/print.html". */
export function withFontsAtRest(files: SiteFiles, page: string): PageAtRest {
  const file = files.get(page)
  const html = file ? textOf(file) : ""
  const own = ownFaces(files)
  const css = [...(html.match(FACE) ?? []), ...own].join("")
  const style = `<style id="variable-fonts" media="not all">${css}</style>${UNTIL_FONTS}`
  const body = html.replace(FACE, "").replace("</head>", () => `${style}</head>`)
  const rules = readFontRules(css).filter(({ isVariable }) => isVariable)
  const points = codePointsIn([html, html.normalize(), html.toUpperCase(), FROM_STYLES])
  const characters = Array.from(points, point => String.fromCodePoint(point)).join("")
  const features = featuresOf(files)
  const fonts = new Map(
    own.flatMap(face => readFontRules(face)).map(({ address }) => [address, decoded(address)]),
  )
  const source = { files, fonts, folder: posix.dirname(page), page: characters, features }
  // Most pages have nothing slanted.
  for (const rule of rules) if (!rule.isItalic) prepareCuts(fontOf(rule, source), characters, features)
  return {
    files: new Map([...files].map(([path, file]) => [path, withoutFaces(file, own)])).set(page, {
      type: HTML,
      content: () => body,
    }),
    sizes: Object.fromEntries(rules.flatMap(({ family }) => sizesOf(family))),
    cut: async texts =>
      (await Promise.all(rules.map(rule => facesOf(rule, source, textsFor(rule, rules, texts))))).flat(),
  }
}

/** Of all style sheets those whose fonts have other letters at other weights, whatever weights a rule names. */
function ownFaces(files: SiteFiles): string[] {
  const sheets = [...files.values()].filter(isSheet).map(textOf)
  const faces = new Set(sheets.flatMap(css => css.match(OWN_FACE) ?? []))
  return [...faces].filter(face => readFontRules(face).some(isOwnVariable))
}

function isOwnVariable({ address, family, isItalic, isVariable }: FontRule): boolean {
  const measured = familyOf(family, isItalic)?.weights ?? []
  return isVariable && address.startsWith("data:") && measured.length > 1
}

function isSheet({ type }: SiteFile): boolean {
  return type.startsWith("text/css")
}

function withoutFaces(file: SiteFile, faces: readonly string[]): SiteFile {
  if (faces.length === 0 || !isSheet(file)) return file
  return { ...file, content: () => faces.reduce((css, face) => css.replace(face, () => ""), textOf(file)) }
}

function decoded(address: string): Uint8Array {
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64")
}

interface Source {
  readonly files: SiteFiles
  /** Those that stand in style sheets, by their addresses. */
  readonly fonts: ReadonlyMap<string, Uint8Array>
  /** From which the addresses of fonts count. */
  readonly folder: string
  /** All that the page can draw. */
  readonly page: string
  readonly features: readonly string[]
}

function fontOf({ address }: FontRule, { files, fonts, folder }: Source): Uint8Array {
  const own = fonts.get(address)
  if (own) return own
  const content = files.get(posix.join(folder, address))?.content()
  if (typeof content !== "object") throw new Error(`no font ${address}`)
  return content
}

function featuresOf(files: SiteFiles): string[] {
  const sheets = [...files.values()].filter(isSheet)
  return featuresIn(sheets.map(textOf).join("\n"))
}

function sizesOf(family: string): [string, readonly [number, number]][] {
  const sizes = familyOf(family, false)?.sizes ?? []
  const [least, most] = [sizes[0], sizes.at(-1)]
  return least === undefined || most === undefined || least === most ? [] : [[family, [least, most]]]
}

/** Slanted text is upright in a family that has no slanted letters. */
function textsFor(rule: FontRule, rules: readonly FontRule[], texts: readonly PinnedText[]): PinnedText[] {
  const { family, isItalic } = rule
  const hasItalic = rules.some(other => other.family === family && other.isItalic)
  return texts
    .filter(text => text.family === family && (text.isItalic && hasItalic) === isItalic)
    .map(text => ({ ...text, text: drawnWith(rule, text.text) }))
    .filter(({ text }) => text !== "")
}

/** "" where none of the text is within the rule's range. */
function drawnWith(rule: FontRule, text: string): string {
  const own = charactersIn(codePointsIn([text]), rule)
  return own === "" || own.includes(MEASURE) ? own : own + charactersIn(codePointsIn([MEASURE]), rule)
}

/** The unit `ch` is the width of this one; in a font without it, half of the font's size. */
const MEASURE = "0"

function facesOf(rule: FontRule, source: Source, texts: readonly PinnedText[]): Promise<PinnedFace[]> {
  const { page, features } = source
  return Promise.all(
    texts.map(async ({ name, text, weight, size, isItalic }) => {
      const place = { wght: Number(weight), ...(size !== null && { opsz: size }) }
      const what = { characters: text, format: "sfnt", place, page, features } as const
      const cut = await keptCut(fontOf(rule, source), what)
      return {
        ...cut,
        family: name,
        style: isItalic ? "italic" : "normal",
        weight,
        range: rule.range ?? "U+0-10FFFF",
      }
    }),
  )
}
