// Columns of tables: figures stay on one line where words can wrap, many columns stand near, no word is broken for size.
import { describe, expect, it } from "vitest"
import type { Table } from "../../src/model.ts"
import { metricsFor } from "../../src/plan/measure/metrics.ts"
import type { Box } from "../../src/plan/measure/types.ts"
import { table } from "../plan/build.ts"
import { plan } from "../plan/plan.ts"
import { quiet as theme } from "../themes.ts"

const metrics = metricsFor(theme, { lang: "en", aspect: "16:9", assets: new Map() })

function boxOf(px: number): Box {
  return {
    width: 1128,
    place: "top",
    size: { body: 26, code: 18, table: px, display: 60, figure: 0 },
  }
}

/** Which cells of a row wrap at 20 px, in a table with these columns. */
function wrapped(given: Table, widths: readonly number[], gap: number): number[] {
  const cells = given.rows[0] ?? []
  return cells.flatMap(({ inlines }, column) => {
    const room = (widths[column] ?? 0) - (column === cells.length - 1 ? 0 : gap)
    return metrics.text(inlines, column === 0 ? "firstCell" : "table", room, 20).lines > 1 ? [column] : []
  })
}

const NAME = "Update of the catalogue without an index, in PostgreSQL"
const FIGURES = Array.from({ length: 6 }, (_, at) => `${at + 1}2,345.67 ms`)
const HEAD = ["Method", ...FIGURES.map((_, at) => `Run ${at}`)]

describe("columns", () => {
  it("keep figures on one line: the words beside them wrap", () => {
    const wide = table(HEAD, [NAME, ...FIGURES])
    const { widths, tight } = metrics.columns(wide, boxOf(20))
    expect(wrapped(wide, widths, tight ? 14 : 24)).toEqual([0])
    const shared = metrics.tableRows(wide, boxOf(20)).widths
    expect(wrapped(wide, shared, 24).length).toBeGreaterThan(3)
  })

  it("stand nearer to each other where many of them would wrap", () => {
    expect(metrics.columns(table(HEAD, [NAME, ...FIGURES]), boxOf(20)).tight).toBe(true)
    expect(metrics.columns(table(HEAD, ["a", ...FIGURES.map(() => "1")]), boxOf(20)).tight).toBe(false)
    expect(metrics.columns(table(["a", "b"], [NAME.repeat(3), NAME.repeat(4)]), boxOf(20)).tight).toBe(false)
  })

  it("stand as far apart as usual where they are few, whatever wraps", () => {
    const tights = (columns: number) => {
      const given = table(HEAD.slice(0, columns), [NAME, ...FIGURES.slice(0, columns - 1)])
      const widths = Array.from({ length: 100 }, (_, at) => 300 + 10 * at)
      return widths.filter(width => metrics.columns(given, { ...boxOf(20), width }).tight)
    }
    expect(tights(5)).toEqual([])
    expect(tights(6).length).toBeGreaterThan(0)
  })

  it("count lines as not filled to their ends", () => {
    const given = table(["a"], [NAME])
    const { width } = metrics.text([{ kind: "text", text: NAME }], "firstCell", 2000, 20)
    const faults = (share: number) => metrics.columns(given, { ...boxOf(20), width: width * share }).faults
    expect([faults(1.1), faults(0.56), faults(0.52)]).toEqual([0, 1, 2])
  })

  it("stand nearest in 4:3, where there is room for dates that way", () => {
    const narrow = metricsFor(theme, { lang: "en", aspect: "4:3", assets: new Map() })
    const dates = Array.from({ length: 7 }, () => "2026-11-30")
    const given = table(["Name", ...dates.map((_, at) => `Run ${at}`)], ["Version", ...dates])
    const { widths, tight, broken } = narrow.columns(given, { ...boxOf(18), width: 840 })
    expect([tight, broken]).toEqual([true, 0])
    const date = narrow.text([{ kind: "text", text: "2026-11-30" }], "table", 500, 18).width
    for (const width of widths.slice(1, -1)) expect(width - 10).toBeGreaterThanOrEqual(date)
  })

  it("are chosen with a size at which figures keep their units", () => {
    const line =
      "| 1.3.0 | 2026-12-15 | 2027-06-30 | Tables whose columns suit what stands in them | docs/releases/2026/one-three.md | 12.5 GB |\n"
    const head =
      "| Version | Released | End of support | What is new in it | Where it is described | Size |\n"
    const { slides } = plan(`# A\n\n## B\n\n${head}${"| --- ".repeat(6)}|\n${line.repeat(3)}`, {
      aspect: "4:3",
    })
    const slide = slides.at(-1)
    const shown = slide?.regions[0]?.blocks[0]
    if (shown?.kind !== "table" || !slide) throw new Error("no table")
    const narrow = metricsFor(theme, { lang: "en", aspect: "4:3", assets: new Map() })
    const size = narrow.text([{ kind: "text", text: "12.5 GB" }], "table", 500, slide.size.table).width
    expect(shown.widths?.at(-1)).toBeGreaterThanOrEqual(size)
  })

  it("tell which of them break words, and the planner takes a size that breaks none", () => {
    const words = ["Specification", "Documentation", "Implementation", "Configuration", "Authentication"]
    const long = words.map(word => `${word}${word.slice(0, 5)}`)
    const turned = long.toReversed()
    const broken = (px: number) => metrics.columns(table(long, turned), boxOf(px)).broken
    const line = (row: readonly string[]) => `| ${row.join(" | ")} |\n`
    const post = `# A\n\n## B\n\n${line(long)}${"| --- ".repeat(5)}|\n${line(turned)}`
    const [slide] = plan(post).slides.slice(1)
    const px = slide?.size.table ?? 26
    expect([broken(26) > 0, broken(px)]).toEqual([true, 0])
  })

  it("may be a dozen where nothing wraps: the table stays one", () => {
    const line = (cell: string) => `| ${Array.from({ length: 12 }, () => cell).join(" | ")} |\n`
    const kindsIn = (cell: string) =>
      plan(`# A\n\n## B\n\n${line("M")}${line("---")}${line(cell)}`).slides.at(-1)?.layout
    expect(kindsIn("7")).toBe("table")
    expect(kindsIn("a few words that wrap")).toBe("terms")
  })
})
