// lectern check as a user and as CI meet it: what is printed where, and the exit code.
import { describe, expect, it } from "vitest"
import { folderWith, run } from "../command.ts"

const FINE = "---\ntitle: Maps\n---\n\n## One\n\n- a\n- b\n"
const MUTE = "# Maps\n\n![](globe.png)\n"
const BROKEN = "---\ntitle: Rust: the good parts\n---\n\n# x\n"

describe("lectern check", () => {
  it("says so where there is nothing to mend", async () => {
    const { code, stdout, stderr } = await run(["check", "a.md"], folderWith({ "a.md": FINE }))
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: "1 post, 2 slides: nothing to mend\n",
      stderr: "",
    })
  })

  it("prints warnings with file, line and hint, and still succeeds", async () => {
    const { code, stdout } = await run(["check", "a.md"], folderWith({ "a.md": MUTE }))
    expect(code).toBe(0)
    expect(stdout).toContain("[W_IMAGE_MISSING]\n  a.md:3")
    expect(stdout).toContain("[W_IMAGE_ALT]\n  a.md:3\n3 | ![](globe.png)\nhint: ")
  })

  it("fails on warnings with --strict", async () => {
    const folder = folderWith({ "a.md": MUTE, "b.md": FINE })
    expect((await run(["check", "--strict", "a.md"], folder)).code).toBe(1)
    expect((await run(["check", "--strict", "b.md"], folder)).code).toBe(0)
  })

  it("fails on a post that cannot be read, and still checks the others", async () => {
    const { code, stdout } = await run(["check", "."], folderWith({ "a.md": BROKEN, "b.md": MUTE }))
    expect(code).toBe(1)
    expect(stdout).toContain("[E_FM_SYNTAX]\n  a.md:2:8\n2 | title: Rust: the good parts")
    expect(stdout).toContain("b.md:3")
    expect(stdout).toMatch(/2 posts, \d+ slides: 1 error, \d warnings\n$/)
  })

  it("gives data with --json, and nothing else", async () => {
    const { stdout, stderr } = await run(["check", "--json", "a.md"], folderWith({ "a.md": MUTE }))
    const { errors, warnings, posts } = JSON.parse(stdout)
    expect({ errors, warnings, stderr }).toEqual({ errors: 0, warnings: 2, stderr: "" })
    expect(posts[0].diagnostics[0].where).toMatchObject({ file: "a.md", line: 3 })
  })

  it("gives annotations with --format github", async () => {
    const { stdout } = await run(["check", "--format", "github", "a.md"], folderWith({ "a.md": MUTE }))
    for (const line of stdout.trimEnd().split("\n")) expect(line).toMatch(/^::warning file=a\.md,line=3,/)
  })

  it("does not choose between two forms", async () => {
    const args = ["check", "--json", "--format", "github", "a.md"]
    const { code, stdout, stderr } = await run(args, folderWith({ "a.md": MUTE }))
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain("--json and --format github both say in which form [E_USE]")
  })

  it("tells of a path that is not there", async () => {
    const { code, stderr } = await run(["check", "b.md"], folderWith({ "a.md": FINE }))
    expect(code).toBe(2)
    expect(stderr).toContain("did you mean a.md?")
  })
})

describe("lectern check --browser", () => {
  it.each([
    ["after the post", ["a.md", "--browser"]],
    ["before it", ["--browser", "a.md"]],
    ["before its folder", ["--browser", "."]],
  ])("looks at every slide, named %s", async (_, args) => {
    const { code, stdout } = await run(["check", ...args], folderWith({ "a.md": FINE }))
    expect(code).toBe(0)
    expect(stdout).toContain("content as high as planned, within 2 %: 1 of 1 slide\n")
  })

  it("tells of a browser that is not there", async () => {
    const { code, stderr } = await run(
      ["check", "a.md", "--browser", "/nowhere/chrome"],
      folderWith({ "a.md": FINE }),
    )
    expect(code).toBe(3)
    expect(stderr).toContain("E_BROWSER_NOT_FOUND")
  })
})
