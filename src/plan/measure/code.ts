// Code → its height; lines that are too long go on in the next, a little further in.
import type { Code, Output } from "../../model.ts"
import type { Flow } from "./frame.ts"
import { fillLines } from "./lines.ts"
import type { Look } from "./looks.ts"
import { remember } from "./remember.ts"
import { segmentsOf } from "./segments.ts"
import type { CodeSize } from "./types.ts"
import { faceOf, passageOf, type Units, unitsOf } from "./units.ts"
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

function codeLines(code: Code, flow: Flow): readonly number[] {
  const { numbers } = flow.page
  const before = numbers.px(code.firstLine === null ? "--code-side" : "--code-numbers")
  const width = flow.width - before - numbers.px("--code-side") - 2 * numbers.border("--code-border")
  return wrappedLines(code, lookOf(flow), width)
}

/** How many lines each line of the source takes. */
const wrappedLines = remember(({ text }: Code, look, width) => {
  const column = columnOf(look)
  const indent = look.wrap * column
  return text.split("\n").map(line => linesOf(expandTabs(line), { look, column, width, indent }))
})

/** A formula that cannot be set is shown as it was written, without plate and numbers. */
export function sourceHeight(source: string, flow: Flow): number {
  const look = lookOf(flow)
  const column = columnOf(look)
  // A column is left for the space at which a line is broken, which hangs over its end.
  const place = { look, column, width: flow.width - column, indent: 0 }
  const lines = source.split("\n").reduce((sum, line) => sum + linesOf(expandTabs(line), place), 0)
  return lines * look.leading
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
  /** How far lines after the first stand in. */
  readonly indent: number
}

const plain = /^[\x20-\x7e]*$/

function linesOf(line: string, { look, column, width, indent }: Column): number {
  if (plain.test(line) && line.length * column <= width) return 1
  const text = line.trimStart()
  const start = (line.length - text.length) * column
  return fillLines(wordUnits(text, look, column), { width, start, indent, look }).lines
}

/** Spaces count as many as they are; those at a line's end hang over. */
function wordUnits(line: string, look: Look, column: number): Units {
  const words = line.match(/ *[^ ]+/g) ?? []
  const segments = words.flatMap(word => {
    const strand = { kind: "text", text: word.trimStart(), voice: plainVoice, whole: false } as const
    return segmentsOf([strand], false).map((segment, at) => ({
      segment,
      spaces: at === 0 ? word.length - strand.text.length : 0,
    }))
  })
  const units = unitsOf(passageOf(segments.map(({ segment }) => segment)), look)
  return { ...units, spaces: Float64Array.from(segments, ({ spaces }) => spaces * column) }
}

const TAB = 4

function expandTabs(line: string): string {
  if (!line.includes("\t")) return line
  let expanded = ""
  for (const character of line)
    expanded += character === "\t" ? " ".repeat(TAB - (expanded.length % TAB)) : character
  return expanded
}
