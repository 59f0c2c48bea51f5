// The atoms under one heading, with what is needed to judge any stretch of them in constant time.
import { plainText } from "../inlines.ts"
import type { Sizes, Table } from "../model.ts"
import type { Atom } from "./atoms.ts"
import { breakCost } from "./break-cost.ts"
import { once } from "./cuts.ts"
import { hasFormula } from "./formulas.ts"
import { KINDS, type Kind, kindOf, WIDE_KINDS } from "./kinds.ts"
import { layoutsFor } from "./layouts/table.ts"
import type { Place } from "./measure/metrics.ts"
import { boxOf, measureSheet, placeWithin, type Sheet } from "./sheet.ts"
import { type Stage, sizesAt } from "./stage.ts"
import type { Run } from "./stretch.ts"
import type { Title } from "./titles.ts"
import { cutSentences, emLength, wordCount } from "./words.ts"

export function makeRun(
  given: readonly Atom[],
  title: Title,
  stage: Stage,
  { code, table }: Pick<Sizes, "code" | "table">,
): Run {
  const atoms = withColumns(given, stage, table)
  const kinds = countKinds(atoms, stage)
  const texts = atoms.map(textOf)
  const lengths = texts.map(emLength)
  const words = sums(texts, wordCount)
  const formulas = sums(atoms, atom => Number(hasFormula(atom)))
  const breaks = atoms.map((_, at) => breakCost(atoms, at))
  const total = (kind: Kind) => kinds[kind].at(-1) ?? 0
  const layouts = layoutsFor({ kinds: total, mayState: title.mayState, atoms: atoms.length })
  const sheets = new Map<number, Sheet>()
  const sizes = new Map<number, Sizes>()
  return {
    stage,
    title,
    atoms,
    code,
    table,
    layouts,
    isOneFlow: layouts.length === 1 && (title.frame === "top" || WIDE_KINDS.every(kind => total(kind) === 0)),
    banned: new Set(),
    count: (kind, from, to) => (kinds[kind][to] ?? 0) - (kinds[kind][from] ?? 0),
    pouredHeight: (width, body) =>
      lengths.reduce((sum, em) => sum + pouredLines(em, width / body) * LEADING * body, 0),
    words: (from, to) => (words[to] ?? 0) - (words[from] ?? 0),
    breakCost: at => breaks[at] ?? 0,
    sizes(body) {
      const made = sizes.get(body) ?? sizesAt(stage, body, besides({ code, table }, body, stage))
      sizes.set(body, made)
      return made
    },
    hasFormulas: (from, to) => (formulas[to] ?? 0) > (formulas[from] ?? 0),
    sheet(place, size) {
      const key = (PLACES.indexOf(place) * 100 + size.body) * 100 + size.code
      const known = sheets.get(key)
      if (known) return known
      const made = measureSheet(atoms, stage.metrics, boxOf(place, stage.room.width[place], size, stage.lang))
      sheets.set(key, made)
      return made
    },
  }
}

/** Code and tables are never as large as the text around them. */
const BESIDES = { share: 0.82, least: 20 }

function besides({ code, table }: Pick<Sizes, "code" | "table">, body: number, { steps }: Stage) {
  const most = Math.max(BESIDES.least, body * BESIDES.share)
  const capped = (px: number, all: readonly number[]) => all.find(each => each <= Math.min(px, most)) ?? px
  return { code: capped(code, steps.code), table: capped(table, steps.table) }
}

/** Columns are as wide on every slide of a table as all of its rows together need. */
function withColumns(atoms: readonly Atom[], stage: Stage, px: number): readonly Atom[] {
  const { metrics, room, lang } = stage
  const box = boxOf("top", room.width.top, sizesAt(stage, px, { table: px }), lang)
  const tables = new Map<Table, Table>()
  return atoms.map(atom => {
    const { matter, rings } = atom
    if (matter.kind !== "table") return atom
    const table = once(tables, matter.table, () => {
      const { widths } = metrics.tableRows(matter.table, placeWithin(rings, metrics, box))
      return { ...matter.table, widths }
    })
    return { ...atom, matter: { ...matter, table } }
  })
}

const PLACES: readonly Place[] = ["rail", "top", "side", "column", "cell"]

function countKinds(atoms: readonly Atom[], stage: Stage): Readonly<Record<Kind, Uint32Array>> {
  const own = atoms.map(atom => kindOf(atom, stage))
  const counted = KINDS.map(kind => [kind, sums(own, each => (each === kind ? 1 : 0))] as const)
  return Object.fromEntries(counted) as Record<Kind, Uint32Array>
}

/** Sum of a number over all before each place. */
function sums<Each>(all: readonly Each[], number: (each: Each) => number): Uint32Array {
  const sum = new Uint32Array(all.length + 1)
  all.forEach((each, at) => {
    sum[at + 1] = (sum[at] ?? 0) + number(each)
  })
  return sum
}

/** Lines of a text of so many em, and half a line of distance. */
function pouredLines(em: number, width: number): number {
  return Math.ceil(em / width) + 0.5
}

const LEADING = 1.45

/** Text to be read: code and tables are looked at rather than read through. */
function textOf({ matter, rings }: Atom): string {
  const ring = rings.at(-1)
  const term = ring?.kind === "row" ? `${plainText(ring.row.term)} ` : ""
  if (matter.kind === "prose")
    return term + plainText(cutSentences(matter.paragraph.inlines, matter.ends, matter.at, matter.at + 1))
  if (matter.kind !== "whole") return term
  return (
    term +
    matter.blocks.map(block => (block.kind === "paragraph" ? plainText(block.inlines) : OTHER)).join(" ")
  )
}

/** Any other block takes as long to read as a dozen words. */
const OTHER = "o ".repeat(12)
