import { describe, expect, it } from "vitest"
import { formatDiagnostic, nearest, printable, UserError } from "../src/error.ts"

describe("formatDiagnostic(diagnostic, source)", () => {
  it("says what, where, shows the line with a caret, and what to do", () => {
    const { diagnostic } = new UserError({
      code: "E_FM_SYNTAX",
      what: 'a value with ": " needs quotes',
      where: { file: "posts/talk.md", line: 2, column: 8 },
      hint: 'title: "Rust: the good parts"',
    })
    expect(formatDiagnostic(diagnostic, "---\ntitle: Rust: the good parts\n---\n")).toBe(
      [
        'error: a value with ": " needs quotes [E_FM_SYNTAX]',
        "  posts/talk.md:2:8",
        "2 | title: Rust: the good parts",
        "  |        ^",
        'hint: title: "Rust: the good parts"',
      ].join("\n"),
    )
  })

  it("puts the caret under the character after wide ones", () => {
    const where = { file: "a.md", line: 1, column: 4 }
    const text = formatDiagnostic({ code: "E", severity: "error", where, what: "x", hint: null }, "한글 x")
    expect(text.split("\n").at(-1)).toBe("  |      ^")
  })

  it("cuts a long line around the column", () => {
    const where = { file: "a.md", line: 1, column: 5000 }
    const source = `${"a".repeat(4999)}X${"b".repeat(4999)}`
    const [, , shown = "", caret = ""] = formatDiagnostic(
      { code: "E", severity: "error", where, what: "x", hint: null },
      source,
    ).split("\n")
    expect(shown.length).toBeLessThan(120)
    expect(shown[caret.indexOf("^")]).toBe("X")
  })
})

describe("printable(text)", () => {
  it("shows control bytes and direction marks instead of sending them to the terminal", () => {
    expect(printable("a\u001b[31mb\u202ec\u0007\nd")).toBe("a\\u{1b}[31mb\\u{202e}c\\u{7}\nd")
  })
})

describe("nearest(typed, names)", () => {
  it.each([
    ["biuld", "build"],
    ["exprot", "export"],
    ["Quite", "quiet"],
  ])("takes %s for %s", (typed, name) => {
    expect(nearest(typed, ["build", "export", "quiet", "board"])).toBe(name)
  })

  it("stays silent when nothing is near", () => {
    expect(nearest("posts", ["build", "export"])).toBeNull()
    expect(nearest("-", ["ro"])).toBeNull()
  })
})
