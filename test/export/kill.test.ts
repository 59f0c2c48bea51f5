// The command killed at random moments: the old file or the new one, no browser left, nothing lying about.
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readPdf } from "../../src/export/pdf/file.ts"

const command = resolve(process.env["LECTERN_DIST"] ?? "dist/lectern.js")
const post = resolve("posts/2018-12-12-aws-reinvent-2018.md")
/** More of them by hand: LECTERN_KILLS=50 npx vitest run test/export/kill */
const kills = Number(process.env["LECTERN_KILLS"] ?? 6)

describe.skipIf(!existsSync(command))("lectern export, killed", () => {
  const folder = mkdtempSync(join(tmpdir(), "lectern-kill-"))
  const out = join(folder, "talk.pdf")
  const env = { ...process.env, SOURCE_DATE_EPOCH: "1700000000" }
  let whole = ""
  let duration = 0
  afterAll(() => rmSync(folder, { recursive: true }))

  beforeAll(() => {
    const run = () =>
      execFileSync(process.execPath, [command, "export", post, "--out", out], { env, stdio: "ignore" })
    // The first has a browser to unpack, and files to read from the disk: later moments would come after its end.
    run()
    const before = performance.now()
    run()
    duration = performance.now() - before
    whole = hash(out)
  })

  function start(): ChildProcess {
    return spawn(process.execPath, [command, "export", post, "--out", out], { env, stdio: "ignore" })
  }

  it(
    "leaves the old file or the new one, and at the next start nothing else",
    async () => {
      for (let kill = 0; kill < kills; kill++) {
        writeFileSync(out, "old")
        const child = start()
        const pid = child.pid ?? 0
        // It may be over before it is killed.
        const exit = ended(child)
        await wait(duration * Math.random())
        child.kill("SIGKILL")
        await exit
        const now = readFileSync(out, "utf8")
        if (now !== "old") expect(hash(out)).toBe(whole)
        expect(await browsersOf(pid)).toEqual([])
      }
      execFileSync(process.execPath, [command, "export", post, "--out", out], { env, stdio: "ignore" })
      readPdf(readFileSync(out))
      expect(readdirSync(folder)).toEqual(["talk.pdf"])
    },
    60_000 + kills * 40_000,
  )

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("ends by %s, with nothing left", async (signal, code) => {
    writeFileSync(out, "old")
    const child = start()
    const pid = child.pid ?? 0
    const exit = ended(child)
    await wait(duration * 0.4)
    child.kill(signal)
    expect(await exit).toBe(code)
    expect(await browsersOf(pid)).toEqual([])
    expect(readdirSync(folder)).toEqual(["talk.pdf"])
  })
})

/** By hand: LECTERN_RUNS=100 npx vitest run test/export/kill; in each fifth run the browser is killed. */
const runs = Number(process.env["LECTERN_RUNS"] ?? 0)

describe.skipIf(runs === 0 || !existsSync("/proc"))(
  "many runs, some of them with a browser that dies",
  () => {
    it(
      "all make their file, and leave no browser, dead or alive",
      async () => {
        const folder = mkdtempSync(join(tmpdir(), "lectern-runs-"))
        let crashes = 0
        for (let run = 0; run < runs; run++) {
          const out = join(folder, `${run}.pdf`)
          const child = spawn(process.execPath, [command, "export", post, "--out", out], { stdio: "ignore" })
          const exit = ended(child)
          if (run % 5 === 0 && (await killBrowserOf(child.pid ?? 0))) crashes++
          expect(await exit).toBe(0)
          readPdf(readFileSync(out))
          expect(await browsersOf(child.pid ?? 0)).toEqual([])
        }
        expect(crashes).toBeGreaterThan(0)
        rmSync(folder, { recursive: true })
        // Children of a browser that was killed go to the system's first process, which takes its time.
        for (let left = 50; left > 0 && deadBrowsers().length > 0; left--) await wait(100)
        expect(deadBrowsers()).toEqual([])
      },
      60_000 + runs * 20_000,
    )
  },
)

/** As soon as there is one; false: the run was over before. */
async function killBrowserOf(pid: number): Promise<boolean> {
  for (let left = 500; left > 0; left--) {
    const found = processFolders().find(name => commandOf(name).includes(`lectern-browser-${pid}-`))
    if (found !== undefined) {
      await wait(Math.random() * 400)
      return killed(Number(found))
    }
    await wait(10)
  }
  return false
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL")
  } catch {
    return false
  }
}

/** Processes that ended and that nobody asked about. */
function deadBrowsers(): string[] {
  return processFolders().flatMap(name => {
    const [, program = "", state = ""] = /\((.*)\) (\w)/.exec(readProcess(name, "stat")) ?? []
    return state === "Z" && /chrom|headless/i.test(program) ? [`${name} ${program}`] : []
  })
}

function hash(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex")
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.once("exit", resolve))
}

/** Processes whose profile is of that run, a moment after it ended: one that is just starting looks at its pipe late. */
async function browsersOf(pid: number): Promise<string[]> {
  for (let left = 500; ; left--) {
    const found = processes().filter(line => line.includes(`lectern-browser-${pid}-`))
    if (found.length === 0 || left === 0) return found
    await wait(20)
  }
}

function processes(): string[] {
  return processFolders().map(commandOf)
}

function processFolders(): string[] {
  return existsSync("/proc") ? readdirSync("/proc").filter(name => /^\d+$/.test(name)) : []
}

function commandOf(name: string): string {
  return readProcess(name, "cmdline")
}

/** "" for one that has just ended. */
function readProcess(name: string, file: string): string {
  try {
    return readFileSync(`/proc/${name}/${file}`, "utf8")
  } catch {
    return ""
  }
}
