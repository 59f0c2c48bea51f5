// Themes of the user's: found, completed, measured, told about, and kept from loading anything from outside.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { convert } from "../../src/convert.ts"
import { UserError } from "../../src/error.ts"
import { nodeDisk } from "../../src/files/disk.ts"
import { readTables } from "../../src/fonts/tables.ts"
import { findSite } from "../../src/post/site.ts"
import { contrast, lightnessOf, readColour } from "../../src/theme/colour.ts"
import { familyOf } from "../../src/theme/families.ts"
import { numbersFor } from "../../src/theme/numbers.ts"
import { readFamily } from "../../src/theme/own-family.ts"
import { readOwnSheet } from "../../src/theme/own-sheet.ts"
import { typefaceOf } from "../../src/theme/typeface.ts"
import { themeNames } from "../../src/themes/built-in.ts"
import { nameOfFile } from "../../src/themes/own.ts"
import { openWorld } from "../../src/world.ts"
import { makeFolder } from "../post/folder.ts"

const require = createRequire(import.meta.url)
const font = readFileSync(
  join(
    dirname(require.resolve("@fontsource-variable/bricolage-grotesque/package.json")),
    "files/bricolage-grotesque-latin-wght-normal.woff2",
  ),
)

const geist = readFileSync(
  join(
    dirname(require.resolve("@fontsource-variable/geist/package.json")),
    "files/geist-latin-wght-normal.woff2",
  ),
)

async function deckIn(folder: string, post = "post.md", given = {}) {
  const file = join(folder, post)
  const site = await findSite(file, nodeDisk, { postsRoot: folder, themes: themeNames() })
  const source = { path: post, file, bytes: readFileSync(file) }
  return convert(source, site, given, { ...openWorld(), slugAt: () => null })
}

function postWith(theme: string): string {
  return `---\ntitle: Own\ndeck:\n  theme: ${theme}\n---\n\n## One\n\nSome text.\n`
}

