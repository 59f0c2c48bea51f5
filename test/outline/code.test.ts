import { describe, expect, it } from "vitest"
import { readFenceInfo } from "../../src/outline/blocks/code-info.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { draw, post } from "./post.ts"

function info(written: string, lines = 9) {
  const problems: string[] = []
  const read = readFenceInfo(new Map([["info", written]]), "x\n".repeat(lines).trimEnd(), ({ what }) =>
    problems.push(what),
  )
  return { ...read, ...(problems.length > 0 ? { problems } : {}) }
}

describe("the line after a fence", () => {
  it.each([
    ["", { language: "", title: null, firstLine: null, highlights: [] }],
    ["JS", { language: "js", title: null, firstLine: null, highlights: [] }],
    ["js {1,3-5}", { language: "js", title: null, firstLine: null, highlights: [[1, 3, 4, 5]] }],
    [
      "js{1|3-4|all}",
      {
        language: "js",
        title: null,
        firstLine: null,
        highlights: [[1], [3, 4], [1, 2, 3, 4, 5, 6, 7, 8, 9]],
      },
    ],
    ["js [1|2]", { language: "js", title: null, firstLine: null, highlights: [[1], [2]] }],
    [
      'ts title="src/a b.ts" showLineNumbers',
      { language: "ts", title: "src/a b.ts", firstLine: 1, highlights: [] },
    ],
    ["ts [config.ts]", { language: "ts", title: "config.ts", firstLine: null, highlights: [] }],
    ["diff_ruby:a.rb", { language: "diff", title: "a.rb", firstLine: null, highlights: [] }],
    ["diff-javascript", { language: "diff", title: null, firstLine: null, highlights: [] }],
    ["js:app.js", { language: "js", title: "app.js", firstLine: null, highlights: [] }],
    ["js:line-numbers=3 {2}", { language: "js", title: null, firstLine: 3, highlights: [[2]] }],
    [
      'go {linenos=true,hl_lines=[2,"4-5"],linenostart=10}',
      { language: "go", title: null, firstLine: 10, highlights: [[2, 4, 5]] },
    ],
    [
      '{.python .numberLines startFrom="100"}',
      { language: "python", title: null, firstLine: 100, highlights: [] },
    ],
    ["{r setup, echo=FALSE}", { language: "r", title: null, firstLine: null, highlights: [] }],
    ["c++", { language: "c++", title: null, firstLine: null, highlights: [] }],
    [
      "ts {1|2}{lines:true,startLine:5}",
      { language: "ts", title: null, firstLine: 5, highlights: [[1], [2]] },
    ],
    ['title="a.py" linenos', { language: "", title: "a.py", firstLine: 1, highlights: [] }],
    ["go {linenos=false}", { language: "go", title: null, firstLine: null, highlights: [] }],
    ["go {4,2}", { language: "go", title: null, firstLine: null, highlights: [[2, 4]] }],
    ["ruby linenos", { language: "ruby", title: null, firstLine: 1, highlights: [] }],
  ])("%s", (written, expected) => {
    expect(info(written)).toEqual(expected)
  })

  it("is read as far as any is long: of braces that nobody closed it took minutes", () => {
    expect(info(`{${" ".repeat(300_000)}`).language).toBe("")
    expect(info("a".repeat(500_000)).title).toBe(null)
  })

  it("names lines that are not there, and does not count them up", () => {
    expect(info("js {1-999999999|5-1|12}", 3)).toEqual({
      language: "js",
      title: null,
      firstLine: null,
      highlights: [[1, 2, 3]],
      problems: [
        "line numbers 1-999999999 are outside the code (3 lines)",
        "line numbers 5-1 are outside the code (3 lines)",
        "line numbers 12 are outside the code (3 lines)",
      ],
    })
  })

  it("has as many steps as a talk may take", () => {
    expect(info(`js {${"1|".repeat(200)}1}`).highlights).toHaveLength(50)
  })
})

