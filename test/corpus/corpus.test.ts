// The promise that it fits, proved on real posts that nobody wrote as slides: every slide of each, in a real browser.
import { beforeAll, describe, expect, it } from "vitest"
import type { PostOptions } from "../../src/cli/settings.ts"
import type { Browser } from "../../src/export/puppeteer.ts"
import { useBrowser } from "../browser.ts"
import { hasShared } from "../shared.ts"
import { corpusPosts } from "./posts.ts"
import { type Entry, isOverflow, type PostProof, placeOf, prove } from "./proof.ts"
import { figuresOf } from "./table.ts"

const MINUTES = 60_000

const setups: readonly PostOptions[] = [
  { theme: "quiet", aspect: "16:9" },
  { theme: "board", aspect: "16:9" },
  { theme: "quiet", aspect: "4:3" },
]

const { browser } = useBrowser()

describe.skipIf(!hasShared).each(setups)("real posts in $theme, $aspect", options => {
  let posts: readonly PostProof[] = []
  let slides: readonly Entry[] = []

  beforeAll(async () => {
    posts = await prove(corpusPosts(), options, browser() as Browser)
    slides = posts.flatMap(({ entries }) => entries)
    process.stdout.write(`${options.theme}, ${options.aspect}\n${figuresOf(posts)}\n`)
  }, 10 * MINUTES)

  it("become decks, all of them", () => {
    expect(posts.filter(({ failed }) => failed !== null)).toEqual([])
    expect(slides.length).toBeGreaterThan(posts.length)
  })

  it("overflow on no slide", () => {
    expect(slides.filter(({ seen }) => seen.faults.some(isOverflow)).map(placeOf)).toEqual([])
  })

  it("are left as planned on 99 of 100 slides, and are nowhere shrunk by more than a tenth", () => {
    const shrunk = slides.filter(({ seen }) => seen.fit < 1)
    expect(shrunk.filter(({ seen }) => seen.fit < 0.9).map(placeOf)).toEqual([])
    expect(shrunk.length / slides.length).toBeLessThanOrEqual(0.01)
  })

  it("never go on with one short line, and never end with a line that announces the next slide", () => {
    expect(findings("W_SLIDE_LONELY")).toEqual([])
    expect(findings("W_SLIDE_LEAD_IN")).toEqual([])
  })

  it("show something on every slide", () => {
    expect(findings("W_SLIDE_EMPTY")).toEqual([])
  })

  it("keep the smallest sizes that can be read", () => {
    const tooSmall = slides.filter(({ seen, slide }) => {
      const { body = 20, code = 16, table = 18 } = seen.smallest
      // Level 3 of a list, and what stands small beside the text, may be 18.
      return seen.fit === 1 && (slide.size.body < 20 || body < 18 || code < 16 || table < 18)
    })
    expect(tooSmall.map(placeOf)).toEqual([])
  })

  function findings(code: string): string[] {
    const found = posts.flatMap(post => post.findings.filter(each => each.code === code))
    return found.map(({ where, what }) => `${where?.file}:${where?.line} ${what}`)
  }
})
