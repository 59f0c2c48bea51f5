// What was asked for → a running browser that tasks are done in, each once more in a fresh one if it dies under them.

import { UserError, warning } from "../error.ts"
import type { Diagnostic } from "../model.ts"
import { type BrowserChoice, type FoundBrowser, findBrowser } from "./find.ts"
import { type BrowserProcess, launch, type Network } from "./launch.ts"
import { type Browser, connect } from "./puppeteer.ts"
import { BrowserFault, LIMITS, within } from "./steps.ts"

export interface OpenBrowser {
  readonly browser: Browser
  readonly found: FoundBrowser
  /** That it runs without a sandbox, and why. */
  readonly diagnostics: readonly Diagnostic[]
  /** Kills it, with all that belongs to it; of a remote one, leaves. */
  end(): Promise<void>
}

export async function openBrowser(
  choice: BrowserChoice = {},
  network: Network = "none",
): Promise<OpenBrowser> {
  const { found } = await findBrowser(choice)
  return found.kind === "remote" ? openRemote(found) : openLocal(found, network)
}

type Local = FoundBrowser & { kind: "local" }
type Remote = FoundBrowser & { kind: "remote" }

async function openLocal(found: Local, network: Network): Promise<OpenBrowser> {
  if (process.getuid?.() === 0) return openWithout(found, network, "the command runs as root")
  try {
    const { browser, end } = await start(found, network, true)
    return { browser, found, diagnostics: [], end }
  } catch (error) {
    if (!(error instanceof StartFailed) || !/sandbox|namespace|zygote/i.test(error.said)) throw failure(error)
    return openWithout(found, network, "this system allows it none")
  }
}

async function openWithout(found: Local, network: Network, why: string): Promise<OpenBrowser> {
  try {
    const { browser, end } = await start(found, network, false)
    const what = `the browser runs without its sandbox, because ${why}`
    return { browser, found, diagnostics: [warning({ code: "W_BROWSER_SANDBOX", what })], end }
  } catch (error) {
    throw failure(error)
  }
}

class StartFailed extends Error {
  override readonly name = "StartFailed"
  /** What it wrote before it ended. */
  readonly said: string
  readonly path: string

  constructor(path: string, said: string) {
    super(`${path} ended at once`)
    this.said = said
    this.path = path
  }
}

async function start(
  { path, env }: Local,
  network: Network,
  sandbox: boolean,
): Promise<{ browser: Browser; end(): Promise<void> }> {
  const started = launch({ path, env, sandbox, network })
  try {
    return {
      browser: await within("starting", LIMITS.launch, started.ended, talkTo(started, network)),
      end: started.end,
    }
  } catch (error) {
    await started.end()
    if (error instanceof BrowserFault && error.kind === "crash")
      throw new StartFailed(path, await started.ended)
    throw error
  }
}

function talkTo({ transport }: BrowserProcess, network: Network): Promise<Browser> {
  return connect({
    transport,
    defaultViewport: null,
    // What a page asks for is seen by interception; the servers of tests are watched as usual.
    networkEnabled: network !== "none",
    issuesEnabled: false,
    protocolTimeout: 0,
  })
}

function failure(error: unknown): unknown {
  if (error instanceof StartFailed) {
    const what = `the browser did not start: ${error.path}`
    return new UserError({ code: "E_BROWSER_START", what, hint: lastLine(error.said) }, 3)
  }
  if (!(error instanceof BrowserFault)) return error
  return new UserError({ code: "E_BROWSER_START", what: `the browser did not answer: ${error.message}` }, 3)
}

function lastLine(said: string): string | null {
  return said.trim().split("\n").at(-1)?.trim() || null
}

/** Pages of a fleet's browser live in a context of ours, with the same dead proxy. */
async function openRemote(found: Remote): Promise<OpenBrowser> {
  const browser = await within(
    `connecting to ${found.url}`,
    LIMITS.launch,
    new Promise(() => {}),
    connect({
      browserWSEndpoint: found.url,
      defaultViewport: null,
      networkEnabled: false,
      issuesEnabled: false,
    }),
  ).catch((error: Error) => {
    const what = `no browser answers at ${found.url}`
    throw new UserError({ code: "E_BROWSER_NOT_FOUND", what, hint: error.message || null }, 3)
  })
  return { browser, found, diagnostics: [], end: () => browser.disconnect() }
}

export interface Browsers {
  /** Does a task in the shared browser, and if that dies or hangs, once more in one that it has for itself. */
  run<T>(task: (browser: Browser) => Promise<T>): Promise<T>
  /** Of the browsers opened so far. */
  diagnostics(): readonly Diagnostic[]
  close(): Promise<void>
}

/** The browser starts at once, while the caller does something else. */
export function startBrowsers(choice: BrowserChoice = {}): Browsers {
  let shared: Promise<OpenBrowser> | null = openBrowser(choice)
  let diagnostics: readonly Diagnostic[] = []
  const open = new Set<Promise<OpenBrowser>>([shared])
  shared.catch(() => {})

  async function sharedBrowser(): Promise<OpenBrowser> {
    const known = await shared
    if (known?.browser.connected) return known
    shared = openBrowser(choice)
    open.add(shared)
    return shared
  }

  async function end(opening: Promise<OpenBrowser>): Promise<void> {
    open.delete(opening)
    const opened = await opening.catch(() => null)
    await opened?.end()
  }

  async function again<T>(task: (browser: Browser) => Promise<T>): Promise<T> {
    const fresh = openBrowser(choice)
    open.add(fresh)
    try {
      return await task((await fresh).browser)
    } catch (error) {
      throw error instanceof BrowserFault ? twice(error) : error
    } finally {
      await end(fresh)
    }
  }

  return {
    async run(task) {
      const opened = await sharedBrowser()
      diagnostics = opened.diagnostics
      try {
        return await task(opened.browser)
      } catch (error) {
        if (opened.browser.connected && !(error instanceof BrowserFault)) throw error
        // One that hangs is of no use to the other tasks either; they go on in browsers of their own.
        await opened.end()
        return again(task)
      }
    },
    diagnostics: () => diagnostics,
    close: async () => {
      await Promise.all([...open].map(end))
    },
  }
}

function twice(fault: BrowserFault): UserError {
  const [code, what] =
    fault.kind === "crash"
      ? ["E_BROWSER_CRASH", `the browser ended while ${fault.step}, twice`]
      : ["E_PDF_TIMEOUT", `${fault.step} took over ${fault.limit / 1000} s, twice`]
  return new UserError({ code, what, hint: "`lectern browser` says which one is used; try another one" }, 3)
}
