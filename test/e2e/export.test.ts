// The built command `lectern export`, as its users type it.
import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { folderWith, run } from "../command.ts"

const POST = "# One\n\n## Two\n\n- three\n- four\n"

describe("lectern export that fails", () => {
  it.each([
    ["a post that is not there", ["nope.md"], "nothing found at nope.md"],
    ["several files for one", ["post.md", "--as", "slides,html", "--out", "-"], "--out names one file"],
    ["a slide that is not there", ["post.md", "--pages", "99"], "no slide 99"],
    ["a browser that is not there", ["post.md", "--browser", "/nope"], "/nope (no such file)"],
  ])("says so and ends: %s", async (_, args, said) => {
    const folder = folderWith({ "post.md": POST })
    const { code, stderr } = await run(["export", ...args], folder)
    expect(stderr).toContain(said)
    expect(code).toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual(["post.md"])
  })
})
