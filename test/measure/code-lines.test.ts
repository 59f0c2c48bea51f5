// Lines of a listing that are too long: where they go on, planned as Chromium does.
import { beforeAll, describe, expect, it } from "vitest"
import { metricsFor } from "../../src/plan/measure/metrics.ts"
import { renderBlocks } from "../../src/render/blocks/blocks.ts"
import { prepare } from "../../src/render/prepare.ts"
import { type Page, useBrowser } from "../browser.ts"
import { code, deck, slide } from "../render/build.ts"
import { quiet as theme } from "../themes.ts"
import { openStage } from "./stage.ts"

const metrics = metricsFor(theme, { lang: "en", aspect: "16:9", assets: new Map() })
const PX = 20
const WORDS = "words that make it longer than any place for code, so that it goes on"
const LISTING = code(
  "text",
  [
    `flush left ${WORDS}`,
    `    four in ${WORDS}`,
    `\tby a tab ${WORDS}`,
    `${" ".repeat(24)}deep ${WORDS}`,
    "    short",
    "\t\tshort\ttab",
  ].join("\n"),
)

interface ShownLine {
  /** How many lines it takes. */
  readonly count: number
  /** In columns, from where lines begin. */
  readonly first: number
  readonly second: number | null
}

describe("a line of code that goes on", () => {
  const { browser } = useBrowser()
  let page: Page
  beforeAll(async () => {
    page = await openStage(browser(), theme, "en")
  })

  async function shownIn(width: number): Promise<ShownLine[]> {
    const prepared = await prepare(deck([slide("code", { blocks: [LISTING] })], {}), new Map(), {})
    const markup = renderBlocks([LISTING], prepared().context).text
    const html = `<div class="body" style="width:${width}px;--cs:${PX}px">${markup}</div>`
    return page.evaluate(readLines, html)
  }

  it.each([400, 520, 700, 900])("stands in further than it begins, in %i px", async width => {
    const lines = await shownIn(width)
    const size = { body: 26, code: PX, table: 20, display: 60, figure: 480 }
    const planned = metrics.codeSize(LISTING, { width, place: "top", size }).lines
    expect(lines.map(({ count }) => count)).toEqual(planned)
    expect(lines.map(({ first }) => Math.round(first))).toEqual([0, 4, 4, 24, 4, 8])
    // By two columns, or a tab; the deepest would have too little room.
    expect(lines.map(({ second }) => second && Math.round(second))).toEqual([2, 6, 8, 18, null, null])
  })
})

/** Runs in the page. */
async function readLines(markup: string): Promise<ShownLine[]> {
  const stage = document.querySelector("#stage")
  if (!stage) throw new Error("no stage")
  stage.innerHTML = markup
  await document.fonts.ready
  const probe = document.createElement("span")
  probe.textContent = "0".repeat(100)
  probe.style.cssText = "position:absolute;white-space:pre"
  stage.querySelector("code")?.append(probe)
  const column = probe.getBoundingClientRect().width / 100
  probe.remove()
  const lines = Array.from(stage.querySelectorAll(".ln"), line => {
    const lefts = new Map<number, number>()
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const all = text.textContent ?? ""
      for (let at = 0; at < all.length; at++) {
        const range = document.createRange()
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        const { left, bottom, width } = range.getBoundingClientRect()
        const known = lefts.get(bottom)
        if (/\S/.test(all.charAt(at)) && width > 0 && (known === undefined || left < known))
          lefts.set(bottom, left)
      }
    }
    const { height } = line.getBoundingClientRect()
    const count = Math.round(height / Number.parseFloat(getComputedStyle(line).lineHeight))
    return { count, starts: [...lefts.entries()].sort(([a], [b]) => a - b).map(([, left]) => left) }
  })
  const origin = lines[0]?.starts[0] ?? 0
  return lines.map(({ count, starts: [first = 0, second] }) => ({
    count,
    first: (first - origin) / column,
    second: second === undefined ? null : (second - origin) / column,
  }))
}
