// The atoms under one heading, with what is needed to judge any stretch of them in constant time.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Sizes, Table } from "../../model.ts"
import { once } from "../../once.ts"
import { type Atom, sharedRings } from "../atoms/atoms.ts"
import { measureSheet, placeWithin, type Sheet } from "../atoms/sheet.ts"
import { stiffLength } from "../atoms/stiff.ts"
import { countIn, sums, type Trait, tallyOf } from "../atoms/tally.ts"
import type { Run } from "../layouts/stretch.ts"
import { layoutsFor } from "../layouts/table.ts"
import { boxAt, type Stage, sizesAt } from "../stage.ts"
import type { Title } from "../topics/titles.ts"
import { wordCount } from "../words/count.ts"
import { cutSentences } from "../words/sentences.ts"
import { breakCost } from "./break-cost.ts"

export function makeRun(
  given: readonly Atom[],
  title: Title,
  stage: Stage,
  besides: Pick<Sizes, "code" | "table">,
): Run {
  const atoms = withColumns(given, stage, besides.table)
  const stiff = atoms.map(stiffLength)
  const tally = tallyOf(atoms, stiff, stage)
  const texts = atoms.map(textOf)
  const lengths = texts.map(emLength)
  const words = sums(texts, wordCount)
  const total = (trait: Trait) => tally[trait].at(-1) ?? 0
  const layouts = layoutsFor({
    kinds: total,
    mayState: title.mayState,
    atoms: atoms.length,
    asked: title.layout,
  })
  const breaks = atoms.map((_, at) => breakCost(atoms, at))
  const repeated = atoms.map((atom, at) => sharedRings(atoms[at - 1], atom))
  const sheets = new Map<string, Sheet>()
  return {
    stage,
    title,
    atoms,
    ...sizedBy(besides, stage),
    layouts,
    isOneFlow: layouts.length === 1 && (title.frame === "top" || total("broad") === 0),
    tally,
    count: (trait, from, to) => countIn(tally[trait], from, to),
    pouredHeight: (width, body) =>
      lengths.reduce((sum, em) => sum + pouredLines(em, width / body) * LEADING * body, 0),
    words: (from, to) => (words[to] ?? 0) - (words[from] ?? 0),
    breaks: [...breaks, 0],
    leastBreak: breaks.length > 1 ? breaks.slice(1).reduce((least, cost) => Math.min(least, cost)) : 0,
    repeated,
    items: itemsOf(atoms, repeated),
    sheet(place, size) {
      const key = `${place} ${size.body} ${size.code} ${size.table}`
      return once(sheets, key, () => {
        const box = once(stage.boxes, key, () => boxAt(place, size, stage))
        return measureSheet(atoms, stiff, stage.metrics, box)
      })
    },
  }
}

/** The same atoms with code and tables in other sizes; what was measured in the same sizes is not measured again. */
export function resized(run: Run, besides: Pick<Sizes, "code" | "table">): Run {
  return { ...run, ...sizedBy(besides, run.stage) }
}

function sizedBy(
  { code, table }: Pick<Sizes, "code" | "table">,
  stage: Stage,
): Pick<Run, "code" | "table" | "banned" | "sizes"> {
  const known = new Map<number, Sizes>()
  return {
    code,
    table,
    banned: new Set(),
    sizes: body =>
      once(known, body, () =>
        sizesAt(stage, body, { ...besides({ code, table }, body, stage), figure: AMONG_TEXT }),
      ),
  }
}

/** Height of a picture within a quotation, an explanation or a box, in px: those by themselves get what room there is. */
const AMONG_TEXT = 220

/** Code and tables are never as large as the text around them. */
const BESIDES = { share: 0.82, least: 20 }

function besides({ code, table }: Pick<Sizes, "code" | "table">, body: number, { steps }: Stage) {
  const most = Math.max(BESIDES.least, body * BESIDES.share)
  const capped = (px: number, all: readonly number[]) => all.find(each => each <= Math.min(px, most)) ?? px
  return { code: capped(code, steps.code), table: capped(table, steps.table) }
}

/** Columns are as wide on every slide of a table as all of its rows together need. */
function withColumns(atoms: readonly Atom[], stage: Stage, px: number): readonly Atom[] {
  const { metrics } = stage
  const box = boxAt("top", sizesAt(stage, px, { table: px }), stage)
  const tables = new Map<Table, Table>()
  return atoms.map(atom => {
    const { matter, rings } = atom
    if (matter.kind !== "table") return atom
    const table = once(tables, matter.table, () => {
      const { widths, tight } = metrics.columns(matter.table, placeWithin(rings, metrics, box))
      return { ...matter.table, widths, ...(tight && { tight }) }
    })
    return { ...atom, matter: { ...matter, table } }
  })
}

function itemsOf(atoms: readonly Atom[], repeated: readonly number[]): readonly number[] {
  const items: number[] = []
  atoms.forEach(({ rings: [outer] }, at) => {
    const goesOn = (repeated[at] ?? 0) > 0
    const item = goesOn ? (items[at - 1] ?? at) : at
    items.push(outer?.kind === "item" ? item : -1)
  })
  return items
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
