// Handout and notes: the post on paper, its pages numbered, its headings as bookmarks.
import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import type { Conversion } from "../../src/convert.ts"
import { handoutPdf, notesPdf } from "../../src/export/paper-pdf.ts"
import { dictAt, type Pdf, pageNumbers, readPdf } from "../../src/export/pdf/file.ts"
import { fontFaults } from "../../src/export/pdf/fonts.ts"
import { addressOf, linksOf } from "../../src/export/pdf/links.ts"
import { isDict, isList, isRef, readTextString, type Value } from "../../src/export/pdf/syntax.ts"
import { type PrintedPdf, slidesPdf } from "../../src/export/slides-pdf.ts"
import { useBrowser } from "../browser.ts"
import { folderWith } from "../command.ts"
import { bookmarkTitles } from "./bookmarks.ts"
import { drawnPages } from "./compare.ts"
import { has } from "./programs.ts"
import { textReader } from "./text.ts"

const test = useBrowser()
const A4 = { paper: "A4", layout: "text", time: new Date(0) } as const

let conversion: Conversion
beforeAll(async () => {
  const [post] = postsAt(["posts/2018-12-12-aws-reinvent-2018.md"]).posts
  if (!post) throw new Error("the founding post is not there")
  conversion = await (await startRun({})).convert(post)
})

function read({ bytes }: PrintedPdf): { pdf: Pdf; pages: number[]; texts: string[] } {
  const pdf = readPdf(bytes)
  const pages = pageNumbers(pdf)
  return { pdf, pages, texts: pages.map(textReader(pdf)) }
}

describe("handoutPdf(conversion, browser, options)", () => {
  let pdf: Pdf
  let pages: number[]
  let texts: string[]
  beforeAll(async () => {
    ;({ pdf, pages, texts } = read(await handoutPdf(conversion, test, A4)))
  })

  it("has pages of A4 with the whole post on them", () => {
    const box = dictAt(pdf, { ref: pages[0] ?? 0 }).get("MediaBox")
    expect(Array.isArray(box) && box.slice(2).map(Number).map(Math.round)).toEqual([595, 842])
    // A space at the end of a line is not drawn.
    const text = texts.join("").replaceAll(" ", "")
    expect(text).toContain("급하게적느라빠지거나틀린부분이있을수도있습니다")
    expect(texts.join("")).toContain("www.slideshare.net/awskorea")
  })

  it("has its number at the foot of each page", () => {
    expect(texts.map((text, index) => text.includes(`${index + 1}`))).not.toContain(false)
    expect(texts.at(-1)).toContain("AWS Re:Invent 2018 요약")
  })

  it("has its headings as bookmarks, and fonts for all letters", () => {
    expect(bookmarkTitles(pdf).flat()).toContain("글로벌 인프라 업데이트")
    expect(fontFaults(pdf, pages)).toEqual([])
  })

  it("leads to the addresses in the post", () => {
    const links = linksOf(
      pdf,
      pages.map(ref => ({ ref })),
    )
    const addresses = links.map(link => addressOf(pdf, link))
    expect(addresses.filter(address => address === "https://www.slideshare.net/awskorea")).toHaveLength(1)
  })

  it("comes with lines to write on, and several slides a page", async () => {
    const up = await handoutPdf(conversion, test, { ...A4, layout: "4-up", paper: "Letter" })
    expect(up.pages).toBe(Math.ceil(conversion.deck.slides.length / 4))
    const lines = await handoutPdf(conversion, test, { ...A4, layout: "lines" })
    expect(lines.pages).toBeGreaterThan(1)
    const two = await handoutPdf(conversion, test, { ...A4, layout: "2-up", pages: [1, 2] })
    expect(two.pages).toBe(1)
  })
})

describe("the text of some slides", () => {
  it("is that of their sections, with their footnotes", async () => {
    const section = (name: string) => `## ${name}\n\nText of ${name}.[^${name}]\n\n`
    const notes = ["A", "B", "C"].map(name => `[^${name}]: Note of ${name}.\n\n`)
    const made = await convertedText(`# Post\n\n${["A", "B", "C"].map(section).join("")}${notes.join("")}`)
    const { pdf, texts } = read(await handoutPdf(made, test, { ...A4, pages: [2] }))
    const text = texts.join("").replaceAll(" ", "")
    for (const name of ["A", "B", "C"]) {
      expect(text.includes(`Textof${name}`)).toBe(name === "B")
      expect(text.includes(`Noteof${name}`)).toBe(name === "B")
    }
    expect(bookmarkTitles(pdf)).toEqual(["Post", ["B"]])
  })
})

