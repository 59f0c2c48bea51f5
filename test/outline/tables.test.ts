// Tables as blogs write them.
import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

describe("tables", () => {
  it("have no rows of mere space, which authors leave under them", () => {
    const bare = draw("| a | b |\n|---|---|\n| 1 | |\n| | |\n")
    expect(draw("| a | b |\n|---|---|\n| 1 | |\n| | |\n<br>\n<br> |\n")).toBe(bare)
  })

  it("have no rows of mere lines, which begin another body or the foot", () => {
    const table = "| a | b |\n|---|---|\n| 1 | 2 |\n|-------|\n| 3 | - |\n|=======|\n| 5 | 6 |\n"
    const drawn = draw(table)
    expect(drawn).not.toMatch(/---|===/)
    expect(drawn).toContain("3")
    expect(drawn).toContain("5")
    expect(drawn.match(/\n/g)).toHaveLength(
      draw(table.replace(/\|[-=]{7}\|\n/g, "")).match(/\n/g)?.length ?? 0,
    )
  })

  it("have one head where its second row names what the first does not, as pandas writes it", () => {
    const [a, b] = ["<tr><th></th><th>mean</th></tr>", "<tr><th>column</th><th></th></tr>"]
    const row = "<tr><th>x</th><td>1</td></tr>"
    const whole = draw(`<table><thead>${a}${b}</thead><tbody>${row}</tbody></table>\n`)
    expect(whole).toBe(
      draw(`<table><thead>${a.replace("<th></th>", "<th>column</th>")}</thead>${row}</table>\n`),
    )
    const other = a.replace("mean", "median")
    expect(draw(`<table><thead>${a}${other}</thead>${row}</table>\n`)).toMatch(/mean[\s\S]*median/)
    expect(draw(`<table><thead>${a}</thead><tr><td>y</td><td></td></tr>${row}</table>\n`)).toContain("y")
  })

  it("do not begin with their head once more, as long tables from LaTeX do", () => {
    const [head, row] = ["| *Row* | Is |\n|---|---|\n", "| 1 | 2 |\n"]
    expect(draw(`${head}| *Row* | Is |\n${row}`)).toBe(draw(`${head}${row}`))
    expect(draw(`${head}| Row | Is |\n${row}`)).not.toBe(draw(`${head}${row}`))
  })

  it("keep the indentation of code in their cells", () => {
    const cell =
      "<table><tr><th>Code</th></tr><tr><td>\n\n```css\n.box {\n  width: 1px;\n}\n```\n\n</td></tr></table>\n"
    expect(draw(cell)).toContain("\u00a0\u00a0width: 1px;")
  })

  it("keep cells that they have no column for in the notes, and say so", () => {
    const rows = "| a | b |\n|---|---|\n| 1 | 2 | **three** | |\n| 3 | 4 |\n| `x \\| y` | 6 | 7 | 8 |\n"
    expect(draw(`${rows}\n: Caption\n`, { dialect: "pandoc" })).toBe(
      [
        "table ..",
        "  caption Caption",
        "  = a | b",
        "  - 1 | 2",
        "  - 3 | 4",
        "  - `x | y` | 6",
        "notes",
        "  p <b three>",
        "notes",
        "  p 7 | 8",
        "---",
        "3 W_TABLE_CELLS cells without a column in their table: **three**",
      ].join("\n"),
    )
    expect(draw("> | a |\n> |---|\n> | 1 | 2 |\n")).toContain("\nnotes\n  p 2\n")
  })

  it("are tables where only their first line is quoted", () => {
    const table = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    expect(draw(`Text\n> ${table}\nMore\n`)).toBe(draw(`Text\n\n${table}\nMore\n`))
    expect(draw(`> ${table.replaceAll("\n|", "\n> |")}`)).toContain("quote")
    expect(draw("> a | b\nand on\n")).toContain("quote")
  })
})

