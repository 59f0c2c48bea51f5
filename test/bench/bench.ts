// How fast it is, printed as medians, and as ratios to Marp CLI where that can be installed. Never part of the tests.
//   npm run bench
import { execFileSync, spawnSync } from "node:child_process"
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { planTimes } from "./corpus.ts"
import { editToScreen } from "./live.ts"
import { paperTimes } from "./paper.ts"

const root = resolve(import.meta.dirname, "../..")
const lectern = [process.execPath, join(root, "dist/lectern.js")]
const post = join(root, "posts/2018-12-12-aws-reinvent-2018.md")
const folder = mkdtempSync(join(tmpdir(), "lectern-bench-"))

interface Row {
  readonly name: string
  readonly ms: number
  readonly goal: number | null
  /** What Marp CLI takes for the same. */
  readonly marp: number | null
}

const RUNS = 7

/** Milliseconds of a whole process, the middle of some runs after one that warms the disk. */
function time(command: readonly string[]): number {
  const [program = "", ...args] = command
  const once = () => {
    const start = performance.now()
    const { status, stderr } = spawnSync(program, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] })
    if (status !== 0) throw new Error(`${command.join(" ")} failed:\n${stderr}`)
    return performance.now() - start
  }
  once()
  return median(Array.from({ length: RUNS }, once))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Marp CLI in a folder of its own, or null where there is no registry to get it from. */
function installMarp(): string[] | null {
  const home = join(tmpdir(), "lectern-bench-marp")
  const bin = join(home, "node_modules/.bin/marp")
  if (!existsSync(bin)) {
    mkdirSync(home, { recursive: true })
    spawnSync("npm", ["install", "--prefix", home, "--ignore-scripts", "--no-audit", "@marp-team/marp-cli@4"])
  }
  return existsSync(bin) ? [bin, "--no-stdin"] : null
}

/** Of names, in characters. */
const WIDTH = 58

function print(rows: readonly Row[]): void {
  console.log(`${"".padEnd(WIDTH)}${"median".padStart(10)}${"goal".padStart(10)}${"of Marp".padStart(10)}`)
  for (const { name, ms, goal, marp } of rows) {
    const ratio = marp === null ? "" : (ms / marp).toFixed(2)
    const wanted = goal === null ? "" : `${goal} ms`
    console.log(
      `${name.padEnd(WIDTH)}${`${ms.toFixed(0)} ms`.padStart(10)}${wanted.padStart(10)}${ratio.padStart(10)}`,
    )
  }
}

copyFileSync(post, join(folder, "post.md"))
const marp = installMarp()
// Node 20 reads these before any program, which takes longer than a command's help; users seldom have any.
delete process.env["NODE_EXTRA_CA_CERTS"]
const marpHtml = marp && time([...marp, "post.md", "-o", "marp.html"])
const marpPdf = marp && time([...marp, "post.md", "--pdf", "-o", "marp.pdf"])

const rows: Row[] = [
  { name: "lectern --help", ms: time([...lectern, "--help"]), goal: 120, marp: null },
  {
    name: "post to HTML, whole process",
    ms: time([...lectern, "build", "post.md", "--out", "site"]),
    goal: 400,
    marp: marpHtml,
  },
  {
    name: "post to PDF, with the packaged browser",
    ms: time([...lectern, "export", "post.md", "--out", "post.pdf", "--browser", "packaged"]),
    goal: 1000,
    marp: marpPdf,
  },
  {
    name: "post to PDF, with the one that is found first",
    ms: time([...lectern, "export", "post.md", "--out", "post.pdf"]),
    goal: null,
    marp: marpPdf,
  },
  { name: "edit saved to screen", ms: median(await editToScreen(post)), goal: 25, marp: null },
  ...paperTimes(lectern, post, folder).map(row => ({ ...row, marp: null })),
  ...(await planTimes()).map(timed => ({ ...timed, marp: null })),
]
console.log(`Node ${process.version}, ${execFileSync("nproc").toString().trim()} cores`)
print(rows)
rmSync(folder, { recursive: true, force: true })
