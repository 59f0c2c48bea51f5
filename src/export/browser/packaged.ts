// The browser inside the npm package `@sparticuz/chromium`, unpacked once into a private folder → its path.
import { spawn } from "node:child_process"
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { cacheFolder } from "../../files/cache-folder.ts"
import { isRunning } from "../../files/running.ts"

export interface UnpackedBrowser {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

const PACKAGE = "@sparticuz/chromium"

/** Rejects with a reason in plain words where the package has nothing for this machine. */
export async function unpackedBrowser(): Promise<UnpackedBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(`has no browser for ${process.platform} on ${process.arch}`)
  }
  const folder = join(cacheFolder(), `chromium-${await packageVersion()}`)
  if (!(await isOurs(folder))) await unpack(folder)
  return { path: join(folder, "chromium"), env: environmentOf(folder) }
}

/** Its libraries and its one font: a machine without any font draws no text at all, not even with web fonts. */
function environmentOf(folder: string): Record<string, string> {
  const libraries = join(folder, "al2023", "lib")
  const known = process.env["LD_LIBRARY_PATH"]
  return {
    LD_LIBRARY_PATH: known ? `${libraries}:${known}` : libraries,
    FONTCONFIG_FILE: join(folder, FONT_SETTINGS),
  }
}

const FONT_SETTINGS = "lectern-fonts.conf"

/** The settings that come with it look for fonts, and keep a cache, under fixed names in /tmp. */
function fontSettings(folder: string): string {
  const folders = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"]
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map(path => `  <dir>${escapeXml(path)}</dir>`).join("\n")}
  <cachedir>${escapeXml(join(folder, "fonts-cache"))}</cachedir>
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
}

async function packageVersion(): Promise<string> {
  const manifest = join(dirname(packageEntry()), "..", "..", "package.json")
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string }
  return version
}

function packageEntry(): string {
  return createRequire(import.meta.url).resolve(PACKAGE)
}

/** Whoever can write that folder decides what we run. */
async function isOurs(folder: string): Promise<boolean> {
  const stat = await lstat(folder).catch(() => null)
  if (!stat) return false
  if (stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o077) === 0) return true
  throw new Error(`does not trust ${folder}: it belongs to somebody else or others may write to it`)
}

/** Unpacked beside its place and renamed, so that a run that was cut off or a second one at the same time does no harm. */
async function unpack(folder: string): Promise<void> {
  await removeLeftovers(folder)
  const staging = `${folder}.${process.pid}`
  await mkdir(staging, { mode: 0o700, recursive: true })
  try {
    await runUnpacker(staging)
    await writeFile(join(staging, FONT_SETTINGS), fontSettings(folder))
    await chmod(staging, 0o700)
    await rename(staging, folder)
  } catch (error) {
    if (!(await isOurs(folder))) throw error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function removeLeftovers(folder: string): Promise<void> {
  const parent = join(folder, "..")
  const names = await readdir(parent)
  const stale = names.filter(
    name => /^chromium-.*\.\d+$/.test(name) && !isRunning(Number(name.split(".").at(-1))),
  )
  await Promise.all(stale.map(name => rm(join(parent, name), { recursive: true, force: true })))
}

/**
 * The package unpacks to fixed names under the temporary folder and changes the environment when it is loaded;
 * in a process of its own both can be set as we need them and stay there.
 */
async function runUnpacker(staging: string): Promise<void> {
  const script =
    "require(process.argv[1]).executablePath().catch(e => { console.error(e.message); process.exit(1) })"
  const child = spawn(process.execPath, ["-e", script, packageEntry()], {
    env: {
      PATH: process.env["PATH"],
      TMPDIR: staging,
      HOME: staging,
      AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x",
    },
    stdio: ["ignore", "ignore", "pipe"],
  })
  let complaint = ""
  child.stderr.on("data", chunk => {
    complaint += chunk
  })
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve))
  if (code !== 0) throw new Error(`could not be unpacked: ${complaint.trim() || `it ended with ${code}`}`)
}
