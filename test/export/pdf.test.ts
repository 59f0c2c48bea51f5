// The PDF of slides: what is on its pages, and what a reader finds beside them.
import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import type { UserError } from "../../src/error.ts"
import { checkPdf } from "../../src/export/pdf/check.ts"
import { dict, draftOf } from "../../src/export/pdf/draft.ts"
import { dictAt, type Pdf, pageNumbers, readPdf, resolve, writePdf } from "../../src/export/pdf/file.ts"
import { fontFaults } from "../../src/export/pdf/fonts.ts"
import { addressOf, linksOf } from "../../src/export/pdf/links.ts"
import { isDict, isList, readTextString, type Value } from "../../src/export/pdf/syntax.ts"
import { contentReader } from "../../src/export/pdf/text.ts"
import { type PrintedPdf, slidesPdf } from "../../src/export/slides-pdf.ts"
import { useBrowser } from "../browser.ts"
import { makeFolder } from "../post/folder.ts"
import { bookmarkTitles } from "./bookmarks.ts"
import { converted, longDeck, slides } from "./deck.ts"
import { has } from "./programs.ts"
import { textReader } from "./text.ts"

const test = useBrowser()

function entry(pdf: Pdf, key: string): Value | undefined {
  return resolve(pdf, dictAt(pdf, { ref: pdf.root }).get(key))
}

function info(pdf: Pdf, key: string): string {
  return readTextString(String(dictAt(pdf, { ref: pdf.info }).get(key)))
}

describe("slidesPdf(conversion, browser)", () => {
  let made: PrintedPdf
  let pdf: Pdf
  let pages: number[]
  beforeAll(async () => {
    made = await slidesPdf(await converted(), test, { time: new Date("2026-01-02T03:04:05Z") })
    pdf = readPdf(made.bytes)
    pages = pageNumbers(pdf)
  })

  it("has a page a slide, of the slide's own size", () => {
    expect(made.pages).toBe(slides.length)
    const boxes = pages.map(page => String(dictAt(pdf, { ref: page }).get("MediaBox")))
    expect(new Set(boxes)).toEqual(new Set(["0,0,960,540"]))
  })

  it("gives the text back, Hangul too", () => {
    const textOf = textReader(pdf)
    expect(textOf(pages[1] ?? 0)).toContain("Region 확장 : 총 19개 region으로")
    expect(textOf(pages[3] ?? 0)).toContain("App Mesh, 서비스 매쉬")
  })

  it("has every font in it, with its characters", () => {
    expect(fontFaults(pdf, pages)).toEqual([])
  })

  it("draws no letter as an outline without a font", () => {
    const types = [...pdf.objects.values()].flatMap(({ value }) =>
      isDict(value) && value.get("Type") === "/Font" ? String(value.get("Subtype")) : [],
    )
    expect(new Set(types)).toEqual(new Set(["/Type0", "/CIDFontType2"]))
  })

  it("has a bookmark a slide, nested as the headings", () => {
    expect(bookmarkTitles(pdf)).toEqual([
      "AWS Re:Invent 2018 요약",
      "글로벌 인프라 업데이트",
      ["Container", "Container (2/2)"],
      "세 줄의 코드",
      "표",
    ])
  })

  it("leads from slide to slide, and out", () => {
    const links = linksOf(pdf, [{ ref: pages[1] ?? 0 }])
    const [inside, outside] = links.map(link => dictAt(pdf, link))
    expect(inside?.get("Dest")).toEqual([{ ref: pages[5] }, "/Fit"])
    expect(links.map(link => addressOf(pdf, link))).toEqual([null, "https://example.com/a?b=1"])
    expect(readTextString(String(outside?.get("Contents")))).toBe("https://example.com/a?b=1")
  })

  it("says what it is, in which language, and is tagged", () => {
    expect(info(pdf, "Title")).toBe("AWS Re:Invent 2018 요약 (1부)")
    expect(info(pdf, "Author")).toBe("홍길동")
    expect(info(pdf, "CreationDate")).toBe("D:20260102030405Z")
    expect(entry(pdf, "Lang")).toBe("(ko)")
    expect(entry(pdf, "MarkInfo")).toEqual(
      new Map([
        ["Type", "/MarkInfo"],
        ["Marked", "true"],
      ]),
    )
    expect(isDict(entry(pdf, "StructTreeRoot"))).toBe(true)
  })

  it("differs from a second one in nothing", async () => {
    const again = await slidesPdf(await converted(), test, {
      time: new Date("2026-01-02T03:04:05Z"),
    })
    expect(Buffer.from(again.bytes).equals(made.bytes)).toBe(true)
  })

  it.skipIf(!has("pdftotext"))("is read by others as by us", () => {
    const path = join(makeFolder({ "deck.pdf": made.bytes }), "deck.pdf")
    const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" })
    expect(text).toContain("Region 확장 : 총 19개 region으로")
    if (has("qpdf")) execFileSync("qpdf", ["--check", path])
  })
})

