import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { UserError } from "../../src/error.ts"
import { nodeDisk } from "../../src/files/disk.ts"
import { findSite, type Site, type SiteOptions } from "../../src/post/site.ts"
import { type Content, makeFolder } from "./folder.ts"

/** The site of a post in a folder that is made for it; paths relative to that folder. */
async function siteOf(
  post: string,
  files: Readonly<Record<string, Content>>,
  options: SiteOptions = {},
): Promise<Site> {
  const top = makeFolder({ [post]: "x", ...files })
  const site = await findSite(join(top, post), nodeDisk, { home: "/", cwd: top, ...options })
  const short = (path: string) => path.slice(top.length + 1)
  return { ...site, root: short(site.root), base: short(site.base), postsRoot: short(site.postsRoot) }
}

describe("dialect of a site", () => {
  it.each([
    ["jekyll", "b/_posts/a.md", { "b/_config.yml": "" }],
    ["hexo", "b/source/_posts/a.md", { "b/_config.yml": "" }],
    ["hugo", "b/content/posts/a.md", { "b/hugo.toml": "" }],
    ["hugo", "b/content/a.md", { "b/config.toml": "" }],
    ["docusaurus", "b/docs/a.md", { "b/docusaurus.config.ts": "throw 1" }],
    ["astro", "b/src/content/a.md", { "b/astro.config.mjs": "throw 1" }],
    ["vitepress", "b/guide/a.md", { "b/.vitepress/config.ts": "throw 1" }],
    ["jekyll", "b/posts/a.md", { "b/.eleventy.js": "throw 1" }],
    ["pandoc", "b/a.md", { "b/_quarto.yml": "" }],
    ["obsidian", "b/notes/a.md", { "b/.obsidian/app.json": "" }],
    ["plain", "b/a.md", { "b/package.json": "" }],
  ] as const)("%s is seen from the files around %s", async (dialect, post, files) => {
    const site = await siteOf(post, files)
    expect(site.dialect).toBe(dialect)
    if (dialect !== "plain") expect([site.root, site.base]).toEqual(["b", "b"])
  })
})

describe("root of a site", () => {
  it("is the folder that the user named, where no file says otherwise, or the post's own", async () => {
    const top = makeFolder({ "a/b/post.md": "x" })
    const post = join(top, "a/b/post.md")
    expect((await findSite(post, nodeDisk, { home: "/" })).root).toBe(join(top, "a/b"))
    expect((await findSite(post, nodeDisk, { home: "/", postsRoot: join(top, "a") })).root).toBe(
      join(top, "a"),
    )
    expect((await findSite(post, nodeDisk, { home: "/", postsRoot: join(top, "other") })).root).toBe(
      join(top, "a/b"),
    )
  })

  it("is the whole repository, though addresses begin at the site in it", async () => {
    const site = await siteOf("repo/blog/_posts/a.md", { "repo/.git/HEAD": "", "repo/blog/_config.yml": "" })
    expect([site.root, site.base, site.dialect]).toEqual(["repo", "repo/blog", "jekyll"])
  })

  it("is never the home folder nor what lies above it, whatever marks them", async () => {
    const top = makeFolder({ "home/me/notes/a.md": "x", "home/me/.git/HEAD": "", "home/_config.yml": "" })
    const site = await findSite(join(top, "home/me/notes/a.md"), nodeDisk, { home: join(top, "home/me") })
    expect([site.root, site.dialect]).toEqual([join(top, "home/me/notes"), "plain"])
  })

  it("is marked by a settings file too", async () => {
    expect((await siteOf("b/posts/a.md", { "b/lectern.yml": "" })).root).toBe("b")
  })
})

describe("configuration of a site", () => {
  it("is read as data, in YAML and TOML", async () => {
    const yaml = await siteOf("b/_posts/a.md", { "b/_config.yml": "title: Blog\nauthor:\n  name: Ada\n" })
    expect(Object.fromEntries(yaml.config)).toEqual({ title: "Blog", "author.name": "Ada" })
    const toml = await siteOf("b/content/a.md", { "b/hugo.toml": 'title = "Blog"\n[params]\nx = 1\n' })
    expect(Object.fromEntries(toml.config)).toEqual({ title: "Blog", "params.x": "1" })
  })

  it("that is broken is only a warning", async () => {
    const site = await siteOf("b/_posts/a.md", { "b/_config.yml": "a: b: c" })
    expect([site.config.size, site.diagnostics[0]?.code, site.diagnostics[0]?.severity]).toEqual([
      0,
      "W_SITE_CONFIG",
      "warning",
    ])
    expect(site.diagnostics[0]?.where).toMatchObject({ file: "b/_config.yml", line: 1 })
  })

  it.each([
    ["hugo.toml", `${Array.from({ length: 40 }, (_, at) => `a${at}`).join(".")} = 1`],
    ["_config.yml", `a: ${"[".repeat(40)}`],
  ])("is called by its name where it is too deep: %s", async (name, deep) => {
    const { diagnostics } = await siteOf("b/content/a.md", { [`b/${name}`]: deep })
    expect(diagnostics.map(({ what, hint }) => `${what}; ${hint}`)).toEqual([
      expect.stringContaining(`${name} is nested deeper than 32 levels; keep ${name} to plain`),
    ])
  })

  it("outside of the root is not followed to", async () => {
    const site = await siteOf("b/_posts/a.md", {
      "secret.yml": "title: secret",
      "b/_config.yml": { link: "../secret.yml" },
    })
    expect(site.config.size).toBe(0)
  })
})

