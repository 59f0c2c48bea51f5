import { describe, expect, it } from "vitest"
import { setTex } from "../../src/text/tex.ts"

/** What is read aloud and drawn, without what differs by the source. */
function drawn(tex: string, display = true): string {
  const set = setTex(tex, display)
  return "markup" in set ? set.markup.replace(/<annotation.*?<\/annotation>/g, "") : set.why
}

describe("setTex(tex, display)", () => {
  it.each([
    ["\\begin{equation}a=b\\end{equation}", "a=b"],
    ["\\begin{displaymath}a=b\\end{displaymath}", "a=b"],
    ["\\begin{align}a&=b\\\\c&=d\\end{align}", "\\begin{align*}a&=b\\\\c&=d\\end{align*}"],
    ["\\begin{eqnarray}a&=&b\\\\&\\leq&d\\end{eqnarray}", "\\begin{align*}a&=b\\\\&\\leq d\\end{align*}"],
    ["\\begin{multline}a\\\\b\\end{multline}", "\\begin{gather*}a\\\\b\\end{gather*}"],
    ["\\begin{align}a&=b\\tag{1}\\end{align}", "\\begin{align*}a&=b\\tag{1}\\end{align*}"],
  ])("sets %s as %s", (written, same) => {
    expect(drawn(written)).toBe(drawn(same))
    expect(drawn(written)).toContain("katex")
  })

  it("sets environments in a line as they may stand there", () => {
    expect(drawn("\\begin{align}a&=b\\\\c&=d\\end{align}", false)).toBe(
      drawn("\\begin{aligned}a&=b\\\\c&=d\\end{aligned}", false),
    )
    expect(drawn("\\begin{equation}a\\end{equation}", false)).toBe(drawn("a", false))
  })

  it.each([
    ["R_\\vec{v}^\\theta", "R_{\\vec{v}}^\\theta"],
    ["x^\\sqrt[3]{2}", "x^{\\sqrt[3]{2}}"],
    ["\\norm{v}_2", "{\\left\\lVert v\\right\\rVert}_2"],
    ["p(\\bfx)", "p({\\mathbf{x}})"],
  ])("sets %s, which KaTeX does not take, as %s", (written, same) => {
    expect(drawn(written)).toBe(drawn(same))
    expect(setTex(written, true)).toHaveProperty("unknown", [])
  })

  it("sets braces that a blog's Markdown would take a backslash from", () => {
    expect(drawn("y \\in \\\\{-1, 1\\\\}", false)).toBe(drawn("y \\in \\{-1, 1\\}", false))
    const rows = "\\begin{matrix}a\\\\{b}\\\\{c}\\end{matrix}"
    expect(drawn(rows)).toBe(drawn(rows.replaceAll("\\{", "\\ {")))
  })

  it("shows commands that nothing defines by their names, and says which", () => {
    expect(setTex("\\Ind(x) + y_\\foo", true)).toHaveProperty("unknown", ["\\Ind", "\\foo"])
    expect(drawn("\\Ind(x)")).toBe(drawn("{\\operatorname{Ind}}(x)"))
    expect(setTex("\\newcommand{\\norm}[1]{|#1|}\\norm{x}", true)).toHaveProperty("unknown", [])
  })

  it("shows none that are about a document, nor more than a few", () => {
    expect(drawn("a \\require{x}")).toContain("Undefined control sequence: \\require")
    expect(drawn("_\\vec{a} b".repeat(40))).toContain("no arguments as subscript")
  })

  it("says why it cannot", () => {
    expect(drawn("\\begin{tabular}a\\end{tabular}")).toContain("No such environment: tabular")
  })
})
