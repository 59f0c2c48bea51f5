// The promise of the planner: its heights are Chromium's, on real posts in many scripts.
import { describe, expect, it } from "vitest"
import { themeNames } from "../../src/themes/built-in.ts"
import { useBrowser } from "../browser.ts"
import { hasShared, shared } from "../shared.ts"
import { builtIn } from "../themes.ts"
import { errorOf, measurePosts, TOLERANCE, tableOf } from "./accuracy.ts"
import { readCorpus } from "./corpus.ts"

/** Posts in these languages, every so many of them: all would take minutes. The whole table: test/measure/table.ts. */
const languages = ["ko", "en", "ja", "ru", "vi", "de", "zh", "th"]
const EVERY = 9
/** One of each kind of letters; with LECTERN_THEMES=all every theme, which takes minutes. */
const themes = process.env["LECTERN_THEMES"] === "all" ? themeNames() : ["quiet", "celadon"]
/** Share of blocks that have to be right. */
const WITHIN = 0.98
const setup = {
  width: 744,
  place: "rail",
  sizes: { body: 26, code: 18, table: 20, display: 60, figure: 480 },
} as const

describe.skipIf(!hasShared)("heights against Chromium", () => {
  const { browser } = useBrowser()

  it.each(themes)("are right in %s", { timeout: 300_000 }, async name => {
    const theme = builtIn(name)
    const posts = languages.flatMap(lang =>
      corpus()
        .filter(post => post.lang.startsWith(lang))
        .filter((_, at) => at % EVERY === 0),
    )
    const samples = await measurePosts(browser(), posts, { ...setup, theme })
    const right = samples.filter(sample => errorOf(sample) <= TOLERANCE)
    expect(right.length / samples.length).toBeGreaterThan(WITHIN)
    // A kind with few samples may miss by one.
    for (const { kind, n, within } of tableOf(samples))
      expect(n * (1 - within), kind).toBeLessThanOrEqual(Math.max(1, n * (1 - WITHIN)))
  })
})

let posts: ReturnType<typeof readCorpus> | null = null

function corpus() {
  posts ??= readCorpus(shared("corpus"))
  return posts
}
