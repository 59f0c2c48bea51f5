// What was asked for → a running browser that can be talked to.
import { systemCode, UserError, warning } from "../../error.ts"
import type { Diagnostic } from "../../model.ts"
import type { FoundBrowser, Look } from "./find.ts"
import type { BrowserProcess } from "./launch.ts"
import { type Browser, connect } from "./puppeteer.ts"
import { openSocket } from "./socket.ts"
import { isRoot, launchLocal, type StartedBrowser, type StartOptions, startBrowser } from "./start.ts"
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

/** `started`: where the process was started before. */
export async function openBrowser(
  options: StartOptions = {},
  started: Promise<StartedBrowser> = startBrowser(options),
): Promise<OpenBrowser> {
  const { found, looks, process } = await started
  const opened = found.kind === "remote" ? openRemote(found, options) : openLocal(found, options, process)
  return { ...(await opened), found, looks }
}

type Running = Omit<OpenBrowser, "found" | "looks">
type Local = FoundBrowser & { kind: "local" }
type Remote = FoundBrowser & { kind: "remote" }

async function openLocal(
  found: Local,
  options: StartOptions,
  process: BrowserProcess | null,
): Promise<Running> {
  try {
    const running = await talkTo(found, options, process ?? launchLocal(found, options, !isRoot))
    return isRoot ? { ...running, diagnostics: [withoutSandbox("the command runs as root")] } : running
  } catch (error) {
    if (!(error instanceof StartFailed)) throw error
    return openAgain(found, options, !isRoot && !diedOfSandbox(error))
  }
}

function diedOfSandbox({ fault, said }: StartFailed): boolean {
  return fault.kind === "crash" && /sandbox|namespace|zygote/i.test(said)
}

/**
 * One that ended or hung while it started gets a second chance, without a sandbox where that was what it died of. A third
 * would be no better: without a browser the run is over.
 */
async function openAgain(found: Local, options: StartOptions, sandbox: boolean): Promise<Running> {
  try {
    const running = await talkTo(found, options, launchLocal(found, options, sandbox))
    const why = isRoot ? "the command runs as root" : "this system allows it none"
    return sandbox ? running : { ...running, diagnostics: [withoutSandbox(why)] }
  } catch (error) {
    throw error instanceof StartFailed ? noStart(error) : error
  }
}

function withoutSandbox(why: string): Diagnostic {
  return warning({ code: "W_BROWSER_SANDBOX", what: `the browser runs without its sandbox, because ${why}` })
}

class StartFailed extends Error {
  override readonly name = "StartFailed"
  readonly path: string
  readonly fault: BrowserFault
  /** What it wrote before it ended. */
  readonly said: string

  constructor(path: string, fault: BrowserFault, said: string) {
    super(`${path}: ${fault.message}`)
    this.path = path
    this.fault = fault
    this.said = said
  }
}

async function talkTo({ path }: Local, options: StartOptions, process: BrowserProcess): Promise<Running> {
  const { network = "none", stop, limit = LIMITS.launch } = options
  try {
    // What a page asks for is seen by interception; the servers of tests are watched as usual.
    const talking = connect({ ...QUIET, networkEnabled: network !== "none", transport: process.transport })
    const browser = await within("starting", limit, process.ended, talking.then(useFirstPage))
    return { browser, diagnostics: [], end: process.end }
  } catch (error) {
    await process.end()
    stop?.throwIfAborted()
    throw error instanceof BrowserFault ? new StartFailed(path, error, await process.ended) : error
  }
}

/**
 * The empty page that a browser starts with is there long before a new one could be. Others get windows of their own,
 * because one page of a window hides the rest.
 */
async function useFirstPage(browser: Browser): Promise<Browser> {
  let [first] = await browser.pages()
  const newPage = browser.newPage.bind(browser)
  browser.newPage = async () => {
    const page = first
    first = undefined
    return page ?? newPage({ type: "window" })
  }
  return browser
}

/** Limits of time are our own. */
const QUIET = { defaultViewport: null, issuesEnabled: false, protocolTimeout: 0 }

function noStart({ path, fault, said }: StartFailed): UserError {
  const [what, hint] =
    fault.kind === "crash"
      ? [`the browser did not start: ${path}`, lastLine(said) ?? ANOTHER]
      : [`the browser was started twice and did not answer within ${fault.limit / 1000} s: ${path}`, ANOTHER]
  return new UserError({ code: "E_BROWSER_START", what, hint }, 3)
}

const ANOTHER = "name another one with --browser"

function lastLine(said: string): string | null {
  return said.trim().split("\n").at(-1)?.trim() || null
}

async function openRemote({ url }: Remote, { stop, limit = LIMITS.launch }: StartOptions): Promise<Running> {
  const socket = openSocket(url)
  stop?.addEventListener("abort", socket.end)
  try {
    const connecting = socket.opened.then(transport =>
      connect({ ...QUIET, networkEnabled: false, transport }).then(keepApart),
    )
    const { browser, leave } = await within(`connecting to ${url}`, limit, NEVER, connecting)
    return { browser, diagnostics: [], end: () => leave().finally(socket.end) }
  } catch (error) {
    socket.end()
    const hint = error instanceof Error && systemCode(error) !== "ECONNREFUSED" ? error.message : NOBODY_THERE
    throw new UserError({ code: "E_BROWSER_NOT_FOUND", what: `no browser answers at ${url}`, hint }, 3)
  } finally {
    // Later it is left in order, so that no page of ours stays there.
    stop?.removeEventListener("abort", socket.end)
  }
}

const NEVER = new Promise<never>(() => {})
const NOBODY_THERE = "is it running, and is this the address that it told?"

/** In a fleet's browser our pages share nothing with those of others, and have the same dead proxy as at home. */
async function keepApart(browser: Browser): Promise<{ browser: Browser; leave: () => Promise<void> }> {
  const context = await browser.createBrowserContext({
    proxyServer: "http://127.0.0.1:9",
    proxyBypassList: ["<-loopback>"],
  })
  browser.newPage = () => context.newPage({ type: "window" })
  const leave = async () => {
    // One that has gone has closed it already, and one that hangs never will.
    await within("leaving", LIMITS.leave, NEVER, context.close()).catch(() => {})
  }
  return { browser, leave }
}