describe("notesPdf(conversion, browser, options)", () => {
  it("has a page a slide", async () => {
    const notes = await notesPdf(conversion, test, A4)
    expect(notes.pages).toBe(conversion.deck.slides.length)
  })

  it("says on each page whose it is, and where notes run on that they do", async () => {
    const notes = "What is said here is written down word for word.\n\n".repeat(50)
    const post = `# Post\n\n## One\n\n<!-- notes: ${notes} -->\n\nText.\n\n## Two\n\nMore.\n`
    const { pdf, texts } = read(await notesPdf(await convertedText(post), test, A4))
    expect(texts.map(text => text.replaceAll(" ", "").match(/Slide\d(\(\w+\))?/)?.[0])).toEqual([
      "Slide1",
      "Slide2",
      "Slide2(continued)",
      "Slide3",
    ])
    expect(labels(pdf)).toEqual(["0 (1)", "1 (2.1)", "3 (3)"])
  })

  it("says so in the deck's language", async () => {
    const notes = "할 말을 그대로 적는다.\n\n".repeat(60)
    const post = `---\nlang: ko\n---\n\n# 글\n\n## 하나\n\n<!-- notes: ${notes} -->\n\n글.\n`
    const { texts } = read(await notesPdf(await convertedText(post), test, A4))
    expect(texts.at(-1)?.replaceAll(" ", "")).toContain("슬라이드2(계속)")
  })

  function labels(pdf: Pdf): string[] {
    const { Nums } = Object.fromEntries(dictAt(pdf, dictAt(pdf, { ref: pdf.root }).get("PageLabels")))
    return isList(Nums)
      ? Nums.flatMap((each, at) => (at % 2 === 1 ? `${Nums[at - 1]} (${label(each)})` : []))
      : []
  }

  function label(value: Value): string {
    const { P, St } = Object.fromEntries(isDict(value) ? value : [])
    return `${P === undefined ? "" : readTextString(String(P))}${St}`
  }
})

async function convertedText(text: string): Promise<Conversion> {
  const [post] = postsAt([join(folderWith({ "post.md": text }), "post.md")]).posts
  if (!post) throw new Error("no post")
  return startRun({ offline: true }).convert(post)
}

describe("links within a post, on paper", () => {
  const post =
    "# Post\n\n## One\n\nOn to [the other](#two).\n\n## Two\n\nBack to [one](#one) and [up](#post).\n"

  it.each(["notes", "2-up", "text"] as const)("lead to the page of what they name: %s", async form => {
    const made = await convertedText(post)
    const printed =
      form === "notes"
        ? await notesPdf(made, test, A4)
        : await handoutPdf(made, test, { ...A4, layout: form })
    const { pdf, pages } = read(printed)
    const links = pages.map(ref => linksOf(pdf, [{ ref }]).map(link => pageOf(dictAt(pdf, link).get("Dest"))))
    expect(links.map(each => each.map(ref => pages.indexOf(ref) + 1))).toEqual(
      { notes: [[], [3], [2, 1]], "2-up": [[2], [1, 1]], text: [[1, 1, 1]] }[form],
    )
  })

  function pageOf(place: Value | undefined): number {
    const page = isList(place) ? place[0] : undefined
    return isRef(page) ? page.ref : 0
  }
})

describe("bookmarks on paper", () => {
  const long = "a heading that is so long that it cannot stand in one line of the column beside the slides"
  const post = `# Post\n\n## A [link](https://example.com/) and $x^2$\n\nText.\n\n### With *${long}*\n\nMore text.\n`

  it("are the headings as they are written, under the post's title", async () => {
    const { pdf } = read(await handoutPdf(await convertedText(post), test, A4))
    expect(bookmarkTitles(pdf)).toEqual(["Post", ["A link and x^2", [`With ${long}`]]])
  })

  it("are the slides where these stand for themselves", async () => {
    const made = await convertedText(post)
    const slides = bookmarkTitles(readPdf((await slidesPdf(made, test)).bytes))
    expect(slides.flat(3)).toContain("A link and x^2")
    expect(bookmarkTitles(read(await notesPdf(made, test, A4)).pdf)).toEqual(slides)
    const up = await handoutPdf(made, test, { ...A4, layout: "2-up", pages: [1] })
    expect(bookmarkTitles(read(up).pdf)).toHaveLength(1)
  })
})

describe("a handout of what is hard to set", () => {
  const wide = `---
title: Hard
deck:
  url: https://example.com/hard
---

# Hard

Said once.[^a]

| ${"column_with_a_long_name | ".repeat(9)}
|${" --- |".repeat(9)}
| ${"value_of_the_last_column_that_is_long | ".repeat(9)}

1. first
2. second

[far](https://example.com/${"far/".repeat(100)})

<https://example.org/?q=%7Bx%7D>

$$\\frac{${"\\alpha + ".repeat(40)}\\omega}$$

$$\\begin{equation*}${"\\;1234567890".repeat(12)}\\;2424242424\\end{equation*}$$

![${"A long description of what cannot be seen here. ".repeat(12)}Its end.](gone.png)

## Next

Later.

[^a]: Told here.
`

  it.skipIf(!has("pdftoppm") || !has("zbarimg"))("has a code that leads to the hosted deck", async () => {
    const { bytes } = await handoutPdf(await convertedText(wide), test, A4)
    const picture = join(folderWith(), "page.png")
    writeFileSync(picture, drawnPages(bytes)[0] ?? "")
    const asked = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture]
    const said = execFileSync("zbarimg", asked, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
    expect(said).toBe("https://example.com/hard\n")
  })

  it("is printed as slides too, where long descriptions are cut short", async () => {
    const made = await convertedText(wide)
    expect((await slidesPdf(made, test)).pages).toBe(made.deck.slides.length)
  })

  it("loses nothing: wide tables, far addresses, numbers of lists, footnotes where they are cited", async () => {
    const made = await convertedText(wide)
    // The check inside refuses what runs off the paper.
    const text = read(await handoutPdf(made, test, A4)).texts.join("")
    for (const shown of [
      "first1.",
      "second2.",
      "Told here.",
      "example.com/hard",
      "Its end.",
      "\\omega}",
      "2424242424",
    ])
      expect(text).toContain(shown)
    // Its text says it already.
    expect(text).not.toContain("%7B")
    expect(text).toContain("far/…")
    expect(text).not.toContain("far/".repeat(60))
  })
})
