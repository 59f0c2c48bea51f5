// The founding post in the browser, as its audience and its speaker see it.
import { copyFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, vi } from "vitest"
import { backendFor } from "../../src/cli/backend.ts"
import { type Page, type TestPage, useBrowser } from "../browser.ts"
import { png } from "../post/pictures.ts"
import { openTestServer } from "./dev-server.ts"

const tests = useBrowser()

const POST = "2018-12-12-aws-reinvent-2018.md"

async function openFounding(path = ""): Promise<TestPage> {
  const dev = await openTestServer({}, folder => {
    copyFileSync(join(import.meta.dirname, "../../posts", POST), join(folder, POST))
    return backendFor([folder], { offline: true })
  })
  const opened = await tests.visit(dev.address(`aws-reinvent-2018/${path}`))
  expect(dev.said).toEqual([])
  await opened.page.waitForFunction("window.Reveal?.isReady()")
  return opened
}

/** The parts of the running deck that tests ask for. */
interface Deck {
  getIndices(): { h: number; f?: number }
  getTotalSlides(): number
  isLastSlide(): boolean
  availableFragments(): { next: boolean }
  getConfig(): Readonly<Record<string, unknown>>
  isPaused(): boolean
}
const deck = <T>(page: Page, ask: (deck: Deck) => T) => page.evaluate(`(${ask})(window.Reveal)`) as Promise<T>

const position = (page: Page) => deck(page, deck => [deck.getIndices().h, deck.getIndices().f ?? -1])