describe("a theme file", () => {
  it("needs a few variables only, and starts from the one that it extends", async () => {
    const folder = makeFolder({
      "my.css": "\ufeff:root { --extends: board; --accent: #ff7a59 }",
      "post.md": postWith("my.css"),
    })
    const { theme, deck, diagnostics } = await deckIn(folder)
    const numbers = numbersFor(theme, "en", "16:9")
    expect(diagnostics).toEqual([])
    expect(numbers.text("--accent")).toBe("#ff7a59")
    expect(numbers.text("--field-accent")).toBe("#ff7a59")
    expect(numbers.text("--bg")).toBe("oklch(0.218 0.019 172)")
    expect(theme.css).toContain(`.theme-${deck.meta.theme}`)
  })

  it("extends another file, but not in a circle", async () => {
    const folder = makeFolder({
      "brand.css": ":root { --accent: #ff7a59 }",
      "talk.css": ':root { --extends: "./brand.css"; --radius: 3px }',
      "round.css": ":root { --extends: ./round.css }",
      "post.md": postWith("talk.css"),
      "circle.md": postWith("round.css"),
    })
    const numbers = numbersFor((await deckIn(folder)).theme, "en", "16:9")
    expect([numbers.text("--accent"), numbers.px("--radius")]).toEqual(["#ff7a59", 3])
    await expect(deckIn(folder, "circle.md")).rejects.toThrow("circle")
  })

  it("brings a face that is measured and stands in the page", async () => {
    const folder = makeFolder({
      "face.woff2": font,
      "my.css":
        '@font-face { font-family: "My Face"; src: url("face.woff2") } :root { --font-text: "My Face" }',
      "post.md": postWith("my.css"),
    })
    const { theme } = await deckIn(folder)
    const [first = "", ...rest] = numbersFor(theme, "ko", "16:9").families("--font-text")
    const family = familyOf(first, false)
    expect(first).toMatch(/^My Face [\da-f]{8}$/)
    expect(rest).toContain("Pretendard Variable")
    expect(family?.covers(0x41)).toBe(true)
    const width = (family?.vectors[family.classes.get(0x41) ?? 0] ?? 0) / 2048
    expect(width).toBeGreaterThan(0.5)
    expect(width).toBeLessThan(0.9)
    expect(theme.css).toContain("data:font/woff2;base64,")
  })

  it("leaves the signs of code to a face in which they are as wide as letters", async () => {
    const folder = makeFolder({
      "my.css": ':root { --font-mono: "Geist Mono Variable" }',
      "post.md": postWith("my.css"),
    })
    const families = numbersFor((await deckIn(folder)).theme, "ko", "16:9").families("--font-mono")
    expect(families.slice(0, 2)).toEqual(["Geist Mono Variable", "Lectern Code Signs"])
  })

  it("has a variable face measured at the weights that it asks for, and kerned", async () => {
    const face = (weight: string) =>
      `@font-face { font-family: "My Face"; src: url("face.woff2"); ${weight} } :root { --font-text: "My Face" }`
    const folder = makeFolder({
      "face.woff2": geist,
      "all.css": face("font-weight: 100 900"),
      "one.css": face(""),
      "all.md": postWith("all.css"),
      "one.md": postWith("one.css"),
    })
    const width = (family: string, weight: number, text: string) =>
      typefaceOf({ families: [family], weight, italic: false, tracking: 0, figures: "usual" }).width(
        text,
        100,
      )
    const mine = async (post: string) =>
      numbersFor((await deckIn(folder, post)).theme, "en", "16:9").families("--font-text")[0] ?? ""
    const all = await mine("all.md")
    for (const weight of [320, 400, 550, 800])
      for (const text of ["Hamburgefonts", "AVATAR", "To. Ty,"])
        expect(Math.abs(width(all, weight, text) / width("Geist Variable", weight, text) - 1)).toBeLessThan(
          0.012,
        )
    expect(width(all, 400, "AV")).toBeLessThan(width(all, 400, "A") + width(all, 400, "V"))
    const one = await mine("one.md")
    expect(width(one, 800, "Hamburgefonts")).toBe(width(one, 400, "Hamburgefonts"))
  })

  it.each([
    ["", [400, 400]],
    ["font-weight: normal", [400, 400]],
    ["font-weight: bold", [700, 700]],
    ["font-weight: 100 900", [100, 900]],
    ["font-weight: 900 100", [900, 900]],
  ])("asks a face with %j for %j", (weight, weights) => {
    const sheet = `@font-face { font-family: "My Face"; src: url("face.woff2"); ${weight} }`
    expect(readOwnSheet(sheet, "theme-my", new Map()).faces).toMatchObject([{ weights }])
  })

  it("sets what goes with a variable unless it is set, too, and completes stacks that are not whole", () => {
    const cssOf = (sheet: string) => readOwnSheet(sheet, "theme-my", new Map()).css
    expect(cssOf(":root { --accent: red; --field-accent: blue }").match(/--field-accent: \w+/g)).toEqual([
      "--field-accent: blue",
    ])
    expect(cssOf(":root { --accent: red }")).toContain("--field-accent: red")
    expect(cssOf(":root { --font-text: var(--font-ui) }")).toContain("--font-text: var(--font-ui);")
    expect(cssOf(":root { --font-text: Mine }")).toContain('--font-text: Mine, "Lectern Symbols"')
    expect(cssOf(":root .slide { color: red }")).toContain("& .slide {")
  })

  it("may have variables of its own, and refer to parts of drawings", () => {
    const sheet = ":root { --mine: 3px } .x { padding: var(--mine); fill: url(#a) }"
    const { problems, files } = readOwnSheet(sheet, "theme-my", new Map())
    expect([problems, files]).toEqual([[], []])
    expect(readOwnSheet(":root { --mine: 3px }", "theme-my", new Map()).problems).toHaveLength(1)
  })

  it("brings a face of which a table is cut short, without what that says; one without sizes is none", () => {
    const tables = new Map(readTables(geist))
    const whole = readFamily(tables, "whole", [400, 700])
    const cut = new Map(tables).set("GPOS", (tables.get("GPOS") ?? new Uint8Array()).subarray(0, 12))
    expect(whole?.pairs).toHaveLength(1)
    expect(readFamily(cut, "cut", [400, 700])?.pairs).toEqual([])
    const head = new Map(tables).set("head", new Uint8Array(54))
    expect(readFamily(head, "none", [400, 700])).toBe(null)
  })

  it("is told where it names a class of a theme, which does nothing", async () => {
    const folder = makeFolder({
      "my.css": ":root { --accent: #b00 }\n.theme-quiet { --accent: red }",
      "post.md": postWith("my.css"),
    })
    const { diagnostics } = await deckIn(folder)
    expect(diagnostics).toMatchObject([
      { code: "W_THEME_CLASS", where: { line: 2 }, hint: "write :root instead" },
    ])
  })

  it("is told what is wrong with it, and where", async () => {
    const folder = makeFolder({
      "my.css": `:root {\n  --acent: red;\n  --font-text: "Gone";\n}\n@font-face { font-family: Gone; src: url(gone.ttf) }`,
      "post.md": postWith("my.css"),
    })
    const { diagnostics } = await deckIn(folder)
    expect(diagnostics.map(({ code, where, hint }) => [code, where?.line, hint])).toMatchObject([
      ["W_THEME_VARIABLE", 2, "did you mean --accent?"],
      ["W_FONT_MISSING", 5, expect.any(String)],
    ])
  })

  it("leaves out what is no size where one is measured, and says so", async () => {
    const folder = makeFolder({
      "my.css":
        ":root {\n--body-steps: large;\n--rule: 3px;\n--w-text: bold;\n--radius: 50%;\n--s-foot: var(--s-cap)\n}",
      "post.md": postWith("my.css"),
    })
    const { theme, diagnostics } = await deckIn(folder)
    expect(diagnostics.map(({ code, what, where }) => [code, what, where?.line])).toEqual([
      ["W_THEME_VALUE", "--body-steps does not take large", 2],
      ["W_THEME_VALUE", "--w-text does not take bold", 4],
    ])
    const numbers = numbersFor(theme, "en", "16:9")
    expect(numbers.list("--body-steps")[0]).toBe(54)
    expect([numbers.px("--rule"), numbers.text("--radius")]).toEqual([3, "50%"])
  })

  it("loads files with signs of addresses in their names, as they are or encoded", async () => {
    const urls = ["a%20b.png", "c%23.png", "100%.png", "gone%.png"]
    const folder = makeFolder({
      "a b.png": "1",
      "c#.png": "2",
      "100%.png": "3",
      "my.css": urls.map((url, index) => `.x${index} { background: url("${url}") }`).join("\n"),
      "post.md": postWith("my.css"),
    })
    const { theme, diagnostics } = await deckIn(folder)
    for (const content of ["1", "2", "3"])
      expect(theme.css).toContain(`base64,${Buffer.from(content).toString("base64")}`)
    expect(diagnostics).toMatchObject([
      { code: "W_THEME_FILE", what: "gone%.png not found", where: { line: 4 } },
    ])
  })

  it("says which files it does not load, since they are of no kind that it may", async () => {
    const folder = makeFolder({
      "a.svg": "<svg/>",
      "my.css": ":root { --accent: #b00 }\n.x { background: url(a.svg) }",
      "post.md": postWith("my.css"),
    })
    const { theme, diagnostics } = await deckIn(folder)
    expect(theme.css).toContain('url("data:,")')
    expect(diagnostics).toMatchObject([
      { code: "W_THEME_FILE", what: "a.svg is of a kind that no theme loads", where: { line: 2 } },
    ])
  })

  it.each([
    ["text", "no style at all"],
    ["a page", "<!doctype html><style>a{}</style>"],
    ["a brace too many", ":root { --accent: red } }"],
  ])("is refused when it is %s", async (_, css) => {
    const folder = makeFolder({ "my.css": css, "post.md": postWith("my.css") })
    await expect(deckIn(folder)).rejects.toThrow("is not CSS")
  })

  it("loads nothing from outside, and no file from elsewhere", async () => {
    const folder = makeFolder({
      "secret.png": "secret",
      "posts/my.css": [
        '@import "https://evil.example/a.css";',
        ".head { background: url(https://evil.example/b.png) }",
        '.body { background: url("//evil.example/c.png") }',
        ".foot { background: url(../secret.png) }",
        "@media screen { .meter { background: url('http://evil.example/d.png') } }",
      ].join("\n"),
      "posts/post.md": postWith("my.css"),
    })
    const { theme, diagnostics } = await deckIn(join(folder, "posts"))
    expect(theme.css).not.toContain("evil.example")
    expect(theme.css).not.toContain(Buffer.from("secret").toString("base64"))
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      "W_THEME_FILE",
      "W_THEME_IMPORT",
      "W_THEME_REMOTE",
      "W_THEME_REMOTE",
      "W_THEME_REMOTE",
    ])
  })
})

