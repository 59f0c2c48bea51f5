// The files of the built program are loaded with what V8 compiled in an earlier run.
import { execFileSync } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { loaderFor } from "../../src/cli/load.ts"
import { folderWith, lectern as program } from "../command.ts"

const HELP = ["plan", "--help"]

function run(cache: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = HELP): string {
  return execFileSync(process.execPath, [program, ...args], {
    env: { ...process.env, LECTERN_CACHE: cache, ...env },
    encoding: "utf8",
  })
}

const codeOf = (cache: string, command = "plan") => join(cache, "code", command)
const mainIn = (cache: string) => readdirSync(codeOf(cache)).find(name => name.startsWith("main.cjs")) ?? ""

/** Its files, and when each was written. */
function written(folder: string): [string, bigint][] {
  return readdirSync(folder).map(name => [name, statSync(join(folder, name), { bigint: true }).mtimeNs])
}

describe("compiled code", () => {
  it("is kept for the owner alone, and used again as it is", () => {
    const cache = folderWith()
    const help = run(cache)
    const names = readdirSync(codeOf(cache))
    expect(names).toContainEqual(expect.stringMatching(/^main\.cjs\.\d+$/))
    for (const name of names) expect(statSync(join(codeOf(cache), name)).mode & 0o077).toBe(0)
    const before = written(codeOf(cache))
    expect(run(cache)).toBe(help)
    expect(written(codeOf(cache))).toEqual(before)
  })

  it("is used again where another thread works meanwhile", () => {
    const cache = folderWith()
    const post = join(folderWith(), "post.md")
    writeFileSync(post, "# Talk\n\nWords.\n")
    const once = () => run(cache, {}, ["export", post, "--as", "html", "--out", "-"])
    once()
    const before = written(codeOf(cache, "export"))
    expect(before).not.toEqual([])
    once()
    expect(written(codeOf(cache, "export"))).toEqual(before)
  })

  it("that cannot be used is made anew", () => {
    const cache = folderWith()
    const help = run(cache)
    const path = join(codeOf(cache), mainIn(cache))
    const { size } = statSync(path)
    writeFileSync(path, readFileSync(path).subarray(0, 1000))
    expect(run(cache)).toBe(help)
    expect(statSync(path).size).toBeGreaterThan(size / 2)
  })

  it("leaves nothing half written where it cannot be kept", () => {
    const cache = folderWith()
    const help = run(cache)
    const path = join(codeOf(cache), mainIn(cache))
    rmSync(path)
    mkdirSync(path)
    expect(run(cache)).toBe(help)
    expect(readdirSync(codeOf(cache)).filter(name => name.includes("~"))).toEqual([])
  })

  it("of an older version goes when the new one is kept", () => {
    const cache = folderWith()
    run(cache)
    const names = readdirSync(codeOf(cache))
    writeFileSync(join(codeOf(cache), mainIn(cache)), "broken")
    writeFileSync(join(codeOf(cache), "main.cjs.1"), "old")
    run(cache)
    expect(readdirSync(codeOf(cache))).toEqual(names)
  })

  it("is not kept where Node is told not to", () => {
    const cache = folderWith()
    run(cache, { NODE_DISABLE_COMPILE_CACHE: "1" })
    expect(existsSync(join(cache, "code"))).toBe(false)
  })

  it("is done without where it cannot be kept", () => {
    const cache = folderWith()
    const help = run(cache)
    rmSync(join(cache, "code"), { recursive: true })
    symlinkSync("/dev/null", join(cache, "code"))
    expect(run(cache)).toBe(help)
  })
})

describe("files of the program", () => {
  beforeEach(() => void vi.stubEnv("NODE_DISABLE_COMPILE_CACHE", "1"))
  const files = {
    "first.cjs": `exports.name = "first"; exports.second = require("./second.cjs"); exports.dir = __dirname`,
    "second.cjs": `exports.seen = require("./first.cjs").name; exports.join = require("node:path").join`,
    "broken.cjs": `exports.fails = () => { throw new Error("on purpose") }`,
  }

  it("may ask for each other, and are run once", () => {
    const folder = folderWith(files)
    const load = loaderFor("plan")
    const first = load(join(folder, "first.cjs")) as { dir: string; second: { seen: string; join: unknown } }
    expect(first.dir).toBe(folder)
    expect(first.second.seen).toBe("first")
    expect(first.second.join).toBe(join)
    expect(load(join(folder, "first.cjs"))).toBe(first)
  })

  it("are named where they fail", () => {
    const folder = folderWith(files)
    const { fails } = loaderFor("plan")(join(folder, "broken.cjs")) as { fails: () => void }
    let stack: string | undefined
    try {
      fails()
    } catch (error) {
      stack = (error as Error).stack
    }
    expect(stack).toContain(`${join(folder, "broken.cjs")}:1:`)
  })
})
