// Code → its height; lines that are too long go on in the next, a little further in.
import type { Code, Output } from "../../model.ts"
import { readLength } from "../../theme/length.ts"
import { type Typeface, typefaceOf } from "../../theme/typeface.ts"
import type { Flow } from "./flow.ts"
import { fillLines, type Unit, unitsOf } from "./lines.ts"
import type { Run } from "./runs.ts"

export function codeHeight(code: Code, flow: Flow): number {
  const { numbers } = flow.page
  const label = code.title === null ? 0 : labelHeight(flow)
  const lines = codeLines(code, flow).reduce((sum, count) => sum + count, 0)
  const leading = numbers.px("--lh-code", flow.sizes.code)
  const padding = numbers.px("--code-above") + numbers.px("--code-below") + 2 * borderWidth(flow)
  return label + padding + lines * leading
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
  const face = codeFace(flow)
  const column = face.width("0")
  const wrap = numbers.number("--code-wrap") * column
  const before = numbers.px(code.firstLine === null ? "--code-side" : "--code-numbers")
  const width = flow.width - before - numbers.px("--code-side") - 2 * borderWidth(flow)
  return code.text.split("\n").map(line => linesOf(expandTabs(line), { face, column, width, wrap }))
}

/** A formula that cannot be set is shown as it was written, without plate and numbers. */
export function sourceHeight(source: string, flow: Flow): number {
  const face = codeFace(flow)
  const column = { face, column: face.width("0"), width: flow.width, wrap: 0 }
  const lines = source.split("\n").reduce((sum, line) => sum + linesOf(expandTabs(line), column), 0)
  return lines * flow.page.numbers.px("--lh-code", flow.sizes.code)
}

function codeFace({ page: { numbers }, sizes }: Flow): Typeface {
  const families = numbers.families("--font-mono")
  return typefaceOf({
    families,
    weight: numbers.number("--w-mono"),
    size: sizes.code,
    italic: false,
    tracking: 0,
    tabular: false,
  })
}

interface Column {
  readonly face: Typeface
  /** Width of a character in px. */
  readonly column: number
  readonly width: number
  /** How far lines after the first stand in. */
  readonly wrap: number
}

const plain = /^[\x20-\x7e]*$/

function linesOf(line: string, { face, column, width, wrap }: Column): number {
  if (plain.test(line) && line.length * column <= width) return 1
  const indent = line.length - line.trimStart().length
  const words = line.trimStart().match(/ *[^ ]+/g) ?? []
  const units = words.flatMap(word => codeUnits(word, face, column))
  return fillLines([blank(indent * column), ...units], { width, indent: wrap, line: NO_LINE }).lines
}

/** Nothing in code reaches beyond its line. */
const NO_LINE = { above: 0, below: 0 }

function blank(width: number): Unit {
  return { width, space: 0, forced: false, above: 0, below: 0, text: [] }
}

/** Spaces count as many as they are; those at a line's end hang over. */
function codeUnits(word: string, face: Typeface, column: number): Unit[] {
  const text = word.trimStart()
  const run: Run = { kind: "text", text, face, whole: false, anywhere: true, pad: 0 }
  const [first, ...rest] = unitsOf([run], false)
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
