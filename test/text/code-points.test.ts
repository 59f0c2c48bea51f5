// Code points of texts, each once.
import { describe, expect, it } from "vitest"
import { codePointsIn } from "../../src/text/code-points.ts"

const found = (...texts: string[]) => String.fromCodePoint(...codePointsIn(texts))

describe("codePointsIn(texts)", () => {
  it("finds each once, in the order in which they come", () => {
    expect(found("가나가", "나다", "")).toBe("가나다")
  })

  it("finds pairs whole, also those that begin alike", () => {
    expect(found("😀😁😀a😁")).toBe("😀😁a")
  })

  it("knows nothing of what was asked before", () => {
    expect([found("ab"), found("ab"), found("b")]).toEqual(["ab", "ab", "b"])
  })
})
