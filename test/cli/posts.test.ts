// What a run tells of the posts that it converts, one after the other and again and again.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import { nodeDisk } from "../../src/files/disk.ts"
import { PlanMemory } from "../../src/plan/slides/memory.ts"
import { RenderMemory } from "../../src/render/slides/memory.ts"
import { folderWith } from "../command.ts"

describe("what is wrong with a site's own files", () => {
  const site = { "_config.yml": "title: x", "_posts/a.md": "# A\n", "_posts/b.md": "# B\n" }

  it("is told with one post, also where it comes after the first look at them", async () => {
    const folder = folderWith(site)
    const { posts } = postsAt([folder])
    const run = startRun({ offline: true })
    const memory = { plan: new PlanMemory(), render: new RenderMemory() }
    const told = async () => {
      const conversions = posts.map(post => run.convert(post, nodeDisk, memory))
      return (await Promise.all(conversions)).flatMap(({ diagnostics }) => diagnostics.map(each => each.code))
    }
    expect(await told()).toEqual([])
    writeFileSync(join(folder, "_config.yml"), "a: b: c")
    expect(await told()).toEqual(["W_SITE_CONFIG"])
  })
})

describe("run.convert(post)", () => {
  it("lets others have their turn between its stages", async () => {
    const folder = folderWith({ "a.md": "# A\n\n- b\n" })
    const run = startRun({ offline: true })
    const [post] = postsAt([folder]).posts
    if (!post) throw new Error("no post")
    // What is loaded on the way takes turns of its own.
    await run.convert(post)
    let [turns, isDone] = [0, false]
    const next = () => setImmediate(() => !isDone && ++turns && next())
    next()
    await run.convert(post)
    isDone = true
    expect(turns).toBeGreaterThanOrEqual(3)
  })
})
