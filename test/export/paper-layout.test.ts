// Pages for paper as the browser lays them out, before they are printed: what stands where.
import { describe, expect, it } from "vitest"
import { prepareText } from "../../src/export/in-page/prepare.ts"
import { useBrowser } from "../browser.ts"
import { openedPaper } from "./opened-paper.ts"

const test = useBrowser()

describe("several slides a page", () => {
  const front = `---
title: A title that is so long that it takes two lines at the top of the first page, or even more than that
deck:
  aspect: "4:3"
---
`
  const post = `${front}${[1, 2, 3, 4, 5].map(each => `\n## Part ${each}\n\nWords.\n`).join("")}`

  it.each(["2-up", "3-up", "4-up", "6-up"] as const)("stand in cells of their own: %s", async layout => {
    const page = await openedPaper(test, post, layout, "Letter")
    expect(await page.evaluate(overlapping)).toEqual([])
    await page.close()
  })

  /** Runs in the page. Numbers of slides that cover another one or run off their page. */
  function overlapping(): string[] {
    const room = 944
    return Array.from(document.querySelectorAll(".up"), up => {
      const bottom = up.getBoundingClientRect().top + room
      const boxes = Array.from(up.querySelectorAll(".mini"), mini => ({
        name: mini.querySelector("figcaption")?.textContent ?? "",
        picture: mini.querySelector(".screen")?.getBoundingClientRect() ?? new DOMRect(),
        number: mini.querySelector("figcaption")?.getBoundingClientRect() ?? new DOMRect(),
      }))
      return boxes.filter(({ picture, number }) => {
        const covered = boxes.filter(
          other =>
            other.picture.left < picture.right &&
            other.picture.right > picture.left &&
            other.picture.top < number.bottom &&
            other.number.bottom > picture.top,
        )
        return covered.length > 1 || number.bottom > bottom
      })
    })
      .flat()
      .map(({ name }) => name)
  }

  it("have lines to write on beside them where they are three", async () => {
    const page = await openedPaper(test, post, "3-up")
    const lines = await page.evaluate(() =>
      Array.from(document.querySelectorAll(".up > .mini"), mini => {
        const ruled = mini.nextElementSibling?.matches(".ruled") ? mini.nextElementSibling : null
        const { left, top, height } = ruled?.getBoundingClientRect() ?? new DOMRect()
        const { right, top: level } = mini.getBoundingClientRect()
        return left > right && top === level && height > 200
      }),
    )
    expect(lines).toEqual(lines.map(() => true))
    expect(lines.length).toBeGreaterThan(3)
    await page.close()
  })
})

describe("the list of contents", () => {
  it("keeps a slide's name in one line, however long its heading is", async () => {
    const headings = [1, 2, 3, 4].map(
      each => `## ${each}: ${"many words in a heading ".repeat(4)}\n\nText.\n`,
    )
    const page = await openedPaper(test, `# Post\n\n${headings.join("\n")}`, "text")
    const lines = await page.evaluate(() =>
      Array.from(document.querySelectorAll(".contents span"), name => {
        const words = document.createRange()
        words.selectNodeContents(name)
        return words.getClientRects().length
      }),
    )
    expect(lines).toEqual([1, 1, 1, 1])
    await page.close()
  })
})

