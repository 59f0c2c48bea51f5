// What was asked for → a running browser that can be talked to.

import { UserError, warning } from "../error.ts"
import type { Diagnostic } from "../model.ts"
import { type BrowserChoice, type FoundBrowser, findBrowser, type Look } from "./find.ts"
import { type BrowserProcess, launch, type Network } from "./launch.ts"
import { type Browser, connect } from "./puppeteer.ts"
import { BrowserFault, LIMITS, within } from "./steps.ts"

export interface OpenBrowser {
  readonly browser: Browser
  readonly found: FoundBrowser
  /** Where it was looked for, in order. */
  readonly looks: readonly Look[]
  /** That it runs without a sandbox, and why. */
  readonly diagnostics: readonly Diagnostic[]
  /** Kills it, with all that belongs to it; of a remote one, leaves. */
  end(): Promise<void>
}

export interface OpenOptions extends BrowserChoice {
  readonly network?: Network
  /** Ends it, even while it starts. */
  readonly stop?: AbortSignal
}

export async function openBrowser(options: OpenOptions = {}): Promise<OpenBrowser> {
  const { found, looks } = await findBrowser(options)
  const opened = found.kind === "remote" ? await openRemote(found) : await openLocal(found, options)
  return { ...opened, found, looks }
}

type Running = Omit<OpenBrowser, "found" | "looks">
type Local = FoundBrowser & { kind: "local" }
type Remote = FoundBrowser & { kind: "remote" }

async function openLocal(found: Local, options: OpenOptions): Promise<Running> {
  if (process.getuid?.() === 0) return openWithout(found, options, "the command runs as root")
  try {
    const { browser, end } = await startLocal(found, options, true)
    return { browser, diagnostics: [], end }
  } catch (error) {
    if (!(error instanceof StartFailed) || !/sandbox|namespace|zygote/i.test(error.said)) throw failure(error)
    return openWithout(found, options, "this system allows it none")
  }
}

async function openWithout(found: Local, options: OpenOptions, why: string): Promise<Running> {
  try {
    const { browser, end } = await startLocal(found, options, false)
    const what = `the browser runs without its sandbox, because ${why}`
    return { browser, diagnostics: [warning({ code: "W_BROWSER_SANDBOX", what })], end }
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

type Started = Pick<Running, "browser" | "end">

async function startLocal({ path, env }: Local, options: OpenOptions, sandbox: boolean): Promise<Started> {
  const { network = "none", stop } = options
  stop?.throwIfAborted()
  const started = launch({ path, env, sandbox, network })
  const onStop = () => void started.end()
  stop?.addEventListener("abort", onStop)
  try {
    const talking = talkTo(started, network)
    return { browser: await within("starting", LIMITS.launch, started.ended, talking), end: started.end }
  } catch (error) {
    await started.end()
    stop?.throwIfAborted()
    if (error instanceof BrowserFault && error.kind === "crash")
      throw new StartFailed(path, await started.ended)
    throw error
  } finally {
    stop?.removeEventListener("abort", onStop)
  }
}

function talkTo({ transport }: BrowserProcess, network: Network): Promise<Browser> {
  // What a page asks for is seen by interception; the servers of tests are watched as usual.
  return connect({ ...QUIET, networkEnabled: network !== "none", transport })
}

/** Limits of time are our own. */
const QUIET = { defaultViewport: null, issuesEnabled: false, protocolTimeout: 0 }

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

async function openRemote({ url }: Remote): Promise<Running> {
  try {
    const connecting = connect({ ...QUIET, networkEnabled: false, browserWSEndpoint: url })
    const browser = await within(`connecting to ${url}`, LIMITS.launch, new Promise(() => {}), connecting)
    return { browser, diagnostics: [], end: await keepApart(browser) }
  } catch (error) {
    const hint = error instanceof Error && error.message !== "" ? error.message : null
    throw new UserError({ code: "E_BROWSER_NOT_FOUND", what: `no browser answers at ${url}`, hint }, 3)
  }
}

/** In a fleet's browser our pages share nothing with those of others, and have the same dead proxy as at home. */
async function keepApart(browser: Browser): Promise<() => Promise<void>> {
  const context = await browser.createBrowserContext({
    proxyServer: "http://127.0.0.1:9",
    proxyBypassList: ["<-loopback>"],
  })
  browser.newPage = () => context.newPage()
  return async () => {
    // One that has gone has closed it already.
    await context.close().catch(() => {})
    await browser.disconnect()
  }
}
