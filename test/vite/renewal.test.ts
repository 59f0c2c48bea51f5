// A file that many posts are made from is edited: which of them is made again when.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { Desk } from "../../src/vite/desk.ts"
import { makeFolder } from "../post/folder.ts"
import { toyStudio } from "./toy-studio.ts"

describe("posts that share a file", () => {
  it("are made again one by one when it changes, first the one that somebody looks at", async () => {
    const names = ["a.md", "b.md", "c.md"]
    const folder = makeFolder(Object.fromEntries(names.map(name => [name, "# One\nsee more.txt\n"])))
    const made: string[] = []
    const studio = toyStudio(folder)
    const desk = new Desk({
      ...studio,
      convert(post, disk) {
        made.push(post.slug)
        return studio.convert(post, disk)
      },
    })
    onTestFinished(() => desk.close())
    desk.openAll()
    await desk.prepare()
    await desk.rehearse("c.md")
    made.length = 0
    writeFileSync(join(folder, "more.txt"), "there now")
    desk.touched(join(folder, "more.txt"))
    await vi.waitFor(() => expect(made).toEqual(["c", "a", "b"]))
  })
})
