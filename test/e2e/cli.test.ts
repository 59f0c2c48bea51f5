// The command line as a user meets it: help, names typed wrong, posts that cannot be read.
import { copyFileSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { examplePosts, folderWith, lectern, run, shell } from "../command.ts"
import { has } from "../export/programs.ts"

const post = "---\ntitle: Maps\n---\n\n# Maps\n\n## One\n\n- a\n- b\n"

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/

describe("lectern --help", () => {
  it("names every command and how to get help of each", async () => {
    const { code, stdout } = await run(["--help"], folderWith())
    expect(code).toBe(0)
    for (const name of ["dev", "build", "export", "plan", "browser"]) expect(stdout).toContain(`\n  ${name}`)
  })

  it.each(["dev", "build", "export", "plan", "browser"])("knows %s --help", async name => {
    const { code, stdout, stderr } = await run([name, "--help"], folderWith())
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toContain(`Usage: lectern ${name}`)
  })

  it.skipIf(!has("script"))("breaks its lines between words on a narrow terminal, too", async () => {
    const command = `stty cols 60; ${process.execPath} ${lectern} export --help`
    const { stdout } = await shell(`script -qec "${command}" /dev/null`, folderWith())
    expect(stdout).toContain("--layout <name>")
    expect(stdout.split(/\r?\n/).filter(line => line.length > 60)).toEqual([])
  })

  it.each([["-h"], ["help"]])("is what lectern %s shows", async flag => {
    const { stdout: asked } = await run(["--help"], folderWith())
    expect(await run([flag], folderWith())).toEqual({ code: 0, stdout: asked, stderr: "" })
  })

  it("shows the version alone", async () => {
    const { code, stdout } = await run(["--version"], folderWith())
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe("wrong use", () => {
  it.each([
    ["a command", ["biuld"], "biuld", "did you mean build?"],
    ["an option", ["plan", "--thme", "quiet", "a.md"], "--thme", "did you mean --theme?"],
    ["a value", ["plan", "--prose", "ful", "a.md"], "ful", "did you mean full?"],
    ["a theme", ["plan", "--theme", "quite", "a.md"], "quite", "did you mean quiet?"],
    ["a path", ["plan", "b.md"], "b.md", "did you mean a.md?"],
    ["a port", ["--port", "65536", "a.md"], "not a port: 65536", "--port 8080"],
    ["no path, and no posts/", ["plan"], "no folder posts here", "the path of a post"],
    [
      "an encoding",
      ["plan", "a.md", "--encoding", "cp999"],
      'unknown encoding "cp999"',
      "did you mean cp949?",
    ],
    ["standard input", ["plan", "-"], "standard input", "--out -"],
    ["an empty path", ["plan", ""], "is empty", "shell variable"],
    ["an empty --out", ["build", "a.md", "--out", ""], "--out is empty", "shell variable"],
    ["a command to be helped with", ["help", "biuld"], 'no command "biuld"', "did you mean build?"],
    ["theme without more", ["theme"], "lectern theme needs a command", "lectern theme --help"],
    ["another tool's command", ["serve", "a.md"], 'no command and no post "serve"', "did you mean dev?"],
    [
      "another tool's option",
      ["a.md", "--pdf"],
      "unknown option '--pdf'",
      "lectern export talk.md makes talk.pdf",
    ],
    ["another tool's name for a file", ["export", "a.md", "-o", "a.pdf"], "'-o'", "take --out"],
    ["a post that begins with a dash", ["plan", "-dash.md"], "'-dash.md'", "is ./-dash.md"],
    ["a device for a post", ["plan", "/dev/null"], "/dev/null is no file", "ordinary file"],
  ])("of %s gets one error, the nearest name and exit code 2", async (_, args, typed, advice) => {
    const { code, stdout, stderr } = await run(args, folderWith({ "a.md": post, "-dash.md": post }))
    expect(code).toBe(2)
    expect(stdout).toBe("")
    expect(stderr).toMatch(/^error: .*\[E_\w+\]\n/)
    expect(stderr).toContain(typed)
    expect(stderr).toContain(advice)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe("a post that cannot be read", () => {
  const broken = "---\ntitle: Rust: the good parts\n---\n\n# x\n"

  it("is told with code, place, line, caret and hint; the others are still done", async () => {
    const { code, stdout, stderr } = await run(["plan", "."], folderWith({ "a.md": broken, "b.md": post }))
    expect(code).toBe(1)
    expect(stdout).toContain("Maps")
    const lines = stderr.split("\n")
    expect(lines[0]).toContain("[E_FM_SYNTAX]")
    expect(lines[1]).toBe("  a.md:2:8")
    expect(lines[2]).toBe("2 | title: Rust: the good parts")
    expect(lines[3]).toBe("  |        ^")
    expect(lines[4]).toMatch(/^hint: /)
  })
})

describe.skipIf(process.platform !== "linux")("lectern theme new where no file can be made", () => {
  it("says so, and not to use an option that it does not have", async () => {
    const { code, stderr } = await run(["theme", "new", "mine"], "/proc")
    expect(code).toBe(3)
    expect(stderr).toMatch(/^error: cannot write mine\.css: .*\nhint: .*call it in another folder\n$/)
  })
})

describe.skipIf(process.platform === "win32")("a link instead of a post", () => {
  it.each([
    ["nowhere.md", 2, "the link a.md leads nowhere [E_PATH]"],
    ["a.md", 1, "a.md cannot be read [E_FILE_UNREADABLE]\n  a.md\nhint: its links go round in a circle"],
  ])("to %s is told as what it is", async (target, exit, said) => {
    const folder = folderWith()
    symlinkSync(target, join(folder, "a.md"))
    for (const command of ["plan", "build", "export"]) {
      const { code, stderr } = await run([command, "a.md"], folder)
      expect(stderr).toContain(said)
      expect(code).toBe(exit)
    }
  })
})

describe("a folder without posts", () => {
  const files = { "empty/notes.txt": "# Not a post\n", "full/a.md": post }

  it.each([
    ["plan", "empty"],
    ["plan", "empty", "--json"],
    ["export", "empty"],
    ["export", "empty", "--as", "html"],
  ])("is wrong use of %s %s %s", async (...args) => {
    const { code, stdout, stderr } = await run(args, folderWith(files))
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toMatch(/^error: no posts in empty \[E_NO_POSTS\]\nhint: posts are Markdown files: .*\n$/)
  })

  it("is told where another has some, or where a site is built", async () => {
    const folder = folderWith(files)
    for (const args of [
      ["plan", "empty", "full"],
      ["build", "empty"],
    ]) {
      const { code, stderr } = await run(args, folder)
      expect(code).toBe(0)
      expect(stderr).toMatch(/^warning: no posts in empty \[W_NO_POSTS\]\nhint: .*\n$/)
    }
  })
})

describe("lectern plan", () => {
  it("shows the founding post slide by slide", async () => {
    const { code, stdout } = await run(["plan", "2018-12-12-aws-reinvent-2018.md"], examplePosts)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^1 +cover +AWS Re:Invent 2018 요약/)
    for (const heading of [
      "글로벌 인프라 업데이트",
      "컴퓨팅 업데이트",
      "스토리지 업데이트",
      "데이터 베이스 업데이트",
    ]) {
      expect(stdout).toContain(heading)
    }
  })

  it("gives the deck as data", async () => {
    const noted = `${post}\n## Noted\n\nText.[^n]\n\n[^n]: A note.\n`
    const { stdout } = await run(["plan", "a.md", "--json"], folderWith({ "a.md": noted }))
    const deck = JSON.parse(stdout)
    expect(deck.slides.map((slide: { layout: string }) => slide.layout)).toContain("cover")
    expect(deck.canvas).toEqual({ width: 1280, height: 720 })
    expect(deck.footnotes.n).toMatchObject({ number: 1 })
  })

  it("names the posts of a folder, as text and as one list of data", async () => {
    const folder = folderWith({ "a.md": "# A\n", "b.md": "# B\n" })
    const text = await run(["plan", "."], folder)
    expect(text.stdout).toBe("a.md\n1  cover  A\n\nb.md\n1  cover  B\n")
    const data = await run(["plan", ".", "--json"], folder)
    const decks: { path: string; slides: unknown[] }[] = JSON.parse(data.stdout)
    expect(decks.map(({ path, slides }) => [path, slides.length])).toEqual([
      ["a.md", 1],
      ["b.md", 1],
    ])
  })
})

describe("a folder of many posts", () => {
  const names = Array.from({ length: 20 }, (_, at) => `post-${String(at + 1).padStart(2, "0")}.md`)
  const folder = () =>
    folderWith({
      ...Object.fromEntries(names.map(name => [`blog/${name}`, post])),
      "blog/post-07.md": "---\na: [\n",
    })

  it("is converted in the order of its names, but for those that cannot be", async () => {
    const { code, stdout, stderr } = await run(["plan", "blog"], folder())
    const shown = names.filter(name => name !== "post-07.md")
    expect(stdout.match(/^blog.*$/gm)).toEqual(shown.map(name => `blog/${name}`))
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("blog/post-07.md:1") })
  })

  it.each([
    ["plan", "blog"],
    ["export", "blog", "--as", "html", "--out", "decks/"],
  ])("is left where what %s is asked for is wrong for all", async (...args) => {
    const { code, stdout, stderr } = await run([...args, "--theme", "quite"], folder())
    expect({ code, stdout, errors: stderr.match(/^error:/gm)?.length }).toEqual({
      code: 2,
      stdout: "",
      errors: 1,
    })
  })

  it("is checked in the order of its names", async () => {
    const { stdout } = await run(["check", "blog", "--json"], folder())
    const { posts } = JSON.parse(stdout) as { posts: { path: string | null }[] }
    expect(posts.map(({ path }) => path)).toEqual(names.map(name => `blog/${name}`))
  })
})

describe("lectern plan of a post with control bytes", () => {
  const odd = '---\ntitle: "A\\e[31mB"\n---\n\n## C\u001b]0;x\u0007D\u009b2JE\u007fF\n\n- a\n- b\u009b\n'

  it.skipIf(process.platform === "win32")("shows them as text, in names of files too", async () => {
    const folder = folderWith({ "a\u001b[1m.md": odd, "b.md": post })
    const { code, stdout } = await run(["plan", "."], folder)
    expect(code).toBe(0)
    expect(stdout).not.toMatch(raw)
    for (const shown of ["a\\u{1b}[1m.md", "C\\u{1b}]0;xD\\u{9b}2JEF"]) expect(stdout).toContain(shown)
  })

  it("gives them escaped as data, which says the same", async () => {
    const { stdout } = await run(["plan", "a.md", "--json"], folderWith({ "a.md": odd }))
    expect(stdout).not.toMatch(raw)
    expect(stdout).toContain("\\u009b2JEF")
    expect(JSON.stringify(JSON.parse(stdout))).toContain("\u009b2JEF")
  })
})

describe.skipIf(process.platform === "win32")("a folder whose name has control bytes", () => {
  const name = "\u001b[31m\u009b2J\nerror: made up"
  const shown = "\\u{1b}[31m\\u{9b}2J\\u{a}error: made up"

  it.each([
    ["export", ["a.md", "--as", "html", "--out", `${name}/`], `${shown}/a.html`],
    ["build", ["a.md", "--out", name], `1 deck in ${shown}/index.html`],
    ["check", [name], `${shown}/bad.md`],
    ["plan", [name], `${shown}/bad.md`],
  ])("is shown in one line by %s", async (command, args, line) => {
    const folder = folderWith({ "a.md": post, [`${name}/bad.md`]: "---\na: b: c\n---\n" })
    if (command === "build") rmSync(join(folder, name), { recursive: true })
    const { stdout, stderr } = await run([command, ...args], folder)
    expect(stdout + stderr).toContain(line)
    expect(stdout + stderr).not.toMatch(raw)
    expect(stdout + stderr).not.toMatch(/^error: made up/m)
  })
})

describe("lectern check --json of a name with control bytes", () => {
  it("gives them escaped", async () => {
    const { stdout } = await run(["check", ".", "--json"], folderWith({ "a\u009b2J.md": post }))
    expect(stdout).toContain('"a\\u009b2J.md"')
    expect(stdout).not.toContain("\u009b")
  })
})

describe("a folder full of code", () => {
  it("is only read: nothing of it runs", async () => {
    const code = 'require("node:fs").writeFileSync("ran.txt", "")'
    const folder = folderWith({
      "post.md": post,
      "vite.config.js": code,
      "postcss.config.cjs": code,
      ".puppeteerrc.cjs": code,
      "lectern.config.js": code,
      "node_modules/markdown-it/index.js": code,
      "node_modules/markdown-it/package.json": '{"name":"markdown-it","version":"99.0.0","main":"index.js"}',
    })
    expect((await run(["build", "post.md", "--out", "site"], folder)).code).toBe(0)
    expect(readdirSync(folder)).not.toContain("ran.txt")
  })
})

describe("a reader that has had enough", () => {
  it("ends the command without a stack", async () => {
    const many = Array.from({ length: 400 }, (_, at) => `## Part ${at}\n\n- a\n`).join("\n")
    const folder = folderWith({ "a.md": `# Maps\n\n${many}` })
    const pipeline = `"${process.execPath}" "${lectern}" plan a.md --json | head -1`
    const { stdout, stderr } = await shell(pipeline, folder)
    expect({ stdout, stderr }).toEqual({ stdout: "{\n", stderr: "" })
  })
})

describe.skipIf(process.platform === "win32")("the command by its own name", () => {
  const file = (path: string) => resolve(import.meta.dirname, "../..", path)
  const { bin } = JSON.parse(readFileSync(file("package.json"), "utf8"))

  it("runs in a clone as where it is installed", async () => {
    const { code, stdout } = await shell(`"${file(bin.lectern)}" --version`, folderWith())
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  it("is there before a clone is built, and says what to do", async () => {
    const folder = folderWith({ "package.json": '{"type":"module"}', "bin/a.txt": "" })
    copyFileSync(file(bin.lectern), join(folder, "bin/lectern.js"))
    expect(await shell("bin/lectern.js --version", folder)).toEqual({
      code: 3,
      stdout: "",
      stderr: "error: this clone is not built [E_NOT_BUILT]\nhint: npm ci && npm run build\n",
    })
  })
})

describe.skipIf(process.platform !== "linux")("an output that is full", () => {
  const full = "error: the disk is full: not all of the output was written [E_DISK_FULL]\n"

  it.each([
    ["plan a.md"],
    ["plan ."],
    ["plan a.md --json"],
    ["check a.md"],
    ["export a.md --as html --out -"],
    ["--help"],
    ["help plan"],
    ["--version"],
  ])("ends lectern %s with one line", async args => {
    const folder = folderWith({ "a.md": post, "b.md": post.replace("Maps", "Streets") })
    const outcome = await shell(`"${process.execPath}" "${lectern}" ${args} >/dev/full`, folder)
    expect(outcome).toMatchObject({ code: 3, stdout: "", stderr: expect.stringContaining(full) })
    expect(outcome.stderr.match(/error:/g)).toHaveLength(1)
    expect(outcome.stderr).not.toMatch(/^\s+at /m)
  })

  it("for errors ends the command without a stack", async () => {
    const line = `"${process.execPath}" "${lectern}" plan none.md 2>/dev/full`
    expect(await shell(line, folderWith())).toEqual({ code: 3, stdout: "", stderr: "" })
  })
})
