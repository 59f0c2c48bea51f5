// Each rule: a deck that breaks it, and one beside it that does not.
import { describe, expect, it } from "vitest"
import { checkDeck, inOrder } from "../../src/check/check.ts"
import { secondsToRead } from "../../src/check/rules/words.ts"
import { rules } from "../../src/check/rules.ts"
import type { Conversion } from "../../src/convert.ts"
import { callout, code, conversionOf, conversionWith, item, list, paragraph, slide } from "./deck.ts"

type Subject = () => Promise<Conversion>

const first = { index: 1, of: 2 }
const second = { index: 2, of: 2 }
const LONG = Array.from({ length: 150 }, (_, index) => `word${index}`).join(" ")

const slideFile = (end: string) =>
  ["# Title", "## Maps\n\ntext", "## Globes\n\n### One\n\ntext", "## More\n\n- x", end].join("\n\n---\n\n")

const cases: readonly (readonly [code: string, why: string, broken: Subject, fine: Subject])[] = [
  [
    "W_IMAGE_ALT",
    "a picture on its own",
    () => conversionOf("![](globe.png)\n"),
    () => conversionOf("![A globe](globe.png)\n"),
  ],
  [
    "W_IMAGE_ALT",
    "a picture in a sentence in a list",
    () => conversionOf("- see ![](globe.png) there\n"),
    () => conversionOf("- see ![a globe](globe.png) there\n"),
  ],
  [
    "W_COMMENT_LEFT_OUT",
    "a comment for people",
    () => conversionOf("text\n\n<!-- say this better -->\n"),
    () =>
      conversionOf(
        "text\n\n<!-- more -->\n\n<!-- notes: say this -->\n\n```html\n<!-- in the code -->\n```\n",
      ),
  ],
  [
    "W_IMAGE_ALT",
    "a picture with a caption, or a title",
    () => conversionOf("![](globe.png)\n\ntext\n"),
    () => conversionOf('![](globe.png)\n*A globe*\n\nsee ![](globe.png "A globe") there\n'),
  ],
  [
    "W_COMMENT_LEFT_OUT",
    "a comment that is the speaker's, in files of some tools, or is asked of the deck",
    () => conversionOf("text\n\n<!-- say this better -->\n"),
    () => conversionOf("---\nmarp: true\n---\n\n# A\n\n<!-- say this better -->\n\n<!-- new slide -->\n"),
  ],
  [
    "W_COMMENT_LEFT_OUT",
    "a comment that begins a slide",
    () => conversionOf("text\n\n<!-- say this better -->\n"),
    () => conversionOf("text\n\n<!-- new slide -->\n\ntext\n"),
  ],
  [
    "W_HEADING_ORDER",
    "a level left out",
    () => conversionOf("## Maps\n\ntext\n\n#### Globes\n\ntext\n"),
    () => conversionOf("#### Maps\n\ntext\n\n##### Globes\n\ntext\n\n## Back\n\ntext\n"),
  ],
  [
    "W_HEADING_ORDER",
    "a slide of a slide file may have no heading",
    () => conversionOf(slideFile("#### Far down\n\n- x")),
    () => conversionOf(slideFile("**The end**")),
  ],
  [
    "W_SLIDE_WORDS",
    "more words than can be read",
    () => conversionWith(slide([list(item(LONG))])),
    () => conversionWith(slide([list(item(LONG.slice(0, 300)))])),
  ],
  [
    "W_SLIDE_WORDS",
    "a listing is looked at, not read",
    () => conversionWith(slide([paragraph(LONG), code("1")])),
    () => conversionWith(slide([code(LONG)])),
  ],
  ["W_SLIDE_SMALL", "the smallest step", () => conversionWith(sized(20)), () => conversionWith(sized(22))],
  [
    "W_SLIDE_SMALL",
    "the smallest step, said with the first part",
    () => conversionWith({ ...sized(20), part: first }),
    () => conversionWith({ ...sized(20), part: second }),
  ],
  [
    "W_SLIDE_LONELY",
    "a line that stands alone on purpose",
    () => conversionWith(slide([paragraph("short")], { part: second })),
    () => conversionWith(slide([paragraph("short")], { part: second, frame: "free" })),
  ],
  [
    "W_SLIDE_LONELY",
    "one short line on a slide that goes on",
    () =>
      conversionWith(
        slide([paragraph("Text.")], { part: first }),
        slide([list(item("one"))], { part: second }),
      ),
    () => conversionWith(slide([paragraph("Text.")])),
  ],
  [
    "W_SLIDE_LONELY",
    "a line under a parent that is shown again",
    () =>
      conversionWith(
        slide([list({ ...item("Parent", list(item("child"))), repeated: true })], { part: second }),
      ),
    () =>
      conversionWith(
        slide([list({ ...item("Parent", list(item("child"), item("other"))), repeated: true })], {
          part: second,
        }),
      ),
  ],
  [
    "W_SLIDE_LONELY",
    "a listing is never lonely",
    () => conversionWith(slide([paragraph("short")], { part: second })),
    () => conversionWith(slide([code("one line")], { part: second })),
  ],
  [
    "W_SLIDE_LONELY",
    "the title of a callout is a line of its own",
    () => conversionWith(slide([paragraph("short")], { part: second })),
    () => conversionWith(slide([callout("tip", "short")], { part: second })),
  ],
  [
    "W_SLIDE_LEAD_IN",
    "a line that announces the next slide",
    () => leadIn("As this shows (see the map):"),
    () => leadIn("As this shows."),
  ],
  [
    "W_SLIDE_LEAD_IN",
    "a line that announces the next slide, which is of the same heading",
    () => leadIn("As this shows:"),
    () =>
      conversionWith(
        slide([paragraph("As this shows:")], { part: second }),
        slide([code("1")], { part: first }),
      ),
  ],
  [
    "W_SLIDE_LEAD_IN",
    "the same as the last item of a list, in Japanese",
    () =>
      conversionWith(
        slide([list(item("一"), item("次の通り："))], { part: first }),
        slide([code("1")], { part: second }),
      ),
    () =>
      conversionWith(
        slide([list(item("次の通り："), item("一"))], { part: first }),
        slide([code("1")], { part: second }),
      ),
  ],
  [
    "W_SLIDE_EMPTY",
    "nothing but a heading",
    () => conversionWith(slide([])),
    () => conversionWith(slide([], { layout: "section", frame: "field" })),
  ],
]

