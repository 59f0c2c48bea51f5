// A text → its lines one at a time with their offsets, so that only the head of a long text is looked at.

export interface Line {
  readonly text: string
  /** 1-based. */
  readonly number: number
  /** Offset of its first character, and of the line after it. */
  readonly from: number
  readonly next: number
}

export function* linesOf(text: string): Generator<Line> {
  let from = 0
  for (let number = 1; from < text.length; number++) {
    const end = text.indexOf("\n", from)
    const next = end === -1 ? text.length : end + 1
    yield { text: text.slice(from, end === -1 ? text.length : end), number, from, next }
    from = next
  }
}

/** The first line that fits, looking from the given line number on; null where none does. */
export function findLine(text: string, pattern: RegExp, from = 1): Line | null {
  for (const line of linesOf(text)) if (line.number >= from && pattern.test(line.text)) return line
  return null
}
