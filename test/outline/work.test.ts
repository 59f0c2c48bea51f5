// Long runs of lines: how often the rules look at a line, which must not grow faster than the number of lines.
import { afterEach, describe, expect, it } from "vitest"
import type { Dialect } from "../../src/model.ts"
import { markdownParser } from "../../src/outline/markdown.ts"

const used = new Map<Dialect, unknown>()

afterEach(() => {
  for (const [dialect, State] of used) markdownParser(dialect).block.State = State as never
  used.clear()
})

/**
 * How often the tables of lines are read while a text is cut into blocks: each look at a line reads them. What regular
 * expressions do within one string is not seen.
 */
function looksAt(text: string, dialect: Dialect): number {
  const { block } = markdownParser(dialect)
  const State = (used.get(dialect) ?? block.State) as typeof block.State
  used.set(dialect, State)
  let looks = 0
  const counted = (table: number[]): number[] =>
    new Proxy(table, {
      get(lines, key) {
        looks++
        return Reflect.get(lines, key)
      },
    })
  block.State = class extends State {
    constructor(...given: ConstructorParameters<typeof State>) {
      super(...given)
      this.bMarks = counted(this.bMarks)
      this.eMarks = counted(this.eMarks)
      this.sCount = counted(this.sCount)
    }
  }
  markdownParser(dialect).parse(text, {})
  return looks
}

const runs: Readonly<Record<string, readonly [string, Dialect]>> = {
  "targets of MyST": ["(a-name)=\n", "plain"],
  "targets with comments between them": ["(a-name)=\n% a comment\n", "plain"],
  "boxes of MyST that are never closed": [":::{note}\na\n", "plain"],
  "glossaries that are never closed": [":::{glossary}\na\n", "plain"],
  "boxes of MkDocs": ["!!! note\n    text\n", "plain"],
  "boxes of PyMdown that are never closed": ["/// note\na\n", "plain"],
  "marks of quotations": [">>>\n", "plain"],
  "boxes of GitLab that are never closed": [">>> [!note] a\n\n", "plain"],
  "borders of grids": ["+---+\n", "pandoc"],
  "line blocks": ["| a\n", "pandoc"],
  "line blocks that are none": ["| a\nb\n", "pandoc"],
  "dashes of tables": ["--- ---\n", "pandoc"],
  "dashes of tables with text between them": ["--- ---\na   b\n", "pandoc"],
  "heads of tables": ["a   b\n--- ---\n\n", "pandoc"],
  "rows of tables that never end": ["--- ---\na   b\n\nc   d\n", "pandoc"],
}

describe("the work at each line", () => {
  it.each(Object.entries(runs))("of a long run does not grow with it: %s", (_, [line, dialect]) => {
    const [short, long] = [looksAt(line.repeat(200), dialect), looksAt(line.repeat(800), dialect)]
    expect(short).toBeGreaterThan(200)
    expect(long / short).toBeLessThan(4.4)
  })

  it("does not grow with boxes of MyST that are never closed, each with a fence of its own", () => {
    const boxes = (count: number) =>
      Array.from({ length: count }, (_, at) => `${":".repeat(3 + at)}{note}\na\n`)
    const [short, long] = [200, 800].map(count => looksAt(boxes(count).join(""), "plain")) as [number, number]
    // Each of the first fences is looked for to the end of the text.
    expect(long / short).toBeLessThan(8)
  })

  it("is counted: what looks from each line to the end is found", () => {
    const { block } = markdownParser("plain")
    block.ruler.before("paragraph", "looks_far", (state, line, end) => {
      for (let at = line; at < end; at++) state.isEmpty(at)
      return false
    })
    const text = "a\n\n"
    expect(looksAt(text.repeat(800), "plain") / looksAt(text.repeat(200), "plain")).toBeGreaterThan(10)
    block.ruler.disable("looks_far")
  })
})
