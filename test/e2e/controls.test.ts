// The row of buttons: for those who have a mouse or a finger, and no keys that they know.
import { expect, it } from "vitest"
import { backendFor } from "../../src/cli/backend.ts"
import { type Page, useBrowser } from "../browser.ts"
import { openTestServer } from "./dev-server.ts"

const tests = useBrowser()

const POST = "# Talk\n\n## One\n\n- a\n\n## Two\n\n[a link](https://example.org)\n"
const SHOWN = ".button-row.shown"

async function open({ post = POST, phone = false } = {}): Promise<Page> {
  const dev = await openTestServer({ "talk.md": post }, folder => backendFor([folder], { offline: true }))
  const { page } = await tests.visit("about:blank")
  if (phone) await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true })
  await page.goto(dev.address("talk/"))
  await page.waitForFunction("window.Reveal?.isReady() && document.querySelector('.button-row')")
  return page
}

const slide = (page: Page) => page.evaluate("Reveal.getIndices().h")
const isShown = async (page: Page) => (await page.$(SHOWN)) !== null
const named = (name: string) => `.button-row [aria-label="${name}"]`

it("comes with a mouse that moves and goes with a key", async () => {
  const page = await open()
  expect(await isShown(page)).toBe(false)
  await page.mouse.move(300, 300)
  expect(await isShown(page)).toBe(true)
  await page.keyboard.press("Shift")
  expect(await isShown(page)).toBe(false)
})

it("does what the keys do, and leaves the focus where it is", async () => {
  const page = await open()
  await page.mouse.move(300, 300)
  await page.click(named("Next step"))
  expect(await slide(page)).toBe(1)
  await page.click(named("Previous step"))
  expect(await slide(page)).toBe(0)
  await page.keyboard.press("Space")
  expect(await slide(page)).toBe(1)
  await page.mouse.move(300, 300)
  await page.click(named("All slides"))
  expect(await page.$$eval(".overview button", all => all.length)).toBe(3)
})

it("is reached by Tab, and can be seen then", async () => {
  const page = await open()
  const focused = () => page.evaluate("document.activeElement.getAttribute('aria-label')")
  for (let press = 0; press < 10 && (await focused()) !== "Next step"; press++)
    await page.keyboard.press("Tab")
  await page.waitForFunction("getComputedStyle(document.querySelector('.button-row')).opacity === '1'")
  await page.keyboard.press("Enter")
  expect(await slide(page)).toBe(1)
})

it("is there on a phone, large enough for a finger, and a tap takes it away and brings it back", async () => {
  const page = await open({ phone: true })
  expect(await isShown(page)).toBe(true)
  const sizes = await page.$$eval(".button-row button", all =>
    all.map(each => Math.min(each.offsetWidth, each.offsetHeight)),
  )
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
  await page.touchscreen.tap(200, 400)
  await page.waitForFunction(`!document.querySelector("${SHOWN}")`)
  await page.touchscreen.tap(200, 400)
  await page.waitForSelector(SHOWN)
})

it("points to where lines go", async () => {
  const page = await open({ post: "# כותרת השיחה שלנו\n\n## אחת\n\nמילים בעברית\n" })
  const [previous, next] = await page.$$eval(".button-row button", all =>
    all.slice(0, 2).map(each => each.getBoundingClientRect().left),
  )
  expect(previous).toBeGreaterThan(next ?? 0)
  expect(await page.$eval(".button-row .turns svg", svg => getComputedStyle(svg).scale)).toBe("-1 1")
})

it("is not on paper", async () => {
  const page = await open()
  await page.mouse.move(300, 300)
  await page.emulateMediaType("print")
  expect(await page.$eval(".button-row", row => getComputedStyle(row).display)).toBe("none")
})
