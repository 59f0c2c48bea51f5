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

  it("is no higher for being deeper than a few levels", () => {
    const at = (spaces: number) => codeCutCost(["a", `${" ".repeat(spaces)}b`], 1)
    expect(at(8)).toBeGreaterThan(at(4))
    expect(at(40)).toBe(at(10))
  })

  it.each(["cp a \\", "cat a |", "make &&", "data %>%"])("is higher after %s, which goes on", line => {
    expect(codeCutCost([line, "b"], 1)).toBeGreaterThan(codeCutCost(["a", "b"], 1))
  })

  it("is no higher after an option than after any other line, but after a comment of SQL", () => {
    expect(codeCutCost(["  --name a", "b"], 1)).toBe(codeCutCost(["  a", "b"], 1))
    expect(codeCutCost(["-- about b", "b"], 1)).toBeGreaterThan(codeCutCost(["a", "b"], 1))
  })

  it("is higher after a comment, which #include and #define are not", () => {
    const costAfter = (line: string) => codeCutCost([line, "b"], 1)
    expect(costAfter("# about b")).toBeGreaterThan(costAfter("a"))
    expect(costAfter("#include <a>")).toBe(costAfter("a"))
    expect(costAfter("#define A")).toBe(costAfter("a"))
  })
})
