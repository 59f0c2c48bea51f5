// A file of the built program → what it exports. V8's compiled code is kept from the run before: to compile
// anew is a fifth of the time that a post takes. Node 22 can do the same by itself, for ES modules too.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join, resolve } from "node:path"
import { Script } from "node:vm"
import { crc32 } from "node:zlib"
import { cacheFolder } from "../files/cache-folder.ts"
import { makeFolder } from "../files/folders.ts"
import "./v8-flags.ts"

interface Module {
  exports: unknown
}

type Load = (path: string) => unknown

/** Each command compiles other parts of the same files, so each keeps its own. */
export function loaderFor(command: string): Load {
  const folder = codeFolder(command)
  const loaded = new Map<string, Module>()
  return function load(path) {
    const known = loaded.get(path)
    if (known) return known.exports
    const module: Module = { exports: {} }
    loaded.set(path, module)
    const run = compile(path, folder).runInThisContext() as (...scope: unknown[]) => void
    run(module.exports, requireFor(path, load), module, path, dirname(path))
    return module.exports
  }
}

/** null where nothing can be kept, or nothing shall be. */
function codeFolder(command: string): string | null {
  const { NODE_DISABLE_COMPILE_CACHE: off } = process.env
  if (off) return null
  try {
    const folder = join(cacheFolder(), "code", command)
    makeFolder(folder, 0o700)
    return folder
  } catch {
    return null
  }
}

/** Other files of the program are loaded the same way; packages and Node's own modules as ever. */
function requireFor(path: string, load: Load): Load {
  const require = createRequire(path)
  return name => (name.startsWith(".") ? load(resolve(dirname(path), name)) : require(name))
}

function compile(path: string, folder: string | null): Script {
  const source = readFileSync(path)
  const kept = folder && join(folder, `${basename(path)}.${crc32(`${process.version} ${crc32(source)}`)}`)
  const cachedData = kept ? maybeRead(kept) : undefined
  // Of ASCII alone, as scripts/plugins/ascii.ts sees to.
  const code = source.toString("latin1")
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  })
  // When all is done, since only what has run is compiled by then.
  if (kept && (!cachedData || script.cachedDataRejected)) atExit(() => keep(kept, script))
  return script
}

const last: (() => void)[] = []

function atExit(task: () => void): void {
  if (last.push(task) > 1) return
  process.once("exit", () => {
    for (const each of last) each()
  })
}

function maybeRead(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Whole or not at all, in place of what older versions of the same file left. */
function keep(path: string, script: Script): void {
  const folder = dirname(path)
  const [name = ""] = basename(path).split(/\.(?=\d+$)/)
  const unfinished = `${path}.~${process.pid}`
  try {
    const old = readdirSync(folder).filter(each => each.startsWith(`${name}.`))
    writeFileSync(unfinished, script.createCachedData(), { mode: 0o600 })
    for (const each of old) rmSync(join(folder, each), { force: true })
    renameSync(unfinished, path)
  } catch {
    // Without it the next run is slower, no more.
    discard(unfinished)
  }
}

/** On a disk that is full, half a file would only take room. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Where nothing can be removed, nothing was written either.
  }
}