describe("code", () => {
  it("is kept to the letter", () => {
    expect(
      draw("```js\n  a\n\n\t{{ b }} :tada: $x$\n```\n\n    indented\n      code\n\n~~~\nc\n~~~\n"),
    ).toMatchInlineSnapshot(`
      "code js
        |   a
        | 
        | 	{{ b }} :tada: $x$
      code -
        | indented
        |   code
      code -
        | c"
    `)
  })

  it("begins at the margin, however far in the post has it", () => {
    const nested = "- a\n\n```sh\n      one\n\n        two\n      three\n```\n"
    expect(draw(nested)).toContain("| one\n  | \n  |   two\n  | three")
    expect(draw("```sh\n\tone\n\t\ttwo\n```\n")).toContain("| one\n  | \ttwo")
    expect(draw("```\n  a\nb\n```\n")).toContain("|   a\n  | b")
    expect(draw("```diff\n  a\n  b\n```\n")).toContain("|   a\n  |   b")
  })

  it("has no empty lines above and below it, but where its lines are counted", () => {
    expect(
      draw("```sql\n\n \nselect 1\n\nselect 2\n\n  \n```\n\n```js {2}\n\na\n\n```\n"),
    ).toMatchInlineSnapshot(`
      "code sql
        | select 1
        | 
        | select 2
      code js {2}
        | 
        | a"
    `)
  })

  it("keeps its title before the name of its file", () => {
    expect(draw('```js title="a.js"\nx\n```\n{: file="b.js" }\n', { dialect: "jekyll" })).toContain('"a.js"')
    expect(draw('```js\nx\n```\n{: file="b.js" }\n', { dialect: "jekyll" })).toContain('"b.js"')
  })

  it("may show fences: shorter marks, others, and those with words close none", () => {
    const shown = "{% raw %}\n```` md\n```\n~~~~\n```` js\n{% raw %}\n````\n{% endraw %}\n"
    expect(draw(shown, { dialect: "jekyll" })).toBe("code md\n  | ```\n  | ~~~~\n  | ```` js\n  | {% raw %}")
  })

  it("that is never closed is said, with its line", () => {
    expect(draw("# A\n\n```js\nx\n\n# not a heading\n")).toMatchInlineSnapshot(`
      "# A  #a
        code js
          | x
          | 
          | # not a heading
      ---
      3 W_FENCE_UNCLOSED code block opened on line 3 is never closed"
    `)
    expect(draw("> ```\n> x\n\ntext\n")).toMatchInlineSnapshot(`
      "quote
        code -
          | x
      p text
      ---
      1 W_FENCE_UNCLOSED code block opened on line 1 is never closed"
    `)
    expect(draw("- ```\n  x\n  ```\n")).toMatchInlineSnapshot(`
      "list
        -
          code -
            | x"
    `)
  })

  it("may be a formula", () => {
    expect(draw("```mermaid\ngraph TD\n```\n\n```math\nx^2\n```\n")).toMatchInlineSnapshot(`
      "code mermaid
        | graph TD
      math
        x^2"
    `)
  })
})

describe("comments in code that speak to a highlighter", () => {
  it("light lines, and make a diff", () => {
    expect(
      draw(
        "```js\n// highlight-next-line\na\nb\n// highlight-start\nc\nd\n// highlight-end\n```\n\n```js\n// [!code highlight:2]\na\nb\nc # [!code error]\n```\n\n```js\na // [!code --]\nb // [!code ++]\nc\n```\n",
      ),
    ).toMatchInlineSnapshot(`
      "code js {1,3,4}
        | a
        | b
        | c
        | d
      code js {1,2,3}
        | a
        | b
        | c
      code diff
        | - a
        | + b
        |   c"
    `)
  })

  it("on a line of their own sign those below", () => {
    expect(draw("```js\n// [!code ++:2]\na\nb\nc\n```\n")).toBe("code diff\n  | + a\n  | + b\n  |   c")
  })

  it("of Quarto and of terminals fall away", () => {
    expect(draw("```{python}\n#| echo: false\nx\n```\n\n```ansi\n\u001b[1;31mred\u001b[0m\n```\n")).toBe(
      "code python\n  | x\ncode ansi\n  | red",
    )
  })
})

