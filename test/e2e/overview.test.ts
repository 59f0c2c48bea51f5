// The overview and the small panels on screens of all sizes, from right to left, and where the system forces its colours.
import { expect, it } from "vitest"
import { backendFor } from "../../src/cli/backend.ts"
import { type Page, useBrowser } from "../browser.ts"
import { openTestServer } from "./dev-server.ts"

const tests = useBrowser()

const POST = `# Talk\n${[1, 2, 3, 4, 5].map(number => `\n## Part ${number}\n\n- a\n`).join("")}`
const HEBREW = "# כותרת השיחה שלנו\n\n## אחת\n\nמילים בעברית\n\n## שתיים\n\nעוד מילים\n"

async function open(post: string, width = 1280, height = 720): Promise<Page> {
  const dev = await openTestServer({ "talk.md": post }, folder => backendFor([folder], { offline: true }))
  const { page } = await tests.visit("about:blank")
  await page.setViewport({ width, height })
  await page.goto(dev.address("talk/"))
  await page.waitForFunction("window.Reveal?.isReady()")
  return page
}

const focused = (page: Page) => page.evaluate("document.activeElement.textContent.trim().at(-1)")

interface Thumb {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly slide: number
}

const thumbs = (page: Page): Promise<Thumb[]> =>
  page.$$eval(".overview button", all =>
    all.map(each => {
      const { left, top, width } = each.getBoundingClientRect()
      return { left, top, width, slide: each.querySelector("section")?.getBoundingClientRect().width ?? 0 }
    }),
  )

it("walks to the left where lines do", async () => {
  const page = await open(HEBREW)
  await page.keyboard.press("o")
  await page.keyboard.press("ArrowLeft")
  expect(await focused(page)).toBe("2")
  await page.keyboard.press("ArrowRight")
  expect(await focused(page)).toBe("1")
})

it.each([
  ["a phone", 390, 844, 2, 160],
  ["a laptop", 1280, 720, 4, 264],
  ["a large screen", 3840, 2160, 6, 500],
])("has slides that can be told apart on %s", async (_, width, height, columns, least) => {
  const page = await open(POST, width, height)
  await page.keyboard.press("o")
  const all = await thumbs(page)
  expect(all.filter(({ top }) => top === all[0]?.top).length).toBe(columns)
  for (const { left, width: wide, slide } of all) {
    expect(wide).toBeGreaterThanOrEqual(least)
    expect(slide).toBeCloseTo(wide, 0)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left + wide).toBeLessThanOrEqual(width)
  }
})

it("shows what is chosen, and where a panel ends, without colours of its own", async () => {
  const page = await open(POST)
  const session = await page.createCDPSession()
  await session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "forced-colors", value: "active" }],
  })
  const style = (selector: string, name: string, pseudo?: string) =>
    page.$eval(
      selector,
      (each, name, pseudo) => getComputedStyle(each, pseudo ?? null).getPropertyValue(name),
      name,
      pseudo,
    )
  await page.keyboard.press("o")
  expect(await style(".overview button:focus", "outline-style", "::after")).toBe("solid")
  await page.keyboard.press("Escape")
  await page.waitForFunction("!document.querySelector('dialog')")
  await page.keyboard.press("g")
  await page.waitForSelector(".find input:focus")
  await page.keyboard.type("part")
  await page.waitForSelector(".find button")
  expect(await style(".find li:first-child button", "outline-style")).toBe("solid")
  expect(await style(".find li:last-child button", "outline-style")).toBe("none")
  expect(await style(".find", "border-top-style")).toBe("solid")
})
