// Folders that are watched while they are taken away and put back.
import { closeSync, cpSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { FolderWatcher } from "../../src/vite/watch.ts"
import { makeFolder } from "../post/folder.ts"

/** Watches one folder of a new one, and notes what is touched. */
async function watching(folder: string) {
  const top = makeFolder({ [`${folder}/a.md`]: "a" })
  const touched: string[] = []
  const watcher = new FolderWatcher(
    path => touched.push(path.slice(top.length + 1)),
    () => {},
  )
  onTestFinished(() => watcher.close())
  watcher.watch([join(top, folder)])
  return { top, touched, until: (path: string) => vi.waitFor(() => expect(touched).toContain(path)) }
}

describe("a folder that goes and comes back", () => {
  it("is watched again where it was moved away and back", async () => {
    const { top, touched, until } = await watching("posts")
    renameSync(join(top, "posts"), join(top, "away"))
    await until("posts")
    touched.length = 0
    renameSync(join(top, "away"), join(top, "posts"))
    await until("posts")
    writeFileSync(join(top, "posts/a.md"), "edited")
    await until("posts/a.md")
  })

  it.each([
    ["", false],
    [" while a program still had a file of the old one open", true],
  ])("is watched again where another one was put in its place%s", async (_, isHeld) => {
    const { top, touched, until } = await watching("posts")
    if (isHeld) {
      const handle = openSync(join(top, "posts/a.md"), "r")
      onTestFinished(() => closeSync(handle))
    }
    rmSync(join(top, "posts"), { recursive: true })
    await until("posts")
    touched.length = 0
    mkdirSync(join(top, "posts"))
    await until("posts")
    writeFileSync(join(top, "posts/a.md"), "anew")
    await until("posts/a.md")
  })

  it("is watched again where the folders above it went too", async () => {
    const { top, touched, until } = await watching("blog/2024/posts")
    cpSync(join(top, "blog"), join(top, "copy"), { recursive: true })
    rmSync(join(top, "blog"), { recursive: true })
    await until("blog/2024/posts")
    touched.length = 0
    renameSync(join(top, "copy"), join(top, "blog"))
    await until("blog/2024/posts")
    writeFileSync(join(top, "blog/2024/posts/a.md"), "edited")
    await until("blog/2024/posts/a.md")
  })

  it("may be missing at first", async () => {
    const { top, touched, until } = await watching("posts")
    const watcher = new FolderWatcher(
      path => touched.push(`late ${path.slice(top.length + 1)}`),
      () => {},
    )
    onTestFinished(() => watcher.close())
    watcher.watch([join(top, "late/posts")])
    mkdirSync(join(top, "late/posts"), { recursive: true })
    await until("late late/posts")
    writeFileSync(join(top, "late/posts/a.md"), "a")
    await until("late late/posts/a.md")
  })
})

describe("a folder that stays", () => {
  it("tells of the files in it, and of nothing beside it", async () => {
    const { top, touched, until } = await watching("posts")
    writeFileSync(join(top, "b.md"), "b")
    writeFileSync(join(top, "posts/b.md"), "b")
    await until("posts/b.md")
    expect(new Set(touched)).toEqual(new Set(["posts/b.md"]))
  })
})
