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
  const units = line.match(/ *[^ ]+/g)?.flatMap(part => codeUnits(part, face, column)) ?? []
  return fillLines(units, width, 0, wrap).lines
}

/** Spaces count as many as they are; those at a line's end hang over. */
function codeUnits(part: string, face: Typeface, column: number): Unit[] {
  const text = part.trimStart()
  const spaces = part.length - text.length
  const run: Run = { kind: "text", text, face, whole: false, anywhere: true, pad: 0 }
  const indent: Unit = { width: 0, space: spaces * column, forced: false, height: 0, text: [] }
  const [first, ...rest] = unitsOf([run], false)
  return first ? [{ ...first, space: indent.space }, ...rest] : []
}

const TAB = 4

function expandTabs(line: string): string {
  if (!line.includes("\t")) return line
  let expanded = ""
  for (const character of line)
    expanded += character === "\t" ? " ".repeat(TAB - (expanded.length % TAB)) : character
  return expanded
}
