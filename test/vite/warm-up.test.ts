// What happens between the first look at a post and its first edit: saves for nothing, of which nobody hears.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { readSource } from "../../src/post/list.ts"
import { Session } from "../../src/vite/session.ts"
import { toyBackend } from "./toy-backend.ts"

let folder: string
let sent: string[]
let isWarm: string[]
/** Called with each save for nothing. */
let during: () => void
let session: Session

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "lectern-warm-up-")))
  sent = []
  isWarm = []
  during = () => {}
})
afterEach(() => {
  session.close()
  rmSync(folder, { recursive: true })
})

async function openSession(posts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(posts)) writeFileSync(join(folder, name), text)
  const backend = toyBackend(folder)
  session = new Session({
    ...backend,
    async convertQuietly(post, disk) {
      isWarm.push(Buffer.from(readSource(post, disk).bytes).toString("utf8"))
      during()
      return backend.convert(post, disk)
    },
  })
  session.connect({ token: "t", warn() {}, watch() {}, send: event => void sent.push(event) })
  session.openAll()
  await session.prepare()
}

const TALK = "# One\nwords\n"

describe("a warm-up", () => {
  it("converts a post some times as if it was edited, and at last as it is", async () => {
    await openSession({ "talk.md": TALK })
    const before = sent.length
    const [post] = session.posts()
    const files = post?.files()
    await session.warmUp(post?.post.path ?? "")
    expect(isWarm).toHaveLength(11)
    expect(new Set(isWarm).size).toBe(11)
    expect(isWarm.every(text => text.startsWith(TALK))).toBe(true)
    expect(isWarm.at(-1)).toBe(TALK)
    expect(sent).toHaveLength(before)
    expect(post?.files()).toBe(files)
  })

  it("is held once", async () => {
    await openSession({ "talk.md": TALK })
    const path = session.posts()[0]?.post.path ?? ""
    await session.warmUp(path)
    await session.warmUp(path)
    expect(isWarm).toHaveLength(11)
  })

  it("is shorter for a long post, and none for a very long one", async () => {
    await openSession({ "talk.md": TALK.repeat(1_000) })
    await session.warmUp(session.posts()[0]?.post.path ?? "")
    expect(isWarm).toHaveLength(4)
    await openSession({ "talk.md": TALK.repeat(4_000) })
    await session.warmUp(session.posts()[0]?.post.path ?? "")
    expect(isWarm).toHaveLength(4)
  })

  it("is not needed where many posts were converted already", async () => {
    await openSession(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`talk-${at}.md`, TALK])))
    await session.warmUp(session.posts()[0]?.post.path ?? "")
    expect(isWarm).toEqual([])
  })

  it("ends where a real edit comes", async () => {
    await openSession({ "talk.md": TALK })
    const [post] = session.posts()
    during = () => {
      if (isWarm.length < 3) return
      writeFileSync(join(folder, "talk.md"), `${TALK}and more\n`)
      post?.touched()
    }
    await session.warmUp(post?.post.path ?? "")
    await post?.settled()
    expect(isWarm).toHaveLength(3)
    expect(post?.listed().conversion?.rendered.slides[0]?.html).toContain("and more")
  })

  it("ends with the server, and keeps what goes wrong in it to itself", async () => {
    await openSession({ "talk.md": TALK })
    const path = session.posts()[0]?.post.path ?? ""
    during = () => {
      throw new Error("a bug")
    }
    await session.warmUp(path)
    expect(isWarm).toHaveLength(1)
    await openSession({ "talk.md": TALK })
    session.close()
    await session.warmUp(path)
    expect(isWarm).toHaveLength(1)
  })
})
