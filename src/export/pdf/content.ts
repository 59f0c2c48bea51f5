// Content of a PDF's page as text → what it draws: pieces of text with their places, and forms, in order.
import type { Font } from "./fonts.ts"
import { readTextString, stringBytes } from "./syntax.ts"

/** What is drawn from BT to ET, or text that stands for what is drawn in another way. */
export interface TextPiece {
  readonly kind: "text"
  readonly text: string
  /** Where in the content it ends: before the ET; null: where nothing can be added to it. */
  readonly end: number | null
  /** Where it begins to be drawn, as written; null: it does not say. */
  readonly place: { readonly x: string; readonly y: string } | null
  /** Name and size of the last of its fonts. */
  readonly font: readonly [name: string, size: string]
}

/** A piece of page that is drawn as a whole, such as what shines through. */
export interface FormPiece {
  readonly kind: "form"
  readonly name: string
}

export type Piece = TextPiece | FormPiece

/** `fontNamed`: by the names that the content uses. */
export function readContent(content: string, fontNamed: (name: string) => Font | null): Piece[] {
  const pieces: Piece[] = []
  let piece = emptyPiece()
  let font: Font | null = null
  // How deep inside a piece whose text is given as a whole; 0: outside of any.
  let given = 0

  const finish = (end: number | null) => {
    if (piece.text === "") return
    piece.end = end
    pieces.push(piece)
    piece = emptyPiece()
  }
  const open = (marks: string) => {
    const own = GIVEN_TEXT.exec(marks)?.[1]
    if (own !== undefined && given === 0) piece.text += readTextString(own)
    if (own !== undefined || given > 0) given++
  }
  const operate = (operator: string, at: number) => {
    if (operator === "BT") finish(null)
    else if (operator === "ET") finish(at)
    else if (operator === "EMC") given = Math.max(0, given - 1)
    else open("")
  }
  const show = (operand: string) => {
    if (font && given === 0) piece.text += shownText(operand, font)
  }
  const use = (name: string, size: string) => {
    piece.font = [name, size]
    font = fontNamed(name)
  }
  const draw = (name: string) => {
    finish(null)
    if (given === 0) pieces.push({ kind: "form", name })
  }
  for (const {
    1: shown,
    2: operator,
    3: fontName,
    4: size = "",
    5: x,
    6: y = "",
    7: marks,
    8: form,
    index,
  } of content.matchAll(OPERATIONS)) {
    if (shown !== undefined) show(shown)
    else if (operator !== undefined) operate(operator, index)
    else if (fontName !== undefined) use(fontName, size)
    else if (x !== undefined) piece.place ??= { x, y }
    else if (marks !== undefined) open(marks)
    else if (form !== undefined) draw(form)
  }
  finish(null)
  return pieces
}

function emptyPiece(): { -readonly [Key in keyof TextPiece]: TextPiece[Key] } {
  return { kind: "text", text: "", end: null, place: null, font: ["", ""] }
}

const GIVEN_TEXT = /\/ActualText\s*(<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\)])*\))/

/** What bears on text, thousands a page: Chromium shows letter by letter. By number and not by name for that reason. */
const OPERATIONS = new RegExp(
  [
    /(<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\)])*\))/,
    /\b(BT|ET|EMC|BMC|BDC)\b/,
    /\/(\S+)\s+(\S+)\s+Tf\b/,
    /(?<=(\S+)\s+(\S+)\s+)Tm\b/,
    /<<((?:[^<>]|<[0-9A-Fa-f]*>)*)>>\s*BDC\b/,
    /\/(\S+)\s+Do\b/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
)

function shownText(operand: string, { width, characters }: Font): string {
  if (operand.startsWith("<")) return textOf(hexCodes(operand, width), characters)
  return operand.startsWith("(") ? textOf(byteCodes(operand, width), characters) : ""
}

function textOf(codes: readonly number[], characters: Font["characters"]): string {
  let text = ""
  for (const code of codes) text += characters.get(code) ?? "\ufffd"
  return text
}

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
