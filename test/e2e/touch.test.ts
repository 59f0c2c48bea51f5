// A deck in the hand: swipes, fingers that enlarge, and panels that a tap puts away.
import { expect, it } from "vitest"
import { backendFor } from "../../src/cli/backend.ts"
import { type Page, useBrowser } from "../browser.ts"
import { openTestServer } from "./dev-server.ts"

const tests = useBrowser()

const POST = "# Talk\n\n## One\n\ntext\n\n## Two\n\ntext\n"
const HEBREW = "# כותרת השיחה שלנו\n\n## אחת\n\nמילים בעברית\n\n## שתיים\n\nעוד מילים\n"

async function open(post = POST): Promise<Page> {
  const dev = await openTestServer({ "talk.md": post }, folder => backendFor([folder], { offline: true }))
  const { page } = await tests.visit("about:blank")
  await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true })
  await page.goto(dev.address("talk/"))
  await page.waitForFunction("window.Reveal?.isReady()")
  return page
}

async function swipe(page: Page, from: number, to: number): Promise<void> {
  await page.touchscreen.touchStart(from, 420)
  await page.touchscreen.touchMove((from + to) / 2, 420)
  await page.touchscreen.touchMove(to, 420)
  await page.touchscreen.touchEnd()
}

const slide = (page: Page) => page.evaluate("Reveal.getIndices().h")

it("turns its slides with a finger, the way that lines go", async () => {
  const page = await open()
  await swipe(page, 300, 100)
  expect(await slide(page)).toBe(1)
  const turned = await open(HEBREW)
  await swipe(turned, 100, 300)
  expect(await slide(turned)).toBe(1)
  await swipe(turned, 300, 100)
  expect(await slide(turned)).toBe(0)
})

it("keeps its slide while it is enlarged", async () => {
  const page = await open()
  const session = await page.createCDPSession()
  const enlarge = async (scale: number) => {
    await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: scale })
    await page.waitForFunction(`visualViewport.scale === ${scale}`)
    await page.evaluate("new Promise(requestAnimationFrame)")
  }
  await enlarge(2)
  await page.waitForFunction("getComputedStyle(document.querySelector('.reveal')).touchAction === 'auto'")
  await swipe(page, 300, 100)
  expect(await slide(page)).toBe(0)
  await enlarge(1)
  await page.waitForFunction(
    "getComputedStyle(document.querySelector('.reveal')).touchAction === 'pinch-zoom'",
  )
  await swipe(page, 300, 100)
  expect(await slide(page)).toBe(1)
})

it("puts away what is open by a tap beside it", async () => {
  const page = await open()
  await page.keyboard.press("g")
  await page.waitForSelector(".find")
  await page.touchscreen.tap(195, 130)
  expect(await page.$(".find")).not.toBeNull()
  await page.touchscreen.tap(195, 700)
  await page.waitForFunction("!document.querySelector('dialog')")
  await page.keyboard.press("o")
  await page.waitForSelector(".overview")
  await page.touchscreen.tap(195, 700)
  await page.waitForFunction("!document.querySelector('dialog')")
  expect(await slide(page)).toBe(0)
})

it.each([
  [
    "en",
    "# Talk\n\nWhat it is about, in words that take a whole line, or two of them, below the title.\n\n## One\n\ntext\n",
  ],
  ["he", `# כותרת השיחה שלנו\n\n${"מילים בעברית ".repeat(8)}\n\n## אחת\n\nמילים\n`],
])("has its buttons away from what a cover says, on its side: %s", async (_, post) => {
  const page = await open(post)
  await page.setViewport({ width: 667, height: 375, isMobile: true, hasTouch: true })
  await page.waitForSelector(".button-row.shown")
  const covered = await page.evaluate(() => {
    const buttons = document.querySelector(".button-row")?.getBoundingClientRect() ?? new DOMRect()
    const texts = document.querySelectorAll("section.present :is(h1, p)")
    return Array.from(texts, text => {
      const words = document.createRange()
      words.selectNodeContents(text)
      return Array.from(words.getClientRects()).some(
        ({ left, right, bottom }) => left < buttons.right && right > buttons.left && bottom > buttons.top,
      )
    })
  })
  expect(covered).toEqual(covered.map(() => false))
  expect(covered.length).toBeGreaterThan(0)
})
