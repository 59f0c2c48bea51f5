// A post's file while it is edited: good, broken, half saved, gone, back again.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { type DeckStatus, type DeckUpdate, STATUS, UPDATE } from "../../src/player/update.ts"
import type { PostFile } from "../../src/post/list.ts"
import type { Backend } from "../../src/vite/backend.ts"
import { OpenPost } from "../../src/vite/open-post.ts"
import { toyBackend } from "./toy-backend.ts"

let folder: string
let file: string
let sent: [event: string, data: unknown][]
let post: OpenPost
let holder: PostFile | null
/** How often it was converted. */
let made: number

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  folder = realpathSync(mkdtempSync(join(tmpdir(), "lectern-post-")))
  file = join(folder, "talk.md")
  sent = []
  holder = null
  made = 0
  const line = {
    token: "t",
    holderOf: () => holder,
    warn() {},
    sourcesChanged() {},
    send: (event: string, data: unknown) => void sent.push([event, data]),
  }
  const toy = toyBackend(folder)
  const convert: Backend["convert"] = (given, disk) => {
    made++
    return toy.convert(given, disk)
  }
  post = new OpenPost(
    { path: "talk.md", file, root: folder, real: file, slug: "talk" },
    { ...toy, convert },
    line,
  )
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const updates = () => sent.filter(([event]) => event === UPDATE).map(([, data]) => data as DeckUpdate)
const problems = () =>
  sent.filter(([event]) => event === STATUS).map(([, data]) => (data as DeckStatus).problem)
/** The clock is the test's own: what a save waits for comes when it is time, on any machine. */
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

async function save(text: string): Promise<void> {
  writeFileSync(file, text)
  post.touched()
  await wait(20)
}

describe("an open post", () => {
  it("is converted when it is first asked for", async () => {
    writeFileSync(file, "# One\n")
    await post.ready()
    expect(post.listed()).toMatchObject({ slug: "talk", problem: null })
    expect(post.files().has("talk/index.html")).toBe(true)
  })

  it("is told to be second where another one has its address, until that is free", async () => {
    holder = { path: "first.md", file: "/first.md", root: "/", real: "/first.md", slug: "first" }
    await save("# One\n")
    expect(problems().at(-1)).toContain('slug "talk" is used by first.md and talk.md [E_SLUG_DUPLICATE]')
    expect(updates()).toEqual([])
    post.addressesChanged()
    await wait(20)
    expect(updates()).toEqual([])
    holder = null
    post.addressesChanged()
    await wait(20)
    expect(updates()).toHaveLength(1)
    expect(problems().at(-1)).toBeNull()
  })

  it("is not made again for an address that is still another's", async () => {
    holder = { path: "first.md", file: "/first.md", root: "/", real: "/first.md", slug: "first" }
    await save("# One\n")
    made = 0
    post.addressesChanged()
    await wait(20)
    expect(made).toBe(0)
  })

  it("sends the slide that changed", async () => {
    await save("# One\n# Two\n")
    await save("# One\n# Two\nmore\n")
    expect(updates().at(-1)).toMatchObject({ from: 1, version: 2, first: "s-Two" })
    expect(
      updates()
        .at(-1)
        ?.slides.map(({ html }) => html !== null),
    ).toEqual([false, true])
  })

  it("says nothing when nothing changed", async () => {
    await save("# One\n")
    const before = sent.length
    await save("# One\n")
    expect(sent.length).toBe(before)
  })

  it("says what is wrong at once where there is no deck yet", async () => {
    await save("# One\nBROKEN\n")
    expect(post.listed().problem).toContain("talk.md:2:1")
    expect(post.listed().conversion).toBeNull()
  })

  it("keeps the last good deck while a broken one is said to be broken, and heals", async () => {
    await save("# One\n")
    await save("# One\nBROKEN\n")
    expect(post.listed().problem).toBeNull()
    await wait(300)
    expect(post.listed().problem).toContain("E_TOY")
    expect(post.listed().conversion).not.toBeNull()
    await save("# One\nmended\n")
    expect(problems()).toEqual([expect.stringContaining("E_TOY"), null])
    expect(updates().at(-1)).toMatchObject({ from: 1, version: 2 })
  })

  it("does not show an error that a save passes through", async () => {
    await save("# One\n")
    await save("BROKEN")
    await save("# One\n# Two\n")
    await wait(300)
    expect(problems()).toEqual([])
  })

  it("waits for the rest of a file that got shorter", async () => {
    await save("# One\n# Two\n# Three\n")
    await save("")
    await save("# One\n")
    await save("# One\n# Two\n# Three\n# Four\n")
    await wait(100)
    expect(updates().map(({ slides }) => slides.length)).toEqual([3, 4])
  })

  it("waits for the rest of a file also where something that it refers to changed too", async () => {
    await save("# One\n# Two\n")
    writeFileSync(file, "")
    post.dependencyTouched()
    await wait(20)
    await save("# One\n# Two\n# Three\n")
    await wait(100)
    expect(updates().map(({ slides }) => slides.length)).toEqual([2, 3])
  })

  it("believes a file that stays shorter", async () => {
    await save("# One\n# Two\n")
    await save("# One\n")
    await wait(100)
    expect(
      updates()
        .at(-1)
        ?.slides.map(({ id }) => id),
    ).toEqual(["s-One"])
  })

  it("survives an editor that replaces the file, and says when it is gone", async () => {
    await save("# One\n")
    rmSync(file)
    post.touched()
    await wait(50)
    await save("# One\nagain\n")
    expect(problems()).toEqual([])
    rmSync(file)
    post.touched()
    await wait(300)
    expect(problems()).toEqual([expect.stringContaining("W_POST_GONE")])
    await save("# One\nagain\n")
    expect(problems().at(-1)).toBeNull()
  })

  it("follows the files that it was made from, also those that are missing", async () => {
    await save("# One\nsee more.txt\n")
    expect([...post.dependencies()]).toContain(join(folder, "more.txt"))
    writeFileSync(join(folder, "more.txt"), "there now")
    post.dependencyTouched()
    await wait(20)
    expect(updates().at(-1)?.slides[0]?.html).toContain("there now")
  })

  it("is made from its own file, which is followed anyway, and says nothing where others make the same of it", async () => {
    await save("# One\n")
    expect([...post.dependencies()]).not.toContain(file)
    const before = sent.length
    post.dependencyTouched()
    await wait(20)
    expect(sent.length).toBe(before)
  })

  it("names the folder where that is gone", async () => {
    await save("# One\n")
    rmSync(folder, { recursive: true })
    post.touched()
    await wait(300)
    expect(problems()).toEqual([expect.stringContaining("its posts stay on screen as they were")])
  })

  it("tells a page what it missed", async () => {
    await save("# One\n")
    await save("# One\n# Two\n")
    expect(post.newsFor(2).map(([event]) => event)).toEqual([STATUS])
    expect(post.newsFor(1)[0]).toMatchObject([UPDATE, { from: 1, version: 2 }])
  })
})
