// Widths of formulas from KaTeX's boxes, against those that Chromium gave them.
import { describe, expect, it } from "vitest"
import { boxesOf } from "../../src/plan/measure/katex-boxes.ts"

/** In em of the formula; one number for each part between breaks. */
const WIDTHS: readonly (readonly [string, boolean, readonly number[]])[] = [
  ["P", false, [0.781]],
  ["P(A \\cap B) = P(A)P(B)", false, [3.031, 2.532, 4.677]],
  ["\\frac{P(A)}{Q(A)}", false, [1.863]],
  ["\\left(\\frac{P(A)}{Q(A)}\\right)", false, [3.057]],
  ["\\sum_{i=1}^n x_i", true, [2.474]],
  ["\\sqrt{abc}", false, [2.224]],
  ["\\text{hello world}", false, [4.754]],
  ["\\hat{x}\\vec{y}\\overline{abc}", false, [2.489]],
  ["\\begin{cases}a & x>0\\\\b\\end{cases}", true, [4.861]],
  [
    "\\begin{align*}& P(A_1 \\cap A_2) \\\\&= P(A_1) P(A_2 \\mid A_1) P(A_3 \\mid A_1 \\cap A_2) P(A_4 \\mid A_1 \\cap A_2 \\cap A_3)\\end{align*}",
    true,
    [24.905],
  ],
]

describe("boxesOf(tex, display)", () => {
  it.each(WIDTHS)("knows how wide %s is", (tex, display, widths) => {
    const boxes = boxesOf(tex, display) ?? []
    expect(boxes.length).toBe(widths.length)
    for (const [at, { width }] of boxes.entries()) expect(width).toBeCloseTo(widths[at] ?? 0, 2)
  })

  it.each([
    ["at wide spaces", "f(a) \\quad f(b) \\qquad f(c)", 3],
    ["in long numbers", "3.14159\\;26535 \\; 89793\\;\\ldots", 3],
    ["not at other thin spaces", "f(x)\\;dx\\;2", 1],
    ["nowhere within braces", "{a \\quad b} \\text{c \\quad d}", 1],
    ["after braces of its own", "\\{ a \\quad b", 2],
  ])("breaks formulas %s", (_, tex, parts) => {
    expect(boxesOf(tex, true)).toHaveLength(parts)
  })

  it("breaks none of them in a line of text", () => {
    expect(boxesOf("f(a) \\quad f(b)", false)).toHaveLength(1)
  })

  it("keeps a matrix from another that a line may bring under it", () => {
    const matrix = "\\begin{bmatrix}1\\\\2\\end{bmatrix}"
    const above = (tex: string, display: boolean) => boxesOf(tex, display)?.at(-1)?.above ?? 0
    expect(above(`a = ${matrix}`, true) - above(matrix, true)).toBeCloseTo(0.14)
    expect(above(`a = ${matrix}`, false) - above(matrix, false)).toBe(0)
  })

  it("knows where the author ends a line", () => {
    const starts = boxesOf("a = b \\\\ c", true)?.map(({ startsLine }) => startsLine)
    expect(starts).toEqual([false, false, true])
  })

  it("leaves room for the number of an equation", () => {
    const width = (number: string) =>
      boxesOf(`\\begin{align}a&=b${number}\\end{align}`, true)?.[0]?.width ?? 0
    expect(width("\\tag{1}") - width("\\notag")).toBeGreaterThan(1.5)
  })
})
