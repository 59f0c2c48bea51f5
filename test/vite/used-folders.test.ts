// Folders that posts depend on are counted, and heard of only where all of them together change.
import { expect, it } from "vitest"
import { UsedFolders } from "../../src/vite/used-folders.ts"

it("the folders of all posts are those of each, and others only where nobody else has them", () => {
  const used = new UsedFolders()
  const seen = (post: string, ...folders: readonly string[]) => [
    used.set(post, new Set(folders)),
    [...used.all()].sort().join(" "),
  ]
  expect(seen("a.md", "posts", "img")).toEqual([true, "img posts"])
  expect(seen("b.md", "posts")).toEqual([false, "img posts"])
  expect(seen("a.md", "img", "posts")).toEqual([false, "img posts"])
  expect(seen("a.md", "more")).toEqual([true, "more posts"])
  expect(seen("b.md")).toEqual([true, "more"])
})
