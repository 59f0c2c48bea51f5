// Code → its height; lines that are too long go on in the next, a little further in.
import type { Code, Output } from "../../model.ts"
import { once } from "../../once.ts"
import { faceOf } from "./faces.ts"
import type { Flow } from "./flow.ts"
import { knownIn } from "./known.ts"
import { fillLines } from "./lines.ts"
import type { Look } from "./looks.ts"
import { readSource, type Source, type SourceLine, wordsOf } from "./source.ts"
import type { CodeSize } from "./types.ts"
import { unitsOf } from "./units.ts"
import { plainVoice } from "./voices.ts"

export function codeHeight(code: Code, flow: Flow): number {
  const { lines, leading, frame } = codeSize(code, flow)
  return frame + lines.reduce((sum, count) => sum + count, 0) * leading
}

export function codeSize(code: Code, flow: Flow): CodeSize {
  const { numbers } = flow.page
  const label = code.title === null ? 0 : labelHeight(flow)
  const frame =
    label + numbers.px("--code-above") + numbers.px("--code-below") + 2 * numbers.border("--code-border")
  return { lines: codeLines(code, flow), leading: lookOf(flow).leading, frame }
}

function labelHeight({ page: { numbers } }: Flow): number {
  return numbers.px("--label-h") + numbers.px("--label-gap")
}

/** Both have a label. */
export function outputHeight({ code, result }: Output, flow: Flow): number {
  const { numbers } = flow.page
  const [left, right] = [numbers.number("--output-code"), numbers.number("--output-result")]
  const width = flow.width - numbers.px("--output-gap")
  const height = (part: Code, share: number) => {
    const label = part.title === null ? labelHeight(flow) : 0
    return label + codeHeight(part, { ...flow, width: width * share })
  }
  return Math.max(height(code, left / (left + right)), height(result, right / (left + right)))
}

function codeLines({ text, firstLine }: Code, flow: Flow): readonly number[] {
  const { numbers } = flow.page
  const before = numbers.px(firstLine === null ? "--code-side" : "--code-numbers")
  const width = flow.width - before - numbers.px("--code-side") - 2 * numbers.border("--code-border")
  return wrappedLines(sourceOf(text, flow), lookOf(flow), width)
}

function sourceOf(text: string, { page: { sources } }: Flow): Source {
  return once(sources, text, () => readSource(text))
}

/** How many lines each line of the source takes. */
function wrappedLines({ lines, wrapped }: Source, look: Look, within: number): readonly number[] {
  const known = knownIn(wrapped, look, within)
  if (known) return known.counts
  const column = columnOf(look)
  const place = { look, column, width: within, hangs: true }
  const counts = lines.map(line => linesOf(line, place))
  wrapped.push({ look, within, counts })
  return counts
}

/** A formula that cannot be set is shown as it was written, without plate and numbers. */
export function sourceHeight(source: string, flow: Flow): number {
  const look = lookOf(flow)
  const column = columnOf(look)
  // A column is left for the space at which a line is broken, which hangs over its end.
  const place = { look, column, width: flow.width - column, hangs: false }
  return sourceOf(source, flow).lines.reduce((sum, line) => sum + linesOf(line, place), 0) * look.leading
}

function lookOf({ page, sizes }: Flow): Look {
  return page.looks("code", sizes.code)
}

/** Width of a character in px. */
function columnOf(look: Look): number {
  const { face, size } = faceOf(look, plainVoice)
  return face.width("0", size)
}

interface Column {
  readonly look: Look
  /** Width of a character in px. */
  readonly column: number
  readonly width: number
  /** Whether lines after the first stand in, further than the first. */
  readonly hangs: boolean
}

function linesOf(line: SourceLine, { look, column, width, hangs }: Column): number {
  if (line.columns * column <= width) return 1
  const indent = hangs ? (line.indent + look.wrap) * column : 0
  const { start, passage, spaces } = wordsOf(line)
  const units = unitsOf(passage, look)
  for (let at = 0; at < units.count; at++) units.spaces[at] = (spaces[at] ?? 0) * column
  return fillLines(units, { width, start: start * column, indent, look }).lines
}
