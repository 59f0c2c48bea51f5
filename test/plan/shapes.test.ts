// Blocks that are something else in all but name: lines a list, code and what it printed a pair.
import { describe, expect, it } from "vitest"
import type { Block } from "../../src/model.ts"
import { asLines } from "../../src/plan/shapes/lines.ts"
import { pairOutputs } from "../../src/plan/shapes/outputs.ts"
import { code, p } from "./build.ts"
import { read } from "./plan.ts"

describe("a paragraph of lines", () => {
  const items = (...texts: readonly string[]) => {
    const [block] = read(`# A\n\n${texts.join("\\\n")}\n`).outline.root.children[0]?.blocks ?? []
    return block?.kind === "paragraph" ? (asLines(block)?.items.length ?? 0) : 0
  }

  it("is a list where nearly all of them begin as items do", () => {
    expect(items("· a", "· b", "· c")).toBe(3)
    expect(items("· a", "· b", "· c", "· d", "e")).toBe(5)
    expect(items("· a", "· b", "c", "d")).toBe(0)
    expect(items("· a", "· b")).toBe(0)
  })
})

describe("code and what it printed", () => {
  const kinds = (blocks: readonly Block[]) => pairOutputs(blocks).map(({ kind }) => kind)
  const pair = (result: string) => kinds([code("print(1)", "python"), p("Output:"), code(result, "")])

  it("are one block, where both have room beside each other", () => {
    expect(pair("1")).toEqual(["output"])
    expect(pair("1".repeat(32))).toEqual(["output"])
    expect(pair("1".repeat(33))).toEqual(["code", "paragraph", "code"])
    expect(pair("1\n".repeat(16))).toEqual(["code", "paragraph", "code"])
  })
})
