// What happens between the first look at a post and its first edit: saves for nothing, of which nobody hears.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { readSource } from "../../src/post/list.ts"
import { Desk } from "../../src/vite/desk.ts"
import { toyStudio } from "./toy-studio.ts"

let folder: string
let sent: string[]
let rehearsed: string[]
/** Called with each rehearsal. */
let during: () => void
let desk: Desk

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "lectern-rehearsal-")))
  sent = []
  rehearsed = []
  during = () => {}
})
afterEach(() => {
  desk.close()
  rmSync(folder, { recursive: true })
})

async function openDesk(posts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(posts)) writeFileSync(join(folder, name), text)
  const studio = toyStudio(folder)
  desk = new Desk({
    ...studio,
    async rehearse(post, disk) {
      rehearsed.push(Buffer.from(readSource(post, disk).bytes).toString("utf8"))
      during()
      return studio.convert(post, disk)
    },
  })
  desk.connect({ token: "t", warn() {}, watch() {}, send: event => void sent.push(event) })
  desk.openAll()
  await desk.prepare()
}

const TALK = "# One\nwords\n"

describe("a rehearsal", () => {
  it("converts a post some times as if it was edited, and at last as it is", async () => {
    await openDesk({ "talk.md": TALK })
    const before = sent.length
    const [post] = desk.posts()
    const files = post?.files()
    await desk.rehearse(post?.post.path ?? "")
    expect(rehearsed).toHaveLength(11)
    expect(new Set(rehearsed).size).toBe(11)
    expect(rehearsed.every(text => text.startsWith(TALK))).toBe(true)
    expect(rehearsed.at(-1)).toBe(TALK)
    expect(sent).toHaveLength(before)
    expect(post?.files()).toBe(files)
  })

  it("is held once", async () => {
    await openDesk({ "talk.md": TALK })
    const path = desk.posts()[0]?.post.path ?? ""
    await desk.rehearse(path)
    await desk.rehearse(path)
    expect(rehearsed).toHaveLength(11)
  })

  it("is shorter for a long post, and none for a very long one", async () => {
    await openDesk({ "talk.md": TALK.repeat(1_000) })
    await desk.rehearse(desk.posts()[0]?.post.path ?? "")
    expect(rehearsed).toHaveLength(4)
    await openDesk({ "talk.md": TALK.repeat(4_000) })
    await desk.rehearse(desk.posts()[0]?.post.path ?? "")
    expect(rehearsed).toHaveLength(4)
  })

  it("is not needed where many posts were converted already", async () => {
    await openDesk(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`talk-${at}.md`, TALK])))
    await desk.rehearse(desk.posts()[0]?.post.path ?? "")
    expect(rehearsed).toEqual([])
  })

  it("ends where a real edit comes", async () => {
    await openDesk({ "talk.md": TALK })
    const [post] = desk.posts()
    during = () => {
      if (rehearsed.length < 3) return
      writeFileSync(join(folder, "talk.md"), `${TALK}and more\n`)
      post?.touched()
    }
    await desk.rehearse(post?.post.path ?? "")
    await post?.settled()
    expect(rehearsed).toHaveLength(3)
    expect(post?.listed().conversion?.rendered.slides[0]?.html).toContain("and more")
  })

  it("ends with the server, and keeps what goes wrong in it to itself", async () => {
    await openDesk({ "talk.md": TALK })
    const path = desk.posts()[0]?.post.path ?? ""
    during = () => {
      throw new Error("a bug")
    }
    await desk.rehearse(path)
    expect(rehearsed).toHaveLength(1)
    await openDesk({ "talk.md": TALK })
    desk.close()
    await desk.rehearse(path)
    expect(rehearsed).toHaveLength(1)
  })
})
