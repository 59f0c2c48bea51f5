// What an export is made of is never written over by it.
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { sourcesOf } from "../../src/export/run/sources.ts"
import { nodeDisk } from "../../src/files/disk.ts"
import { folderWith, run } from "../command.ts"

const POST = "# One\n\n## Two\n\n- three\n- four\n"
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

describe("sourcesOf(posts, disk)", () => {
  it("refuses what was read, not what was only looked at, by any name", () => {
    const folder = folderWith({ "read.css": "", "seen.pdf": "" })
    const [read, seen, link] = ["read.css", "seen.pdf", "link.css"].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ]
    symlinkSync(read, link)
    const sources = sourcesOf([], nodeDisk)
    const files = [read, seen].map(path => sources.disk.open(path))
    if (files[0]?.kind === "file") files[0].file.read()
    for (const opened of files) if (opened.kind === "file") opened.file.close()
    for (const path of [read, link, join(folder, "none", "..", "read.css")])
      expect(() => sources.refuse(path)).toThrow("a file that a post uses")
    for (const path of [seen, join(folder, "new.pdf")]) sources.refuse(path)
  })
})

describe("lectern export", () => {
  it.each([
    ["itself", "post.md", POST],
    ["a way round", "sub/../post.md", POST],
    ["a link", "link.md", POST],
    ["a link to its folder", "folder/post.md", POST],
  ])("is refused over the post by %s", async (_, out, text) => {
    const folder = folderWith({ "post.md": text, "sub/other.txt": "" })
    symlinkSync(join(folder, "post.md"), join(folder, "link.md"))
    symlinkSync(folder, join(folder, "folder"))
    const { code, stderr } = await run(["export", "post.md", "--as", "html", "--out", out], folder)
    expect(code).toBe(2)
    expect(stderr).toBe(
      `error: ${out} is the post post.md, and would be written over [E_OUTPUT_IS_SOURCE]\nhint: give another name with --out\n`,
    )
    expect(readFileSync(join(folder, "post.md"), "utf8")).toBe(text)
  })

  it("is refused over a post whose name is found out later", async () => {
    const text = `---\nslug: post\n---\n\n${POST}`
    const folder = folderWith({ "post.html": text })
    const { code, stderr } = await run(["export", "post.html", "--as", "html"], folder)
    expect(code).toBe(2)
    expect(stderr).toContain("[E_OUTPUT_IS_SOURCE]")
    expect(readFileSync(join(folder, "post.html"), "utf8")).toBe(text)
  })

  /** Makes a picture of a slide over the one that the post shows. */
  async function overPicture(slide: string) {
    const folder = folderWith({ "post.md": `${POST}\n![A dot](dot.png)\n` })
    writeFileSync(join(folder, "dot.png"), PIXEL)
    const done = await run(["export", "post.md", "--as", "png", "--slide", slide, "--out", "dot.png"], folder)
    expect(readFileSync(join(folder, "dot.png"))).toEqual(PIXEL)
    return done
  }

  it("is refused over a picture that the post shows", async () => {
    const { code, stderr } = await overPicture("1")
    expect(code).toBe(2)
    expect(stderr).toContain("dot.png is a file that a post uses, and would be written over")
  })

  it("is refused over a picture before anything is printed", async () => {
    const { code, stderr } = await overPicture("99")
    expect(code).toBe(2)
    expect(stderr).toContain("[E_OUTPUT_IS_SOURCE]")
    expect(stderr).not.toContain("no slide 99")
  })

  it.each([
    ["in the same part of the run", []],
    ["in another part of it", ["--shard", "1/2"]],
  ])("is refused over a picture of a later post %s", async (_, part) => {
    const later = Array.from({ length: 6 }, (_, at) => [`post-${at}.md`, POST])
    const folder = folderWith({ ...Object.fromEntries(later), "z.md": `${POST}\n![A dot](post-0-1.png)\n` })
    writeFileSync(join(folder, "post-0-1.png"), PIXEL)
    const args = ["export", ".", "--as", "png", "--slide", "1", ...part]
    const { code, stderr } = await run(args, folder)
    expect(code).toBe(2)
    expect(stderr).toContain("post-0-1.png is a file that a post uses, and would be written over")
    expect(readFileSync(join(folder, "post-0-1.png"))).toEqual(PIXEL)
    expect(readdirSync(folder)).toContain("post-2-1.png")
    expect((await run(["export", "post-2.md", "--as", "png", "--slide", "1"], folder)).code).toBe(0)
  })

  it("makes anew what a post only links to", async () => {
    const folder = folderWith({ "post.md": `${POST}\n[As a file](post.html)\n`, "post.html": "old" })
    expect((await run(["export", "post.md", "--as", "html"], folder)).code).toBe(0)
    expect(readFileSync(join(folder, "post.html"), "utf8")).not.toBe("old")
  })
})