describe("an address in a theme", () => {
  it.each([
    ["behind backslashes", ".body { background: u\\72l(https://evil.example/a.png) }"],
    ["behind other backslashes", ".body { background: \\u\\r\\l(https://evil.example/a.png) }"],
    ["as a string", '.body { background: image-set("https://evil.example/a.png" 1x) }'],
    ["as a string to WebKit", ".body { background: -webkit-image-set('https://evil.example/a.png' 1x) }"],
    ["with modifiers", '.body { background: url("https://evil.example/a.png" crossorigin(anonymous)) }'],
    ["with quotation marks", '.body { background: url("https://evil.example/\\"a.png") }'],
    ["with a quotation mark alone", '.body { background: url(https://evil.example/\\"a.png) }'],
    ["of a font", '@font-face { font-family: "X"; src: u\\72l(https://evil.example/a.woff2) }'],
  ])("leads nowhere outside, %s", async (_, css) => {
    const folder = makeFolder({ "my.css": css, "post.md": postWith("my.css") })
    const { theme } = await deckIn(folder)
    expect(theme.css).not.toMatch(/(?<!none)\(["']?https/)
  })

  it("leads to a file that is called so, though it is no proper address", async () => {
    const css = ".body { background: url('100%.png') } .head { background: image-set(url(100%.png) 1x) }"
    const folder = makeFolder({ "my.css": css, "100%.png": "picture", "post.md": postWith("my.css") })
    const { theme } = await deckIn(folder)
    const address = `url("data:image/png;base64,${Buffer.from("picture").toString("base64")}")`
    expect(theme.css).toContain(`background: ${address}`)
    expect(theme.css).toContain(`image-set(${address} 1x)`)
  })
})

describe("the name of a theme", () => {
  it("is another one for each file", () => {
    expect(nameOfFile("/a/My look.css")).toMatch(/^my-look-[\da-f]{4}$/)
    expect(nameOfFile("/a/x.css")).not.toBe(nameOfFile("/b/x.css"))
  })

  it("may be that of an installed package, which is read and never run", async () => {
    const folder = makeFolder({
      "node_modules/lectern-theme-rosy/package.json": '{ "style": "look.css", "main": "./run.js" }',
      "node_modules/lectern-theme-rosy/run.js": "throw new Error('run')",
      "node_modules/lectern-theme-rosy/look.css": ":root { --accent: #c2185b }",
      "posts/post.md": postWith("rosy"),
    })
    const { theme } = await deckIn(join(folder, "posts"))
    expect(numbersFor(theme, "en", "16:9").text("--accent")).toBe("#c2185b")
  })

  it.each([
    ["quite", "did you mean quiet?"],
    ["./gone.css", "lectern theme new"],
    ["../other.css", "--theme"],
    ["../gone.css", "--theme"],
  ])("%s is refused with its place and a way out", async (name, hint) => {
    const folder = makeFolder({ "other.css": ":root { --accent: red }", "posts/post.md": postWith(name) })
    const error = await deckIn(join(folder, "posts")).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UserError)
    const { diagnostic, source } = error as UserError
    expect(diagnostic).toMatchObject({ code: "E_THEME", where: { file: "post.md", line: 4, column: 10 } })
    expect(source?.split("\n")[3]).toContain(name)
    expect(diagnostic.hint).toContain(hint)
  })

  it("is refused as wrong use where the command line has it, whatever the post says", async () => {
    const folder = makeFolder({ "post.md": postWith("nosuch") })
    const error = await deckIn(folder, "post.md", { theme: "nosuch" }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ diagnostic: { code: "E_THEME", where: null }, exit: 2 })
  })
})

describe("colours", () => {
  const post = (deck: string) => `---\ntitle: Own\ndeck: { ${deck} }\n---\n\n## One\n\nSome text.\n`
  const bg = async (deck: string, variable = "--bg") => {
    const { theme } = await deckIn(makeFolder({ "post.md": post(deck) }))
    return numbersFor(theme, "en", "16:9").text(variable)
  }

  it("are the theme's own, or those of its other variant", async () => {
    expect(await bg("theme: quiet")).toBe("oklch(0.992 0.002 255)")
    expect(lightnessOf(await bg("theme: quiet, colors: dark"))).toBeLessThan(0.3)
    expect(lightnessOf(await bg("theme: board, colors: light"))).toBeGreaterThan(0.9)
  })

  it("follow the reader's system where asked, with plain colours only", async () => {
    const { theme } = await deckIn(makeFolder({ "post.md": post("theme: board, colors: auto") }))
    expect(theme.css).not.toContain("light-dark(")
    const dark = theme.css.slice(theme.css.indexOf("@media (prefers-color-scheme: dark)"))
    expect(dark).toContain("--bg: oklch(0.218 0.019 172)")
    expect(lightnessOf(numbersFor(theme, "en", "16:9").text("--bg"))).toBeGreaterThan(0.9)
  })

  it.each(themeNames())("of %s keep any accent readable, and say so", async name => {
    const folder = makeFolder({ "post.md": post(`theme: ${name}, accent: "#ffee00"`) })
    const { theme, diagnostics } = await deckIn(folder)
    const { text } = numbersFor(theme, "en", "16:9")
    for (const [ink, ground] of [
      ["--accent", "--bg"],
      ["--field-accent", "--field"],
    ] as const) {
      const below = readColour(text(ground))
      expect(contrast(readColour(text(ink)), below, below)).toBeGreaterThanOrEqual(4.5)
    }
    const changed = text("--accent") !== "#ffee00" || text("--field-accent") !== "#ffee00"
    expect(diagnostics.some(({ code }) => code === "W_ACCENT")).toBe(changed)
  })

  it("says where a colour is hard to read, and what is taken there", async () => {
    const folder = makeFolder({ "post.md": post('theme: board, colors: light, accent: "#2f6fde"') })
    const { diagnostics } = await deckIn(folder)
    expect(diagnostics.filter(({ code }) => code === "W_ACCENT")).toEqual([
      expect.objectContaining({
        what: "the accent #2f6fde is hard to read on covers of the theme board",
        hint: expect.stringMatching(/^covers take #(?!2f6fde)\w{6}, which is the same but darker$/),
        where: { file: "post.md", line: 3, column: expect.any(Number) },
      }),
    ])
  })

  it("of lectern.yml is refused with its place there, for all posts at once", async () => {
    const folder = makeFolder({
      "lectern.yml": "prose: full\ntheme: quite\n",
      "post.md": "# Own\n\nText on the theme quite.\n",
    })
    const error = await deckIn(folder).catch((reason: unknown) => reason)
    const where = { file: expect.stringMatching(/lectern\.yml$/), line: 2, column: 8 }
    expect(error).toMatchObject({ exit: 2, diagnostic: { what: 'no theme "quite"', where } })
  })
})
