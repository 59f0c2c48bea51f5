// A page of a PDF → its text, in the order in which it is drawn.
import { dictAt, dictOrEmpty, type Pdf, resolve, streamOf } from "./file.ts"
import { type Font, readFont } from "./fonts.ts"
import {
  type Dict,
  isDict,
  isList,
  isRef,
  type Ref,
  readTextString,
  stringBytes,
  type Value,
} from "./syntax.ts"

/** All that they draw. */
export function textIn(contents: readonly Content[]): string {
  return contents.map(({ content, textOf }) => textOf(content)).join("")
}

/** A stream of what a page draws. */
export interface Content {
  readonly ref: Ref
  readonly content: string
  /** The text of a piece of it that begins with a font. */
  textOf(piece: string): string
  /** By the names that the content uses. */
  fonts(): ReadonlyMap<string, Font>
  /** A piece of page that is drawn as a whole, such as what shines through. */
  formOf(name: string): Content | null
}

export type ReadContents = (page: number) => readonly Content[]

/** Reads pages by the number of their object; what it learns about them and their fonts it keeps. */
export function contentReader(pdf: Pdf): ReadContents {
  const pages = new Map<number, readonly Content[]>()
  const fonts = new Map<number, Font>()
  const fontAt = (value: Value | undefined) => {
    if (!isRef(value)) return null
    const font = fonts.get(value.ref) ?? readFont(pdf, dictAt(pdf, value))
    fonts.set(value.ref, font)
    return font
  }
  return page => {
    const object = dictAt(pdf, { ref: page })
    const surface = { pdf, fontAt, resources: resourcesOf(pdf, object) }
    const known =
      pages.get(page) ?? contentsOf(pdf, object.get("Contents")).map(stream => contentOn(surface, stream))
    pages.set(page, known)
    return known
  }
}

function contentOn(surface: Surface, { ref, content }: Stream): Content {
  return {
    ref,
    content,
    textOf: piece => drawnText(surface, piece),
    fonts: () => fontsOf(surface),
    formOf(name) {
      const form = formAt(surface, named(surface, "XObject", name))
      return form && contentOn(form.surface, form)
    },
  }
}

type Stream = Pick<Content, "ref" | "content">

interface Surface {
  readonly pdf: Pdf
  readonly fontAt: (value: Value | undefined) => Font | null
  /** Fonts and objects by the names that the content uses, by kind. */
  readonly resources: Dict
}

function fontsOf({ pdf, resources, fontAt }: Surface): ReadonlyMap<string, Font> {
  const fonts = new Map<string, Font>()
  for (const [name, value] of dictOrEmpty(resolve(pdf, resources.get("Font")))) {
    const font = fontAt(value)
    if (font) fonts.set(name, font)
  }
  return fonts
}

function contentsOf(pdf: Pdf, value: Value | undefined): Stream[] {
  if (isList(value)) return value.flatMap(each => contentsOf(pdf, each))
  const object = isRef(value) ? pdf.objects.get(value.ref) : undefined
  return isRef(value) && object ? [{ ref: value, content: streamOf(object).toString("latin1") }] : []
}

function resourcesOf(pdf: Pdf, owner: Dict): Dict {
  return dictOrEmpty(resolve(pdf, owner.get("Resources")))
}

/**
 * What content does that bears on its text: dictionaries of marks, what opens and closes marked pieces, fonts, objects,
 * strings. By number and not by name, because there are thousands.
 */
const OPERATIONS = new RegExp(
  [
    /<<((?:[^<>]|<[0-9A-Fa-f]*>)*)>>\s*BDC/,
    /(\bBMC\b|\bBDC\b)/,
    /(\bEMC\b)/,
    /\/(\S+)\s+\S+\s+Tf\b/,
    /\/(\S+)\s+Do\b/,
    /(<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\)])*\))/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
)

const GIVEN_TEXT = /\/ActualText\s*(<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\)])*\))/

function drawnText(surface: Surface, content: string): string {
  let font: Font | null = null
  let text = ""
  // How deep inside a piece whose text is given as a whole; 0: outside of any.
  let given = 0
  for (const [, marks, open, close, fontName, object, string] of content.matchAll(OPERATIONS)) {
    const own = givenText(marks)
    if (own !== undefined && given === 0) text += readTextString(own)
    if (close !== undefined) given = Math.max(0, given - 1)
    else if (own !== undefined || (given > 0 && (marks ?? open) !== undefined)) given++
    else if (fontName !== undefined) font = surface.fontAt(named(surface, "Font", fontName))
    else if (given === 0) text += pieceText(surface, font, string, object)
  }
  return text
}

function named({ pdf, resources }: Surface, kind: string, name: string): Value | undefined {
  return dictOrEmpty(resolve(pdf, resources.get(kind))).get(name)
}

function givenText(marks: string | undefined): string | undefined {
  return marks === undefined ? undefined : GIVEN_TEXT.exec(marks)?.[1]
}

function pieceText(
  surface: Surface,
  font: Font | null,
  string: string | undefined,
  object: string | undefined,
): string {
  if (string !== undefined) return font ? shownText(string, font) : ""
  return object !== undefined ? formText(surface, named(surface, "XObject", object)) : ""
}

function formText(surface: Surface, value: Value | undefined): string {
  const form = formAt(surface, value)
  return form ? drawnText(form.surface, form.content) : ""
}

/** A form is a piece of page with resources of its own; a picture has no text. */
function formAt({ pdf, fontAt }: Surface, value: Value | undefined): (Stream & { surface: Surface }) | null {
  const form = isRef(value) ? pdf.objects.get(value.ref) : undefined
  if (!isRef(value) || !form || !isDict(form.value) || form.value.get("Subtype") !== "/Form") return null
  const surface = { pdf, fontAt, resources: resourcesOf(pdf, form.value) }
  return { ref: value, surface, content: streamOf(form).toString("latin1") }
}

function shownText(string: string, { width, characters }: Font): string {
  let text = ""
  for (const code of string.startsWith("<") ? hexCodes(string, width) : byteCodes(string, width)) {
    text += characters.get(code) ?? "\ufffd"
  }
  return text
}

/** Straight from the digits: Chromium shows letter by letter, thousands a page. */
function hexCodes(string: string, width: number): number[] {
  const codes: number[] = []
  const digits = width * 2
  for (let at = 1; at + digits < string.length; at += digits) {
    codes.push(Number.parseInt(string.slice(at, at + digits), 16))
  }
  return codes
}

function byteCodes(string: string, width: number): number[] {
  const codes: number[] = []
  const bytes = stringBytes(string)
  for (let at = 0; at + width <= bytes.length; at += width) {
    const high = width === 2 ? bytes.charCodeAt(at) * 256 : 0
    codes.push(high + bytes.charCodeAt(at + width - 1))
  }
  return codes
}
