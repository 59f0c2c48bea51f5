// Real posts, a seed → posts that nobody wrote: their paragraphs, lists, tables and code in any order, some of them in
// quotations, items and boxes, under headings cut from texts.
import { readFileSync } from "node:fs"

/** One from each of so many, this many parts of it, and a heading before every so many. */
const SOURCES = 4
const PARTS = 15
const UNDER_A_HEADING = 6
const HEADINGS = [12, 30, 60, 120]

export function shuffledPost(posts: readonly string[], seed: number): string {
  const random = randomFrom(seed)
  const pick = <Of>(all: readonly Of[]): Of | undefined => all[Math.floor(random() * all.length)]
  const parts = Array.from({ length: SOURCES }, () => partsOf(pick(posts) ?? "")).flatMap(all =>
    Array.from({ length: PARTS }, () => pick(all) ?? ""),
  )
  const heading = () => plain(pick(parts) ?? "").slice(0, pick(HEADINGS))
  const written = parts
    .map(part => ({ part, key: random(), chance: random() }))
    .toSorted((one, other) => one.key - other.key)
    .map(
      ({ part, chance }, at) =>
        `${at % UNDER_A_HEADING === 3 ? `## ${heading()}\n\n` : ""}${held(part, chance)}`,
    )
  return `# Shuffled ${seed}\n\n${written.join("\n\n")}\n`
}

/** Between blank lines, code whole; no front matter, no raw HTML that goes on elsewhere. */
function partsOf(post: string): string[] {
  const body = readFileSync(post, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "")
  const parts = body.match(/^ *(```|~~~)[\s\S]*?^ *\1.*$|^[^\S\n]*\S[\s\S]*?(?=\n\s*\n|$(?![\s\S]))/gm) ?? []
  return parts.filter(part => !/^\s*<[a-z]/i.test(part) && part.length < 6000)
}

function held(part: string, chance: number): string {
  const lines = part.split("\n")
  const begun = (sign: string) => lines.map(line => `${sign}${line}`).join("\n")
  if (chance < 0.08) return begun("> ")
  if (chance < 0.1) return `> [!NOTE]\n${begun("> ")}`
  if (chance < 0.18) return `- item\n\n${begun("  ")}`
  return chance < 0.21 ? `1. one\n   - two\n\n${begun("     ")}` : part
}

function plain(part: string): string {
  return part
    .replace(/[#`*[\]()]/g, "")
    .replace(/\s+/g, " ")
    .trim()
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