describe("the founding post as a deck", () => {
  it("is walked through to its end, step by step, without an error or a request to elsewhere", async () => {
    const { page, errors, requests } = await openFounding()
    const total = await deck(page, deck => deck.getTotalSlides())
    const seen = new Set<number>()
    for (let press = 0; press < 1000; press++) {
      seen.add((await position(page))[0] ?? -1)
      if (await deck(page, deck => deck.isLastSlide() && !deck.availableFragments().next)) break
      await page.keyboard.press("ArrowRight")
    }
    expect(seen.size).toBe(total)
    expect(total).toBeGreaterThan(5)
    const hidden = await page.evaluate(
      () => document.querySelectorAll("section.present .fragment:not(.visible)").length,
    )
    expect(hidden).toBe(0)
    expect(errors).toEqual([])
    const origin = new URL(page.url()).origin
    expect(requests.filter(request => !request.startsWith(origin) && !request.startsWith("data:"))).toEqual(
      [],
    )
  })

  it("fits on every slide as it was planned", async () => {
    const { page } = await openFounding()
    await page.evaluate("document.fonts.ready")
    const total = await deck(page, deck => deck.getTotalSlides())
    for (let slide = 0; slide < total; slide++) await page.evaluate(`Reveal.slide(${slide}, 0, 99)`)
    await page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    const shrunk = await page.$$eval("section[data-fit]", all => all.map(({ id }) => id))
    expect(shrunk).toEqual([])
  })

  it("makes smaller what a style sheet of the user's makes too large", async () => {
    const { page } = await openFounding()
    await page.addStyleTag({ content: ".slide .body { font-size: 70px !important }" })
    await page.evaluate("Reveal.slide(2, 0, 99)")
    const [fit, bottom] = await page.$eval("section.present", section => {
      const body = section.querySelector(".body")
      return [Number((section as HTMLElement).dataset["fit"]), body?.getBoundingClientRect().bottom ?? 0]
    })
    expect(fit).toBeLessThan(0.9)
    expect(fit).toBeGreaterThan(0.3)
    expect(bottom).toBeLessThan(643)
  })

  it("takes nothing from its address but the slide", async () => {
    const { page, errors } = await openFounding(
      "?showNotes=true&postMessage=true&plugins=x&view=print&controls=true#/2",
    )
    expect(await page.evaluate("location.search")).toBe("")
    expect(await position(page)).toEqual([2, -1])
    expect(
      await deck(page, deck => [deck.getConfig()["postMessage"], deck.getConfig()["showNotes"]]),
    ).toEqual([false, false])
    expect(errors).toEqual([])
  })

  it("obeys no message from a page that has opened it", async () => {
    const { page } = await openFounding()
    await page.evaluate(() => {
      for (const method of ["next", "slide", "togglePause"])
        window.postMessage(JSON.stringify({ method, args: [3] }), "*")
      window.postMessage({ lectern: "press", key: "End" }, "*")
      window.postMessage({ lectern: "show", index: 5, step: 0 }, "*")
    })
    await page.evaluate("new Promise(done => setTimeout(done, 100))")
    expect(await position(page)).toEqual([0, -1])
    expect(await deck(page, deck => deck.isPaused())).toBe(false)
  })

  it("understands letter keys while Hangul is written", async () => {
    const { page } = await openFounding()
    const press = (key: string, code: string) =>
      page.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent("keydown", ${JSON.stringify({ key, code, bubbles: true })}))`,
      )
    await press("ㅜ", "KeyN")
    expect(await position(page)).not.toEqual([0, -1])
    await press("Process", "KeyB")
    expect(await deck(page, deck => deck.isPaused())).toBe(true)
  })

  it("goes to the slide whose number is typed", async () => {
    const { page } = await openFounding()
    await page.keyboard.type("10")
    await page.keyboard.press("Enter")
    expect((await position(page))[0]).toBe(9)
    expect(await page.$("dialog.find")).toBeNull()
  })

  it("finds slides by Hangul, and by what a pattern would choke on", async () => {
    const { page, errors } = await openFounding()
    await page.keyboard.press("g")
    await page.type("dialog.find input", "컴퓨팅")
    await page.keyboard.press("Enter")
    const heading = await page.$eval("section.present", section => section.textContent)
    expect(heading).toContain("컴퓨팅")
    await page.keyboard.press("g")
    await page.type("dialog.find input", "C++ (")
    expect(await page.$eval("dialog.find", panel => panel.textContent)).toContain("슬라이드가 없습니다")
    await page.keyboard.press("Escape")
    await page.waitForFunction(() => document.querySelector("dialog") === null)
    await page.keyboard.press("g")
    await page.type("dialog.find input", "스토")
    const found = await page.$$eval("dialog.find button", all => all.map(button => button.textContent))
    expect(found).toEqual(["7스토리지 업데이트 1/2", "8스토리지 업데이트 2/2"])
    expect(errors).toEqual([])
  })

  it.each([
    { key: "g", leave: { key: "Escape" } },
    { key: "o", leave: { key: "o", code: "KeyO" } },
  ] as const)("has no panel of key $key any more as soon as it is left", async ({ key, leave }) => {
    const { page } = await openFounding()
    await page.keyboard.press(key)
    await page.waitForSelector("dialog[open]")
    // In one go, because the browser tells a little later that a panel is closed.
    const left = await page.evaluate(pressed => {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { ...pressed, bubbles: true }))
      return document.querySelectorAll("dialog").length
    }, leave)
    expect(left).toBe(0)
  })

  it("tells its keys, until the next one is pressed", async () => {
    const { page } = await openFounding()
    await page.keyboard.press("?")
    const keys = await page.$eval("dialog.keys", panel => panel.textContent)
    expect(keys).toContain("S발표자 화면")
    await page.keyboard.press("ArrowRight")
    await page.waitForFunction(() => document.querySelector("dialog") === null)
    expect(await position(page)).toEqual([0, -1])
  })

  it("shows all its slides at once, and goes to the one chosen", async () => {
    const { page } = await openFounding()
    await page.keyboard.press("o")
    const total = await deck(page, deck => deck.getTotalSlides())
    expect(await page.$$eval("dialog.overview section", all => all.length)).toBe(total)
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    expect(await position(page)).toEqual([2, -1])
    await page.waitForFunction(() => document.querySelector("dialog") === null)
  })
})

describe("the speaker view", () => {
  async function openSpeaker(page: Page): Promise<Page> {
    const opened = new Promise<Page | null>(resolve => page.once("popup", resolve))
    await page.keyboard.press("s")
    const speaker = await opened
    if (!speaker) throw new Error("no window was opened")
    await speaker.waitForFunction(() => document.querySelector(".count")?.textContent !== "")
    for (const frame of speaker.frames().slice(1)) await frame.waitForFunction("window.Reveal?.isReady()")
    return speaker
  }

  const mirrored = async (speaker: Page) =>
    Promise.all(
      speaker
        .frames()
        .slice(1)
        .map(frame => frame.evaluate("Reveal.getIndices().h")),
    )

  it("follows the deck and leads it", async () => {
    const { page, errors } = await openFounding()
    const speaker = await openSpeaker(page)
    await page.evaluate("Reveal.slide(3)")
    await speaker.waitForFunction(() => document.querySelector(".count")?.textContent?.startsWith("4 / "))
    await speaker.keyboard.press("PageDown")
    await speaker.keyboard.press("End")
    const last = (await deck(page, deck => deck.getTotalSlides())) - 1
    await page.waitForFunction(`Reveal.getIndices().h === ${last}`)
    await speaker.keyboard.press("Home")
    await page.waitForFunction("Reveal.getIndices().h === 0")
    for (const frame of speaker.frames().slice(1)) {
      const wanted = frame.url().includes("next") ? 1 : 0
      await frame.waitForFunction(`Reveal.getIndices().h === ${wanted}`)
    }
    expect((await mirrored(speaker)).sort()).toEqual([0, 1])
    expect(errors).toEqual([])
  })

  it("shows the notes as text and links, whatever is in them", async () => {
    const { page } = await openFounding()
    const speaker = await openSpeaker(page)
    await page.evaluate(() => {
      const notes = document.createElement("aside")
      notes.className = "notes"
      notes.innerHTML = `<p>Say <b>this</b> <a href="javascript:alert(1)">bad</a> <a href="https://example.com/">good</a></p><iframe srcdoc="x"></iframe>`
      document.querySelector("section.present .notes")?.remove()
      document.querySelector("section.present")?.append(notes)
    })
    await speaker.waitForFunction(() => document.querySelector(".notes")?.textContent?.includes("Say this"))
    const links = await speaker.$$eval(".notes a", all => all.map(link => link.getAttribute("href")))
    expect(links).toEqual([null, "https://example.com/"])
    expect(await speaker.$(".notes iframe")).toBeNull()
  })

  it("says so where the browser opens no window", async () => {
    const { page } = await openFounding()
    await page.evaluate("window.open = () => null")
    await page.keyboard.press("s")
    expect(await page.$eval(".notice", notice => notice.textContent)).toContain("팝업")
  })

  it("finds the deck again after it was loaded anew", async () => {
    const { page } = await openFounding()
    const speaker = await openSpeaker(page)
    await page.reload()
    await page.waitForFunction("window.Reveal?.isReady()")
    // It says hello now and then, and is not heard before.
    await vi.waitFor(
      async () => {
        await speaker.keyboard.press("PageDown")
        expect(await page.evaluate("Reveal.getIndices().h > 0 || Reveal.getIndices().f >= 0")).toBe(true)
      },
      { timeout: 20_000, interval: 200 },
    )
  })
})

describe("a picture", () => {
  async function openPictures() {
    const dev = await openTestServer({}, folder => {
      writeFileSync(join(folder, "a.png"), png({ width: 400, height: 300 }))
      writeFileSync(
        join(folder, "b.md"),
        "# B\n\n## P\n\n![alt](a.png)\n\n## L\n\n[![alt](a.png)](https://example.com)\n",
      )
      return backendFor([folder], { offline: true })
    })
    const opened = await tests.visit(dev.address("b/#/p"))
    await opened.page.waitForFunction("window.Reveal?.isReady()")
    return opened
  }
  const enlarged = (page: Page) => page.$$eval("dialog.zoom > *", all => all.map(each => each.outerHTML))

  it("is as large as the window by Z or a click, and goes with the next key or click", async () => {
    const { page, errors } = await openPictures()
    await page.keyboard.press("z")
    expect((await enlarged(page)).join()).toMatch(/^<img src="[^"]*a\.[\da-f]{8}\.png" alt="alt">$/)
    const before = await position(page)
    await page.keyboard.press("ArrowRight")
    expect(await enlarged(page)).toEqual([])
    expect(await position(page)).toEqual(before)
    await page.click("section.present .figure img")
    expect(await enlarged(page)).toHaveLength(1)
    await page.mouse.click(5, 5)
    expect(await enlarged(page)).toEqual([])
    expect(errors).toEqual([])
  })

  it("that is a link leads where it leads", async () => {
    const { page } = await openPictures()
    await page.evaluate("Reveal.slide(2)")
    await page.$eval("section.present .figure a", link =>
      link.addEventListener("click", event => event.preventDefault()),
    )
    await page.click("section.present .figure img")
    expect(await enlarged(page)).toEqual([])
  })
})
