// What only a browser can tell: decks that break one thing each, by a style sheet that nobody measured.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { describe, expect, it } from "vitest"
import { faintTexts } from "../../src/check/browser/contrast.ts"
import { isAsPlanned } from "../../src/check/browser/heights.ts"
import { type DeckSeen, seeDeck } from "../../src/check/browser/stage.ts"
import { heights, judge } from "../../src/check/browser/verdict.ts"
import type { Conversion } from "../../src/convert.ts"
import type { Settings } from "../../src/model.ts"
import { themeNames } from "../../src/themes/built-in.ts"
import { useBrowser } from "../browser.ts"
import { makeFolder } from "../post/folder.ts"
import { conversionOf } from "./deck.ts"

const POST = `---
title: Maps
---

## Globes

A globe is round, says this paragraph, which is long enough to take two lines on its slide.

A second one follows it.

- one
- two
- three
`

/** A character in no font of the world's decks: Meetei Mayek. */
const RARE = "ꯃ"

const { browser, fromMemory } = useBrowser()

function styled(conversion: Conversion, css: string): Conversion {
  return { ...conversion, theme: { ...conversion.theme, css: `${conversion.theme.css}\n${css}` } }
}

async function see(
  css: string,
  markdown = POST,
): Promise<{ conversion: Conversion; seen: DeckSeen; codes: string[] }> {
  const conversion = styled(await conversionOf(markdown), css)
  const seen = await seeDeck(conversion, browser())
  return { conversion, seen, codes: judge(conversion, seen).map(({ code }) => code) }
}

describe("a deck as it was planned", () => {
  it("has nothing to mend, and is as high as planned", async () => {
    const { conversion, seen, codes } = await see("")
    expect(codes).toEqual([])
    const planned = heights(conversion, seen)
    expect(planned).toHaveLength(1)
    expect(planned.filter(isAsPlanned)).toHaveLength(1)
    expect(seen.slides[1]?.smallest.body).toBeGreaterThanOrEqual(20)
  })

  it("cuts no formula that is higher than its line in a list of sections", async () => {
    const parts = ["One", "Two $\\cfrac{a}{2}$", "Three"]
      .map(title => `### ${title}\n\n- a\n- b\n- c\n- d\n`)
      .join("\n")
    const { codes, conversion } = await see("", `# Maps\n\n## First\n\nText.\n\n## Globes\n\n${parts}`)
    expect(conversion.deck.slides.map(({ layout }) => layout)).toContain("section")
    expect(codes).not.toContain("E_SLIDE_CLIPPED")
  })
})