describe("slidesPdf() with choices", () => {
  it("prints some slides, with their own numbers", async () => {
    const { bytes, pages } = await slidesPdf(await converted(), test, { pages: [1, 2, 5] })
    const pdf = readPdf(bytes)
    expect(pages).toBe(3)
    const labels = entry(pdf, "PageLabels")
    expect(isDict(labels) && labels.get("Nums")).toEqual([
      "0",
      new Map([
        ["S", "/D"],
        ["St", "2"],
      ]),
      "2",
      new Map([
        ["S", "/D"],
        ["St", "6"],
      ]),
    ])
  })

  it("takes links to slides that are left out away", async () => {
    const { bytes } = await slidesPdf(await converted(), test, { pages: [1] })
    const pdf = readPdf(bytes)
    expect(
      linksOf(
        pdf,
        pageNumbers(pdf).map(ref => ({ ref })),
      ).map(link => addressOf(pdf, link)),
    ).toEqual(["https://example.com/a?b=1"])
  })

  it("prints a page for each set of lit lines", async () => {
    const { bytes, pages } = await slidesPdf(await converted(), test, {
      builds: "changes",
      pages: [4],
    })
    const pdf = readPdf(bytes)
    const textOf = textReader(pdf)
    expect(pages).toBe(3)
    expect(new Set(pageNumbers(pdf).map(textOf)).size).toBe(1)
    expect(bookmarkTitles(pdf)).toEqual(["세 줄의 코드"])
  })

  it("fits the slides on sheets of paper, across", async () => {
    const { bytes } = await slidesPdf(await converted(), test, { pages: [0], paper: "A4" })
    const pdf = readPdf(bytes)
    const [page = 0] = pageNumbers(pdf)
    const box = dictAt(pdf, { ref: page }).get("MediaBox")
    expect(isList(box) && box.slice(2).map(Number).map(Math.round)).toEqual([842, 596])
  })

  it("prints a page a step", async () => {
    const { bytes, pages } = await slidesPdf(await converted(), test, { builds: "all", pages: [1] })
    const textOf = textReader(readPdf(bytes))
    expect(pages).toBe(4)
    expect(pageNumbers(readPdf(bytes)).map(page => textOf(page).includes("Region 확장"))).toEqual([
      false,
      true,
      true,
      true,
    ])
  })
})

describe("a long deck", () => {
  it("is printed in parts, and is one in the end", async () => {
    const count = 430
    const { bytes } = await slidesPdf(await converted(longDeck(count)), test)
    const pdf = readPdf(bytes)
    const pages = pageNumbers(pdf)
    expect(pages.length).toBe(count)
    expect(textReader(pdf)(pages.at(-1) ?? 0)).toContain(`${count}`)
    const last = linksOf(pdf, [{ ref: pages[427] ?? 0 }])[0]
    expect(last && dictAt(pdf, last).get("Dest")).toEqual([{ ref: pages[5] }, "/Fit"])
    const structure = entry(pdf, "StructTreeRoot")
    const document = isDict(structure) ? dictAt(pdf, structure.get("K")) : null
    expect(document?.get("S")).toBe("/Document")
    expect(document?.get("K")).toHaveLength(3)
    expect(keysInOrder(pdf, structure)).toBe(true)
  })
})

/** Every page and link finds its element under a number of its own. */
function keysInOrder(pdf: Pdf, structure: Value | undefined): boolean {
  const tree = isDict(structure) ? resolve(pdf, structure.get("ParentTree")) : undefined
  const nums = isDict(tree) ? tree.get("Nums") : undefined
  const keys = isList(nums) ? nums.filter((_, index) => index % 2 === 0).map(Number) : []
  return keys.length > 0 && keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? key))
}

describe("checkPdf(bytes, expected)", () => {
  let bytes: Uint8Array
  const texts = slides.map(() => "")
  const bookmarks = [
    "AWS Re:Invent 2018 요약",
    "글로벌 인프라 업데이트",
    "Container",
    "Container (2/2)",
    "세 줄의 코드",
    "표",
  ]
  beforeAll(async () => {
    bytes = (await slidesPdf(await converted(), test)).bytes
  })

  function complaint(expected: Parameters<typeof checkPdf>[1]): string {
    try {
      checkPdf(bytes, expected)
      return ""
    } catch (error) {
      return (error as UserError).diagnostic.what
    }
  }

  it("has nothing to say about a right one", () => {
    expect(complaint({ texts, bookmarks })).toBe("")
  })

  it("names words that are read as one, because their line ends without a space", () => {
    const draft = draftOf(readPdf(bytes))
    const textOf = textReader(draft)
    const drawn = pageNumbers(draft).map(textOf)
    for (const { ref, content } of pageNumbers(draft).flatMap(contentReader(draft))) {
      const stream = Buffer.from(content.replace(/\/\S+ \S+ Tf <\w+> Tj\s+ET/g, "ET"), "latin1")
      draft.set(ref, dict({ Length: `${stream.length}` }), stream)
    }
    checkPdf(bytes, { texts: drawn, bookmarks })
    expect(() => checkPdf(writePdf(draft), { texts: drawn, bookmarks })).toThrow("two words are read as one")
  })

  it.each([
    [
      "lost characters",
      { texts: ["갉", ...texts.slice(1)], bookmarks },
      "on page 1 these characters cannot be found: 갉",
    ],
    ["a page too many", { texts: texts.slice(1), bookmarks }, "6 pages instead of 5"],
    ["bookmarks", { texts, bookmarks: bookmarks.slice(1) }, "its bookmarks are not the deck's headings"],
  ])("names %s", (_, expected, what) => {
    expect(complaint(expected)).toContain(what)
  })
})
