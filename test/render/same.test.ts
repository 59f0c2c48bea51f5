// Whether two values of the model say the same.
import { expect, it } from "vitest"
import { isSame } from "../../src/render/same.ts"

it.each([
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: undefined }, { a: 1, c: undefined }, false],
  [[1], [1, 2], false],
  [[1, 2], [1], false],
  [{ a: 1 }, null, false],
])("%j and %j: %j", (a, b, same) => {
  expect(isSame(a, b)).toBe(same)
  expect(isSame(b, a)).toBe(same)
})

it("what makes no difference makes none at any depth", () => {
  expect(isSame([{ a: 1, lines: 2 }], [{ a: 1, lines: 3 }], new Set(["lines"]))).toBe(true)
})
