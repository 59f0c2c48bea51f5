// The score: the post as columns of lines, which the cover draws.
import { describe, expect, it } from "vitest"
import { plan } from "./plan.ts"

/** Each column as its parts and its lines: kind, depth where there is one, and length. */
function scoreOf(markdown: string): string[] {
  return plan(markdown).score.map(({ parts, lines }) => {
    const drawn = lines.map(({ kind, depth, length }) =>
      kind === "gap" ? "" : `${kind}${depth > 0 ? `>${depth}` : ""} ${Math.round(length)}`,
    )
    return `${parts.join("+")}: ${drawn.join(", ")}`
  })
}

const sections = (count: number, text: string) =>
  Array.from({ length: count }, (_, at) => `## Section ${at + 1}\n\n${text}\n`).join("\n")

describe("score", () => {
  it("has a column a section, its heading first, and lines as long as their text", () => {
    expect(
      scoreOf(`# Post\n\nIntro.\n\n## Maps\n\n${"word ".repeat(30)}\n\n## Ink\n\n- Black\n  - for names\n`),
    ).toEqual(["1: heading 2, paragraph 46, paragraph 32, ", "2: heading 2, item 3, item>1 5, "])
  })

  it("shows code line by line, tables row by row, pictures as a block", () => {
    const code = "```\nif (a)\n    b()\n```"
    expect(
      scoreOf(`# P\n\n## Code\n\n${code}\n\n## Table\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n![x](y.png)\n`),
    ).toEqual([
      "1: heading 2, code 3, code>1 1, ",
      "2: heading 3, row 46, row 46, , image 46, image 46, image 46, image 46, ",
    ])
  })

  it("is divided by subsections where there is one section only", () => {
    expect(scoreOf("# Post\n\n## Only\n\nText.\n\n### One\n\nText.\n\n### Two\n\nText.\n")).toHaveLength(3)
  })

  it("joins the smallest neighbours where there are many, and keeps their parts", () => {
    const columns = plan(
      `# Post\n\n${sections(6, "Short.")}\n${sections(4, "A long text. ".repeat(40))}`,
    ).score
    expect(columns.length).toBe(7)
    expect(columns.flatMap(({ parts }) => parts)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(columns.slice(-4).map(({ parts }) => parts.length)).toEqual([1, 1, 1, 1])
  })

  it("draws the sections of a very long post", () => {
    const columns = plan(`# Post\n\n${sections(500, "Short.")}`).score
    expect(columns.length).toBe(7)
    expect(columns.flatMap(({ parts }) => parts)).toHaveLength(500)
  })
})
