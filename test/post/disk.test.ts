import { execFileSync } from "node:child_process"
import { symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { nodeDisk } from "../../src/files/disk.ts"
import { makeFolder } from "./folder.ts"

describe("the disk", () => {
  it("lists names with what they are, in order, and nothing where there is no folder", () => {
    const top = makeFolder({ b: "x", "a/x": "x", c: { link: "b" } })
    execFileSync("mkfifo", [join(top, "d")])
    expect(nodeDisk.list(top).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "a folder",
      "b file",
      "c link",
      "d other",
    ])
    expect([nodeDisk.list(join(top, "b")), nodeDisk.list(join(top, "none"))]).toEqual([[], []])
  })

  it("opens a file and tells where it really lies", () => {
    const top = makeFolder({ "a/x": "text", l: { link: "a/x" } })
    const opened = nodeDisk.open(join(top, "l"))
    if (opened.kind !== "file") throw new Error(opened.kind)
    expect([opened.file.realPath, opened.file.size, Buffer.from(opened.file.read()).toString()]).toEqual([
      join(top, "a/x"),
      4,
      "text",
    ])
    opened.file.close()
  })

  it("says what else stands at a path, without waiting for it", () => {
    const top = makeFolder({ "a/x": "" })
    execFileSync("mkfifo", [join(top, "pipe")])
    symlinkSync("self", join(top, "self"))
    const kinds = ["a", "pipe", "none", "a/x/y", "n\0l", "x".repeat(300), "self"].map(
      name => nodeDisk.open(join(top, name)).kind,
    )
    expect(kinds).toEqual(["folder", "other", "missing", "missing", "missing", "missing", "unreadable"])
    expect(nodeDisk.open("/dev/zero").kind).toBe("other")
  })

  it("gives the file that was opened, though another has taken its place", () => {
    const top = makeFolder({ x: "old", y: "new" })
    const opened = nodeDisk.open(join(top, "x"))
    execFileSync("mv", [join(top, "y"), join(top, "x")])
    if (opened.kind !== "file") throw new Error(opened.kind)
    expect(Buffer.from(opened.file.read()).toString()).toBe("old")
    opened.file.close()
  })
})
