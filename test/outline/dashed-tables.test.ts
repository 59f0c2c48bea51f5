// Tables of Pandoc whose columns are runs of dashes, and what looks like them.
import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

const pandoc = (...lines: readonly string[]) => draw(`${lines.join("\n")}\n`, { dialect: "pandoc" })

describe("simple tables", () => {
  it("are set as their heads stand over the dashes", () => {
    expect(
      pandoc(
        "  Right     Left     Center     Default",
        "-------     ------ ----------   -------",
        "     12     *12*      12            12",
        "    123     a|b       123          123",
        "      1                1             1",
        "",
        "Table: Numbers",
      ),
    ).toMatchInlineSnapshot(`
      "table rlc.
        caption Numbers
        = Right | Left | Center | Default
        - 12 | <i 12> | 12 | 12
        - 123 | a|b | 123 | 123
        - 1 |  | 1 | 1"
    `)
  })

  it("have no head between two lines of dashes, and are set as the first row stands", () => {
    expect(
      pandoc(
        ": Numbers",
        "",
        "-------     ------ ----------   -------",
        "     12     12        12             12",
        "    123     123       123           123",
        "-------     ------ ----------   -------",
        "",
        "text",
      ),
    ).toMatchInlineSnapshot(`
      "table rlcr
        caption Numbers
        =  |  |  | 
        - 12 | 12 | 12 | 12
        - 123 | 123 | 123 | 123
      p text"
    `)
  })

  it("stand in items and quotations, with a head far to the right, and have wide letters", () => {
    expect(
      pandoc(
        "- a",
        "",
        "          Far  B",
        "  -----------  ---",
        "            1  c",
        "",
        "> 名前   説明",
        "> ------ ------",
        "> 太郎   学生です",
      ),
    ).toMatchInlineSnapshot(`
      "list
        - a
          table rl
            = Far | B
            - 1 | c
      quote
        table ll
          = 名前 | 説明
          - 太郎 | 学生です"
    `)
  })

  it("are no headings, breaks, code or text", () => {
    expect(pandoc("Head", "----", "text")).toBe("## Head  #head\n  p text")
    expect(pandoc("a", "", "- - -", "b", "", "- - -")).toBe("p a\nrule\np b\nrule")
    expect(pandoc("--- ---", "", "a b", "", "--- ---")).toBe("rule\np a b\nrule")
    expect(pandoc("a few words", "-- --------", "that go on")).toBe("p a few words\nrule\np that go on")
    expect(pandoc("```", "a   b", "--- ---", "1   2", "```")).toContain("| --- ---")
    expect(pandoc("---", "title: x", "---", "", "a")).toContain("title: x")
    expect(draw("a   b\n--- ---\n1   2\n")).not.toContain("table")
  })
})

describe("tables of rows of several lines", () => {
  const rows = [
    "   First    row                12.0 Example of a row that",
    "                                    spans some lines.",
    "",
    "  Second    row                 5.0 Another",
  ]
  const dashes = "----------- ------- --------------- -------------------------"

  it("have a head of several lines too", () => {
    expect(
      pandoc(
        "-".repeat(60),
        " Centered   Default           Right Left",
        "  Header    Aligned         Aligned Aligned",
        dashes,
        ...rows,
        "-".repeat(60),
        "",
        "table: Rows that",
        "go on",
      ),
    ).toMatchInlineSnapshot(`
      "table c.rl
        caption Rows that go on
        = Centered Header | Default Aligned | Right Aligned | Left Aligned
        - First | row | 12.0 | Example of a row that spans some lines.
        - Second | row | 5.0 | Another"
    `)
  })

  it("have no head between the dashes of their columns", () => {
    expect(pandoc(dashes, ...rows, dashes)).toMatchInlineSnapshot(`
      "table clrl
        =  |  |  | 
        - First | row | 12.0 | Example of a row that spans some lines.
        - Second | row | 5.0 | Another"
    `)
  })

  it("have one column between the same dashes, three times", () => {
    const [line, shorter] = ["-".repeat(20), "-".repeat(19)]
    expect(
      pandoc(line, "Name", line, "Ann", "", "Ben of", "  two lines", line, "", ": People"),
    ).toMatchInlineSnapshot(`
      "table l
        caption People
        = Name
        - Ann
        - Ben of two lines"
    `)
    for (const [first, second, last] of [
      [line, line, shorter],
      [shorter, line, line],
      ["---", "---", "---"],
      [line, line, `${line} --`],
    ])
      expect(pandoc(`${first}`, "Name", `${second}`, "Ann", `${last}`)).not.toContain("table")
  })

  it("end with dashes and a blank line", () => {
    expect(pandoc(dashes, ...rows, "", "text")).not.toContain("table")
    expect(pandoc(dashes, ...rows, dashes, "text")).toMatch(/^rule\np First row/)
  })
})
