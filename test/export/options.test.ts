// What is typed after lectern export: values checked before any work, options that belong together, parts of a run.
import { describe, expect, it, vi } from "vitest"
import { exportDecks } from "../../src/cli/export.ts"
import { settle } from "../../src/cli/export-options.ts"
import {
  addressValue,
  encodingValue,
  rangesValue,
  scaleValue,
  shardValue,
  slideValue,
  timeoutValue,
} from "../../src/cli/export-values.ts"
import { main } from "../../src/cli/main.ts"
import { readForms } from "../../src/export/form-names.ts"
import { partOf } from "../../src/export/run/shard.ts"

vi.mock("../../src/cli/export.ts", () => ({ exportDecks: vi.fn() }))

describe("a value", () => {
  it.each([
    ["--pages", rangesValue, ["3-7,9", "5-", "-4", "2"]],
    ["--slide", slideValue, ["1", "120"]],
    ["--scale", scaleValue, ["0.5", "2"]],
    ["--timeout", timeoutValue, ["0.5", "30"]],
    ["--shard", shardValue, ["1/1", "2/8"]],
    ["--browser-url", addressValue, ["ws://fleet:3000/", "wss://fleet/?token=x"]],
    ["--encoding", encodingValue, ["cp949", "EUC-KR", "latin1", "utf16"]],
    ["--as", readForms, ["slides, handout", "png"]],
  ] as const)("of %s is taken as it is meant", (_, read, good) => {
    for (const text of good) expect(() => read(text)).not.toThrow()
  })

  it.each([
    ["--pages", rangesValue, ["", "a", "3-7;9", "-", "1,,2"]],
    ["--slide", slideValue, ["0", "1-2", "one"]],
    ["--scale", scaleValue, ["0", "x", "9", ""]],
    ["--timeout", timeoutValue, ["-1", "0", "soon"]],
    ["--shard", shardValue, ["0/2", "3/2", "2", "1/0"]],
    ["--browser-url", addressValue, ["fleet", "http://fleet", ""]],
    ["--as", readForms, ["pdf", "", "slides,"]],
  ] as const)("of %s that cannot be meant is wrong use", (_, read, bad) => {
    const wrongUse = expect.objectContaining({
      exit: 2,
      diagnostic: expect.objectContaining({ code: "E_USE" }),
    })
    for (const text of bad) expect(() => read(text)).toThrow(wrongUse)
  })

  it("of --encoding is told with a near one", () => {
    expect(() => encodingValue("cp94")).toThrow(
      expect.objectContaining({
        exit: 2,
        diagnostic: expect.objectContaining({ code: "E_ENCODING_NAME", hint: "did you mean cp949?" }),
      }),
    )
  })
})

describe("an option given twice", () => {
  it.each([
    ["--as", { as: ["slides", "notes"] }, ["slides", "notes", "slides"]],
    ["--as", { as: ["png", "html", "notes"] }, ["png,html", "html,notes"]],
    ["--pages", { pages: "3-7,1,9" }, ["3-7", "1,9"]],
    ["--slide", { slide: "3,1" }, ["3", "1"]],
    ["--scale", { scale: 2 }, ["1", "2"]],
  ])("adds up where it can, and else the last one counts: %s %j", async (option, settled, values) => {
    await main(["node", "lectern", "export", "a.md", ...values.flatMap(value => [option, value])])
    expect(vi.mocked(exportDecks)).toHaveBeenLastCalledWith(["a.md"], settled)
  })
})

describe("settle(paths, options)", () => {
  it("takes --size as the slides' shape or as paper", () => {
    expect(settle(["a.md"], { size: "4:3" }).options).toMatchObject({ aspect: "4:3" })
    expect(settle(["a.md"], { size: "Letter" }).options).toMatchObject({ paper: "Letter" })
  })

  it("takes one shape of slides, however often it is said", () => {
    expect(settle(["a.md"], { size: "4:3", aspect: "4:3" }).options).toMatchObject({ aspect: "4:3" })
    expect(settle(["a.md"], { size: "A4", aspect: "4:3" }).options).toMatchObject({
      paper: "A4",
      aspect: "4:3",
    })
    expect(() => settle(["a.md"], { size: "4:3", aspect: "16:9" })).toThrow(
      "--size 4:3 and --aspect 16:9 both say the shape",
    )
  })

  it("takes a post typed after --builds as a post", () => {
    expect(settle([], { builds: "a.md" })).toMatchObject({ paths: ["a.md"], options: { builds: true } })
    expect(settle(["a.md"], { builds: "all" })).toMatchObject({ paths: ["a.md"], options: { builds: "all" } })
  })

  it.each([
    [{ layout: "4-up" }, "--layout does nothing for slides"],
    [{ builds: true, as: ["png", "html"] }, "--builds does nothing for png and html"],
    [{ scale: 2 }, "--scale does nothing for slides"],
    [{ size: "A4", as: ["png"] }, "--size A4 or Letter does nothing for png"],
    [{ colors: "dark", as: ["handout", "notes"] }, "--colors dark does nothing for handout and notes"],
    [{ slide: "1", out: "talk.html" }, "--pages or --slide does nothing for html"],
  ] as const)("refuses what would do nothing: %j", (typed, what) => {
    expect(() => settle(["a.md"], typed)).toThrow(what)
  })

  it.each([
    [{ size: "A4", as: ["png"] }, "it is for --as slides, handout or notes"],
    [{ scale: 2 }, "it is for --as png or webp"],
  ] as const)("says what would be done with %j", (typed, hint) => {
    expect(() => settle(["a.md"], typed)).toThrow(
      expect.objectContaining({ diagnostic: expect.objectContaining({ hint }) }),
    )
  })

  it("takes an option that one of several forms knows", () => {
    expect(() => settle(["a.md"], { layout: "4-up", as: ["slides", "handout"] })).not.toThrow()
    expect(() => settle(["a.md"], { size: "A4", builds: true })).not.toThrow()
    expect(() => settle(["a.md"], { colors: "dark", as: ["slides", "handout"] })).not.toThrow()
    expect(() => settle(["a.md"], { colors: "light", as: ["handout"] })).not.toThrow()
    expect(() => settle(["a.md"], { slide: "1", as: ["html", "png"] })).not.toThrow()
  })

  it("takes --slide as the one page, and not both", () => {
    expect(settle([], { slide: "3" }).options).toMatchObject({ pages: "3" })
    expect(() => settle([], { slide: "3", pages: "1" })).toThrow("both")
  })
})

describe("partOf(posts, shard)", () => {
  it("gives every post to exactly one part", () => {
    const posts = Array.from({ length: 21 }, (_, index) => index)
    const parts = Array.from({ length: 8 }, (_, index) => partOf(posts, { part: index + 1, of: 8 }))
    expect(parts.flat().sort((a, b) => a - b)).toEqual(posts)
    expect(parts.map(({ length }) => length)).toEqual([3, 3, 3, 3, 3, 2, 2, 2])
    expect(partOf(posts, null)).toEqual(posts)
  })
})
