// A block → its height, one row per kind.
import type {
  Block,
  Callout,
  Columns,
  Details,
  Embed,
  Inline,
  MathBlock,
  Paragraph,
  Quote,
} from "../../model.ts"
import { codeHeight, outputHeight, sourceHeight } from "./code.ts"
import { figureHeight, galleryHeight } from "./figures.ts"
import type { Flow } from "./flow.ts"
import { flowHeight, isShown } from "./gaps.ts"
import { boxFlow, quoteFlow } from "./inside.ts"
import { fillLines } from "./lines.ts"
import { listHeight } from "./lists.ts"
import { formulaBoxes, formulaSize } from "./math.ts"
import { tableHeight } from "./tables.ts"
import { termsHeight } from "./terms.ts"
import { textHeight } from "./text.ts"
import { boxUnits } from "./units.ts"

export function blockHeight(block: Block, flow: Flow): number {
  // The table has a row of the right type for every kind; TypeScript cannot follow the pair.
  const row = rows[block.kind] as (block: Block, flow: Flow) => number
  return row(block, flow)
}

export function overhang(block: Block, words: boolean, flow: Flow): number {
  let most = 0
  const told = (by: number) => {
    most = Math.max(most, by)
  }
  blockHeight(block, { ...flow, watch: { told, words } })
  return most
}

type Rows = { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>, flow: Flow) => number }

const rows = {
  paragraph: (block: Paragraph, flow) => textHeight(block.inlines, flow),
  list: listHeight,
  terms: termsHeight,
  code: codeHeight,
  output: outputHeight,
  table: tableHeight,
  quote: quoteHeight,
  callout: (block: Callout, flow) => boxHeight(block, block.title, "--rule-strong", flow),
  details: (block: Details, flow) => boxHeight(block, block.summary, "--rule", flow),
  figure: figureHeight,
  gallery: galleryHeight,
  math: mathHeight,
  embed: embedHeight,
  columns: columnsHeight,
  rule: (_, { page }) => page.numbers.px("--rule"),
  break: () => 0,
  notes: () => 0,
} as const satisfies Rows

function quoteHeight({ blocks, by }: Quote, flow: Flow): number {
  const { numbers } = flow.page
  const inside = quoteFlow(flow)
  const saying = flowHeight(blocks, inside)
  return by.length === 0 ? saying : saying + numbers.px("--by-gap", flow.em) + textHeight(by, inside)
}

/** Callout and details: a title between two rules, and blocks under it. An empty title is one word of ours. */
function boxHeight(
  { blocks }: Callout | Details,
  title: readonly Inline[],
  rule: string,
  flow: Flow,
): number {
  const { numbers } = flow.page
  const em = (name: string) => numbers.px(name, flow.em)
  const head = title.length > 0 ? textHeight(title, flow, "strong") : numbers.px("--lh-text", flow.em)
  const content = blocks.length > 0 ? em("--note-gap") + flowHeight(blocks, boxFlow(flow)) : 0
  const last = blocks.findLast(isShown)?.kind
  const end = last === "callout" || last === "details" ? 0 : em("--note-below") + numbers.px("--rule")
  return numbers.px(rule) + em("--note-above") + head + content + end
}

/** Without a title, one word of ours. */
function embedHeight({ title }: Embed, flow: Flow): number {
  const { numbers } = flow.page
  const padding = numbers.px("--note-above", flow.em) + numbers.px("--note-below", flow.em)
  const head = textHeight([{ kind: "text", text: title || "x" }], flow, "strong")
  return padding + head + numbers.px("--embed-host-h") + 2 * numbers.px("--rule")
}

/** Breaks between its parts where it is too wide for one line. */
function mathHeight({ tex }: MathBlock, flow: Flow): number {
  const { page, em, width } = flow
  const boxes = formulaBoxes(tex, true, page.formulas)
  if (boxes === "source") return sourceHeight(tex, flow)
  const size = page.numbers.px("--s-math", em)
  const look = { ...page.looks("body", em), line: { above: 0, below: 0 } }
  const starts = new Set(boxes.flatMap(({ startsLine }, at) => (startsLine ? at : [])))
  const units = boxUnits(
    boxes.map(box => formulaSize(box, size)),
    starts,
  )
  const filled = fillLines(units, { width, look })
  flow.watch?.told(filled.width - width)
  return filled.extra
}

function columnsHeight({ columns }: Columns, flow: Flow): number {
  const { numbers } = flow.page
  const gaps = (columns.length - 1) * numbers.px("--cols-gap")
  const column: Flow = {
    ...boxFlow(flow),
    width: (flow.width - gaps) / Math.max(1, columns.length),
    em: Math.max(numbers.px("--col-size", flow.em), numbers.px("--floor-body")),
    place: "column",
  }
  return Math.max(0, ...columns.map(blocks => flowHeight(blocks, column)))
}
