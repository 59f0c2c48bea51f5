// What was asked for and what this machine has → the browser to drive, and how it was found.
import { accessSync, constants, realpathSync, statSync } from "node:fs"
import { homedir } from "node:os"
import { delimiter, isAbsolute, join, sep } from "node:path"
import { systemCode, UserError } from "../../error.ts"
import { unpackedBrowser } from "./packaged.ts"

export type FoundBrowser =
  | {
      readonly kind: "local"
      readonly path: string
      /** Variables that this browser needs besides our own. */
      readonly env: Readonly<Record<string, string>>
      readonly why: string
    }
  | { readonly kind: "remote"; readonly url: string; readonly why: string }

export interface BrowserChoice {
  /** Path of a browser, `packaged`, or the address of a remote one, as the command line gave it; null for none. */
  readonly browser?: string | null
  /** The environment to look in; our own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly platform?: NodeJS.Platform
}

/** A step of the search, for people: what was looked at and what came of it. */
export interface Look {
  readonly at: string
  readonly found: string
}

/** Set for us; a wrong path in it is an error. */
const OURS = "LECTERN_BROWSER"

/** Set for other programs; a wrong path in one of them is passed over. */
const OTHERS = ["CHROME_PATH", "PUPPETEER_EXECUTABLE_PATH", "CHROME_BIN"]

/** The browser that comes inside an npm package of ours. */
const PACKAGED = "packaged"

/** The first of: what was asked for, an installed one, the one inside `@sparticuz/chromium`. */
export async function findBrowser(
  choice: BrowserChoice = {},
): Promise<{ found: FoundBrowser; looks: Look[] }> {
  const { env = process.env, platform = process.platform } = choice
  const looks: Look[] = []
  const found =
    (await askedFor(choice.browser ?? null, env, looks)) ??
    installed(env, platform, looks) ??
    (await packaged("no other was found", looks))
  if (found) return { found, looks }
  throw notFound(looks)
}

async function askedFor(
  flag: string | null,
  env: NonNullable<BrowserChoice["env"]>,
  looks: Look[],
): Promise<FoundBrowser | null> {
  if (flag !== null) return strict(flag, "--browser", looks)
  const ours = env[OURS]
  if (ours) return strict(ours, OURS, looks)
  looks.push({ at: OURS, found: "not set" })
  for (const name of OTHERS) {
    const path = env[name]
    const fault = path ? faultOf(path) : "not set"
    looks.push({ at: name, found: fault ?? `${path}` })
    if (path && fault === null) return local(path, `named by ${name}`)
  }
  return null
}

async function strict(value: string, source: string, looks: Look[]): Promise<FoundBrowser> {
  if (/^wss?:\/\//.test(value)) return { kind: "remote", url: value, why: `named by ${source}` }
  if (value === PACKAGED) {
    const found = await packaged(`named by ${source}`, looks)
    if (found) return found
    throw notFound(looks)
  }
  const fault = faultOf(value)
  if (fault === null) return local(value, `named by ${source}`)
  throw new UserError(
    {
      code: "E_BROWSER_NOT_FOUND",
      what: `${source} names a browser that cannot be used: ${value} (${fault})`,
      hint: "give the full path of Chrome, Edge or Chromium, a ws:// address, or leave it out",
    },
    3,
  )
}

function installed(
  env: NonNullable<BrowserChoice["env"]>,
  platform: NodeJS.Platform,
  looks: Look[],
): FoundBrowser | null {
  const paths = installedPaths(env, platform)
  const path = paths.find(path => faultOf(path) === null && !isSnap(path))
  looks.push({
    at: "installed Chrome, Edge or Chromium",
    found: path ?? `none of ${paths.length} usual places`,
  })
  return path ? local(programOf(path), "installed") : null
}

/** Debian's commands are shell scripts over the programs, which take longer than a page to print. */
function programOf(command: string): string {
  const program = command.replace(/^\/usr\/bin\/(?=chromium)/, "/usr/lib/chromium/")
  return faultOf(program) === null ? program : command
}

/** A snap may neither read our profile folder nor inherit our pipe. */
function isSnap(path: string): boolean {
  const real = realpathSync(path)
  return real.startsWith("/snap/") || real.endsWith("/snap")
}

async function packaged(why: string, looks: Look[]): Promise<FoundBrowser | null> {
  const at = "@sparticuz/chromium"
  try {
    const { path, env } = await unpackedBrowser()
    looks.push({ at, found: path })
    return { kind: "local", path, env, why }
  } catch (error) {
    looks.push({ at, found: error instanceof Error ? error.message : String(error) })
    return null
  }
}

function local(path: string, why: string): FoundBrowser {
  return { kind: "local", path, env: {}, why }
}

/** Why a path is no program that can be started; null if it is one. */
function faultOf(path: string): string | null {
  if (!isAbsolute(path)) return "not a full path"
  try {
    if (!statSync(path).isFile()) return "not a file"
    accessSync(path, constants.X_OK)
    return null
  } catch (error) {
    return systemCode(error) === "EACCES" ? "not executable" : "no such file"
  }
}

/** Headless shells first: they start in a sixth of the time, and print without starting a process for each PDF. */
const LINUX_NAMES = [
  "chrome-headless-shell",
  "chromium-headless-shell",
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
]

const LINUX_FOLDERS = ["/usr/local/bin", "/usr/bin", "/bin", "/opt/google/chrome", "/opt/microsoft/msedge"]

const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"]

const WINDOWS_PATHS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
]

function installedPaths(env: NonNullable<BrowserChoice["env"]>, platform: NodeJS.Platform): string[] {
  switch (platform) {
    case "darwin":
      return ["/Applications", join(homedir(), "Applications")].flatMap(folder =>
        MAC_APPS.map(name => join(folder, `${name}.app`, "Contents", "MacOS", name)),
      )
    case "win32":
      return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
        .flatMap(name => env[name] ?? [])
        .flatMap(folder => WINDOWS_PATHS.map(path => join(folder, ...path)))
    default:
      return LINUX_NAMES.flatMap(name => linuxFolders(env).map(folder => join(folder, name)))
  }
}

/** `npx` puts the `node_modules/.bin` of the current folder into PATH, and that folder belongs to the posts' author. */
function linuxFolders(env: NonNullable<BrowserChoice["env"]>): string[] {
  const path = (env["PATH"] ?? "").split(delimiter)
  const trusted = path.filter(folder => isAbsolute(folder) && !folder.split(sep).includes("node_modules"))
  return [...new Set([...trusted, ...LINUX_FOLDERS])]
}

function notFound(looks: readonly Look[]): UserError {
  const looked = looks.map(({ at, found }) => `${at}: ${found}`).join("; ")
  return new UserError(
    {
      code: "E_BROWSER_NOT_FOUND",
      what: `no browser found to print with (${looked})`,
      hint:
        "install Chrome, Edge or Chromium; or set LECTERN_BROWSER to the path of one, for example of what " +
        "`npx @puppeteer/browsers install chrome-headless-shell@stable` fetched; or use one elsewhere with --browser-url ws://…",
    },
    3,
  )
}
