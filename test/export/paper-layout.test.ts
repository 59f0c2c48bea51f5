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
})