describe("a table in the text", () => {
  async function linesOfWords(table: string): Promise<Record<string, number>> {
    const page = await openedPaper(test, `# Post\n\n## Table\n\n${table}\n`, "text")
    await page.evaluate(prepareText)
    const lines = await page.evaluate(wordLines)
    await page.close()
    return lines
  }

  /** Runs in the page. On how many lines each word stands, and each whole cell. */
  function wordLines(): Record<string, number> {
    const lines: Record<string, number> = {}
    const cells = document.querySelectorAll(".txt :is(th, td)")
    for (const cell of cells) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const found = text.textContent ?? ""
        for (const match of [...found.matchAll(/\S+/g), ...found.matchAll(/.+/g)]) {
          const range = document.createRange()
          range.setStart(text, match.index)
          range.setEnd(text, match.index + match[0].length)
          lines[match[0]] = new Set(Array.from(range.getClientRects(), ({ bottom }) => bottom)).size
        }
      }
    }
    return lines
  }

  it("breaks long names and addresses rather than words", async () => {
    const lines = await linesOfWords(`
| Name | column_with_a_long_name | another_with_a_long_name | Alpha | Beta | Gamma | Address | last_of_all_columns |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Alphabet | value_of_the_last_column_that_is_long | more_values_that_are_as_long | Words | Beta | 3 | https://example.com/a/very/long/address | and_its_value_too |`)
    const broken = Object.keys(lines).filter(word => (lines[word] ?? 0) > 1)
    expect(broken.filter(word => word.length < 20)).toEqual([])
    expect(broken).toContain("https://example.com/a/very/long/address")
  })

  it("leaves room for sentences beside long code", async () => {
    const lines = await linesOfWords(`
| Option | Default | Meaning |
| --- | --- | --- |
| \`--configuration-file-of-all\` | \`/usr/local/share/example/configuration/default.yml\` | Where it is read from |`)
    expect(lines["Where it is read from"]).toBeLessThan(3)
  })

  const prose = "Words about it that would be many lines in a narrow cell of a table. ".repeat(5)
  const row = `| \`name\` | a number or a function | none | ${prose} |`

  it("is as wide as the page where its cells would be high, below the slides, and text beside them again", async () => {
    const post = `# Post\n\n## Table\n\nBefore.\n\n| A | B | C | D |\n|---|---|---|---|\n${`${row}\n`.repeat(3)}\nAfter.\n\n| A |\n|---|\n| 1 |\n`
    const page = await openedPaper(test, post, "text", "Letter")
    await page.evaluate(prepareText)
    const places = await page.evaluate(() =>
      Array.from(document.querySelectorAll(".mini, .txt > :is(p, table)"), element => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const { left: start } = document.querySelector(".handout")?.getBoundingClientRect() ?? new DOMRect()
        return { left: left - start, right: right - start, top, bottom }
      }),
    )
    await page.close()
    const tables = places.filter(({ right, left }) => right - left > 450)
    const [wide] = tables
    expect(tables).toEqual([expect.objectContaining({ left: 0, right: 704 })])
    for (const other of places.filter(each => each !== wide)) {
      const isSlide = other.left === 0
      expect(isSlide ? other.right : other.left).toBe(isSlide ? 228 : 256)
      expect(other.bottom <= (wide?.top ?? 0) || other.top >= (wide?.bottom ?? 0)).toBe(true)
    }
  })

  it.each([
    ["after text of other slides", "Before.\n\n"],
    ["under its heading", ""],
  ])("has its slides side by side above it where it begins their text: %s", async (_, before) => {
    const rows = `${row}\n`.repeat(20)
    const post = `# Post\n\n## Table\n\n${before}| A | B | C | D |\n|---|---|---|---|\n${rows}`
    const page = await openedPaper(test, post, "text")
    await page.evaluate(prepareText)
    const tops = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll(".pair:has(.wide) .mini"),
        mini => mini.getBoundingClientRect().top,
      ),
    )
    await page.close()
    expect(new Set(tops.slice(0, 3)).size).toBe(1)
    expect(tops.length).toBeGreaterThan(2)
  })

  it("stays beside the slides where it is low, or would be hardly less high", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `| ${at} | few |\n`).join("")
    for (const table of [`| A |\n|---|\n| 1 |\n`, `| A | B |\n|---|---|\n${rows}`]) {
      const page = await openedPaper(test, `# Post\n\n## Table\n\n${table}`, "text")
      await page.evaluate(prepareText)
      const widths = await page.evaluate(() =>
        Array.from(document.querySelectorAll(".txt > table"), each => each.getBoundingClientRect().width),
      )
      await page.close()
      expect(widths).toEqual(widths.map(() => 426))
      expect(widths.length).toBeGreaterThan(0)
    }
  })
})
