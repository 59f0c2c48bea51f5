import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { type Disk, nodeDisk } from "../../src/files/disk.ts"
import type { Assets } from "../../src/model.ts"
import { type ResolvedAssets, resolveAssets } from "../../src/post/assets.ts"
import { createInclude } from "../../src/post/include.ts"
import { createPictureCache } from "../../src/post/picture-cache.ts"
import type { Fetched } from "../../src/post/remote.ts"
import { findSite } from "../../src/post/site.ts"
import { hasShared, shared } from "../shared.ts"
import { type Content, makeFolder } from "./folder.ts"
import { png } from "./pictures.ts"

const picture = png({ width: 4, height: 3 })

interface Asked {
  post?: string
  remote?: boolean
  fetch?: (url: string) => Promise<Fetched>
  disk?: Disk
  page?: Readonly<Record<string, string>>
}

async function resolve(
  files: Readonly<Record<string, Content>>,
  sources: readonly string[],
  asked: Asked = {},
): Promise<ResolvedAssets> {
  const { post = "b/post.md", remote = true, fetch = null, disk = nodeDisk } = asked
  const page = new Map(Object.entries(asked.page ?? {}))
  const file = join(makeFolder({ [post]: "x", ...files }), post)
  const site = await findSite(file, nodeDisk, { home: "/" })
  const refs = sources.map((src, index) => ({ src, line: index + 1 }))
  return resolveAssets(refs, { path: post, file, site, page, remote }, { disk, fetchRemote: fetch })
}

function prefixed(folder: string, files: Readonly<Record<string, Content>>): Record<string, Content> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [folder + name, content]))
}

async function isFound(
  files: Readonly<Record<string, Content>>,
  src: string,
  post = "b/post.md",
): Promise<boolean> {
  const { found } = await resolve(files, [src], { post })
  return found.get(src)?.kind === "picture"
}

describe("a picture of the site", () => {
  it.each([
    ["a.png", "b/a.png", "beside the post"],
    ["./img/a.png", "b/img/a.png", "below it"],
    ["img/a b.png", "b/img/a b.png", "with a space"],
    ["img/a%20b.png", "b/img/a b.png", "with an encoded space"],
    ["img/a%20b.png", "b/img/a%20b.png", "with a per cent sign in its name"],
    ["100%.png", "b/100%.png", "with a per cent sign that encodes nothing"],
    ["글/é.png", "b/글/é.png", "with letters of any script"],
    ["e\u0301.png", "b/\u00e9.png", "composed otherwise"],
    ["\u00e9.png", "b/e\u0301.png", "decomposed otherwise"],
    ["a.png?raw=true#top", "b/a.png", "with a query and a fragment"],
    ["c#.png", "b/c#.png", "with a hash in its name"],
    ["what?.png", "b/what?.png", "with a question mark in its name"],
    ["a%20#b.png", "b/a%20#b.png", "with a hash and a per cent sign in its name"],
    ["img\\a.png", "b/img/a.png", "written on Windows"],
    ["../up.png", "up.png", "above the post, inside the root"],
  ])("%j is %j (%s)", async (src, file) => {
    expect(await isFound({ [file]: picture, "lectern.yml": "" }, src)).toBe(true)
  })

  it.each([
    ["/assets/a.png", "assets/a.png"],
    ["/img/a.png", "static/img/a.png"],
    ["/img/a.png", "public/img/a.png"],
    ["/img/a.png", "source/img/a.png"],
    ["/a.png", "images/a.png"],
    ["img/a.png", "static/img/a.png"],
    ["../../assets/a.png", "assets/a.png"],
    ["a.png", "_posts/2020-01-01-x/a.png"],
    ["/blog/assets/a.png", "assets/a.png"],
    ["https://me.org/blog/assets/a.png", "assets/a.png"],
    ["@site/static/a.png", "static/a.png"],
    ["~/assets/a.png", "src/assets/a.png"],
    ["@assets/a.png", "src/assets/a.png"],
  ])("%j is found at %j, where sites keep pictures", async (src, file) => {
    const config = { "_config.yml": "baseurl: /blog\nurl: https://me.org" }
    expect(await isFound({ ...config, [file]: picture }, src, "_posts/2020-01-01-x.md")).toBe(true)
  })

  it.each([
    [{ img_path: "/assets/img/x/" }, "a.png", "assets/img/x/a.png"],
    [{ media_subpath: "/assets/img/x" }, "sub/a.png", "assets/img/x/sub/a.png"],
    [{ media_subpath: "/assets/img/x" }, "/a.png", "assets/img/x/a.png"],
    [{ "typora-root-url": "..\\img" }, "/a.png", "img/a.png"],
  ])("is found where the front matter says: %j", async (page, src, file) => {
    const site = { "_config.yml": "", [file]: picture }
    const { found } = await resolve(site, [src], { post: "_posts/2020-01-01-x.md", page })
    expect(found.get(src)?.kind).toBe("picture")
  })

  it("is found below the path that a site of Hexo is published at", async () => {
    const site = { "_config.yml": "root: /blog/", "scaffolds/x.md": "", "source/img/a.png": picture }
    expect(await isFound(site, "/blog/img/a.png", "source/_posts/x.md")).toBe(true)
    expect(await isFound(site, "/blogger/img/a.png", "source/_posts/x.md")).toBe(false)
  })

  it("is not one at an address that only begins as the site's does", async () => {
    const site = { "_config.yml": "url: https://me.org", "anic/a.png": picture }
    const { found } = await resolve(site, ["https://me.organic/a.png"])
    expect(found.get("https://me.organic/a.png")?.kind).toBe("missing")
  })

  it("is not looked for outside of the site, whatever the front matter says", async () => {
    const page = { img_path: "../../.." }
    const { found } = await resolve({ "s/_config.yml": "", "a.png": picture }, ["a.png"], {
      post: "s/_posts/2020-01-01-x.md",
      page,
    })
    expect(found.get("a.png")?.kind).not.toBe("picture")
  })

  it("is found by its name alone in a vault, as its notes name it", async () => {
    const vault = { ".obsidian/x": "", "attachments/deep/A.png": picture }
    expect(await isFound(vault, "a.png", "notes/n.md")).toBe(true)
    expect(await isFound({ "attachments/deep/a.png": picture }, "a.png", "notes/n.md")).toBe(false)
    expect(await isFound({ ".obsidian/x": "", ".trash/a.png": picture }, "a.png", "notes/n.md")).toBe(false)
    const two = { ".obsidian/x": "", "deep/er/a.png": "no picture", "top/a.png": picture }
    expect(await isFound(two, "a.png", "notes/n.md")).toBe(true)
  })

  it("is given once, however often it is named", async () => {
    const { found, diagnostics } = await resolve({ "b/a.png": picture }, ["a.png", "a.png", "./a.png"])
    expect([...found.keys()]).toEqual(["a.png", "./a.png"])
    expect(diagnostics).toEqual([])
  })
})

