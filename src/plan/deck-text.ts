// A Deck, to text that looks like the deck: number, layout, heading, how full, notes. For people and for tests.
import { plainText } from "../content/inlines.ts"
import { slideTitle } from "../content/titles.ts"
import { printable } from "../error.ts"
import type { Block, Deck, Item, Slide } from "../model.ts"
import { cells } from "../text/cells.ts"
import { type Row, widest, withinColumns } from "./deck-columns.ts"

export interface TextOptions {
  /** Also a line for each block, item and row that a slide shows. */
  readonly blocks: boolean
  /** Of the terminal: longer titles are cut, so that each slide has one line. */
  readonly columns?: number | undefined
}

export function deckText(deck: Deck, options: TextOptions = { blocks: false }): string {
  const rows = deck.slides.map((slide, at) => rowOf(slide, at, deck))
  const shown = options.columns === undefined ? rows : withinColumns(rows, options.columns)
  const widths = [0, 1, 2].map(column => widest(shown, column))
  return deck.slides
    .flatMap((slide, at) => {
      const row = shown[at] ?? []
      const head = row
        .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - cells(cell))))
        .join("  ")
      const indent = " ".repeat((widths[0] ?? 0) + 2)
      const content = options.blocks ? contentLines(slide).map(line => `${indent}  ${line}`) : []
      return [head.trimEnd(), ...content, ...notesLines(slide).map(line => indent + line)]
    })
    .map(line => `${line}\n`)
    .join("")
}

function rowOf(slide: Slide, at: number, deck: Deck): Row {
  return [`${at + 1}`, slide.layout, titleText(slide, deck), figures(slide)]
}

function titleText(slide: Slide, deck: Deck): string {
  const heading = slide.layout === "cover" || slide.layout === "closing" ? deck.meta.title : slideTitle(slide)
  const part = slide.part ? ` (${slide.part.index}/${slide.part.of})` : ""
  const path = [...slide.trail.map(plainText), plainText(heading)].filter(Boolean).join(" › ")
  return printable(path) + part
}

function figures({ layout, frame, size, fill, steps }: Slide): string {
  if (frame === "field") return ""
  const px = layout === "statement" || layout === "quote" ? size.display : size.body
  const room = `${Math.round(fill * 100)} %`.padStart(5)
  const taken = steps ? `  ${steps} ${steps === 1 ? "step" : "steps"}` : ""
  return `${frame} ${px}`.padEnd(9) + room + taken
}

function notesLines({ notes }: Slide): string[] {
  const prose = notes.prose.length ? [`notes      ${count(notes.prose.length)}`] : []
  const speaker = notes.speaker.length ? [`speaker    ${count(notes.speaker.length)}`] : []
  return [...prose, ...speaker]
}

function count(blocks: number): string {
  return blocks === 1 ? "1 block" : `${blocks} blocks`
}

function contentLines(slide: Slide): string[] {
  const regions = slide.regions.flatMap(({ name, heading, blocks }) => {
    const head = name === "body" ? [] : [`[${name}]${heading.length ? ` ${plainText(heading)}` : ""}`]
    return [...head, ...blocks.flatMap(blockLines)]
  })
  const notes = slide.footnotes.map(
    ({ number, blocks }) => `[${number}] ${blocks.flatMap(blockLines).join(" ")}`,
  )
  return [...regions, ...notes]
}

function blockLines(block: Block): string[] {
  const step = block.step ? ` {${block.step}}` : ""
  switch (block.kind) {
    case "paragraph":
      return [brief(plainText(block.inlines)) + step]
    case "list":
      return block.items.flatMap((item, at) =>
        itemLines(item, item.label ?? (block.ordered ? `${block.start + at}.` : "-")),
      )
    case "terms":
      return block.rows.flatMap(row => [
        `= ${brief(plainText(row.term))}`,
        ...row.details.flatMap(blockLines).map(line => `  ${line}`),
      ])
    case "code": {
      const lines = block.text.split("\n")
      return [
        `\`\`\`${block.language} ${lines.length} lines${block.firstLine ? ` from ${block.firstLine}` : ""}: ${brief(lines.find(line => line.trim()) ?? "")}`,
      ]
    }
    case "table":
      return [
        `| ${brief(block.head.map(cell => plainText(cell.inlines)).join(" | "))}`,
        `| ${block.rows.length} rows: ${brief(plainText(block.rows[0]?.[0]?.inlines ?? []))}`,
      ]
    case "quote":
    case "callout":
    case "details":
      return [
        ...(block.kind === "quote" ? [] : [`[${block.kind}]`]),
        ...block.blocks.flatMap(blockLines).map(line => `> ${line}`),
      ]
    case "figure":
      return [`![${brief(block.image.alt)}](${block.image.src})`]
    case "gallery":
      return block.figures.flatMap(blockLines)
    case "math":
      return [`$$ ${brief(block.tex.trim())}`]
    default:
      return [`[${block.kind}]`]
  }
}

function itemLines(item: Item, marker: string): string[] {
  const [first = "", ...rest] = item.blocks.flatMap(blockLines)
  const shown = item.repeated ? "…" : marker
  return [`${shown} ${first}`, ...rest.map(line => `  ${line}`)]
}

const BRIEF = 48

function brief(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim()
  return flat.length > BRIEF ? `${flat.slice(0, BRIEF - 1).trimEnd()}…` : flat
}
