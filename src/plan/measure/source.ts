// The text of a listing → its lines, as far as they are the same at every size: their columns, and words to break between.
import { expandTabs, indentOf } from "../../content/code-lines.ts"
import { once } from "../../once.ts"
import type { Known } from "./known.ts"
import { type Segment, segmentsOf } from "./segments.ts"
import { type Passage, passageOf } from "./units.ts"
import { plainVoice } from "./voices.ts"

export interface Source {
  readonly lines: readonly SourceLine[]
  /** How many lines each of them takes, wherever it was asked for. */
  readonly wrapped: Wrapped[]
}

export interface Wrapped extends Known {
  readonly counts: readonly number[]
}

export interface SourceLine {
  /** Tabs as spaces. */
  readonly text: string
  /** Characters of the same width; infinite where some are not. */
  readonly columns: number
  /** Columns by which its further lines stand in because it does. */
  readonly indent: number
}

export interface Words {
  /** Column where the first one begins. */
  readonly start: number
  readonly passage: Passage
  /** Before each unit: as many as there are; those at a line's end hang over. */
  readonly spaces: readonly number[]
}

export function readSource(text: string): Source {
  return { lines: text.split("\n").map(readLine), wrapped: [] }
}

function readLine(line: string): SourceLine {
  const text = expandTabs(line)
  const columns = PLAIN.test(text) ? text.length : Number.POSITIVE_INFINITY
  return { text, columns, indent: indentOf(line) }
}

const PLAIN = /^[\x20-\x7e]*$/

const known = new WeakMap<SourceLine, Words>()

/** Cut only where a line is too long. */
export function wordsOf(line: SourceLine): Words {
  return once(known, line, () => cutWords(line.text))
}

function cutWords(line: string): Words {
  const text = line.trimStart()
  const segments: Segment[] = []
  const spaces: number[] = []
  for (const word of text.match(/ *[^ ]+/g) ?? []) {
    const strand = { kind: "text", text: word.trimStart(), voice: plainVoice, whole: false } as const
    const cut = segmentsOf([strand], false)
    segments.push(...cut)
    spaces.push(...cut.map((_, at) => (at === 0 ? word.length - strand.text.length : 0)))
  }
  return { start: line.length - text.length, passage: passageOf(segments), spaces }
}
