// lectern build: what lies in the folder afterwards, and what of posts leads from one deck to another.
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { folderWith, run } from "../command.ts"

describe("decks that lie beside each other", () => {
  it("are linked where their posts are, and where their front matter moves them", async () => {
    const folder = folderWith({
      "a.md": "# A\n\n## One\n\n- to [b](b.md#two), [d](d.md)\n",
      "b.md": "---\nslug: bee\n---\n# B\n\n## Two\n\n- to [a](./a.md)\n",
      "d.md": "---\ndraft: true\n---\n# D\n",
    })
    const { code } = await run(["build", ".", "--out", "site"], folder)
    expect(code).toBe(0)
    const links = (slug: string, page = "index.html") =>
      [...readFileSync(join(folder, "site", slug, page), "utf8").matchAll(/<a href="(\.[^"]*)"/g)].map(
        ([, href]) => href,
      )
    expect(links("a")).toEqual(["../bee/index.html#two"])
    expect(links("bee")).toEqual(["../a/index.html"])
    expect(links("a", "read.html")).toContain("../bee/read.html#two")
    expect(readFileSync(join(folder, "site/bee/read.html"), "utf8")).toContain('id="two"')
    expect(readFileSync(join(folder, "site/bee/index.html"), "utf8")).toContain('id="two"')
    expect(existsSync(join(folder, "site/d"))).toBe(false)
  })
})

describe("a site whose address is known", () => {
  const POSTS = { "a talk.md": "# A talk\n\n## One\n\ntext\n", "d.md": "---\ndraft: true\n---\n# D\n" }
  const metaOf = (file: string) =>
    Object.fromEntries(
      [...readFileSync(file, "utf8").matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)"/g)].map(
        ([, name, content]) => [name, content],
      ),
    )

  it("has a picture of each cover, which links that are sent around are shown with", async () => {
    const folder = folderWith(POSTS)
    const address = "https://talks.example/decks"
    expect((await run(["build", ".", "--out", "site", "--address", address], folder)).code).toBe(0)
    const deck = join(folder, "site/a-talk")
    expect(pngSize(readFileSync(join(deck, "cover.png")))).toEqual([1280, 720])
    for (const [file, page] of [
      ["index.html", ""],
      ["read.html", "read.html"],
    ] as const) {
      expect(metaOf(join(deck, file))).toMatchObject({
        "og:title": "A talk",
        "og:url": `${address}/a-talk/${page}`,
        "og:image": `${address}/a-talk/cover.png`,
        "twitter:card": "summary_large_image",
      })
    }
    expect(existsSync(join(folder, "site/d"))).toBe(false)
  })

  it("names no picture where it is not known, and takes nothing else for an address", async () => {
    const folder = folderWith(POSTS)
    expect((await run(["build", ".", "--out", "site"], folder)).code).toBe(0)
    expect(existsSync(join(folder, "site/a-talk/cover.png"))).toBe(false)
    expect(metaOf(join(folder, "site/a-talk/index.html"))).not.toHaveProperty("og:image")
    for (const wrong of ["talks.example", "ftp://talks.example/", "https://talks.example/?a=b"]) {
      const { code, stderr } = await run(["build", ".", "--out", "site", "--address", wrong], folder)
      expect([code, stderr]).toEqual([2, expect.stringContaining(`no address of a site: ${wrong}`)])
    }
  })

  /** Width and height, as its header says. */
  function pngSize(bytes: Buffer): number[] {
    expect(bytes.subarray(1, 4).toString()).toBe("PNG")
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  }
})

describe("a site that is built again", () => {
  it("keeps what belongs to its place, and nothing else", async () => {
    const kept = { "site/.git/HEAD": "ref", "site/CNAME": "talks.example" }
    const folder = folderWith({
      "a.md": "# A\n",
      ...kept,
      "site/.lectern-site": "",
      "site/gone/index.html": "x",
    })
    expect((await run(["build", "a.md", "--out", "site"], folder)).code).toBe(0)
    for (const [path, content] of Object.entries(kept))
      expect(readFileSync(join(folder, path), "utf8")).toBe(content)
    expect(readdirSync(join(folder, "site")).sort()).toEqual(
      [".git", ".lectern-site", "CNAME", "a", "assets", "index.html"].sort(),
    )
  })

  it("takes up where a run was killed between two renames", async () => {
    const folder = folderWith({ "a.md": "# A\n", ".site.lectern-old/.git/HEAD": "ref" })
    expect((await run(["build", "a.md", "--out", "site"], folder)).code).toBe(0)
    expect(readFileSync(join(folder, "site/.git/HEAD"), "utf8")).toBe("ref")
    expect(existsSync(join(folder, ".site.lectern-old"))).toBe(false)
  })
})

describe("a folder that cannot be the site", () => {
  it("is refused where it is a file, which stays", async () => {
    const folder = folderWith({ "a.md": "# A\n", dist: "mine" })
    const { code, stderr } = await run(["build", "a.md"], folder)
    expect([code, stderr]).toEqual([
      2,
      "error: dist is a file [E_OUTPUT_NOT_OURS]\nhint: give --out the name of a folder\n",
    ])
    expect(readFileSync(join(folder, "dist"), "utf8")).toBe("mine")
  })

  it.runIf(existsSync("/proc/self"))("is refused where the system lets nobody write", async () => {
    const { code, stderr } = await run(
      ["build", "a.md", "--out", "/proc/site"],
      folderWith({ "a.md": "# A\n" }),
    )
    expect([code, stderr]).toEqual([
      3,
      "error: cannot write to /proc: the system lets nobody make files there [E_OUTPUT_READONLY]\nhint: choose another place with --out\n",
    ])
  })

  it("is refused where it lies below a file", async () => {
    const folder = folderWith({ "a.md": "# A\n", below: "" })
    const { code, stderr } = await run(["build", "a.md", "--out", "below/site"], folder)
    expect([code, stderr]).toEqual([
      3,
      `error: cannot write to ${join(realpathSync(folder), "below")}: a part of the path is a file [E_OUTPUT_READONLY]\nhint: choose another place with --out\n`,
    ])
  })
})
