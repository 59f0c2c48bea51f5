// The list of decks on large screens, on a phone, on paper, and without colours of its own.
import { join } from "node:path"
import { expect, it } from "vitest"
import { type Page, useBrowser } from "../browser.ts"
import { folderWith, run } from "../command.ts"

const tests = useBrowser()

async function open(width: number, height: number, posts = 8): Promise<Page> {
  const names = Array.from({ length: posts }, (_, at) => [
    `p${at}.md`,
    `# A talk with a name ${at}\n\n## One\n\n- a\n`,
  ])
  const folder = folderWith(Object.fromEntries(names))
  expect((await run(["build", ".", "--out", "out", "--offline"], folder)).code).toBe(0)
  const { page } = await tests.visit("about:blank")
  await page.setViewport({ width, height })
  await page.goto(`file://${join(folder, "out/index.html")}`)
  return page
}

const size = (page: Page, selector: string, name: string) =>
  page.$eval(selector, (each, name) => Number.parseFloat(getComputedStyle(each).getPropertyValue(name)), name)

it("takes more of a large screen", async () => {
  const page = await open(1280, 800)
  expect(await size(page, ".index", "width")).toBeLessThanOrEqual(1280)
  await page.setViewport({ width: 3840, height: 2160 })
  const room = await page.$eval(".index", each => each.getBoundingClientRect().width)
  expect(room).toBeGreaterThan(2400)
})

it("has a title on a phone that leaves room for more", async () => {
  const page = await open(390, 844)
  expect(await size(page, ".about h2", "font-size")).toBeLessThan(30)
})

it("keeps its cards whole on paper", async () => {
  const page = await open(700, 900)
  await page.emulateMediaType("print")
  const breaks = await page.$$eval(".lead, .card", all => all.map(each => getComputedStyle(each).breakInside))
  expect(breaks).toEqual(breaks.map(() => "avoid"))
  expect(breaks.length).toBe(8)
  expect(await page.$eval(".thumb", each => getComputedStyle(each).contain)).toBe("strict")
})

it("shows where covers end in forced colours", async () => {
  const page = await open(1280, 800)
  const edge = await page.$eval(".thumb", each => getComputedStyle(each, "::after").borderTopStyle)
  expect(edge).toBe("solid")
})

it("draws covers when they come into sight", async () => {
  const page = await open(1280, 300, 20)
  const drawn = () =>
    page.$$eval(".thumb .slide", all =>
      all.map(each => each.checkVisibility({ contentVisibilityAuto: true })),
    )
  expect((await drawn())[0]).toBe(true)
  expect((await drawn()).at(-1)).toBe(false)
  const before = await page.evaluate("document.documentElement.scrollHeight")
  await page.evaluate("window.scrollTo(0, 1e6)")
  await page.waitForFunction(
    "[...document.querySelectorAll('.thumb .slide')].at(-1).checkVisibility({ contentVisibilityAuto: true })",
  )
  expect(await page.evaluate("document.documentElement.scrollHeight")).toBe(before)
})
