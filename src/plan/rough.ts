// Stand-in for the real metrics until src/plan/measure is there: widths by kind of character. Temporary.
import type { Block, Code, Inline, Item, List, Table } from "../model.ts"

export type Place = "rail" | "top" | "side" | "column" | "cell"
export interface Box {
  readonly width: number
  readonly size: {
    readonly body: number
    readonly code: number
    readonly table: number
    readonly display: number
  }
  readonly lang: string
  readonly place: Place
}
export interface Metrics {
  text(
    inlines: readonly Inline[],
    role: string,
    width: number,
    px: number,
  ): { lines: number; height: number; width: number }
  block(block: Block, box: Box): number
  gap(before: Block, after: Block, box: Box): number
  itemOwn(item: Item, depth: number, list: List, box: Box): number
  item(item: Item, depth: number, list: List, box: Box): number
  itemGap(before: Item, after: Item, depth: number, list: List, box: Box): number
  childGap(item: Item, depth: number, list: List, box: Box): number
  heading(
    inlines: readonly Inline[],
    part: boolean,
    frame: "rail" | "top",
    lang: string,
  ): { height: number; lines: number; widestWord: number }
  codeLines(code: Code, box: Box): number[]
  tableRows(table: Table, box: Box): { head: number; rows: number[]; widths: number[] }
}

const em = (c: string) =>
  /[\u1100-\u11ff\u2e80-\uff60]/.test(c) ? (/[\uac00-\ud7af]/.test(c) ? 0.9 : 1) : 0.53
const words = (s: string) => [...s].reduce((a, c) => a + em(c), 0)
function plain(inlines: readonly Inline[]): string {
  return inlines
    .map(i =>
      i.kind === "text" || i.kind === "code" || i.kind === "abbreviation"
        ? i.text
        : "children" in i
          ? plain(i.children)
          : i.kind === "break"
            ? "\n"
            : i.kind === "math"
              ? i.tex
              : "",
    )
    .join("")
}
function lines(s: string, width: number, px: number): number {
  return s.split("\n").reduce((a, l) => a + Math.max(1, Math.ceil((words(l) * px * 1.04) / width)), 0)
}

export function roughMetrics(lang: string): Metrics {
  const lh = lang.startsWith("ko") ? 1.52 : 1.42
  const depthPx = (depth: number, px: number) =>
    depth === 1 ? px : depth === 2 ? px * 0.885 : Math.max(18, px * 0.885 * 0.9)
  const depthIndent = (depth: number) => (depth === 1 ? 0 : depth === 2 ? 24 : 24 + 18 * (depth - 2))
  const own = (item: Item) => item.blocks.filter(b => b.kind !== "list")
  const kids = (item: Item) => item.blocks.filter((b): b is List => b.kind === "list")
  const m: Metrics = {
    text(inlines, _role, width, px) {
      const s = plain(inlines)
      const n = lines(s, width, px)
      return { lines: n, height: n * px * lh, width: Math.min(width, words(s) * px) }
    },
    block(b, box) {
      const px = box.size.body
      switch (b.kind) {
        case "paragraph":
          return lines(plain(b.inlines), box.width, px) * px * lh
        case "list":
          return b.items.reduce(
            (h, it, i) =>
              h + m.item(it, 1, b, box) + (i ? m.itemGap(b.items[i - 1] as Item, it, 1, b, box) : 0),
            0,
          )
        case "code":
          return (
            m.codeLines(b, box).reduce((a, n) => a + n, 0) * box.size.code * 1.5 +
            28 +
            (b.language || b.title ? 32 : 0)
          )
        case "table": {
          const t = m.tableRows(b, box)
          return t.head + t.rows.reduce((a, r) => a + r, 0) + (b.caption.length ? 32 : 0)
        }
        case "terms":
          return b.rows.reduce(
            (h, r) => h + px * 1.5 + Math.max(px * lh, stack(r.details, { ...box, width: box.width - 288 })),
            0,
          )
        case "quote":
        case "callout":
        case "details":
          return stack(b.blocks, { ...box, width: box.width - 44 }) + 30 + (b.kind === "quote" ? 0 : px * lh)
        case "figure":
          return 300
        case "math":
          return 2.4 * px * Math.max(1, b.tex.split("\\\\").length)
        case "embed":
          return 220
        case "diagram":
          return 400
        case "columns":
          return Math.max(
            ...b.columns.map(c => stack(c, { ...box, width: box.width / b.columns.length - 24 })),
          )
        case "output":
          return Math.max(m.block(b.code, box), m.block(b.result, box))
        default:
          return 0
      }
    },
    gap: (_a, _b, box) => box.size.body,
    itemOwn: (item, depth, _l, box) => {
      const px = depthPx(depth, box.size.body)
      return Math.max(
        px * lh,
        stack(own(item), { ...box, width: box.width - depthIndent(depth), size: { ...box.size, body: px } }),
      )
    },
    item(item, depth, list, box) {
      let h = m.itemOwn(item, depth, list, box)
      for (const l of kids(item)) {
        h += m.childGap(item, depth, list, box)
        l.items.forEach((it, i) => {
          h +=
            m.item(it, depth + 1, l, box) + (i ? m.itemGap(l.items[i - 1] as Item, it, depth + 1, l, box) : 0)
        })
      }
      return h
    },
    itemGap: (before, _a, depth, list, box) => {
      const px = depthPx(depth, box.size.body)
      if (depth === 1) return px * (list.items.some(i => kids(i).length) ? 0.95 : 0.62)
      return px * (kids(before).length ? 0.62 : 0.4)
    },
    childGap: (_i, depth, _l, box) => depthPx(depth + 1, box.size.body) * 0.42,
    heading(inlines, part, frame, _lang) {
      const px = frame === "rail" ? 38 : 44
      const s = plain(inlines)
      const width = frame === "rail" ? 312 : 1032
      const n = lines(s + (part ? "  2/3" : ""), width, px)
      return {
        lines: n,
        height: n * px * 1.2,
        widestWord: Math.max(0, ...s.split(/\s+/).map(w => words(w) * px)),
      }
    },
    codeLines: (code, box) =>
      code.text
        .split("\n")
        .map(l => Math.max(1, Math.ceil((l.length * box.size.code * 0.6) / (box.width - 80)))),
    tableRows(table, box) {
      const px = box.size.table
      const n = Math.max(table.head.length, ...table.rows.map(r => r.length), 1)
      const w = box.width / n - 24
      const row = (cells: readonly { inlines: readonly Inline[] }[]) =>
        Math.max(1, ...cells.map(c => lines(plain(c.inlines), w, px))) * px * 1.3 + 18
      return {
        head: table.head.length ? row(table.head) : 0,
        rows: table.rows.map(row),
        widths: Array.from({ length: n }, () => w),
      }
    },
  }
  const stack = (blocks: readonly Block[], box: Box) =>
    blocks.reduce((h, b, i) => h + m.block(b, box) + (i ? m.gap(blocks[i - 1] as Block, b, box) : 0), 0)
  return m
}
