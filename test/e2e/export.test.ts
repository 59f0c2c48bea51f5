// The built command `lectern export`, as its users type it.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { dictAt, pageNumbers, readPdf, resolve } from "../../src/export/pdf/file.ts"
import { addressOf, linksOf } from "../../src/export/pdf/links.ts"
import { isList, stringBytes } from "../../src/export/pdf/syntax.ts"
import { folderWith, lectern, run, shell } from "../command.ts"
import { has } from "../export/programs.ts"

const POST = "# One\n\n## Two\n\n- three\n- four\n"

describe("lectern export that fails", () => {
  it.each([
    ["a post that is not there", ["nope.md"], "nothing found at nope.md"],
    ["several files for one", ["post.md", "--as", "slides,html", "--out", "-"], "--out names one file"],
    ["a slide that is not there", ["post.md", "--pages", "99"], "no slide 99"],
    [
      "a slide that is not there, in a new folder",
      ["post.md", "--pages", "99", "--out", "a/b/"],
      "no slide 99",
    ],
    ["a browser that is not there", ["post.md", "--browser", "/nope"], "/nope (no such file)"],
  ])("says so and ends: %s", async (_, args, said) => {
    const folder = folderWith({ "post.md": POST })
    const { code, stderr } = await run(["export", ...args], folder)
    expect(stderr).toContain(said)
    expect(code).toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual(["post.md"])
  })

  it("for one post of a folder names it, and makes the others", async () => {
    const folder = folderWith({ "long.md": POST + POST, "short.md": "# Short\n\nWords.\n" })
    const { code, stderr } = await run(["export", ".", "--as", "html,png", "--slide", "2"], folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(/no slide 2: the deck has 1 .*\n {2}short\.md\n/)
    expect(readdirSync(folder)).toEqual(["long-2.png", "long.html", "long.md", "short.html", "short.md"])
  })
})

describe("lectern export into a folder", () => {
  it("leaves none where its part of the run is empty", async () => {
    const folder = folderWith({ "post.md": POST })
    const args = ["export", ".", "--as", "html", "--shard", "2/2", "--out", "decks"]
    expect(await run(args, folder)).toMatchObject({ code: 0 })
    expect(readdirSync(folder)).toEqual(["post.md"])
  })

  it("goes by no name that is there already", async () => {
    const folder = folderWith({ "post.md": POST, "deck/a.txt": "" })
    expect(await run(["export", "post.md", "--as", "html"], folder)).toMatchObject({ code: 0 })
    expect(readdirSync(folder)).toEqual(["deck", "post.html", "post.md"])
  })
})

describe("a link to another post", () => {
  const OTHER = "나 (2).md"
  const files = {
    "a.md": `# One\n\nSee [this](<${OTHER}#part>), [its rest](<${OTHER}#둘째>), [nothing](<${OTHER}#a(b>), [that](c.md) and [more](https://example.com/).\n\n<!-- notes: [this](<${OTHER}>) -->\n`,
    [OTHER]: "---\ndraft: true\n---\n\n# 나\n\n## Part\n\nSee [one](a.md#one).\n\n## 둘째\n",
    "c.md": "# C\n",
  }
  const linksIn = (path: string) => {
    const pdf = readPdf(readFileSync(path))
    const pages = pageNumbers(pdf).map(ref => ({ ref }))
    return new Set(linksOf(pdf, pages).flatMap(link => addressOf(pdf, link) ?? []))
  }
  const placesIn = (path: string) => {
    const pdf = readPdf(readFileSync(path))
    const root = dictAt(pdf, { ref: pdf.root })
    expect(root.has("Dests")).toBe(false)
    const names = resolve(pdf, dictAt(pdf, dictAt(pdf, root.get("Names")).get("Dests")).get("Names"))
    if (!isList(names)) throw new Error("no names")
    const found = names.flatMap((name, at) =>
      typeof name === "string" ? [[name, names[at + 1]] as const] : [],
    )
    const sorted = found.map(([name]) => name).sort((a, b) => (a < b ? -1 : 1))
    expect(found.map(([name]) => name)).toEqual(sorted)
    return new Map(found.map(([name, place]) => [stringBytes(name), place]))
  }
  const hrefsIn = (path: string) =>
    Array.from(readFileSync(path, "utf8").matchAll(/<a href="([^"#$]+)"/g), ([, href]) => href)
  const MORE = "https://example.com/"

  it("leads to the file of the same form beside it, of those that are made in one run into a folder", async () => {
    const folder = folderWith(files)
    const args = ["export", "a.md", OTHER, "--as", "slides,handout,notes,html", "--out", "out/"]
    const { code, stderr } = await run(args, folder)
    expect(code, stderr).toBe(0)
    for (const ending of [".pdf", "-handout.pdf", "-notes.pdf"]) {
      const [from, to] = [join(folder, `out/a${ending}`), join(folder, `out/나-2${ending}`)]
      const other = `%EB%82%98-2${ending}`
      const whole = ending === "-notes.pdf" ? [other] : []
      const second = "%25EB%2591%2598%25EC%25A7%25B8"
      expect(linksIn(from)).toEqual(
        new Set(["part", second, "a%2528b"].map(name => `${other}#${name}`).concat(whole, MORE)),
      )
      expect(linksIn(to)).toEqual(new Set([`a${ending}#one`]))
      const named = [...placesIn(to).keys()]
      expect(named).toEqual(expect.arrayContaining(["part", decodeURIComponent(second)]))
      expect([...placesIn(from).keys()]).toContain("one")
    }
    const page = readFileSync(join(folder, "out/a.html"), "utf8")
    expect(page).toContain(`<a href="%EB%82%98-2.html#part">`)
    expect(page).not.toContain("c.html")
  })

  it("leads nowhere where no deck can be made of that post", async () => {
    const folder = folderWith({
      "a.md": "# A\n\n[b](b.md), [c](c.md)\n",
      "b.md": "---\na: [\n---\n# B\n",
      "c.md": "# C\n",
    })
    expect((await run(["export", ".", "--as", "html"], folder)).code).toBe(1)
    expect(hrefsIn(join(folder, "a.html"))).toEqual(["c.html"])
    expect((await run(["build", ".", "--out", "site"], folder)).code).toBe(1)
    expect(hrefsIn(join(folder, "site/a/index.html"))).toEqual(["../c/index.html"])
  })

  it("leads to a post in the encoding that is named", async () => {
    const folder = folderWith({ "a.md": "# A\n\n[b](b.md)\n" })
    writeFileSync(
      join(folder, "b.md"),
      Buffer.concat([Buffer.from("---\nslug: bee\n---\n# "), Buffer.from([0xb0, 0xa1])]),
    )
    expect((await run(["export", ".", "--as", "html", "--encoding", "cp949"], folder)).code).toBe(0)
    expect(hrefsIn(join(folder, "a.html"))).toEqual(["bee.html"])
  })

  it("leads nowhere where there is one file alone", async () => {
    const folder = folderWith(files)
    expect((await run(["export", "a.md", "--out", "a.pdf"], folder)).code).toBe(0)
    expect(linksIn(join(folder, "a.pdf"))).toEqual(new Set([MORE]))
  })
})

describe("lectern export --out", () => {
  const folder = (): string => folderWith({ "posts/a.md": POST, "deck.d/b.txt": "" })

  it.each([
    [["posts", "--out", "decks"], "decks", ["a.html"]],
    [["posts", "--out", "decks-v1.2"], "decks-v1.2", ["a.html"]],
    [["posts/a.md", "posts", "--out", "decks"], "decks", ["a.html"]],
    [["posts", "--out", "new/decks/"], "new/decks", ["a.html"]],
    [["posts", "--out", "deck.d"], "deck.d", ["a.html", "b.txt"]],
    [["posts", "--out", "talk.html"], ".", ["deck.d", "posts", "talk.html"]],
    [["posts/a.md", "--out", "talk.HTML"], ".", ["deck.d", "posts", "talk.HTML"]],
    [["posts/a.md", "--out", "talk"], ".", ["deck.d", "posts", "talk"]],
  ])("of %j makes in %s %j", async (args, where, names) => {
    const top = folder()
    expect(await run(["export", ...args, "--as", "html"], top)).toMatchObject({ code: 0 })
    expect(readdirSync(join(top, where))).toEqual(names)
  })

  it("that names one file is refused for several", async () => {
    const top = folderWith({ "posts/a.md": POST, "posts/b.md": POST })
    const { code, stderr } = await run(["export", "posts", "--as", "html", "--out", "talk.html"], top)
    expect(code).toBe(2)
    expect(stderr).toContain("--out names one file, and there will be 2 [E_USE]")
    expect(readdirSync(top)).toEqual(["posts"])
  })
})

describe("lectern export of posts with one slug", () => {
  it.each([[[]], [["--shard", "1/2"]], [["--shard", "2/2"]]])(
    "makes the first and names both: %j",
    async shard => {
      const same = `---\nslug: same\n---\n${POST}`
      const top = folderWith({ "a/one.md": same, "b/two.md": same, "b/three.md": POST })
      const args = ["export", "a/one.md", "b", "--as", "html", "--out", "decks", ...shard]
      const { code, stderr } = await run(args, top)
      expect(code).toBe(1)
      expect(stderr).toContain('slug "same" is used by a/one.md and b/two.md [E_SLUG_DUPLICATE]')
      const names = { "": ["same.html", "three.html"], "1/2": ["same.html"], "2/2": ["three.html"] }
      expect(readdirSync(join(top, "decks"))).toEqual(names[(shard[1] ?? "") as keyof typeof names])
    },
  )
})

describe.skipIf(process.platform !== "linux" || !has("script"))("lectern on a terminal", () => {
  it("prints no result behind the line that says how far it is", async () => {
    const names = Array.from({ length: 10 }, (_, index) => `post-${index}.md`)
    const line = `NO_COLOR=1 script -qc '"${process.execPath}" "${lectern}" export . --as html --out decks' /dev/null </dev/null`
    const folder = folderWith(Object.fromEntries(names.map(name => [name, POST])))
    const { stdout } = await shell(line, folder)
    expect(stdout.match(/\.html {2}/g)).toHaveLength(names.length)
    expect(stdout).not.toMatch(/exporting[^\r]*\.html/)
  })

  it("plans whole lines where that says to have no columns", async () => {
    const title = "A title that is longer than twenty letters"
    const line = `NO_COLOR=1 script -qc '"${process.execPath}" "${lectern}" plan post.md' /dev/null </dev/null`
    const { stdout } = await shell(
      line,
      folderWith({ "post.md": `# ${title}\n\n## B\n\n- b\n\n## C\n\n- c\n` }),
    )
    expect(stdout).toContain(title)
  })

  it("refuses to write a deck there, because a terminal obeys bytes that are meant for no one", async () => {
    const line = `NO_COLOR=1 script -qc '"${process.execPath}" "${lectern}" export post.md --as html --out -' /dev/null </dev/null`
    const { stdout } = await shell(line, folderWith({ "post.md": POST }))
    expect(stdout).toContain("error: --out - would write a deck to the terminal [E_USE]")
    expect(stdout).not.toContain("<html")
  })
})

describe("lectern export to a PDF", () => {
  it.skipIf(process.platform !== "linux")("writes it and what it keeps for itself, no more", async () => {
    const folder = folderWith({ "post.md": POST })
    const env = { HOME: join(folder, "home"), XDG_CACHE_HOME: "", LECTERN_CACHE: "" }
    mkdirSync(env.HOME)
    expect((await run(["export", "post.md"], folder, env)).code).toBe(0)
    expect(readdirSync(folder)).toEqual(["home", "post.md", "post.pdf"])
    expect(readdirSync(env.HOME)).toEqual([".cache"])
    expect(readdirSync(join(env.HOME, ".cache"))).toEqual(["lectern"])
  })
})

describe("lectern export, done again", () => {
  it("makes the same of the fonts that were cut before", async () => {
    const folder = folderWith({ "post.md": POST })
    const env = { LECTERN_CACHE: join(folder, "cache") }
    const cuts = join(env.LECTERN_CACHE, "cuts")
    const filesOfCuts = () =>
      readdirSync(cuts).map(name => [name, statSync(join(cuts, name)).mtimeMs] as const)
    const make = async () => {
      expect((await run(["export", "post.md", "--as", "html"], folder, env)).code).toBe(0)
      return readFileSync(join(folder, "post.html"), "utf8")
    }
    const first = await make()
    const kept = filesOfCuts()
    expect(kept.length).toBeGreaterThan(1)
    expect(await make()).toBe(first)
    expect(filesOfCuts()).toEqual(kept)
    for (const [name] of kept) writeFileSync(join(cuts, name), "broken")
    expect(await make()).toBe(first)
  })
})

describe("lectern export --shard", () => {
  it("makes each file in exactly one of the parts", async () => {
    const names = Array.from({ length: 7 }, (_, index) => `post-${index + 10}`)
    const folder = folderWith(
      Object.fromEntries(names.map(name => [`posts/${name}.md`, `# ${name}\n\nWords.\n`])),
    )
    const made: string[] = []
    for (let part = 1; part <= 3; part++) {
      const args = ["export", "posts", "--as", "html", "--shard", `${part}/3`, "--out", `part-${part}`]
      expect((await run(args, folder)).code).toBe(0)
      made.push(...readdirSync(join(folder, `part-${part}`)))
    }
    expect(made.sort()).toEqual(names.map(name => `${name}.html`))
  })

  it("says where a part has nothing to do", async () => {
    const args = ["export", "post.md", "--as", "html", "--shard", "2/3"]
    const { code, stderr } = await run(args, folderWith({ "post.md": POST }))
    expect([code, stderr]).toEqual([0, "nothing to do: of 1 post none is in part 2 of 3\n"])
  })
})

describe("what lectern export says of its files", () => {
  it("is what is in each", async () => {
    const args = ["export", "post.md", "--as", "html,png", "--slide", "1", "--out", "made"]
    const { stderr } = await run(args, folderWith({ "post.md": POST }))
    expect(stderr).toMatch(/^made\/post\.html {2}\d+ slides?, \d+ KB$/m)
    expect(stderr).toMatch(/^made\/post-1\.png {2}slide 1, \d+ KB$/m)
  })
})