function sized(body: number) {
  const planned = slide([list(item("one"), item("two"))])
  return { ...planned, size: { ...planned.size, body } }
}

function leadIn(text: string): Promise<Conversion> {
  const [one, two] = [paragraph(text), code("1")]
  return conversionWith(slide([list(item("one")), one], { part: first }), slide([two], { part: second }))
}

describe.each(cases)("%s: %s", (code, _, broken, fine) => {
  const codes = async (subject: Subject) => checkDeck(await subject()).map(each => each.code)

  it("is found", async () => {
    expect(await codes(broken)).toContain(code)
  })

  it("is not found where it is not", async () => {
    expect(await codes(fine)).not.toContain(code)
  })
})

it("has a case for every rule", () => {
  expect([...new Set(cases.map(([code]) => code))].sort()).toEqual(rules.map(({ code }) => code).sort())
})

describe("what conversion itself tells", () => {
  it.each([
    ["W_IMAGE_MISSING", "text\n\n![A globe](globe.png)\n", 3],
    ["W_LINK_DEAD", "See [there](#nowhere).\n", 1],
    ["W_FM_UNKNOWN_KEY", "---\ndeck:\n  tehme: quiet\n---\ntext\n", 3],
    ["W_HTML_REMOVED", "text\n\n<script>alert(1)</script>\n\ntext\n", 3],
  ])("keeps %s, with its line", async (code, markdown, line) => {
    const [found] = checkDeck(await conversionOf(markdown)).filter(each => each.code === code)
    expect(found?.where).toMatchObject({ file: "post.md", line })
  })
})

it("gives each picture of a paragraph its own line", async () => {
  const found = checkDeck(await conversionOf("text\n\n![](a.png)\n![](b.png)\n![fine](c.png)\n"))
  const mute = found.filter(({ code }) => code === "W_IMAGE_ALT")
  expect(mute.map(({ where }) => where?.line)).toEqual([3, 4])
})

it("does not print the bytes of a picture that stands in its address", async () => {
  const [found] = checkDeck(await conversionOf(`![](data:image/png;base64,${"A".repeat(10_000)})\n`)).filter(
    each => each.code === "W_IMAGE_ALT",
  )
  expect(found?.what.length).toBeLessThan(200)
})

it("tells errors before warnings, wherever they stand", () => {
  const at = (line: number, severity: "error" | "warning") =>
    ({ code: "X", severity, what: "", hint: null, where: { file: "a.md", line, column: 0 } }) as const
  const found = inOrder([at(1, "warning"), at(9, "error"), at(3, "error")])
  expect(found.map(({ where }) => where?.line)).toEqual([3, 9, 1])
})

it("goes through a post from top to bottom", async () => {
  const found = checkDeck(
    await conversionOf("# A\n\n![](a.png)\n\n#### B\n\nSee [there](#nowhere).\n\n![](b.png)\n"),
  )
  const lines = found.map(({ where }) => where?.line ?? 0)
  expect(lines.length).toBeGreaterThan(3)
  expect(lines).toEqual([...lines].sort((a, b) => a - b))
})

it("counts comments, and calls a heading by its beginning", async () => {
  const one = "<!-- say this better -->\n\n"
  const said = async (text: string) => checkDeck(await conversionOf(text)).map(({ what }) => what)
  expect(await said(`text\n\n${one}`)).toContain("a comment left out")
  expect(await said(`text\n\n${one}${one}`)).toContain("2 comments left out")
  const [order = ""] = (await said(`# A\n\n### ${"long ".repeat(30)}\n\ntext\n`)).filter(what =>
    /level/.test(what),
  )
  expect(order).toMatch(/^heading "(?:long ){9}long…" goes from level 1 to 3$/)
})

it("tells lines as the file has them, below its front matter", async () => {
  const text = "text\n\n![](a.png)\n\n```\ncode\n```\n\n<!-- say this better -->\n"
  const found = checkDeck(await conversionOf(`---\ntitle: A\n---\n\n\n${text}`))
  expect(found.map(({ where }) => where?.line)).toEqual([8, 8, 14])
})

it("reads each script at its own speed", () => {
  expect(Math.round(secondsToRead("word ".repeat(230)))).toBe(60)
  expect(Math.round(secondsToRead("字".repeat(255)))).toBe(60)
  expect(secondsToRead("… — !?")).toBe(0)
})
