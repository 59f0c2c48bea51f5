// The speaker's window in the shapes that windows have: beside the deck, on a tablet, enlarged, on a large screen.
import { expect, it } from "vitest"
import { backendFor } from "../../src/cli/backend.ts"
import { type Page, useBrowser } from "../browser.ts"
import { faultsIn } from "../render/axe.ts"
import { openTestServer } from "./dev-server.ts"

const tests = useBrowser()

const TITLE = "A title that takes far more room than a narrow window has beside the slide that comes next"

/** As the deck's messages leave it. */
async function open(width: number, height: number): Promise<Page> {
  const dev = await openTestServer({ "talk.md": `# ${TITLE}\n\n## One\n\n- a\n` }, folder =>
    backendFor([folder], { offline: true }),
  )
  const { page } = await tests.visit(dev.address("talk/speaker.html"))
  await page.setViewport({ width, height })
  await page.evaluate(title => {
    const set = (selector: string, text: string) => {
      const element = document.querySelector(selector)
      if (element) element.textContent = text
    }
    set(".title", title)
    set(".count", "12 / 34")
    set(".clock", "10:24 PM")
    set(".elapsed", "1:02:33")
    set(".notes", "What is said. ".repeat(30))
    document.querySelector<HTMLElement>(".away")?.setAttribute("hidden", "")
  }, TITLE)
  return page
}

/** What reaches over the right edge of the window. */
const wide = (page: Page) =>
  page.$$eval("body *", all =>
    all
      .filter(each => each.getBoundingClientRect().right > window.innerWidth + 1)
      .map(each => `${each.localName}.${each.className}`),
  )

const top = (page: Page, selector: string) => page.$eval(selector, each => each.getBoundingClientRect().top)

it.each([
  [700, 1000],
  [390, 844],
  [640, 400],
  [1280, 800],
])("has all in a window of %i by %i", async (width, height) => {
  const page = await open(width, height)
  expect(await wide(page)).toEqual([])
  const lines = await page.$$eval(".count, .clock", all =>
    all.map(
      each => each.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(each).lineHeight),
    ),
  )
  expect(lines.map(Math.round)).toEqual([1, 1])
  const [next, notes] = [await top(page, ".next"), await top(page, ".notes")]
  expect(next).toBeGreaterThan(0)
  expect(notes).toBeLessThan(height * 0.75)
})

it("is read from as far on a large screen", async () => {
  const page = await open(1280, 800)
  const sizes = (selectors: string[]) =>
    selectors.map(selector =>
      Number.parseFloat(getComputedStyle(document.querySelector(selector) ?? document.body).fontSize),
    )
  const selectors = [".notes", ".count", ".title", ".elapsed"]
  const small = await page.evaluate(sizes, selectors)
  await page.setViewport({ width: 3840, height: 2160 })
  const large = await page.evaluate(sizes, selectors)
  for (const [index, size] of large.entries()) expect(size).toBeGreaterThan((small[index] ?? 0) * 2)
})

it("has no fault that axe sees", async () => {
  expect(await faultsIn(await open(1280, 800))).toEqual([])
})
