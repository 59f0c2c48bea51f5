// A page in the browser whose whole world is a function from paths to bytes; what it asks of anybody else is refused and noted.
import type { SiteFiles } from "../../pages/site-files.ts"
import type { Browser, CDPSession, Page, Protocol } from "./puppeteer.ts"
import { LIMITS, within } from "./steps.ts"

/** A name that no resolver may ever know (RFC 2606). */
export const ORIGIN = "http://deck.invalid"

export interface MemoryFile {
  /** Media type, e.g. "text/html; charset=utf-8". */
  readonly type: string
  readonly body: Uint8Array | string
}

/** By path, percent signs decoded: "/maps/index.html"; null: there is no such file. */
export type MemoryFiles = (path: string) => MemoryFile | null | Promise<MemoryFile | null>

/** A site's files at the root of the invented host. */
export function filesOf(files: SiteFiles): MemoryFiles {
  return path => {
    const file = files.get(path.slice(1))
    return file ? { type: file.type, body: file.content() } : null
  }
}

export interface MemoryPage {
  readonly page: Page
  /** Addresses that were refused, in order; those of other hosts and those without a file. */
  readonly refused: readonly string[]
  /** Resolves when the page's process has crashed, or the browser as a whole has ended. */
  readonly gone: Promise<unknown>
  load(path: string): Promise<void>
  /** Not waited for: a page that hangs would never say that it has closed. */
  close(): void
  /** Instead of closing, where all went well: the next page of this browser need not start a process of its own. */
  release(): void
}

type Viewport = { width: number; height: number; deviceScaleFactor?: number }

/** `viewport`: for a page that is looked at; null: it is only printed. */
export async function openMemoryPage(
  browser: Browser,
  files: MemoryFiles,
  viewport: Viewport | null = null,
): Promise<MemoryPage> {
  const idle = idleOf(browser)
  const tab = await ((viewport === null ? idle.pop() : undefined) ?? openTab(browser, viewport !== null))
  const { page, world, gone } = tab
  const refused: string[] = []
  Object.assign(world, { files, refused })
  if (viewport) await page.setViewport(viewport)
  return {
    page,
    refused,
    gone,
    async load(path) {
      const going = page.goto(ORIGIN + encodeURI(path), { waitUntil: "load", timeout: 0 })
      await within(`loading ${path}`, LIMITS.load, gone, going)
    },
    close: () => void page.close().catch(() => {}),
    release: () => void idle.push(Promise.resolve(tab)),
  }
}

/** What a page may see, and what it asked for in vain; another for each document. */
interface World {
  files: MemoryFiles
  refused: string[]
}

interface Tab extends Pick<MemoryPage, "page" | "gone"> {
  readonly world: World
}

const idleTabs = new WeakMap<Browser, Promise<Tab>[]>()

function idleOf(browser: Browser): Promise<Tab>[] {
  const tabs = idleTabs.get(browser) ?? []
  idleTabs.set(browser, tabs)
  return tabs
}

/** Has a page ready that has shown something before, while the caller still does other work: its process takes its time. */
export function openAhead(browser: Browser): void {
  const opening = openWarm(browser)
  // Whoever takes the page hears of a failure.
  opening.catch(() => {})
  idleOf(browser).push(opening)
}

async function openWarm(browser: Browser): Promise<Tab> {
  const tab = await openTab(browser, false)
  tab.world.files = () => ({ type: "text/html", body: "<title>ready</title>" })
  const going = tab.page.goto(ORIGIN, { timeout: 0 })
  await within("opening a page", LIMITS.load, tab.gone, going)
  return tab
}

async function openTab(browser: Browser, isSeen: boolean): Promise<Tab> {
  const disconnected = new Promise(resolve => browser.once("disconnected", resolve))
  const page = await within("opening a page", LIMITS.load, disconnected, browser.newPage())
  const world: World = { files: () => null, refused: [] }
  const settling = Promise.all([answerFrom(page, world), isSeen || putAway(browser, page)])
  const [session] = await within("opening a page", LIMITS.load, disconnected, settling)
  return { page, world, gone: Promise.race([disconnected, crashOf(session)]) }
}

/** So that the browser does not draw what nobody sees, which takes as long as to lay it out and to print it. */
async function putAway(browser: Browser, page: Page): Promise<void> {
  try {
    await browser.setWindowBounds(await page.windowId(), { windowState: "minimized" })
  } catch {
    // A browser that has no windows draws none.
  }
}

/** Puppeteer's own interception does the same over more messages a request. */
async function answerFrom(page: Page, world: World): Promise<CDPSession> {
  const session = await page.createCDPSession()
  session.on("Fetch.requestPaused", event => {
    // A page that is being closed cannot take its answer any more.
    answer(session, event, world.files, world.refused).catch(() => {})
  })
  await Promise.all([
    session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
    session.send("Inspector.enable"),
  ])
  return session
}

/** Puppeteer's own event does not come for the page that a browser starts with. */
function crashOf(session: CDPSession): Promise<void> {
  return new Promise(resolve => session.once("Inspector.targetCrashed", () => resolve()))
}

async function answer(
  session: CDPSession,
  { requestId, request }: Protocol.Fetch.RequestPausedEvent,
  files: MemoryFiles,
  refused: string[],
): Promise<void> {
  const path = pathOf(request.url)
  const file = path === null ? null : await files(path)
  if (!file) {
    refused.push(request.url)
    // "Aborted" leaves the page where it is, should it try to navigate away.
    await session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" })
    return
  }
  await session.send("Fetch.fulfillRequest", {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: "Content-Type", value: file.type },
      { name: "X-Content-Type-Options", value: "nosniff" },
    ],
    body: Buffer.from(file.body).toString("base64"),
  })
}

/** null: of another host, or not decodable. */
function pathOf(address: string): string | null {
  if (!address.startsWith(`${ORIGIN}/`)) return null
  try {
    return decodeURIComponent(new URL(address).pathname)
  } catch {
    return null
  }
}
