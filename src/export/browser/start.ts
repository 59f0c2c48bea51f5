// What was asked for → the process of a browser, started and not yet talked to: it takes its time, and so does loading
// what talks to it.
import { type BrowserChoice, type FoundBrowser, findBrowser, type Look } from "./find.ts"
import { type BrowserProcess, launch, type Network } from "./launch.ts"

export interface StartOptions extends BrowserChoice {
  readonly network?: Network
  /** Longest that it may take until it answers, in milliseconds. */
  readonly limit?: number
  /** Ends it, even while it starts. */
  readonly stop?: AbortSignal
}

export interface StartedBrowser {
  readonly found: FoundBrowser
  /** Where it was looked for, in order. */
  readonly looks: readonly Look[]
  /** null: it runs elsewhere. */
  readonly process: BrowserProcess | null
}

/** Nobody may do more than root, so there is nothing to shut a browser of root's into. */
export const isRoot = process.getuid?.() === 0

export async function startBrowser(options: StartOptions = {}): Promise<StartedBrowser> {
  const { found, looks } = await findBrowser(options)
  const process = found.kind === "local" ? launchLocal(found, options, !isRoot) : null
  return { found, looks, process }
}

export function launchLocal(
  { path, env }: FoundBrowser & { kind: "local" },
  { network = "none", stop }: StartOptions,
  sandbox: boolean,
): BrowserProcess {
  stop?.throwIfAborted()
  const process = launch({ path, env, sandbox, network })
  const onStop = () => void process.end()
  stop?.addEventListener("abort", onStop)
  void process.ended.then(() => stop?.removeEventListener("abort", onStop))
  return process
}
