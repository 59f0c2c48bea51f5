// A run's tasks → done in one shared browser; those under which it dies, once more in a fresh one.
import { setImmediate as nextTask } from "node:timers/promises"
import { UserError } from "../../error.ts"
import type { Diagnostic } from "../../model.ts"
import { type OpenBrowser, openBrowser } from "./browser.ts"
import type { Browser } from "./puppeteer.ts"
import type { StartedBrowser, StartOptions } from "./start.ts"
import { BrowserFault } from "./steps.ts"

export interface Browsers {
  /** Does a task in the shared browser, and if that dies or hangs, once more in one that it has for itself. */
  run<T>(task: (browser: Browser) => Promise<T>): Promise<T>
  /** About the browser used. */
  diagnostics(): readonly Diagnostic[]
  /** Ends all of them, once; what still runs in them fails. */
  close(): Promise<void>
}

/** They end with the last of so many tasks: what is made of its result needs none. */
export function endingAfter(browsers: Browsers, tasks: number): Browsers {
  let left = tasks
  return {
    ...browsers,
    async run(task) {
      try {
        return await browsers.run(task)
      } finally {
        left--
        if (left === 0) {
          // Whoever waits for the end hears of a failure.
          browsers.close().catch(() => {})
          // They are killed before the caller, who has much to do now, goes on.
          await nextTask()
        }
      }
    },
  }
}

/** The browser starts at once, while the caller does something else; `first`: it was started before. */
export function startBrowsers(
  choice: Omit<StartOptions, "stop"> = {},
  first?: Promise<StartedBrowser>,
): Browsers {
  const open = new Set<Promise<OpenBrowser>>()
  let diagnostics: readonly Diagnostic[] = []
  const stop = new AbortController()
  let shared = start(first)
  let closing: Promise<unknown> | null = null

  function start(started?: Promise<StartedBrowser>): Promise<OpenBrowser> {
    const opening = openBrowser({ ...choice, stop: stop.signal }, started)
    // Whoever needs it hears of the failure.
    opening.catch(() => {})
    open.add(opening)
    return opening
  }

  async function end(opening: Promise<OpenBrowser>): Promise<void> {
    open.delete(opening)
    const opened = await opening.catch(() => null)
    await opened?.end()
  }

  async function again<T>(task: (browser: Browser) => Promise<T>): Promise<T> {
    const own = start()
    try {
      const { browser } = await own
      return await task(browser).catch(error => Promise.reject(faultOf(error, browser)))
    } catch (error) {
      throw error instanceof BrowserFault ? twice(error) : error
    } finally {
      await end(own)
    }
  }

  return {
    async run(task) {
      const opening = shared
      const { browser, diagnostics: told } = await opening
      diagnostics = told
      try {
        return await task(browser)
      } catch (error) {
        if (stop.signal.aborted || (browser.connected && !(error instanceof BrowserFault))) throw error
        // One that hangs is of no use to the other tasks either; they go on in browsers of their own.
        if (shared === opening) shared = start()
        await end(opening)
        return again(task)
      }
    },
    diagnostics: () => diagnostics,
    async close() {
      stop.abort()
      closing ??= Promise.all([...open].map(end))
      await closing
    },
  }
}

/** Whatever fails in a browser that has ended fails because of that. */
function faultOf(error: unknown, { connected }: Browser): unknown {
  return connected || error instanceof BrowserFault ? error : new BrowserFault("crash", "pages were made")
}

function twice(fault: BrowserFault): UserError {
  const [code, what] =
    fault.kind === "crash"
      ? ["E_BROWSER_CRASH", `the browser ended while ${fault.step}, twice`]
      : ["E_PDF_TIMEOUT", `${fault.step} took over ${fault.limit / 1000} s, twice`]
  return new UserError({ code, what, hint: "`lectern browser` says which one is used; try another one" })
}
