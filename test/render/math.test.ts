// Formulas with macros of their own: what people write is set, what would take all memory is not even begun.
import katex from "katex"
import { describe, expect, it, vi } from "vitest"
import { boxesOf } from "../../src/plan/measure/katex-boxes.ts"
import { displayMath, formulaSetter } from "../../src/render/typeset/math.ts"

async function isSet(tex: string): Promise<boolean> {
  const { formulas, diagnostics } = (await formulaSetter([{ tex, display: true, where: null }]))()
  const html = displayMath(tex, formulas).text
  expect(html.includes("math-source")).toBe(diagnostics.length === 1)
  expect(boxesOf(tex, true) === null).toBe(diagnostics.length === 1)
  return diagnostics.length === 0
}

describe("a formula with macros of its own", () => {
  it.each([
    String.raw`\newcommand{\ours}{\mathbb{R}} f: \ours^n \to \ours^m`,
    String.raw`\def\inner#1#2{\langle #1, #2 \rangle} \inner{x}{y} = \inner{y}{x}`,
    String.raw`a \leftarrow b, \text{default}`,
  ])("is set: %s", async tex => {
    expect(await isSet(tex)).toBe(true)
  })

  it.each([
    ["a long one used often", String.raw`\def\a{${"x".repeat(1000)}}${String.raw`\a`.repeat(1000)}`],
    ["one that repeats what it is given", String.raw`\def\a#1{${"#1".repeat(200)}}\a{\a{x}}`],
    ["some that double each other", doubling()],
  ])("is shown as its source: %s", async (_, tex) => {
    expect(await isSet(tex)).toBe(false)
  })
})

/** \b is \a\a, \c is \b\b, and so on: 2^20 letters. */
function doubling(): string {
  const letters = "abcdefghijklmnopqrstu"
  const definitions = [...letters].map((letter, index) => {
    const before = letters[index - 1]
    return `\\def\\m${letter}{${before ? `\\m${before}\\m${before}` : "x"}}`
  })
  return `${definitions.join("")}\\mu`
}

describe("a formula that was measured", () => {
  it("is set once, also where its post is rendered again", async () => {
    const tex = "\\frac{once}{measured}"
    boxesOf(tex, true)
    const made = vi.spyOn(katex as unknown as { __renderToDomTree(): object }, "__renderToDomTree")
    const { formulas } = (await formulaSetter([{ tex, display: true, where: null }]))()
    expect(displayMath(tex, formulas).text).toContain("katex-html")
    expect(made).not.toHaveBeenCalled()
  })
})
