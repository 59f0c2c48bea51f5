// The folder of a site while it is written: never half of one, whoever else writes it and whenever it is stopped.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdirSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { SiteFiles } from "../../src/pages/site-files.ts"
import { writeSiteFolder } from "../../src/site/folder.ts"
import { folderWith, lectern } from "../command.ts"

function filesNamed(prefix: string, count: number, written: (at: number) => void = () => {}): SiteFiles {
  const files = Array.from({ length: count }, (_, at) => {
    const content = () => {
      written(at)
      return "x"
    }
    return [`${prefix}${at}`, { type: "text/plain", content }] as const
  })
  return new Map(files)
}

describe("the folder of a site", () => {
  it("holds one whole site where two runs write it at once", async () => {
    const folder = folderWith()
    const site = join(folder, "site")
    const runs = ["a", "b"].map(prefix => writeSiteFolder(site, filesNamed(prefix, 50)))
    const ended = await Promise.allSettled(runs)
    expect(ended.map(({ status }) => status)).toContain("fulfilled")
    const names = readdirSync(site).filter(name => name !== ".lectern-site")
    expect(names).toHaveLength(50)
    expect(new Set(names.map(name => name[0])).size).toBe(1)
    expect(readdirSync(folder)).toEqual(["site"])
  })

  it("stays as it was where a run is stopped, of which nothing is left", async () => {
    const folder = folderWith({ "site/.lectern-site": "", "site/old": "x" })
    const stop = new AbortController()
    const files = filesNamed("a", 3, at => at === 1 && stop.abort())
    await expect(writeSiteFolder(join(folder, "site"), files, stop.signal)).rejects.toThrow()
    expect(readdirSync(join(folder, "site")).sort()).toEqual([".lectern-site", "old"])
    expect(readdirSync(folder)).toEqual(["site"])
  })

  it("is rid of what a killed run left beside it, and of nothing that another still writes", async () => {
    const folder = folderWith()
    const ended = spawn(process.execPath, ["-e", ""])
    await once(ended, "exit")
    const left = (pid: number | undefined) => `.site.lectern-new.~${pid}-0123abcd`
    mkdirSync(join(folder, left(ended.pid), "assets"), { recursive: true })
    mkdirSync(join(folder, left(process.pid)))
    await writeSiteFolder(join(folder, "site"), filesNamed("a", 1))
    expect(readdirSync(folder).sort()).toEqual([left(process.pid), "site"])
  })
})

it("lectern build stops at a signal, with its exit code and without a site", async () => {
  const posts = Array.from({ length: 300 }, (_, at) => [`posts/${at}.md`, "# A\n\n![x](missing.png)\n"])
  const folder = folderWith(Object.fromEntries(posts))
  const child = spawn(process.execPath, [lectern, "build", "posts", "--out", "site"], { cwd: folder })
  child.stdout.resume()
  let said = ""
  child.stderr.on("data", data => {
    said += data
  })
  await once(child.stderr, "data")
  child.kill("SIGINT")
  const [code] = await once(child, "exit")
  expect(code).toBe(130)
  expect(said).toContain("stopped")
  expect(existsSync(join(folder, "site"))).toBe(false)
  expect(readdirSync(folder)).toEqual(["posts"])
})
