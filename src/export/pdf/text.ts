// A page of a PDF → its text, in the order in which it is drawn.
import { readContent, type TextPiece } from "./content.ts"
import { dictAt, dictOrEmpty, type Pdf, resolve, streamOf } from "./file.ts"
import { type Font, readFont } from "./fonts.ts"
import { type Dict, isDict, isList, isRef, type Ref, type Value } from "./syntax.ts"

/** All that they draw. */
export function textIn(contents: readonly Content[]): string {
  return contents.map(({ drawn }) => drawn.map(textOf).join("")).join("")
}

function textOf(drawn: Drawn): string {
  return drawn.kind === "text" ? drawn.text : textIn([drawn])
}

/** A stream of what a page draws, or a form drawn in one. */
export interface Content {
  readonly kind: "content"
  readonly ref: Ref
  readonly content: string
  readonly drawn: readonly Drawn[]
  /** By the names that the content uses. */
  fonts(): ReadonlyMap<string, Font>
}

export type Drawn = TextPiece | Content

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
  const fontNamed = (name: string) => surface.fontAt(named(surface, "Font", name))
  const drawn = readContent(content, fontNamed).flatMap(
    piece => (piece.kind === "form" ? formAt(surface, piece.name) : piece) ?? [],
  )
  return { kind: "content", ref, content, drawn, fonts: () => fontsOf(surface) }
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

function named({ pdf, resources }: Surface, kind: string, name: string): Value | undefined {
  return dictOrEmpty(resolve(pdf, resources.get(kind))).get(name)
}

/** A form has resources of its own; null: a picture, which has no text. */
function formAt(surface: Surface, name: string): Content | null {
  const { pdf, fontAt } = surface
  const ref = named(surface, "XObject", name)
  const form = isRef(ref) ? pdf.objects.get(ref.ref) : undefined
  if (!isRef(ref) || !form || !isDict(form.value) || form.value.get("Subtype") !== "/Form") return null
  const own = { pdf, fontAt, resources: resourcesOf(pdf, form.value) }
  return contentOn(own, { ref, content: streamOf(form).toString("latin1") })
}