describe("a cell of Quarto", () => {
  it.each([
    "```{r setup, include=FALSE}\nx\n```",
    "```{r include=F}\nx\n```",
    "```{r, setup, echo = FALSE, message = FALSE}\nx\n```",
    "```{r, echo=F}\nknitr::opts_chunk$set(comment = 1)\n```",
    "```{python}\n#| label: a\n#| include: false\nx\n```",
  ])("is left out where its options say so: %s", cell => {
    expect(draw(`${cell}\n\nafter\n`)).toMatch(
      /^p after\n---\n1 W_DROPPED left out: code that its options hide/,
    )
  })

  it("is there where nothing but its code says so, or it has a caption", () => {
    expect(draw("```{r}\nf(include=FALSE)\n```\n")).toBe("code r\n  | f(include=FALSE)")
    expect(draw("```{r growth, echo=FALSE}\nx\n```\n")).toBe("code r\n  | x")
    expect(draw("```{.r include=FALSE}\ny\n```\n")).toBe("code r\n  | y")
    expect(draw("```{r}\n#| include: false\n#| fig-cap: Growth\nz\n```\n")).toContain("Growth")
  })

  it("has its caption as a title", () => {
    expect(draw('```{python}\n#| fig-cap: "Growth in a year"\nplot()\n```\n')).toMatchInlineSnapshot(`
      "code python "Growth in a year"
        | plot()"
    `)
  })
})

describe("what a terminal printed", () => {
  it("keeps its colours as those of the theme, and none of its codes", () => {
    const text =
      "\u001b[1m\u001b[32mPASS\u001b[0m a\n\u001b[31;1mFAIL\u001b[0m \u001b[38;5;4mb\u001b[2K\nc\u001b[39m d"
    const [code] = outlinePost(post(`\`\`\`ansi\n${text}\n\`\`\`\n`)).root.blocks
    expect(code).toMatchObject({
      text: "PASS a\nFAIL b\nc d",
      painted: [
        [
          { text: "PASS", role: "s", strong: true },
          { text: " a", role: null, strong: false },
        ],
        [
          { text: "FAIL", role: "m", strong: true },
          { text: " ", role: null },
          { text: "b", role: "k" },
        ],
        [
          { text: "c", role: "k" },
          { text: " d", role: null },
        ],
      ],
    })
  })

  it("has no ground, and is strong up to where it is said", () => {
    const text = "\u001b[48;5;31;48;2;1;2;3mground\u001b[0m \u001b[1mstrong\u001b[22m not"
    const [code] = outlinePost(post(`\`\`\`ansi\n${text}\n\`\`\`\n`)).root.blocks
    expect(code).toMatchObject({
      painted: [
        [
          { text: "ground", role: null },
          { text: " ", strong: false },
          { text: "strong", strong: true },
          { text: " not", strong: false },
        ],
      ],
    })
  })

  it("is plain where it has no colours", () => {
    const [code] = outlinePost(post("```\na\u001b[2Kb\n```\n")).root.blocks
    expect(code).toMatchObject({ text: "ab" })
    expect(code).not.toHaveProperty("painted")
  })

  it("is plain where a comment in it speaks to a highlighter: its lines are others then", () => {
    const text = "```\n// highlight-next-line\n\u001b[31mred\u001b[0m\nplain\n```\n"
    const [code] = outlinePost(post(text)).root.blocks
    expect(code).toMatchObject({ text: "red\nplain", highlights: [[1]] })
    expect(code).not.toHaveProperty("painted")
  })
})
