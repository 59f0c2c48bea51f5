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

export async function openBrowser(
  choice: BrowserChoice = {},
  network: Network = "none",
): Promise<OpenBrowser> {
  const { found, looks } = await findBrowser(choice)
  const opened = found.kind === "remote" ? await openRemote(found) : await openLocal(found, network)
  return { ...opened, found, looks }
}

type Running = Omit<OpenBrowser, "found" | "looks">
type Local = FoundBrowser & { kind: "local" }
type Remote = FoundBrowser & { kind: "remote" }

async function openLocal(found: Local, network: Network): Promise<Running> {
  if (process.getuid?.() === 0) return openWithout(found, network, "the command runs as root")
  try {
    const { browser, end } = await startLocal(found, network, true)
    return { browser, diagnostics: [], end }
  } catch (error) {
    if (!(error instanceof StartFailed) || !/sandbox|namespace|zygote/i.test(error.said)) throw failure(error)
    return openWithout(found, network, "this system allows it none")
  }
}

async function openWithout(found: Local, network: Network, why: string): Promise<Running> {
  try {
    const { browser, end } = await startLocal(found, network, false)
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

async function startLocal(
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
async function openRemote(found: Remote): Promise<Running> {
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
  return { browser, diagnostics: [], end: () => browser.disconnect() }
}
