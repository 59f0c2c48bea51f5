// Real and made-up posts → what their planning and conversion takes in one process, in milliseconds by the clock.
import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import "../../src/cli/v8-flags.ts"
import type { Conversion } from "../../src/convert.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { formulaMeasurer } from "../../src/plan/measure/formulas.ts"
import { planDeck } from "../../src/plan/plan.ts"
import { readPost } from "../../src/post/post.ts"
import { noSite } from "../../src/post/site.ts"
import { openTheme } from "../../src/themes/open.ts"
import { shared } from "../shared.ts"

export interface Timed {
  readonly name: string
  readonly ms: number
  readonly goal: number | null
}

export async function planTimes(): Promise<Timed[]> {
  // First, so that nothing is warm but what the posts themselves have warmed.
  const corpus = await corpusTimes()
  const founding = resolve(import.meta.dirname, "../../posts/2018-12-12-aws-reinvent-2018.md")
  return [
    ...corpus,
    { name: "planning one post, warm", ms: await warmTime(founding), goal: 15 },
    { name: "planning a post of 100,000 words", ms: madeUpTime(longPost(100_000)), goal: 2000 },
    { name: "planning a section of 10,000 items", ms: madeUpTime(longList(10_000)), goal: 2000 },
  ]
}

/** All real posts there are, one after the other. */
async function corpusTimes(): Promise<Timed[]> {
  const folder = shared("corpus")
  if (!existsSync(folder)) return []
  const { posts } = postsAt([folder])
  const run = startRun({ offline: true })
  let [converting, planning] = [0, 0]
  for (const post of posts) {
    const start = performance.now()
    const conversion = await run.convert(post)
    converting += performance.now() - start
    planning += await planTime(conversion)
  }
  return [
    { name: `${posts.length} real posts to HTML, one process`, ms: converting, goal: null },
    { name: `${posts.length} real posts, planning alone`, ms: planning, goal: 1500 },
  ]
}

/** The outline is read anew: of one that was planned before, its widths would be known. */
async function planTime({ post, assets }: Conversion): Promise<number> {
  const outline = outlinePost(post)
  const formulas = (await formulaMeasurer(outline))()
  const theme = openTheme(post.settings)
  const start = performance.now()
  planDeck(outline, post, { theme, assets, formulas })
  return performance.now() - start
}

async function warmTime(file: string): Promise<number> {
  const [post] = postsAt([file]).posts
  if (!post) throw new Error(`no post at ${file}`)
  const conversion = await startRun({ offline: true }).convert(post)
  const times: number[] = []
  for (let round = 0; round < 30; round++) times.push(await planTime(conversion))
  return times.slice(10).toSorted((a, b) => a - b)[10] ?? Number.NaN
}

function madeUpTime(markdown: string): number {
  const path = join("posts", "long.md")
  const post = readPost({ path, file: resolve(path), bytes: new TextEncoder().encode(markdown) }, noSite, {})
  const outline = outlinePost(post)
  const theme = openTheme(post.settings)
  const start = performance.now()
  planDeck(outline, post, { theme, assets: new Map() })
  return performance.now() - start
}

const SENTENCE = "The quick brown fox jumps over the lazy dog, and nobody knows what it wants. "
const WORDS = 15

function longPost(words: number): string {
  const paragraph = SENTENCE.repeat(4)
  const section = (at: number) => `## Section ${at}\n\n${`${paragraph}\n\n`.repeat(5)}`
  return Array.from({ length: words / (WORDS * 20) }, (_, at) => section(at)).join("")
}

function longList(items: number): string {
  return `## All\n\n${Array.from({ length: items }, (_, at) => `- Item ${at}: ${SENTENCE}\n`).join("")}`
}
