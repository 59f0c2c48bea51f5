// All posts of a server: what is made, and who hears of what.
import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it, onTestFinished, vi } from "vitest"
import { UserError } from "../../src/error.ts"
import { POSTS } from "../../src/player/update.ts"
import { addressesOf } from "../../src/vite/addresses.ts"
import type { Backend } from "../../src/vite/backend.ts"
import { Session } from "../../src/vite/session.ts"
import { makeFolder } from "../post/folder.ts"
import { toyBackend } from "./toy-backend.ts"

function open(folder: string, changes: Partial<Backend> = {}) {
  const session = new Session({ ...toyBackend(folder), ...changes })
  const sent: string[] = []
  const warned: string[] = []
  session.connect({
    token: "t",
    watch() {},
    warn: problem => void warned.push(problem),
    send: event => void sent.push(event),
  })
  session.openAll()
  onTestFinished(() => session.close())
  return { session, sent, warned }
}

const TWO = { "a.md": "# One\n", "b.md": "# Two\n" }

it("nothing is made any more when the server has ended", async () => {
  const { session } = open(makeFolder(TWO))
  session.close()
  await session.prepare()
  expect(session.posts().map(post => post.listed().conversion)).toEqual([null, null])
})

it("what stops every post is told once", async () => {
  const stopped = new UserError({ code: "E_CONFIG", what: "no such theme" })
  const { session, warned } = open(makeFolder(TWO), { convert: () => Promise.reject(stopped) })
  await session.prepare()
  expect(session.posts().map(post => post.listed().problem)).toEqual(
    Array(2).fill(expect.stringMatching("theme")),
  )
  expect(warned).toHaveLength(1)
})

it("of many posts that fail at once the first few are told, and how many more", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  onTestFinished(() => void vi.useRealTimers())
  const names = Array.from({ length: 300 }, (_, index) => `p${index}.md`)
  const folder = makeFolder(Object.fromEntries(names.map(name => [name, "# One\n"])))
  const { session, warned } = open(folder)
  for (const post of session.posts()) post.touched()
  await Promise.all(session.posts().map(post => post.settled()))
  for (const name of names) rmSync(join(folder, name))
  session.touched(folder)
  await vi.advanceTimersByTimeAsync(2000)
  expect(warned).toHaveLength(6)
  expect(warned[0]).toContain("p0.md was removed")
  expect(warned[5]).toBe("warning: and 295 posts more")
})

it("the list is another one only where a post comes or goes", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  onTestFinished(() => void vi.useRealTimers())
  const folder = makeFolder(TWO)
  const { session, sent } = open(folder)
  writeFileSync(join(folder, "a.txt"), "no post")
  session.touched(join(folder, "a.txt"))
  await vi.advanceTimersByTimeAsync(100)
  expect(sent.filter(event => event === POSTS)).toEqual([])
  writeFileSync(join(folder, "c.md"), "# Three\n")
  session.touched(join(folder, "c.md"))
  await vi.advanceTimersByTimeAsync(100)
  expect(sent.filter(event => event === POSTS)).toHaveLength(1)
  expect(session.newsFor(null, 0)).toEqual([[POSTS, null]])
  expect(session.newsFor(null, 1)).toEqual([])
})

it("a page that is asked for is made first, and what it needs is there", async () => {
  const { session } = open(makeFolder(TWO))
  const addresses = addressesOf(session)
  expect(String((await addresses.find("a/index.html"))?.content())).toContain("One")
  expect(await addresses.find("assets/drawing.svg")).not.toBe(null)
  expect(await addresses.find("c/index.html")).toBe(null)
})
