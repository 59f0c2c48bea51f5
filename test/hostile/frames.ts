// Hostile payloads, each in a document of its own, many documents at a time in real Chromium: which of them run?
import type { Browser, Page } from "../browser.ts"

export interface Outcome {
  /** Indexes of the payloads that ran script, and what each called first. */
  readonly fired: ReadonlyMap<number, string>
  /** Addresses other than our own that were asked for. */
  readonly foreign: readonly string[]
}

/** Documents on one page at a time: more are no faster, and one that hangs takes all of them with it. */
const FRAMES = 80
/** Side by side: each waits a while until nothing comes any more. */
const PAGES = 2
const ADDRESS = "http://deck.invalid/"

export async function tryAll(browser: Browser, documents: readonly string[]): Promise<Outcome> {
  const fired = new Map<number, string>()
  const foreign: string[] = []
  const starts = Array.from({ length: Math.ceil(documents.length / FRAMES) }, (_, batch) => batch * FRAMES)
  const tryNext = async () => {
    for (let from = starts.shift(); from !== undefined; from = starts.shift()) {
      const seen = await tryBatch(browser, documents.slice(from, from + FRAMES))
      for (const [index, call] of seen.fired) fired.set(from + index, call)
      foreign.push(...seen.foreign)
    }
  }
  await Promise.all(Array.from({ length: PAGES }, tryNext))
  return { fired, foreign }
}

async function tryBatch(browser: Browser, documents: readonly string[]): Promise<Outcome> {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    const fired = new Map<number, string>()
    const foreign: string[] = []
    const note = (index: number, call: string) => fired.has(index) || fired.set(index, call)
    page.on("dialog", dialog => {
      note(-1, "dialog")
      void dialog.dismiss().catch(() => {})
    })
    page.on("console", message => {
      const [, index, call] = /^HOSTILE (-?\d+) (\S+)/.exec(message.text()) ?? []
      if (index !== undefined && call !== undefined) note(Number(index), call)
    })
    await page.setRequestInterception(true)
    page.on("request", request => {
      if (!request.url().startsWith(ADDRESS) && !/^(?:data|blob|about):/.test(request.url()))
        foreign.push(request.url())
      const isTop = request.url() === ADDRESS
      void (
        isTop ? request.respond({ contentType: "text/html", body: frames(documents) }) : request.abort()
      ).catch(() => {})
    })
    await page.evaluateOnNewDocument(`(${watch})(${provoke})`)
    await page.goto(ADDRESS, { waitUntil: "load", timeout: 20_000 }).catch(() => null)
    await settled(page, () => fired.size)
    return { fired, foreign }
  } finally {
    await context.close()
  }
}

/** Until nothing new has run for a while: `javascript:` addresses and errors of pictures come late. */
async function settled(page: Page, count: () => number): Promise<void> {
  for (let before = -1, quiet = 0; quiet < 2; ) {
    await page.evaluate(() => new Promise(done => setTimeout(done, 120))).catch(() => null)
    quiet = count() === before ? quiet + 1 : 0
    before = count()
  }
}

/** Each in a frame of its own, so that an unclosed tag does not swallow the next. */
function frames(documents: readonly string[]): string {
  const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;")
  const all = documents.map((each, index) => `<iframe name="try-${index}" srcdoc="${quoted(each)}"></iframe>`)
  return `<!doctype html><meta charset="utf-8"><title>payloads</title>${all.join("")}`
}

/**
 * Runs in every document before anything else: says what a payload calls, then does to each element what a visitor
 * might. Has to be whole in itself.
 */
function watch(provoke: (element: Element) => void): void {
  if (window === top) return
  // biome-ignore lint/suspicious/noConsole: the one way out of a frame that a payload cannot close
  const say = console.info.bind(console)
  const index = frameOf()
  const note = (call: string) => () => say(`HOSTILE ${index} ${call}`)
  const target = window as unknown as Record<string, unknown>
  for (const call of ["alert", "confirm", "prompt", "print", "open", "fetch"]) target[call] = note(call)
  for (const call of ["log", "warn", "error", "table", "dir"])
    (console as unknown as Record<string, unknown>)[call] = note(`console.${call}`)
  Document.prototype.write = note("document.write")
  Document.prototype.writeln = note("document.writeln")
  for (const name of ["__HOSTILE__", "name"])
    Object.defineProperty(window, name, { set: note(name), get: () => "" })
  addEventListener("load", () => setTimeout(() => document.querySelectorAll("*").forEach(provoke)))

  function frameOf(): string {
    try {
      return /^try-(\d+)$/.exec(window.name || parent.name)?.[1] ?? "-1"
    } catch {
      return "-1"
    }
  }
}

/** Every event that the element has an attribute for, and what hands do. Runs in the page. */
function provoke(element: Element): void {
  const follows = element instanceof HTMLElement
  try {
    for (const { name } of [...element.attributes])
      if (/^on/i.test(name)) element.dispatchEvent(new Event(name.slice(2).toLowerCase(), { bubbles: true }))
    if (element instanceof HTMLFormElement) element.requestSubmit()
    if (follows) element.focus()
    if (follows) element.click()
    else element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))
  } catch {
    // An element that refuses is no reason to spare the next.
  }
}
