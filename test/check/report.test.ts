// Findings in their three forms: for people, as data, as GitHub's annotations.
import { describe, expect, it } from "vitest"
import { type Checked, counts, formats } from "../../src/check/report.ts"
import type { Diagnostic } from "../../src/model.ts"

const where = { file: "posts/a,b.md", line: 3, column: 5 }
const missing: Diagnostic = {
  code: "W_IMAGE_MISSING",
  severity: "warning",
  where,
  what: "image a%20b.png not found",
  hint: "paths are relative to the post",
}
const broken: Diagnostic = { code: "E_PAGE", severity: "error", where: null, what: "a\nb", hint: null }

const checked: Checked = {
  path: "posts/a,b.md",
  source: "# A\n\nSee ![](a.png)\n",
  slides: 7,
  diagnostics: [broken, missing],
  heights: null,
}

describe("for people", () => {
  it("shows the line, and sums up", () => {
    expect(formats.text([checked])).toBe(
      [
        "error: a\nb [E_PAGE]\n",
        "warning: image a%20b.png not found [W_IMAGE_MISSING]",
        "  posts/a,b.md:3:5",
        "3 | See ![](a.png)",
        "  |     ^",
        "hint: paths are relative to the post\n",
        "1 post, 7 slides: 1 error, 1 warning\n",
      ].join("\n"),
    )
  })

  it("counts no post where something belongs to none", () => {
    const text = formats.text([{ ...checked, path: "", source: null, slides: 0, diagnostics: [broken] }])
    expect(text).toContain("0 posts, 0 slides: 1 error, 0 warnings")
  })

  it("says so where there is nothing", () => {
    expect(formats.text([{ ...checked, diagnostics: [] }])).toBe("1 post, 7 slides: nothing to mend\n")
  })

  it("counts what is of one kind, beyond ten", () => {
    const text = formats.text([{ ...checked, diagnostics: Array.from({ length: 14 }, () => missing) }])
    expect(text.match(/not found/g)).toHaveLength(10)
    expect(text).toContain("warning: and 4 more of W_IMAGE_MISSING\n")
    expect(text).toContain("14 warnings")
  })

  it("tells of heights where a browser looked", () => {
    const heights = [
      { slide: 1, planned: 300, real: 301 },
      { slide: 2, planned: 300, real: 360 },
    ]
    expect(formats.text([{ ...checked, heights }])).toContain("within 2 %: 1 of 2 slides")
  })
})

describe("as data", () => {
  it("holds everything", () => {
    expect(JSON.parse(formats.json([checked]))).toEqual({
      errors: 1,
      warnings: 1,
      posts: [{ path: checked.path, slides: 7, diagnostics: checked.diagnostics }],
    })
  })
})

it("as data, what belongs to no post has no path, and no place where there is nothing", () => {
  const none = { ...checked, path: "" }
  expect(JSON.parse(formats.json([none]))).toMatchObject({ posts: [{ path: null }] })
  expect(JSON.parse(formats.json([checked, { ...none, diagnostics: [] }])).posts).toHaveLength(1)
})

describe("for GitHub", () => {
  it("is one line each, with what would end it escaped", () => {
    expect(formats.github([checked])).toBe(
      [
        "::error title=E_PAGE::a%0Ab\n",
        "::warning file=posts/a%2Cb.md,line=3,col=5,title=W_IMAGE_MISSING::image a%2520b.png not found%0Ahint: paths are relative to the post\n",
      ].join(""),
    )
  })

  it("names no column where only a line is known, and no line where only a file is", () => {
    const at = (line: number, column: number) =>
      formats.github([{ ...checked, diagnostics: [{ ...missing, where: { ...where, line, column } }] }])
    expect(at(3, 0)).toContain("b.md,line=3,title=")
    expect(at(0, 0)).toContain("b.md,title=")
  })

  it("lets no file name begin a command of its own", () => {
    const evil = { ...missing, where: { ...where, file: "a\r\n::stop-commands::x" }, what: "\r\n::error::x" }
    const [line, ...more] = formats
      .github([{ ...checked, diagnostics: [evil] }])
      .trimEnd()
      .split(/[\r\n]/)
    expect(more).toEqual([])
    expect(line).toMatch(/^::warning file=/)
  })
})

it("counts errors and warnings", () => {
  expect(counts([checked, checked])).toEqual({ errors: 2, warnings: 2 })
})
