// A browser on this machine → its process, with a pipe to talk through, a fresh profile, and no way out to any network.
import { type ChildProcess, spawn } from "node:child_process"
import { rmSync } from "node:fs"
import { rm } from "node:fs/promises"
import type { Readable, Writable } from "node:stream"
import { systemCode } from "../../error.ts"
import { pipeTransport } from "./pipe.ts"
import { makeProfile } from "./profile.ts"
import type { ConnectionTransport } from "./puppeteer.ts"

export interface BrowserProcess {
  readonly transport: ConnectionTransport
  /** Resolves when the process has ended, with what it last said. */
  readonly ended: Promise<string>
  /** Kills the process with all its children and removes its profile. */
  end(): Promise<void>
}

export interface Launch {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
  readonly sandbox: boolean
  readonly network: Network
}

/** What the browser may reach besides what it is handed: nothing, or servers on this machine. */
export type Network = "none" | "loopback"

/** A dead proxy and a resolver that knows no name: even what interception does not see cannot leave. */
const NETWORK: Record<Network, readonly string[]> = {
  none: [
    "--proxy-server=127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--host-resolver-rules=MAP * ~NOTFOUND",
  ],
  loopback: [
    "--proxy-server=127.0.0.1:9",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  ],
}

const NO_CALLS_HOME = [
  // Where nothing is reached, what would reach it needs no process of its own.
  "--enable-features=NetworkServiceInProcess2",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-pings",
]

/** Nothing of a browser for people: no first visit, no crash reports, no throttling of pages that nobody looks at. */
const NO_CHROME = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-breakpad",
  "--disable-crash-reporter",
  "--disable-hang-monitor",
  "--disable-ipc-flooding-protection",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  `--disable-features=${[
    "Translate",
    "MediaRouter",
    "OptimizationHints",
    "OptimizationGuideModelDownloading",
    "AcceptCHFrame",
    // Pages of their own for parts of a window that nobody sees.
    "WebUIReloadButton",
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    // A process for a page that may come: ours has been asked for already.
    "SpareRendererForSitePerProcess",
  ].join(",")}`,
  "--metrics-recording-only",
  "--password-store=basic",
  "--use-mock-keychain",
  "--mute-audio",
]

/** The same picture on every machine: glyphs where the font puts them, colours as written. */
const SAME_PICTURE = [
  "--hide-scrollbars",
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
  "--disable-gpu",
  "--disable-software-rasterizer",
]

export function launch({ path, env, sandbox, network }: Launch): BrowserProcess {
  const profile = makeProfile()
  const flags = [
    "--headless",
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    ...NETWORK[network],
    ...NO_CALLS_HOME,
    ...NO_CHROME,
    ...SAME_PICTURE,
    ...(sandbox ? [] : ["--no-sandbox"]),
    // Not the page that people start with, which is one more program to run.
    "about:blank",
  ]
  const child = spawn(path, flags, {
    env: { ...process.env, ...env, ...tidied(profile) },
    // A group of its own: killed as a whole, and not reached by the Ctrl-C meant for us.
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    windowsHide: true,
  })
  return { transport: transportOf(child), ended: endOf(child), end: ender(child, profile) }
}

/** Its crash handler and its settings would write to the user's home folder, and one that is killed leaves its temporary files. */
function tidied(profile: string): Readonly<Record<string, string>> {
  // Only where a socket's path, which may only be short, has room in it.
  const hasRoom = process.platform === "linux" && profile.length < 50
  return {
    BREAKPAD_DUMP_LOCATION: profile,
    GSETTINGS_BACKEND: "memory",
    ...(hasRoom && { TMPDIR: profile }),
  }
}

function transportOf(child: ChildProcess): ConnectionTransport {
  return pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable)
}

const KEPT_OUTPUT = 4096
/** What it wrote before it ended may arrive a little later. */
const LAST_WORDS_MS = 20

function endOf(child: ChildProcess): Promise<string> {
  let said = ""
  child.stderr?.on("data", chunk => {
    said = (said + chunk).slice(-KEPT_OUTPUT)
  })
  return new Promise(resolve => {
    child.once("error", error => resolve(error.message))
    // Not "close": its crash handler outlives it, and holds on to the pipe of its messages.
    child.once("exit", (_, signal) => {
      // Nobody asks what one that we killed had to say.
      if (signal === "SIGKILL") resolve(said)
      else setTimeout(() => resolve(said), LAST_WORDS_MS)
    })
  })
}

function ender(child: ChildProcess, profile: string): () => Promise<void> {
  const gone = new Promise<void>(resolve => {
    if (child.pid === undefined) resolve()
    else child.once("exit", () => resolve())
  })
  const atExit = () => {
    killGroup(child)
    rmSync(profile, { recursive: true, force: true })
  }
  process.once("exit", atExit)
  return async () => {
    killGroup(child)
    await gone
    for (const pipe of child.stdio) pipe?.destroy()
    // Its children write on for a moment.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
    process.off("exit", atExit)
  }
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined) return
  try {
    if (process.platform === "win32") spawn("taskkill", ["/pid", `${pid}`, "/T", "/F"], { stdio: "ignore" })
    else process.kill(-pid, "SIGKILL")
  } catch (error) {
    const isOver = exitCode !== null || signalCode !== null
    if (!isOver && systemCode(error) !== "ESRCH") throw error
  }
}
