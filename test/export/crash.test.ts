// A browser that dies or hangs: the task is done again in a fresh one, once, and nothing stays behind.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Browsers, endingAfter, startBrowsers } from "../../src/export/browser/browsers.ts"
import { openMemoryPage } from "../../src/export/browser/memory-page.ts"
import type { Browser } from "../../src/export/browser/puppeteer.ts"
import { BrowserFault, within } from "../../src/export/browser/steps.ts"
import { slowBrowser } from "./slow-browser.ts"

const empty = () => ({ type: "text/html", body: "<p>" })

async function crash(browser: Browser): Promise<never> {
  const session = await browser.target().createCDPSession()
  await session.send("Browser.crash")
  throw new Error("still there")
}

async function titleOf(browser: Browser): Promise<string> {
  const memory = await openMemoryPage(browser, () => ({ type: "text/html", body: "<title>there</title>" }))
  await memory.load("/")
  const title = await memory.page.title()
  memory.close()
  return title
}

describe("startBrowsers().run(task)", () => {
  let browsers: Browsers
  beforeAll(() => {
    browsers = startBrowsers()
  })
  afterAll(() => browsers.close())

  it("does a task again when the browser ended under it, and those beside it too", async () => {
    let times = 0
    const crashing = browsers.run(browser => (++times === 1 ? crash(browser) : titleOf(browser)))
    const others = [1, 2, 3].map(() => browsers.run(titleOf))
    expect(await Promise.all([crashing, ...others])).toEqual(["there", "there", "there", "there"])
    expect(times).toBe(2)
    expect(await browsers.run(titleOf)).toBe("there")
  })

  it("gives up after the second time", async () => {
    const task = browsers.run(async browser => {
      const { gone } = await openMemoryPage(browser, empty)
      return within("printing slides 1-200", 10_000, gone, crash(browser))
    })
    await expect(task).rejects.toMatchObject({
      exit: 1,
      diagnostic: { code: "E_BROWSER_CRASH", what: "the browser ended while printing slides 1-200, twice" },
    })
  })

  it("says so, whatever was being done", async () => {
    const task = browsers.run(crash)
    await expect(task).rejects.toMatchObject({ exit: 1, diagnostic: { code: "E_BROWSER_CRASH" } })
  })

  it("notices that a page alone has died", async () => {
    const task = browsers.run(async browser => {
      const { page, gone } = await openMemoryPage(browser, empty)
      const session = await page.createCDPSession()
      // It may fail long before the page is known to have died.
      const crashing = session.send("Page.crash").catch(() => new Promise<void>(() => {}))
      await within("printing", 10_000, gone, crashing)
    })
    await expect(task).rejects.toMatchObject({ diagnostic: { code: "E_BROWSER_CRASH" } })
  })

  it("ends what hangs", async () => {
    const task = browsers.run(async browser => {
      const memory = await openMemoryPage(browser, empty)
      await memory.load("/")
      const endless = memory.page.evaluate(() => {
        for (;;);
      })
      await within("printing slide 1", 300, memory.gone, endless)
    })
    await expect(task).rejects.toMatchObject({
      diagnostic: { code: "E_PDF_TIMEOUT", what: "printing slide 1 took over 0.3 s, twice" },
    })
  })

  it("passes on what is no fault of the browser", async () => {
    let times = 0
    const task = browsers.run(() => {
      times++
      return Promise.reject(new RangeError("a bug"))
    })
    await expect(task).rejects.toThrow(RangeError)
    expect(times).toBe(1)
  })
})

describe.skipIf(process.platform === "win32")("a browser that cannot be had", () => {
  it.each([
    ["ends at once, without a word", "/bin/false", "name another one with --browser"],
    ["does not answer", "ws://127.0.0.1:9/devtools", expect.stringContaining("is it running")],
  ])("is told with what to try: one that %s", async (_, browser, hint) => {
    const browsers = startBrowsers({ browser })
    await expect(browsers.run(titleOf)).rejects.toMatchObject({ exit: 3, diagnostic: { hint } })
    await browsers.close()
  })
})

describe.skipIf(process.platform === "win32")("a browser that hangs while it starts", () => {
  it("is started once more, and no third time, however many tasks wait for it", async () => {
    const { path, starts } = slowBrowser({ hangs: 9 })
    const browsers = startBrowsers({ browser: path, limit: 1000 })
    const tasks = [1, 2, 3].map(() => browsers.run(titleOf))
    const diagnostic = {
      code: "E_BROWSER_START",
      what: `the browser was started twice and did not answer within 1 s: ${path}`,
      hint: expect.stringContaining("--browser"),
    }
    for (const task of tasks) await expect(task).rejects.toMatchObject({ exit: 3, diagnostic })
    await browsers.close()
    expect(starts()).toBe(2)
  })

  it("is used where it answers the second time", async () => {
    const { path, starts } = slowBrowser({ hangs: 1 })
    const browsers = startBrowsers({ browser: path, limit: 3000 })
    expect(await browsers.run(async browser => browser.connected)).toBe(true)
    await browsers.close()
    expect(starts()).toBe(2)
  })
})

describe("within(step, limit, gone, work)", () => {
  it("says that the browser ended where the work fails because of that", async () => {
    const gone = new Promise(resolve => setTimeout(resolve, 10))
    const work = Promise.reject(new Error("Target closed"))
    await expect(within("loading", 1000, gone, work)).rejects.toEqual(new BrowserFault("crash", "loading"))
  })
})

describe("endingAfter(browsers, tasks)", () => {
  it("ends them with the last task, also where that fails", async () => {
    const started = startBrowsers()
    const browsers = endingAfter(started, 2)
    const browser = await browsers.run(async browser => browser)
    const gone = new Promise(resolve => browser.once("disconnected", resolve))
    expect(browser.connected).toBe(true)
    await expect(browsers.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no")
    await gone
    // A second time there is nothing left to end.
    await browsers.close()
  })

  it("is on its way to end them when the last result is there", async () => {
    let isEnding = false
    const close = async () => {
      for (let step = 0; step < 5; step++) await null
      isEnding = true
    }
    const none = {
      run: <T>(task: (browser: never) => Promise<T>) => task(undefined as never),
      close,
      diagnostics: () => [],
    }
    expect(await endingAfter(none, 1).run(async () => "made")).toBe("made")
    expect(isEnding).toBe(true)
  })
})
