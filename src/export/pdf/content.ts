// Content of a PDF's page as text → what it draws: pieces of text with their places, and forms, in order.
import type { Font } from "./fonts.ts"
import { eachOperator, type Operands } from "./operators.ts"
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
  const show = (operands: Operands) => {
    for (let at = 0; at < operands.count; at++)
      if (font && given === 0) piece.text += shownText(content, operands.start(at), operands.end(at), font)
  }
  const use = (name: string, size: string) => {
    piece.font = [name, size]
    font = fontNamed(name)
  }
  const draw = (name: string) => {
    finish(null)
    if (given === 0) pieces.push({ kind: "form", name })
  }
  const known = new Map<string, (operands: Operands, at: number) => void>([
    ["BT", () => finish(null)],
    ["ET", (_, at) => finish(at)],
    ["Tf", operands => use(nameIn(operands, 2), operands.last(1))],
    ["Tm", operands => (piece.place ??= { x: operands.last(2), y: operands.last(1) })],
    ["Tj", show],
    ["TJ", show],
    ["BMC", () => open("")],
    ["BDC", operands => open(operands.last(1))],
    ["EMC", () => (given = Math.max(0, given - 1))],
    ["Do", operands => draw(nameIn(operands, 1))],
  ])
  eachOperator(content, (operator, operands, at) => known.get(operator)?.(operands, at))
  finish(null)
  return pieces
}

function emptyPiece(): { -readonly [Key in keyof TextPiece]: TextPiece[Key] } {
  return { kind: "text", text: "", end: null, place: null, font: ["", ""] }
}

const GIVEN_TEXT = /\/ActualText\s*(<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\)])*\))/

function nameIn(operands: Operands, back: number): string {
  return operands.last(back).slice(1)
}

/** Of a string that stands there, in hexadecimal digits or in brackets; steps between letters say nothing. */
function shownText(content: string, start: number, end: number, { width, characters }: Font): string {
  let text = ""
  const add = (code: number) => {
    text += characters.get(code) ?? "\ufffd"
  }
  if (content.startsWith("<", start)) eachHexCode(content, start + 1, end - 1, width, add)
  else if (content.startsWith("(", start)) eachByteCode(stringBytes(content.slice(start, end)), width, add)
  return text
}

type Add = (code: number) => void

function eachHexCode(text: string, start: number, end: number, width: number, add: Add): void {
  const digits = width * 2
  for (let at = start; at + digits <= end; at += digits) add(hexNumber(text, at, digits))
}

/** parseInt would take each out of the text first. */
function hexNumber(text: string, at: number, digits: number): number {
  let number = 0
  for (let place = at; place < at + digits; place++) {
    const sign = text.charCodeAt(place)
    number = number * 16 + (sign <= NINE ? sign - ZERO : (sign & 0xf) + 9)
  }
  return number
}

const [ZERO, NINE] = [0x30, 0x39]

function eachByteCode(bytes: string, width: number, add: Add): void {
  for (let at = 0; at + width <= bytes.length; at += width) {
    const high = width === 2 ? bytes.charCodeAt(at) * 256 : 0
    add(high + bytes.charCodeAt(at + width - 1))
  }
}