describe("as high as planned", () => {
  const square =
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="100" height="100"/></svg>'
  const row = "| ![Ada Lovelace of London, the first of all](a.svg)<br>Ada | ![b](a.svg)<br>Ben | Cy |\n"
  const table = `| Who | Who | Who |\n|---|---|---|\n${row.repeat(4)}`
  const seven = (cell: string) => `|${`${cell}|`.repeat(7)}\n`
  const crowd = `${seven("Who")}${seven("---")}${seven("![Ada Lovelace of London](a.svg)<br>Ada").repeat(2)}`
  const cited = ["एक", "दो", "तीन", "चार"].map((word, at) => `${word}[^${at}]`).join(" ")
  const notes = [0, 1, 2, 3].map(at => `[^${at}]: परियोजना`).join("\n")
  const once = "Some text that says something"
  // As wide as its place, within what letters of another size stand nearer to each other.
  const nearlyTwo = `- ${once}[^a]\n- ${once}[^b]\n\n[^a]: ${once}. ${once}\n[^b]: ${once}. ${once}\n\n    ${once}`

  const longParent = `- ${once.repeat(25)} **strong** \`code\`${`\n  - ${once.repeat(8)}`.repeat(6)}`
  const part = (items: number) =>
    `<!-- slide -->\n\n${"- an item of so many words that they take a line\n".repeat(items)}\n`

  const codes = `| Code |\n|---|\n| ${"`width`<br>".repeat(14)}\`x\` |\n`

  const term = "Term\n: Words\n\n  Nested\n  : Words\n\n"

  it.each<[string, Partial<Settings>, Record<string, string>, string]>([
    ["a video after a list", {}, {}, "- one\n\n{{< youtube abcdefghijk >}}"],
    ["videos in an item", {}, {}, `- one${"\n\n  {{< youtube abcdefghijk >}}".repeat(2)}\n- two`],
    ["keys of many words", {}, {}, `On <kbd>${"any key that there is ".repeat(5)}</kbd> or none.\n\nMore.`],
    ["code in a small table", {}, {}, codes],
    ["terms in a quotation", {}, {}, "> Apples\n> : Good for a sauce.\n\nEnd of the text."],
    ["terms in the explanations of terms", {}, {}, term.repeat(4)],
    ["pictures in a table, under a serif", { theme: "celadon" }, { "a.svg": square }, table],
    ["names of pictures that are missing, in a narrow column", { aspect: "4:3" }, {}, crowd],
    ["footnotes of a script with much leading", {}, {}, `${cited}\n\n${notes}`],
    ["a repeated parent that is cut before the code in it", {}, {}, longParent],
    [
      "formulas of lines that their author ended",
      {},
      {},
      "$$a = b \\\\ c = d \\\\ e = f$$\n\nIt is $a \\\\ b$ here.",
    ],
    ["a matrix with a number", {}, {}, "$$\\begin{bmatrix}1\\\\2\\end{bmatrix}\\tag{1}$$\n\n".repeat(5)],
    ["matrices over matrices", {}, {}, `$$${"+\\begin{bmatrix}1\\\\2\\end{bmatrix}".repeat(22)}$$`],
    ["a few words and many under one heading", {}, {}, part(2) + part(9).repeat(10)],
    ["footnotes much smaller than their slide's text", { aspect: "4:3" }, {}, nearlyTwo],
  ])("%s", async (_, settings, files, body) => {
    const lang = /\p{Script=Devanagari}/u.test(body) ? "hi" : "en"
    const post = `---\ntitle: Maps\nlang: ${lang}\n---\n\n## Globes\n\n${body}\n`
    const conversion = await conversionOf(post, settings, makeFolder(files))
    const planned = heights(conversion, await seeDeck(conversion, browser()))
    expect(planned.length).toBeGreaterThan(0)
    expect(planned.filter(each => !isAsPlanned(each))).toEqual([])
  })
})

describe("what is there but not to be seen", () => {
  it.each([
    [
      "formulas a second time, for those who cannot see them",
      `We know of course that ${"$P(A_1 \\cap A_2) = P(B_1 \\cap B_2)$ and ".repeat(4)}no more.`,
    ],
    [
      "what KaTeX adds to indices, at the edge of a slide from right to left",
      "$a_{12}$ هذه فقرة تبدأ بصيغة.\n\n$$\na + b_{12}\n$$",
      "ar",
    ],
    [
      "spaces at which a line of code is broken",
      `\`\`\`sql\n${`set payload = ${" ".repeat(12)}`.repeat(9)}\n\`\`\``,
    ],
    [
      "the rest of an address",
      `<iframe src="https://example.org/v" title="${"A film about maps, ".repeat(6)}"></iframe>`,
    ],
  ])("makes no slide smaller: %s", async (_, body, lang = "en") => {
    const { seen, codes } = await see("", `---\ntitle: Maps\nlang: ${lang}\n---\n\n## Globes\n\n${body}\n`)
    expect(seen.slides.map(({ fit }) => fit)).toEqual(seen.slides.map(() => 1))
    expect(codes).toEqual([])
  })
})

