// Content of a PDF's page as text → its operators, thousands a page, each with the operands before it.
import { readValue } from "./syntax.ts"

/** Where they stand in the content: few are ever read. Those within an array count as any others. */
export class Operands {
  count = 0
  readonly #content: string
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  constructor(content: string) {
    this.#content = content
  }

  add(start: number, end: number): void {
    this.#starts[this.count] = start
    this.#ends[this.count] = end
    this.count++
  }

  start(index: number): number {
    return this.#starts[index] ?? 0
  }

  end(index: number): number {
    return this.#ends[index] ?? 0
  }

  /** As written; 1: the last before the operator. "" where there are fewer. */
  last(back: number): string {
    const index = this.count - back
    return this.#content.slice(this.start(index), this.end(index))
  }
}

/** `at`: where the operator stands. The operands are others after the call. */
export type Visit = (operator: string, operands: Operands, at: number) => void

export function eachOperator(content: string, visit: Visit): void {
  const operands = new Operands(content)
  for (let at = 0; at < content.length; ) {
    const sign = content.charCodeAt(at)
    if (sign <= SPACE || sign === OPEN_LIST || sign === CLOSE_LIST) {
      at++
      continue
    }
    const end = endOfToken(content, at, sign)
    if (isLetter(sign)) {
      visit(content.slice(at, end), operands, at)
      operands.count = 0
    } else operands.add(at, end)
    at = end
  }
}

const [SPACE, OPEN_LIST, CLOSE_LIST] = [0x20, 0x5b, 0x5d]
const [OPEN_TEXT, SMALLER] = [0x28, 0x3c]

function endOfToken(content: string, at: number, sign: number): number {
  const isDict = sign === SMALLER && content.charCodeAt(at + 1) === SMALLER
  if (isDict || sign === OPEN_TEXT) return readValue(content, at).end
  if (sign === SMALLER) return after(content, ">", at)
  WORD.lastIndex = at + 1
  WORD.test(content)
  return WORD.lastIndex
}

function after(content: string, sign: string, at: number): number {
  const found = content.indexOf(sign, at)
  return found < 0 ? content.length : found + 1
}

/** The rest of a number, a name or an operator. */
const WORD = /[^\0- /<([\]]*/y

/** Only operators begin with one. */
function isLetter(sign: number): boolean {
  return (sign | 0x20) >= 0x61 && (sign | 0x20) <= 0x7a
}
