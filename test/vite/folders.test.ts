// Where new posts are waited for.
import { join } from "node:path"
import { expect, it } from "vitest"
import { type Disk, nodeDisk } from "../../src/files/disk.ts"
import { foldersBelow } from "../../src/vite/folders.ts"
import { makeFolder } from "../post/folder.ts"

it("folders are followed as far down as they go, but not hidden ones and those of programs", () => {
  const top = makeFolder({ "a/b/x.md": "", "a/.git/x": "", "a/node_modules/c/x": "" })
  expect(foldersBelow([top, join(top, "a/b/x.md")], nodeDisk)).toEqual([
    top,
    join(top, "a"),
    join(top, "a/b"),
  ])
})

it("folders without end are followed to the two thousandth", () => {
  const disk: Disk = {
    ...nodeDisk,
    open: () => ({ kind: "folder" }),
    list: () => [
      { name: "a", kind: "folder" },
      { name: "b", kind: "folder" },
    ],
  }
  expect(foldersBelow(["/"], disk)).toHaveLength(2000)
})
