// Posts that are printed after each other in one page of the browser: each comes out as if it were the only one.
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import type { Conversion } from "../../src/convert.ts"
import type { Browser, Page } from "../../src/export/browser/puppeteer.ts"
import { notesPdf } from "../../src/export/paper-pdf.ts"
import { slidesPdf } from "../../src/export/slides-pdf.ts"
import { withBrowser } from "../browser.ts"
import { folderWith } from "../command.ts"

const POSTS = {
  "a.md":
    "# 첫째 글\n\n총 19개 region으로\n\n![A circle](circle.svg)\n\n## 표\n\n| 이름 | 값 |\n|---|---|\n| 하나 | 1.5 |\n",
  "b.md":
    "---\nlang: he\ndeck: {aspect: '4:3'}\n---\n\n# שקופיות\n\n*slanted* 값 **Bold**, 값\n\n![A square](square.svg)\n\n- [a place](#last)\n\n## Last\n\n- `code`\n",
  "math-a.md": "# One\n\nThe area is $a^2$.\n",
  "math-b.md": "# Two\n\n$$\\sqrt{b^3}$$\n",
  "board.md": "---\ndeck: {theme: board}\n---\n\n# 첫째 글\n\nIn another theme.\n",
  "circle.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>`,
  "square.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`,
}
type Name = keyof typeof POSTS

const time = new Date("2026-01-02T03:04:05Z")

async function conversionOf(name: Name): Promise<Conversion> {
  const { posts } = postsAt([join(folderWith(POSTS), name)])
  const [post] = posts
  if (!post) throw new Error(`no post ${name}`)
  return startRun({}).convert(post)
}

async function slides(browser: Browser, name: Name): Promise<Buffer> {
  const pdf = await slidesPdf(await conversionOf(name), { run: task => task(browser) }, { time })
  return Buffer.from(pdf.bytes)
}

async function notes(browser: Browser, name: Name): Promise<{ bytes: Uint8Array }> {
  const options = { paper: "A4", layout: "text", time } as const
  return notesPdf(await conversionOf(name), { run: task => task(browser) }, options)
}

/** Pages that the browser loaded. */
function loadedIn(browser: Browser): string[] {
  const loaded: string[] = []
  const newPage = browser.newPage.bind(browser)
  browser.newPage = async options => watched(await newPage(options))
  return loaded

  function watched(page: Page): Page {
    page.on("load", () => void loaded.push(new URL(page.url()).pathname))
    return page
  }
}

describe("a post after another one in the same browser", () => {
  it.each([
    ["a.md", "b.md"],
    ["b.md", "a.md"],
    ["math-a.md", "math-b.md"],
  ] as const)("%s, then %s: the same bytes as by itself", async (first, second) => {
    const alone = await withBrowser(browser => slides(browser, second))
    const after = await withBrowser(async browser => {
      await slides(browser, first)
      return slides(browser, second)
    })
    expect(after.equals(alone)).toBe(true)
  })

  it("has the same notes as by itself", async () => {
    const alone = await withBrowser(browser => notes(browser, "b.md"))
    const after = await withBrowser(async browser => {
      await notes(browser, "a.md")
      return notes(browser, "b.md")
    })
    expect(Buffer.compare(after.bytes, alone.bytes)).toBe(0)
  })

  it("takes the place of the one before, whose style sheets and script stay", async () => {
    await withBrowser(async browser => {
      const loaded = loadedIn(browser)
      for (const name of ["a.md", "b.md", "a.md"] as const) await slides(browser, name)
      expect(loaded).toEqual(["/a/print.html"])
    })
  })

  it("is loaded where it has others", async () => {
    await withBrowser(async browser => {
      const loaded = loadedIn(browser)
      for (const name of ["a.md", "board.md", "math-a.md"] as const) await slides(browser, name)
      await notes(browser, "math-a.md")
      expect(loaded).toEqual([
        "/a/print.html",
        "/board/print.html",
        "/math-a/print.html",
        "/math-a/notes.html",
      ])
    })
  })

  it("uses the fonts of the one before that it needs too", async () => {
    await withBrowser(async browser => {
      await slides(browser, "a.md")
      const [page] = await browser.pages()
      await page?.evaluate(() =>
        Object.assign(window, { before: [...document.fonts].filter(({ status }) => status === "loaded") }),
      )
      await slides(browser, "a.md")
      const others = await page?.evaluate(() => {
        const { before } = window as unknown as { before: FontFace[] }
        const rest = new Set(before)
        for (const face of document.fonts) rest.delete(face)
        return { before: before.length, rest: rest.size }
      })
      expect(others).toEqual({ before: expect.any(Number), rest: 0 })
      expect(others?.before).toBeGreaterThan(5)
    })
  })
})