describe("a table that begins with its line of dashes", () => {
  it("has no head, as in kramdown", () => {
    expect(draw("|:---|--:|\n| a | 1 |\n| b | 2 |\n\nc\n")).toMatchInlineSnapshot(`
      "table lr
        =  | 
        - a | 1
        - b | 2
      p c"
    `)
    expect(draw("|---|---|\n\n| a | b |\n")).toBe("p |---|---|\np | a | b |")
    expect(draw("a\n|---|---|\n| b | c |\n")).toBe("p a |---|---| | b | c |")
  })
})

describe("a table of pictures", () => {
  it("is a picture with its caption, which may be longer than those of several", () => {
    const words = "A caption that is about as long as two lines under a picture"
    expect(draw(`| ${words} |\n|---|\n| ![](a.png) |\n`)).toMatch(/^figure a\.png/)
    expect(draw(`| ${words} ${words} ${words} |\n|---|\n| ![](a.png) |\n`)).toMatch(/^table/)
  })

  it("with a head of words is a gallery with captions", () => {
    expect(
      draw("| Light | **Dark** |\n| --- | --- |\n| ![](a.png) | ![](b.png) |\n| ![](c.png) | |\n"),
    ).toMatchInlineSnapshot(`
        "gallery
          figure a.png [] "Light"
          figure b.png [] "<b Dark>"
          figure c.png [] "Light""
      `)
  })

  it("with names below them is one, too, as often as they take turns", () => {
    const team = "| [![](a.png)](https://a.b) | ![](b.png) |\n| --- | --- |\n| Ann | Bob |\n"
    expect(draw(`${team}| ![](c.png) | |\n| Cleo | |\n`)).toMatchInlineSnapshot(`
      "gallery
        figure a.png [] "Ann" -> https://a.b
        figure b.png [] "Bob"
        figure c.png [] "Cleo""
    `)
  })

  it("stays one where a caption would have no picture, or no room", () => {
    expect(draw("| Light | Dark |\n| --- | --- |\n| ![](a.png) | |\n")).toContain("table")
    const long = "A caption of a great many words that no line holds"
    expect(draw(`| ${long} | b |\n| --- | --- |\n| ![](a.png) | ![](b.png) |\n`)).toContain("table")
  })

  it("that says something of each row stays a table", () => {
    expect(draw("| Name | Logo |\n| --- | --- |\n| A | ![](a.png) |\n")).toMatchInlineSnapshot(`
      "table ..
        = Name | Logo
        - A | ![](a.png)"
    `)
  })
})

describe("grids", () => {
  const pandoc = (markdown: string) => draw(markdown, { dialect: "pandoc" })

  it("of Pandoc are tables, with a head or without", () => {
    expect(
      pandoc(
        "+-----+------+\n| A   | B    |\n+=====+======+\n| 1   | long |\n|     | cell |\n+-----+------+\n| `x` | 3    |\n+-----+------+\n\n: Rows\n\n> +---+\n> | a |\n> +---+\n",
      ),
    ).toMatchInlineSnapshot(`
      "table ..
        caption Rows
        = A | B
        - 1 | long cell
        - \`x\` | 3
      quote
        table .
          = 
          - a"
    `)
  })

  it("are tables in other posts, too, and what a database prints has a row a line", () => {
    expect(
      draw(
        "Text:\n+----+-----+\n| id | age |\n+----+-----+\n|  1 | 20  |\n|  2 |     |\n+----+-----+\n\n+---+---+\n| a | b |\n|   | c |\n+---+---+\n",
      ),
    ).toMatchInlineSnapshot(`
      "p Text:
      table ..
        = id | age
        - 1 | 20
        - 2 | 
      table ..
        =  | 
        - a | b c"
    `)
  })

  it("whose cells reach over others stay what they are", () => {
    expect(pandoc("+---+---+\n| a     |\n+---+---+\n")).toBe("p +---+---+ | a | +---+---+")
    expect(draw("+---+\n| a |\n+---+\n")).toBe("p +---+ | a | +---+")
  })
})