describe("pictures beside words", () => {
  const svg = (width: number, height: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#258"/></svg>`
  const pictures = { "tall.svg": svg(600, 1000), "wide.svg": svg(1200, 700) }
  const caption = "A tower that is seen from the other side of the river on a morning in March"
  const code = "```js\nfor (const stop of stops) draw(stop)\n```"

  it.each([
    [
      "tall, with a caption of several lines",
      "beside",
      `Words.\n\n- one\n- two\n\n![x](tall.svg "${caption}")`,
    ],
    ["tall, alone", "beside", `![x](tall.svg "${caption}")`],
    ["beside code", "beside", `${code}\n\n![x](wide.svg "${caption}")`],
    [
      "drawn, beside the code of it",
      "beside",
      `${code}\n\n\`\`\`mermaid\nsequenceDiagram\n  Ann->>Ben: Hello\n  Ben-->>Ann: Hi\n\`\`\``,
    ],
    [
      "wide, beside text",
      "figure",
      `Words of a sentence. And those of another.\n\n![x](wide.svg "${caption}")`,
    ],
    ["over the whole slide", "bleed", "<!-- layout: photo -->\n\n![x](wide.svg)"],
  ])("fit as planned: %s", async (_, layout, body) => {
    const post = `---\ntitle: Maps\n---\n\n## Globes\n\n${body}\n`
    const conversion = await conversionOf(post, {}, makeFolder(pictures))
    const seen = await seeDeck(conversion, browser())
    expect(conversion.deck.slides.map(slide => slide.layout)).toEqual(["cover", layout])
    expect(seen.slides.map(({ fit }) => fit)).toEqual([1, 1])
    expect(judge(conversion, seen)).toEqual([])
  })

  it("have text as large as it was planned", async () => {
    const post = "---\ntitle: Maps\n---\n\n## Globes\n\nFew words. And few more.\n\n![x](wide.svg)\n"
    const conversion = await conversionOf(post, {}, makeFolder(pictures))
    const seen = await seeDeck(conversion, browser())
    expect(seen.slides[1]?.smallest.body).toBe(conversion.deck.slides[1]?.size.body)
  })
})

describe("a style sheet that nobody measured", () => {
  it.each([
    ["text that is too large", ".body { font-size: 90px }", "W_SLIDE_SHRUNK"],
    ["a heading that fills the slide", ".head { font-size: 400px; line-height: 1.4 }", "E_SLIDE_OVERFLOW"],
    [
      "a body moved out to the right",
      ".pad.rail > .body { position: relative; left: 900px }",
      "E_SLIDE_OVERFLOW",
    ],
    ["a heading over the footer", ".slide .head { position: relative; top: 540px }", "E_SLIDE_OVERFLOW"],
    ["a heading in the margin", ".slide .head { position: relative; left: 1030px }", "W_SLIDE_MARGIN"],
    ["paragraphs that are cut off", ".body > p { height: 20px; overflow: hidden }", "E_SLIDE_CLIPPED"],
    [
      "paragraphs over each other",
      ".slide .pad .body > p + p { margin-block-start: -50px }",
      "W_SLIDE_OVERLAP",
    ],
    ["text that is too faint", ".body > p { color: #aaa }", "W_CONTRAST"],
  ])("%s", async (_, css, code) => {
    expect((await see(css)).codes).toContain(code)
  })

  it("is told with slide and line", async () => {
    const { conversion, seen } = await see(".body { font-size: 90px }")
    const [found] = judge(conversion, seen)
    expect(found?.what).toMatch(/^slide 2 "Globes" holds more than it has room for: shown at \d+ %$/)
    expect(found?.where).toEqual({ file: "post.md", line: 7, column: 0 })
  })
})

describe("a heading that the line above its subsections shortens", () => {
  it("is not taken for one that sticks out", async () => {
    const parent = "とても長い見出しが小さな行にすべて見えるとは限らない".repeat(2)
    const conversion = await conversionOf(`# Maps\n\n## ${parent}\n\n### Globes\n\n- one\n- two\n`, {
      aspect: "4:3",
    })
    const seen = await seeDeck(conversion, browser())
    expect(seen.slides.flatMap(({ faults }) => faults)).toEqual([])
  })
})

describe("a title that the footer shortens", () => {
  it("does not run into the number beside it", async () => {
    const title =
      "What a very long title does in the footer of a deck: a day in the life of one new owner of maps, told in her own words"
    const conversion = await conversionOf(`---\ntitle: "${title}"\n---\n\n## Globes\n\nOne line.\n`, {
      theme: "prompt",
      aspect: "4:3",
    })
    const seen = await seeDeck(conversion, browser())
    expect(seen.slides.flatMap(({ faults }) => faults)).toEqual([])
  })
})

describe("fonts", () => {
  it("names characters that no font of the deck holds, and the slides", async () => {
    const { conversion, seen } = await see("", `## One\n\ntext\n\n## Two\n\nthis: ${RARE}\n`)
    const [found] = judge(conversion, seen).filter(({ code }) => code === "W_FONT_MISSING")
    expect(found?.what).toContain(RARE)
    expect(found?.what).toContain("slide 3")
    expect(found?.where?.line).toBe(7)
  })

  it("names those of formulas, too", async () => {
    const { codes } = await see(".katex * { font-family: serif !important }", "## One\n\n$x$ is it\n")
    expect(codes).toContain("W_FONT_MISSING")
  })

  it("has no complaint about Latin, Hangul, code and formulas", async () => {
    const { codes } = await see(
      "",
      "## 하나\n\nLatin, 한글 and `code → 1 ≥ 2`\n\n$\\text{속도} = \\sqrt{\\mathbf{값} \\neq x}$ 이다\n",
    )
    expect(codes).not.toContain("W_FONT_MISSING")
  })
})

describe("errors in the page", () => {
  /** What is told of a page that has this on its cover, as if it had slipped through. */
  async function pageErrors(slipped: string): Promise<string[]> {
    const conversion = await conversionOf(POST)
    const [cover, ...others] = conversion.rendered.slides
    if (!cover) throw new Error("a deck has a cover")
    const html = cover.sharedHtml.replace("</section>", `${slipped}</section>`)
    const slides = [{ ...cover, html, sharedHtml: html }, ...others]
    const broken = { ...conversion, rendered: { ...conversion.rendered, slides } }
    const found = judge(broken, await seeDeck(broken, browser()))
    return found.flatMap(({ code, severity, what }) =>
      code === "E_PAGE" && severity === "error" ? [what] : [],
    )
  }

  it.each([
    ["a file that is not there", '<img src="../assets/nowhere.png" alt="">', "nowhere.png"],
    ["what the console says", "<script>alert(1)</script>", "Content Security Policy"],
  ])("are told: %s", async (_, slipped, told) => {
    expect(await pageErrors(slipped)).toContainEqual(expect.stringContaining(told))
  })

  it("are not told where there are none", async () => {
    expect(await pageErrors("")).toEqual([])
  })
})

describe("contrast", () => {
  it.each(themeNames())("is enough for code on the fields of %s", async theme => {
    const code = `\`\`\`\n${"a\n".repeat(12)}\`\`\`\n`
    const parts = ["`Task`", "`Run`"].map(title => `### ${title}\n\n${code}`).join("\n")
    const sections = `## Start\n\n- s\n\n## The \`Bench\`\n\n${parts}\n## End\n\n- d\n`
    const conversion = await conversionOf(`# On \`u128\`\n\nWith \`align_of\`.\n\n${sections}`, { theme })
    const fields = conversion.deck.slides.filter(({ frame }) => frame === "field")
    expect(fields.map(({ layout }) => layout)).toEqual(["cover", "section"])
    expect((await seeDeck(conversion, browser())).faint).toEqual([])
  })

  it.each(themeNames())("is enough for the lines beside those highlighted, in %s", async theme => {
    const code = '```js {2}\nconst one = "eins" // first\nconst two = "zwei"\nfunction three() {}\n```\n'
    const conversion = await conversionOf(`# Post\n\n## Code\n\n${code}`, { theme })
    expect((await seeDeck(conversion, browser())).faint).toEqual([])
  })

  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
  const shades = ["#000", "#555", "#767676", "#777", "#999", "oklch(0.6 0.1 250)", "rgb(0 0 0 / 0.5)"]
  const grounds = ["#fff", "#f2f2f2", "oklch(0.3 0.02 170)", "#123"]
  const texts = grounds.flatMap((ground, row) =>
    shades.map((shade, column) => {
      const style = `color:${shade};background:${ground};font-size:${column % 2 ? 16 : 26}px`
      return `<section class="slide" id="s${row}-${column}" style="${style}"><p>text ${row} ${column}</p></section>`
    }),
  )
  const html = `<!doctype html><html lang="en"><title>x</title><body>${texts.join("")}`

  it("is judged as axe-core judges it", async () => {
    const { page } = await fromMemory(() => ({ type: "text/html", body: html }), "/index.html")
    const ours = (await page.evaluate(faintTexts)).map(({ slide }) => slide)
    await page.evaluate(axe)
    const theirs = await page.evaluate(async () => {
      interface Axe {
        run(where: Document, options: unknown): Promise<{ violations: { nodes: { html: string }[] }[] }>
      }
      const { axe } = window as unknown as { axe: Axe }
      const { violations } = await axe.run(document, { runOnly: ["color-contrast"] })
      return violations.flatMap(({ nodes }) => nodes.map(node => node.html))
    })
    expect(ours.length).toBeGreaterThan(5)
    expect(ours.map(id => `text ${id.slice(1).replace("-", " ")}`).sort()).toEqual(
      theirs.map(node => /text \d \d/.exec(node)?.[0]).sort(),
    )
    await page.close()
  })
})
