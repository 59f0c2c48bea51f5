import { describe, expect, it } from "vitest"
import { codeCutCost } from "../../src/plan/search/code-cuts.ts"

describe("codeCutCost(lines, at)", () => {
  it("is as high before a brace alone as after one that opens a block", () => {
    const below = ["class Map", "{", "    int width;", "}"]
    const beside = ["class Map {", "    int width;", "}"]
    expect(codeCutCost(below, 1)).toBeGreaterThan(codeCutCost(["a", "b"], 1))
    expect(codeCutCost(below, 1)).toBeGreaterThanOrEqual(codeCutCost(["class Map {", "int width;"], 1))
    expect(codeCutCost(beside, 1)).toBeGreaterThan(codeCutCost(["a", "b"], 1))
  })
})
