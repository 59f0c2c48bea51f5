// How every test gets a browser: the same search as `lectern export`, one browser for a test file, pages that keep what
// went wrong in them. LECTERN_BROWSER=packaged runs the tests in the one from npm.
import { afterAll, beforeAll } from "vitest"
import { type OpenBrowser, openBrowser } from "../src/export/browser/browser.ts"
import { type MemoryFiles, openMemoryPage } from "../src/export/browser/memory-page.ts"
import type { Browser, Page } from "../src/export/browser/puppeteer.ts"

export type { Browser, Page }

const CANVAS = { width: 1280, height: 720 }

export interface TestPage {
  readonly page: Page
  /** Errors on the console and uncaught ones, as text. */
  readonly errors: readonly string[]
  /** Every address that was asked for, in order; of a page from memory, only those that were refused. */
  readonly requests: readonly string[]
}

export interface TestBrowser {
  /** For what the two below do not offer. */
  browser(): Browser
  /** Does a task in it: what an export asks of its browsers. */
  run<T>(task: (browser: Browser) => Promise<T>): Promise<T>
  /** Opens `path` of a page whose whole world is `files`, at http://deck.invalid/. */
  fromMemory(files: MemoryFiles, path: string): Promise<TestPage>
  /** Opens an address on this machine: `http://127.0.0.1:…` or `file:`. Others are out of reach. */
  visit(address: string): Promise<TestPage>
}

/** For the tests of a file or of a `describe`: opened before the first, ended after the last. */
export function useBrowser(): TestBrowser {
  let opened: OpenBrowser | undefined
  beforeAll(async () => {
    opened = await openBrowser({ network: "loopback" })
  })
  afterAll(() => opened?.end())

  function browser(): Browser {
    if (!opened) throw new Error("the browser is there inside tests only")
    return opened.browser
  }
  return {
    browser,
    run: task => task(browser()),
    fromMemory: (files, path) => fromMemory(browser(), files, path),
    visit: address => visit(browser(), address),
  }
}

/** For scripts and single tests. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const { browser, end } = await openBrowser({ network: "loopback" })
  try {
    return await use(browser)
  } finally {
    await end()
  }
}

export async function fromMemory(browser: Browser, files: MemoryFiles, path: string): Promise<TestPage> {
  const { page, refused, load } = await openMemoryPage(browser, files, CANVAS)
  const errors = errorsOf(page)
  await load(path)
  return { page, errors, requests: refused }
}

export async function visit(browser: Browser, address: string): Promise<TestPage> {
  const page = await browser.newPage()
  await page.setViewport(CANVAS)
  const errors = errorsOf(page)
  const requests: string[] = []
  page.on("request", request => requests.push(request.url()))
  await page.goto(address, { waitUntil: "load" })
  return { page, errors, requests }
}

function errorsOf(page: Page): string[] {
  const errors: string[] = []
  page.on("console", message => {
    if (message.type() === "error") errors.push(message.text())
  })
  page.on("pageerror", error => errors.push(error instanceof Error ? error.message : String(error)))
  return errors
}
