// Code → its height; lines that are too long go on in the next, a little further in.
import type { Code, Output } from "../../model.ts"
import { readLength } from "../../theme/length.ts"
import type { Flow } from "./frame.ts"
import { fillLines } from "./lines.ts"
import type { Look } from "./looks.ts"
import { segmentsOf } from "./segments.ts"
import { faceOf, type Unit, unitsOf } from "./units.ts"
import { plainVoice } from "./voices.ts"

export function codeHeight(code: Code, flow: Flow): number {
  const { numbers } = flow.page
  const label = code.title === null ? 0 : labelHeight(flow)
  const lines = codeLines(code, flow).reduce((sum, count) => sum + count, 0)
  const padding = numbers.px("--code-above") + numbers.px("--code-below") + 2 * borderWidth(flow)
  return label + padding + lines * lookOf(flow).leading
}

function labelHeight({ page: { numbers } }: Flow): number {
  return numbers.px("--label-h") + numbers.px("--label-gap")
}

/** Both have a label. */
export function outputHeight({ code, result }: Output, flow: Flow): number {
  const { numbers } = flow.page
  const [left, right] = [numbers.number("--output-code"), numbers.number("--output-result")]
  const width = flow.width - numbers.px("--output-gap")
  const height = (part: Code, share: number) =>
    codeHeight({ ...part, title: "" }, { ...flow, width: width * share })
  return Math.max(height(code, left / (left + right)), height(result, right / (left + right)))
}

function borderWidth({ page: { numbers } }: Flow): number {
  return readLength(numbers.text("--code-border").split(" ")[0] ?? "")?.px ?? 0
}

/** How many lines each line of the source takes. */
export function codeLines(code: Code, flow: Flow): number[] {
  const { numbers } = flow.page
  const look = lookOf(flow)
  const column = columnOf(look)
  const indent = numbers.number("--code-wrap") * column
  const before = numbers.px(code.firstLine === null ? "--code-side" : "--code-numbers")
  const width = flow.width - before - numbers.px("--code-side") - 2 * borderWidth(flow)
  return code.text.split("\n").map(line => linesOf(expandTabs(line), { look, column, width, indent }))
}

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
  return faceOf(look, plainVoice).width("0")
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
  const words = line.trimStart().match(/ *[^ ]+/g) ?? []
  const before = line.length - line.trimStart().length
  const units = words.flatMap(word => wordUnits(word, look, column))
  return fillLines([blank(before * column), ...units], { width, indent, look }).lines
}

function blank(width: number): Unit {
  return { width, space: 0, forced: false, above: 0, below: 0, text: [] }
}

/** Spaces count as many as they are; those at a line's end hang over. */
function wordUnits(word: string, look: Look, column: number): Unit[] {
  const text = word.trimStart()
  const segments = segmentsOf([{ kind: "text", text, voice: plainVoice, whole: false }], false)
  const [first, ...rest] = unitsOf(segments, look)
  return first ? [{ ...first, space: (word.length - text.length) * column }, ...rest] : []
}

const TAB = 4

function expandTabs(line: string): string {
  if (!line.includes("\t")) return line
  let expanded = ""
  for (const character of line)
    expanded += character === "\t" ? " ".repeat(TAB - (expanded.length % TAB)) : character
  return expanded
}
