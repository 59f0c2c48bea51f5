// A block that is cut into lines, rows or sentences, to the heights of its parts and of what each piece of it repeats.
import type { Block, Code, Table } from "../../model.ts"
import { once } from "../../once.ts"
import type { Box, CodeSize, Metrics, TableSize } from "../measure/metrics.ts"
import { cutSentences } from "../words/sentences.ts"
import type { Matter } from "./atoms.ts"

export type CutMatter = Exclude<Matter, { kind: "whole" }>

export interface CutMeasures {
  /** Height of one line, row or sentence. */
  part(matter: CutMatter, box: Box): number
  /** Height of what stands around the parts on every slide: padding of a listing, head of a table. */
  frame(matter: CutMatter, box: Box): number
}

/** Each block is measured once; all parts of one block stand in the same place. */
export function cutMeasures(metrics: Metrics): CutMeasures {
  const codes = new Map<Code, CodeSize>()
  const tables = new Map<Table, TableSize>()
  const codeSize = (code: Code, box: Box) => once(codes, code, () => metrics.codeSize(numbered(code), box))
  const tableSize = (table: Table, box: Box) => once(tables, table, () => metrics.tableRows(table, box))
  return {
    part(matter, box) {
      if (matter.kind === "prose") return metrics.block(sentence(matter), box)
      if (matter.kind === "table") return tableSize(matter.table, box).rows[matter.at] ?? 0
      const { lines, leading } = codeSize(matter.code, box)
      return (lines[matter.at] ?? 1) * leading
    },
    frame(matter, box) {
      if (matter.kind === "prose") return 0
      if (matter.kind === "code") return codeSize(matter.code, box).frame
      const { head, rows } = tableSize(matter.table, box)
      return matter.at === 0 && matter.table.caption.length > 0
        ? captioned(matter.table, rows, metrics, box)
        : head
    },
  }
}

/** The parts of a listing that is cut have line numbers, which leave less room for the lines. */
function numbered(code: Code): Code {
  return { ...code, firstLine: code.firstLine ?? 1 }
}

/** Head and caption: what the whole table has beside its rows. */
function captioned(table: Table, rows: readonly number[], metrics: Metrics, box: Box): number {
  return metrics.block(table, box) - rows.reduce((sum, row) => sum + row, 0)
}

function sentence({ paragraph, ends, at }: Extract<Matter, { kind: "prose" }>): Block {
  return { ...paragraph, inlines: cutSentences(paragraph.inlines, ends, at, at + 1) }
}
