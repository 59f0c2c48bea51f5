// A program that a browser's place is given to: it hangs when it is started, or answers whatever it is asked with nothing.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"

export interface SlowBrowser {
  readonly path: string
  /** How often it was started. */
  starts(): number
}

/** Gone when the test is over. */
export function slowBrowser({ hangs }: { readonly hangs: number }): SlowBrowser {
  const folder = mkdtempSync(join(tmpdir(), "lectern-slow-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [path, log] = [join(folder, "browser"), join(folder, "starts")]
  writeFileSync(path, program(log, hangs))
  chmodSync(path, 0o755)
  return { path, starts: () => (existsSync(log) ? readFileSync(log, "utf8").length : 0) }
}

function program(log: string, hangs: number): string {
  return `#!${process.execPath}
const { appendFileSync, createReadStream, readFileSync, writeSync } = require("node:fs")
const log = ${JSON.stringify(log)}
appendFileSync(log, ".")
setInterval(() => {}, 1e6)
let asked = ""
if (readFileSync(log).length > ${hangs}) createReadStream(null, { fd: 3 }).on("data", data => {
  const messages = (asked + data).split("\\0")
  asked = messages.pop()
  const result = { browserContextIds: [], targetInfos: [] }
  for (const each of messages) writeSync(4, JSON.stringify({ id: JSON.parse(each).id, result }) + "\\0")
})
`
}