describe("a picture that is missing", () => {
  it.each([
    ["img/a.png", "b/img/A.png", "did you mean img/A.png?"],
    ["img/a.png", "b/img/a.jpg", "did you mean img/a.jpg?"],
    ["img/a.png", "b/img/a.webp", "did you mean img/a.webp?"],
    ["globe.png", "b/glove.png", "did you mean glove.png?"],
    [
      "globe.png",
      "b/glove.png/x",
      "paths are relative to the post; one that begins with / to the site's root",
    ],
    ["/a.png", "A.png", "did you mean /A.png?"],
    ["a.png", "b/readme.txt", "paths are relative to the post; one that begins with / to the site's root"],
    ["../a.png", "A.png", "copy it into the folder of the posts"],
  ])("%j beside %j: %s", async (src, file, hint) => {
    const root = src.startsWith("/") ? { "lectern.yml": "" } : {}
    const { diagnostics } = await resolve({ [file]: picture, ...root }, [src])
    expect(diagnostics[0]?.hint).toBe(hint)
  })

  it("is told of at every place, and has a short reason for its frame", async () => {
    const { found, diagnostics } = await resolve({}, ["a.png", "b.png", "a.png"])
    expect(diagnostics.map(({ code, where, what }) => `${code} ${where?.line} ${what}`)).toEqual([
      "W_IMAGE_MISSING 1 image a.png not found",
      "W_IMAGE_MISSING 2 image b.png not found",
      "W_IMAGE_MISSING 3 image a.png not found",
    ])
    expect(found.get("a.png")).toEqual({ kind: "missing", reason: "not found" })
  })

  it("is not said to lie outside where only a place that is tried does", async () => {
    const { diagnostics } = await resolve({ "lectern.yml": "", "b/c/p.md": "x" }, ["img/../../a.png"], {
      post: "b/c/p.md",
    })
    expect(diagnostics[0]?.what).toBe("image img/../../a.png not found")
  })

  it("is not looked for by a name that lies outside of the site", async () => {
    const { diagnostics } = await resolve(
      { "s/lectern.yml": "", "s/img/x": "", "A.png": picture },
      ["/../a.png"],
      {
        post: "s/p.md",
        page: { img_path: "img" },
      },
    )
    expect(diagnostics[0]?.hint).not.toContain("did you mean")
  })

  it("is one of more bytes than a picture may have, which are not read", async () => {
    const { diagnostics } = await resolve({ "b/a.png": new Uint8Array(20 * 1024 * 1024 + 1) }, ["a.png"])
    expect(diagnostics[0]).toMatchObject({
      code: "W_IMAGE_TOO_LARGE",
      what: "image a.png: 21 MB is over 20 MB",
    })
  })

  it("leaves no file open, nor does one that is found", async () => {
    const open = new Set<string>()
    const disk: Disk = {
      ...nodeDisk,
      open(path) {
        const opened = nodeDisk.open(path)
        if (opened.kind !== "file") return opened
        const { file } = opened
        open.add(path)
        const close = () => {
          open.delete(path)
          file.close()
        }
        return { kind: "file", file: { ...file, read: () => file.read(), close } }
      },
    }
    const files = {
      "lectern.yml": "",
      "b/a.png": picture,
      "b/text.png": "x",
      "b/out.png": { link: "../../x.png" },
    }
    const folder = makeFolder({ "s/b/post.md": "x", "x.png": picture, ...prefixed("s/", files) })
    const file = join(folder, "s/b/post.md")
    const site = await findSite(file, nodeDisk, { home: "/", postsRoot: join(folder, "s") })
    const refs = ["a.png", "text.png", "out.png"].map(src => ({ src, line: 1 }))
    const { diagnostics } = await resolveAssets(
      refs,
      { path: "p", file, site, remote: false },
      { disk, fetchRemote: null },
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(["W_IMAGE_BROKEN", "W_SYMLINK_OUTSIDE"])
    expect([...open]).toEqual([])
  })

  it("costs a few looks at the disk, also a thousand times", async () => {
    const sources = Array.from({ length: 1000 }, (_, index) => `img/${index}.png`)
    let looks = 0
    const counted = <Args extends unknown[], R>(look: (...args: Args) => R) => {
      return (...args: Args): R => {
        looks++
        return look(...args)
      }
    }
    const { list, realPath, open } = nodeDisk
    const disk = { list: counted(list), realPath: counted(realPath), open: counted(open) }
    expect((await resolve({}, sources, { disk })).diagnostics).toHaveLength(1000)
    expect(looks / sources.length).toBeLessThan(12)
  })
})

describe("an address", () => {
  const kindOf = async (src: string): Promise<string> => {
    const { diagnostics } = await resolve({ "b/a.png": picture }, [src])
    return diagnostics[0]?.code ?? "found"
  }

  it.each([
    [`data:image/png;base64,${Buffer.from(picture).toString("base64")}`, "found"],
    [`data:image/png;charset=x;base64,${Buffer.from(picture).toString("base64")}`, "found"],
    ["data:image/svg+xml;base64,PHN2Zy8+", "W_URL_BLOCKED"],
    ["data:text/html,x", "W_URL_BLOCKED"],
    ["data:image/png;base64,AAAA", "W_IMAGE_BROKEN"],
    [`data:image/png;base64,${"A".repeat(4_000_000)}`, "W_URL_BLOCKED"],
    ["javascript:alert(1)", "W_URL_BLOCKED"],
    ["file:///etc/passwd", "W_URL_BLOCKED"],
    ["C:/a.png", "W_URL_BLOCKED"],
    ["\\\\host\\a.png", "W_URL_BLOCKED"],
    ["/@fs/etc/passwd", "W_URL_BLOCKED"],
    ["a%00.png", "W_URL_BLOCKED"],
    [`${"a/".repeat(2100)}a.png`, "W_URL_BLOCKED"],
    ["a\u0007.png", "W_URL_BLOCKED"],
    ["..%5ca.png", "W_URL_BLOCKED"],
    ["", "W_URL_BLOCKED"],
    ["#", "W_URL_BLOCKED"],
    ["a.png", "found"],
    [" a.png ", "found"],
  ])("%j: %s", async (src, code) => {
    expect(await kindOf(src)).toBe(code)
  })
})

describe("a remote picture", () => {
  const url = "https://example.org/pictures/Globe%201.png?w=4"
  const online = (fetched: Fetched) => async () => fetched

  it("is fetched, and named after its address", async () => {
    const { found, diagnostics } = await resolve({}, [url], {
      fetch: online({ kind: "bytes", bytes: picture }),
    })
    expect(found.get(url)).toMatchObject({ kind: "picture", width: 4, type: "image/png" })
    expect(diagnostics).toEqual([])
  })

  it("that does not come is told of with the reason", async () => {
    const { diagnostics } = await resolve({}, [url], {
      fetch: online({ kind: "failed", reason: "the server says 404" }),
    })
    expect(diagnostics[0]).toMatchObject({ code: "W_IMAGE_REMOTE", hint: "the server says 404" })
    const late = await resolve({}, [url], {
      fetch: online({ kind: "timeout", reason: "no answer within 10 s" }),
    })
    expect(late.diagnostics[0]).toMatchObject({ code: "W_ASSET_TIMEOUT", hint: "no answer within 10 s" })
  })

  it("that is no picture is not taken", async () => {
    const bytes = new TextEncoder().encode("<!doctype html>")
    const { diagnostics } = await resolve({}, [url], { fetch: online({ kind: "bytes", bytes }) })
    expect(diagnostics[0]?.code).toBe("W_IMAGE_BROKEN")
  })

  it("is not asked for when the author or the user does not want it", async () => {
    let asked = 0
    const fetch = async (): Promise<Fetched> => {
      asked++
      return { kind: "bytes", bytes: picture }
    }
    const off = await resolve({}, [url, "//example.org/a.png"], { remote: false, fetch })
    expect([asked, off.diagnostics.length]).toEqual([0, 2])
  })

  it("is asked for as https where the protocol is left out", async () => {
    const asked: string[] = []
    const fetch = async (address: string): Promise<Fetched> => {
      asked.push(address)
      return { kind: "bytes", bytes: picture }
    }
    await resolve({}, ["//example.org/a.png"], { fetch })
    expect(asked).toEqual(["https://example.org/a.png"])
  })
})

describe("pictures between two conversions", () => {
  it("are read again only when their file has changed", async () => {
    const top = makeFolder({ "b/post.md": "x", "b/a.png": picture })
    const file = join(top, "b/post.md")
    const site = await findSite(file, nodeDisk, { home: "/" })
    const pictures = createPictureCache()
    const look = async () => {
      const { found } = await resolveAssets(
        [{ src: "a.png", line: 1 }],
        { path: "p", file, site, remote: true },
        { disk: nodeDisk, fetchRemote: null, pictures },
      )
      return found.get("a.png")
    }
    const first = await look()
    expect(await look()).toBe(first)
    const { writeFileSync } = await import("node:fs")
    writeFileSync(join(top, "b/a.png"), png({ width: 9, height: 9 }))
    expect(await look()).toMatchObject({ width: 9 })
  })

  it.each([
    [10, ["a", "a", "b", "b", "a"], ["a", "b", "a"], "for one"],
    [12, ["a", "b", "a", "c", "a", "b"], ["a", "b", "c", "b"], "for two, of which the one used last stays"],
    [18, ["a", "b", "c", "d", "c", "b"], ["a", "b", "c", "d"], "for three, of which no more go than have to"],
  ])("give way to others when there are too many: room for %i bytes (%s)", (room, asked, expected) => {
    const pictures = createPictureCache(room)
    const opened = (realPath: string) => ({
      realPath,
      size: 0,
      version: "1",
      read: () => new Uint8Array(),
      close() {},
    })
    const reads: string[] = []
    const get = (path: string) =>
      pictures.get(opened(path), () => {
        reads.push(path)
        return {
          kind: "picture",
          name: path,
          type: "x",
          bytes: new Uint8Array(6),
          width: 1,
          height: 1,
          alpha: false,
        }
      })
    for (const path of asked) get(path)
    expect(reads).toEqual(expected)
  })
})

describe("an included text", () => {
  const include = async (
    files: Readonly<Record<string, Content>>,
    path: string,
    isCode = false,
  ): Promise<string> => {
    const file = join(
      makeFolder({ "b/_posts/p.md": "x", "b/_config.yml": "", "out/s.md": "secret", ...files }),
      "b/_posts/p.md",
    )
    const site = await findSite(file, nodeDisk, { home: "/" })
    const page = new Map([["img_path", ".x"]])
    const found = createInclude({ file, site, page }, nodeDisk)(path, isCode)
    return found.kind === "text" ? found.text : `(${found.reason})`
  }

  it("is found beside the post and among the site's includes", async () => {
    expect(await include({ "b/_posts/x.md": "beside" }, "x.md")).toBe("beside")
    expect(await include({ "b/_includes/x/y.html": "included\r\n" }, "x/y.html")).toBe("included\n")
    expect(await include({ "b/_posts/x.md": "---\ntitle: T\n---\nbelow" }, "x.md")).toBe("below")
  })

  it("is none where it is the post itself, too long, in an unknown encoding, or a folder, and says which", async () => {
    const large = new Uint8Array(1024 * 1024 + 1).fill(0x61)
    const files = {
      "b/_posts/l.md": large,
      "b/_posts/e.md": new Uint8Array([0xff, 0x61]),
      "b/_posts/f.md/x": "",
    }
    expect(await include(files, "p.md")).toBe("(it is the post itself)")
    expect(await include(files, "l.md")).toBe("(larger than 1 MB)")
    expect(await include(files, "e.md")).toMatch(/^\(not valid UTF-8 at line 1/)
    expect(await include(files, "f.md")).toBe("(it is a folder)")
    expect(await include(files, "gone.md")).toBe("(not found)")
    expect(await include(files, "../../out/s.md")).toBe("(outside the folder of the posts)")
  })

  it("may be a program where it is shown as one; never a setting, hidden, or outside", async () => {
    const files = {
      "b/x/a.ts": "a",
      "b/.x/a.ts": "s",
      "b/node_modules/a.ts": "s",
      "b/secrets.json": "s",
      "out/a.ts": "s",
    }
    expect(await include(files, "/x/a.ts", true)).toBe("a")
    const refused = ["/.x/a.ts", "/node_modules/a.ts", "/secrets.json", "/_config.yml", "../../out/a.ts"]
    for (const path of refused) expect(await include(files, path, true)).toMatch(/^\(/)
    expect(await include(files, "/x/a.ts")).toMatch(/^\(/)
  })

  it("is no hidden file under a harmless name, and none of a folder that the post's settings name", async () => {
    const files = {
      "b/.env": "secret",
      "b/.x/a.md": "secret",
      "b/.x/a.ts": "secret",
      "b/secrets.json": "secret",
      "b/_posts/env.md": { link: "../.env" },
      "b/_posts/key.ts": { link: "../secrets.json" },
      "b/_posts/part.md": { link: "../x.md" },
      "b/x.md": "read",
    }
    for (const path of ["env.md", "a.md", "a.ts", "key.ts"])
      expect(await include(files, path, true)).toBe("(only texts and programs of the site are shown)")
    expect(await include(files, "part.md")).toBe("read")
  })

  it("of a post that lies in a hidden folder itself may lie beside it", async () => {
    const file = join(
      makeFolder({ "b/.notes/p.md": "x", "b/.notes/q.md": "y", "b/_config.yml": "" }),
      "b/.notes/p.md",
    )
    const site = await findSite(file, nodeDisk, { home: "/" })
    expect(createInclude({ file, site }, nodeDisk)("q.md").kind).toBe("text")
  })

  it("is never a setting, a program, hidden, or outside", async () => {
    const files = {
      "b/.env": "secret",
      "b/.git/x.md": "secret",
      "b/node_modules/x.md": "secret",
      "b/key.pem": "secret",
      "b/_posts/l.md": { link: "../../out/s.md" },
    }
    for (const path of [
      ".env",
      "/.git/x.md",
      "/node_modules/x.md",
      "/key.pem",
      "../../out/s.md",
      "l.md",
      "/_config.yml",
      "https://a.org/x.md",
      "/etc/passwd",
    ])
      expect(await include(files, path), path).toMatch(/^\(/)
  })
})

describe.skipIf(!hasShared)("pictures of real posts", () => {
  it("are all found that were copied with them", async () => {
    const rows = readFileSync(shared("corpus/IMAGES.tsv"), "utf8").trim().split("\n").slice(1)
    const missing: string[] = []
    for (const row of rows) {
      const [post = "", src = "", , status] = row.split("\t")
      // Templates in addresses are filled in before they come here.
      if (status !== "copied" || /\{\{|^"/.test(src)) continue
      const file = shared("corpus", post)
      const site = await findSite(file, nodeDisk, { home: "/", postsRoot: dirname(file) })
      const { found }: { found: Assets } = await resolveAssets(
        [{ src, line: 1 }],
        { path: post, file, site, remote: false },
        { disk: nodeDisk, fetchRemote: null },
      )
      if (found.get(src)?.kind !== "picture") missing.push(`${post}: ${src}`)
    }
    expect(missing).toEqual([])
  })
})