describe("lectern.yml", () => {
  const settings = (yaml: string, files = {}) => siteOf("b/a.md", { "b/lectern.yml": yaml, ...files })

  it("gives settings and dialect", async () => {
    const site = await settings("theme: board\nprose: full\ndialect: hugo\n")
    expect([site.settings, site.dialect]).toEqual([{ theme: "board", prose: "full" }, "hugo"])
  })

  it("may name a style sheet and a logo beside it", async () => {
    const top = makeFolder({
      "b/.git/HEAD": "",
      "b/c/a.md": "",
      "b/c/lectern.yml": "theme: my.css\nlogo: img/logo.svg",
      "b/c/my.css": "",
    })
    const site = await findSite(join(top, "b/c/a.md"), nodeDisk, { home: "/" })
    expect(site.settings).toEqual({ theme: join(top, "b/c/my.css"), logo: "/c/img/logo.svg" })
  })

  it.each([
    ["tehme: quiet", 'b/lectern.yml:1 unknown key "tehme"', 'did you mean "theme"?'],
    ["prose: some", "b/lectern.yml:1 prose must be one of lead, full, notes", null],
    ["a: b: c", 'b/lectern.yml:1 a value with ": " needs quotes', 'a: "b: c"'],
    [
      "x: &x {a: 1}\ny: {<<: *x}",
      "b/lectern.yml:2 merge keys (<<) are not allowed in lectern.yml",
      expect.any(String),
    ],
    ["theme: ../../x.css", "b/lectern.yml:1 theme not found: ../../x.css", expect.any(String)],
    ["- a", "b/lectern.yml:1 lectern.yml must be a list of key: value lines", expect.any(String)],
  ])("with %j is wrong use", async (yaml, said, hint) => {
    const error = await settings(yaml).catch(error => error)
    expect(error).toBeInstanceOf(UserError)
    const { code, what, where } = error.diagnostic
    expect([code, `${where.file}:${where.line} ${what}`, error.diagnostic.hint]).toEqual([
      "E_CONFIG",
      said,
      hint,
    ])
    expect(error.exit).toBe(2)
  })

  it("cannot name a style sheet outside of the root", async () => {
    const error = await settings("theme: ../x.css", { "x.css": "" }).catch(error => error)
    expect(error.diagnostic.what).toBe("the theme ../x.css is outside the folder of the posts")
  })
})

describe("a run over many posts", () => {
  it("looks at each folder once", async () => {
    const top = makeFolder({ "b/_config.yml": "title: x", "b/_posts/a.md": "", "b/_posts/b.md": "" })
    let asked = 0
    const list = (folder: string) => {
      asked++
      return nodeDisk.list(folder)
    }
    const disk = { ...nodeDisk, list }
    const known = new Map()
    const first = await findSite(join(top, "b/_posts/a.md"), disk, { home: "/", known })
    const before = asked
    expect(await findSite(join(top, "b/_posts/b.md"), disk, { home: "/", known })).toBe(first)
    expect(asked).toBe(before)
  })
})

describe("a site that is looked at again and again", () => {
  it("has its files read anew only where they changed", async () => {
    const top = makeFolder({ "b/_config.yml": "title: x", "b/_posts/a.md": "" })
    let read = 0
    const open: typeof nodeDisk.open = path => {
      const opened = nodeDisk.open(path)
      if (opened.kind !== "file") return opened
      const counted = () => {
        read++
        return opened.file.read()
      }
      return { kind: "file", file: { ...opened.file, read: counted } }
    }
    const kept = new Map()
    const look = () => findSite(join(top, "b/_posts/a.md"), { ...nodeDisk, open }, { home: "/", kept })
    expect((await look()).config.get("title")).toBe("x")
    expect((await look()).config.get("title")).toBe("x")
    expect(read).toBe(1)
    writeFileSync(join(top, "b/_config.yml"), "title: another")
    writeFileSync(join(top, "b/lectern.yml"), "theme: board")
    expect(await look()).toMatchObject({ settings: { theme: "board" } })
    expect((await look()).config.get("title")).toBe("another")
    expect(read).toBe(3)
  })
})

describe("the settings file of a project", () => {
  const settingsOf = async (files: Parameters<typeof makeFolder>[0]) => {
    const site = await findSite(join(makeFolder({ "b/post.md": "", ...files }), "b/post.md"), nodeDisk, {
      home: "/",
    })
    return site
  }

  it("names its logo from itself, or by its address", async () => {
    const logo = (written: string) => settingsOf({ "b/lectern.yml": `logo: ${written}` })
    expect((await logo("img/a.svg")).settings.logo).toBe("/img/a.svg")
    for (const address of ["https://a.org/a.svg", "/img/a.svg"])
      expect((await logo(address)).settings.logo).toBe(address)
  })

  it("is not read where it is larger than any, nor is the site's", async () => {
    const large = `title: x\n#${"x".repeat(300_000)}`
    expect((await settingsOf({ "b/_config.yml": large })).config.size).toBe(0)
  })
})
