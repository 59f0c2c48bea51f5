// Real blogs, a folder of each dialect, built as sites as they are: every post a deck, and no file of theirs changed.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { folderWith, run } from "../command.ts"
import { hasShared, shared } from "../shared.ts"

const blogs = [
  ["Jekyll", "carmilz-minimal-mistakes"],
  ["Hugo", "digitalgov-gov"],
  ["Hexo", "hexo-theme-unit-test"],
  ["Astro", "fuwari"],
  ["Docusaurus", "electron-website"],
  ["VitePress", "vite"],
  ["Obsidian", "quartz"],
  ["dev.to", "articles"],
  ["a repository of notes", "simonw-til"],
] as const

describe.skipIf(!hasShared)("a blog becomes a site", () => {
  it.each(blogs)("of %s", { timeout: 120_000 }, async (_, name) => {
    const blog = shared("corpus", name)
    const before = stateOf(blog)
    const site = join(folderWith(), "site")
    const { code, stderr } = await run(["build", blog, "--out", site, "--offline"], folderWith())
    expect(stderr).not.toMatch(/^error/m)
    expect(code).toBe(0)
    const decks = readdirSync(site).filter(each => existsSync(join(site, each, "index.html")))
    expect(decks).toHaveLength(before.filter(file => file.includes(".md ")).length)
    expect(readFileSync(join(site, "index.html"), "utf8")).toContain(
      encodeURIComponent(decks[0] ?? "no deck"),
    )
    for (const deck of decks)
      expect(readFileSync(join(site, deck, "index.html"), "utf8")).toMatch(/<section[^>]* class="slide /)
    expect(stateOf(blog)).toEqual(before)
  })
})

/** Each file with its size and when it was changed. */
function stateOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()
  return files.map(file => {
    const { size, mtimeMs } = statSync(join(folder, file))
    return `${file} ${size} ${mtimeMs}`
  })
}
