// Many posts on the dev server: what is done for all of them, and what is left until somebody asks for it.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import type { Conversion } from "../../src/convert.ts"
import { Session } from "../../src/vite/session.ts"
import { makeFolder } from "../post/folder.ts"
import { toyBackend } from "./toy-backend.ts"

interface Opened {
  readonly session: Session
  /** How often the server was told what to watch. */
  readonly watched: () => number
}

/** `bytes`: of the picture that each deck shows. */
function openSession(posts: number, bytes = 0): Opened {
  const folder = makeFolder({})
  for (let at = 0; at < posts; at++) writeFileSync(join(folder, `${at}.md`), "# One\n")
  const backend = toyBackend(folder)
  const picture = { kind: "picture", bytes: new Uint8Array(bytes) }
  const session = new Session({
    ...backend,
    async convert(post, disk) {
      const conversion = await backend.convert(post, disk)
      return { ...conversion, assets: new Map([["a.png", picture]]) } as unknown as Conversion
    },
  })
  onTestFinished(() => session.close())
  let watched = 0
  session.connect({ token: "t", warn() {}, watch: () => void watched++, send() {} })
  session.openAll()
  return { session, watched: () => watched }
}

const converted = (session: Session) => session.posts().filter(post => post.listed().conversion).length

it("of a long list the first posts are converted, and any other when somebody asks for it", async () => {
  const { session, watched } = openSession(520)
  const before = watched()
  await session.prepare()
  expect(converted(session)).toBe(500)
  expect(watched()).toBe(before)
  await session.posts()[519]?.ready()
  expect(converted(session)).toBe(501)
})

it("of a list with many bytes of pictures fewer are converted", async () => {
  const { session } = openSession(6, 100 * 1024 * 1024)
  await session.prepare()
  expect(converted(session)).toBe(3)
})

it("a list that is prepared is not prepared a second time beside that", () => {
  const { session } = openSession(2)
  expect(session.prepare()).toBe(session.prepare())
})
