// A file that many posts are made from is edited: which of them is made again when.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import type { OpenPost } from "../../src/vite/open-post.ts"
import { createRebuildQueue } from "../../src/vite/rebuild-queue.ts"
import { Session } from "../../src/vite/session.ts"
import { makeFolder } from "../post/folder.ts"
import { toyBackend } from "./toy-backend.ts"

describe("posts that share a file", () => {
  it("are made again one by one when it changes, first the one that somebody looks at", async () => {
    const names = ["a.md", "b.md", "c.md"]
    const folder = makeFolder(Object.fromEntries(names.map(name => [name, "# One\nsee more.txt\n"])))
    const made: string[] = []
    const backend = toyBackend(folder)
    const session = new Session({
      ...backend,
      convert(post, disk) {
        made.push(post.slug)
        return backend.convert(post, disk)
      },
    })
    onTestFinished(() => session.close())
    session.openAll()
    await session.prepare()
    await session.warmUp("c.md")
    made.length = 0
    writeFileSync(join(folder, "more.txt"), "there now")
    session.touched(join(folder, "more.txt"))
    await vi.waitFor(() => expect(made).toEqual(["c", "a", "b"]))
  })

  it("are not made again where the server ends", async () => {
    const looked: string[] = []
    const post = (name: string) =>
      ({ dependencyTouched: () => void looked.push(name) }) as unknown as OpenPost
    const [queue, other] = [createRebuildQueue(() => null), createRebuildQueue(() => null)]
    queue.add(["a", "b", "c"].map(post))
    queue.close()
    other.add(["d", "e", "f", "g"].map(post))
    await vi.waitFor(() => expect(looked).toContain("g"))
    expect(looked).toEqual(["a", "d", "e", "f", "g"])
  })
})
