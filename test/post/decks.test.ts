// Links to other pages of the author's site, and which decks they mean.
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { type Disk, nodeDisk } from "../../src/files/disk.ts"
import { type LinkedDecks, linkedDecks } from "../../src/post/decks.ts"
import { findSite } from "../../src/post/site.ts"
import { makeFolder } from "./folder.ts"

const files = {
  ".git/HEAD": "",
  "notes/here.md": "x",
  "notes/other.md": "x",
  "notes/part/index.md": "x",
  "notes/part/README.md": "x",
  "notes/code/README.md": "x",
  "guide.mdx": "x",
  "picture.png": "x",
  "left out.md": "x",
}

/** Every file but the last is a post of the run, called as its path. */
async function link(addresses: readonly string[], disk: Disk = nodeDisk): Promise<LinkedDecks> {
  const folder = makeFolder(files)
  const file = join(folder, "notes/here.md")
  const site = await findSite(file, nodeDisk, { home: "/", postsRoot: folder })
  const slugAt = (real: string) => {
    const name = real.slice((nodeDisk.realPath(folder) ?? "").length + 1)
    return name.startsWith("left") ? null : name.replaceAll("/", "-")
  }
  const pages = addresses.map((address, index) => ({ address, line: index + 1 }))
  return linkedDecks(pages, { path: "notes/here.md", file, site, slugAt }, disk)
}

describe("a link to another post", () => {
  it.each([
    ["other.md", "../notes-other.md/index.html", "as its file"],
    ["./other.md#part-two", "../notes-other.md/index.html#part-two", "with a section"],
    ["other.html?x=1", "../notes-other.md/index.html", "as the page that it becomes"],
    ["./other", "../notes-other.md/index.html", "without an ending"],
    ["other/", "../notes-other.md/index.html", "as a folder"],
    ["part/", "../notes-part-index.md/index.html", "to a folder with an index"],
    ["code/", "../notes-code-README.md/index.html", "to a folder with a README"],
    ["../guide.mdx", "../guide.mdx/index.html", "up"],
    ["/guide", "../guide.mdx/index.html", "from the root of the site"],
  ])("leads from %j to %j (%s)", async (address, href) => {
    const { decks, diagnostics } = await link([address])
    expect([...decks]).toEqual([[address, href]])
    expect(diagnostics).toEqual([])
  })

  it.each([
    ["../left%20out.md", "it has no deck in this run"],
    ["../picture.png", "it is no post"],
    ["./tags/", "no file is behind it, and perhaps a page"],
    ["/tags/", "no file is behind it, but perhaps a page"],
    ["../../etc/passwd", "it is outside"],
  ])("stays text where it is %j: %s", async address => {
    const { decks, diagnostics } = await link([address])
    expect(decks.size).toBe(0)
    expect(diagnostics).toEqual([])
  })

  it("leaves no file open that it looked at", async () => {
    let open = 0
    const disk: Disk = {
      ...nodeDisk,
      open(path) {
        const opened = nodeDisk.open(path)
        if (opened.kind !== "file") return opened
        open++
        const close = () => {
          open--
          opened.file.close()
        }
        return { kind: "file", file: { ...opened.file, close } }
      },
    }
    expect((await link(["other.md"], disk)).decks.size).toBe(1)
    expect(open).toBe(0)
  })

  it("is said to lead nowhere, once, where it names a post that is not there", async () => {
    const { diagnostics } = await link(["other.md", "gone.md", "gone.md", "gone/"])
    expect(diagnostics).toMatchObject([
      { code: "W_LINK_DEAD", what: "link leads nowhere: gone.md", where: { line: 2 } },
    ])
  })
})
