// The promise that it fits, proved on real posts that nobody wrote as slides: every slide of each, in a real browser.
import { statSync } from "node:fs"
import { dirname } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { isAsPlanned } from "../../src/check/browser/heights.ts"
import { blockInlines, walkBlocks } from "../../src/content/blocks.ts"
import { walkInlines } from "../../src/content/inlines.ts"
import type { Settings, Slide } from "../../src/model.ts"
import { themeNames } from "../../src/themes/built-in.ts"
import { useBrowser } from "../browser.ts"
import { hasShared } from "../shared.ts"
import { corpusPosts } from "./posts.ts"
import { type Entry, type PostProof, placeOf, prove } from "./proof.ts"
import { figuresOf } from "./table.ts"

type Setup = Pick<Settings, "theme" | "aspect">

const usual: Setup = { theme: "quiet", aspect: "16:9" }

const others: readonly Setup[] = themeNames()
  .flatMap(theme => [{ theme, aspect: "16:9" } as const, { theme, aspect: "4:3" } as const])
  .filter(({ theme, aspect }) => theme !== usual.theme || aspect !== usual.aspect)

/** Every post in every theme and shape takes half an hour, so only those who ask for it wait. */
const all = process.env["LECTERN_CORPUS"] === "all"

/** Slides that may fall short, of a thousand. The numbers may only become smaller. */
const IN_QUIET = { shrunk: 0, lonely: 0.5, leadIns: 0, small: 0 } as const
const ELSEWHERE = { shrunk: 0.5, lonely: 1, leadIns: 1, small: 0 } as const

const { browser } = useBrowser()

describe.skipIf(!hasShared)("real posts", () => {
  const posts = hasShared ? corpusPosts() : []

  describe("in Quiet", () => {
    promises(() => prove(all ? posts : oneOfEach(posts), usual, browser()), IN_QUIET)
  })

  describe.skipIf(all)("in the other themes and shapes", () => {
    promises(async () => {
      const proofs: PostProof[] = []
      for (const [at, setup] of others.entries())
        proofs.push(...(await prove(dealt(posts, at), setup, browser())))
      return proofs
    }, ELSEWHERE)
  })

  // One after the other: all decks of all of them are more than a process can hold.
  const named = others.map(setup => [setup.theme, setup.aspect, setup] as const)
  describe.skipIf(!all).each(named)("in %s, %s", (_theme, _aspect, setup) => {
    promises(() => prove(posts, setup, browser()), ELSEWHERE)
  })
})

/** Decks of hundreds of slides are for who waits. */
const LARGEST = 100_000

/** The first of each blog or repository. */
function oneOfEach(posts: readonly string[]): string[] {
  const first = posts.filter((post, at) => at === 0 || dirname(posts[at - 1] ?? "") !== dirname(post))
  return first.filter(post => statSync(post).size <= LARGEST)
}

/** Posts that each setup gets where all posts in all of them would take too long. */
const DEALT = 2

/** Others for each, from all over the corpus. */
function dealt(posts: readonly string[], at: number): string[] {
  const small = posts.filter(post => statSync(post).size <= LARGEST)
  const step = Math.floor(small.length / DEALT)
  return Array.from({ length: DEALT }, (_, nth) => small[(at * 3 + nth * step) % small.length] ?? "")
}

type Shortfalls = Readonly<Record<keyof typeof IN_QUIET, number>>

function promises(proveAll: () => Promise<PostProof[]>, known: Shortfalls): void {
  let posts: readonly PostProof[] = []
  let slides: readonly Entry[] = []

  beforeAll(async () => {
    posts = await proveAll()
    slides = posts.flatMap(({ entries }) => entries)
    process.stdout.write(`${figuresOf(posts)}\n`)
  }, 60 * 60_000)

  afterAll(() => {
    posts = []
    slides = []
  })

  it("become decks, all of them, without an error in the page", () => {
    expect(posts.filter(({ failed }) => failed !== null)).toEqual([])
    expect(posts.flatMap(({ errors }) => errors)).toEqual([])
    expect(slides.length).toBeGreaterThan(posts.length)
  })

  it("overflow on no slide, nor reach into its margin, nor overlap", () => {
    expect(slides.filter(({ seen }) => seen.faults.length > 0).map(placeOf)).toEqual([])
  })

  it("are left as planned on 995 of 1000 slides", () => {
    const shrunk = slides.filter(({ seen }) => seen.fit < 1)
    expect(shrunk.length / slides.length, shrunk.map(placeOf).join("\n")).toBeLessThanOrEqual(0.005)
  })

  it("are as high as planned on 98 of 100 slides", () => {
    const heights = posts.flatMap(post => post.heights)
    expect(heights.filter(isAsPlanned).length / heights.length).toBeGreaterThanOrEqual(0.98)
  })

  it(`are shrunk by more than a tenth on ${known.shrunk} of 1000 slides at most, but for formulas`, () => {
    const shrunk = slides.filter(({ seen, slide }) => seen.fit < 0.9 && !showsFormula(slide))
    atMost(known.shrunk, shrunk.map(placeOf))
  })

  it(`go on with one short line on ${known.lonely} of 1000 slides at most`, () => {
    atMost(known.lonely, findings("W_SLIDE_LONELY"))
  })

  it(`end with a line that announces the next slide on ${known.leadIns} of 1000 at most`, () => {
    atMost(known.leadIns, findings("W_SLIDE_LEAD_IN"))
  })

  it("show something on every slide", () => {
    expect(findings("W_SLIDE_EMPTY")).toEqual([])
  })

  it(`go below the smallest sizes that can be read on ${known.small} of 1000 slides at most`, () => {
    const tooSmall = slides.filter(({ seen, slide }) => {
      const { body = 20, code = 16, table = 18 } = seen.smallest
      // Lists within lists, and what stands small beside the text, may be 18.
      return seen.fit === 1 && (slide.size.body < 20 || body < 18 || code < 16 || table < 18)
    })
    atMost(known.small, tooSmall.map(placeOf))
  })

  /** Of a thousand slides, at least one; names the places when there are more. */
  function atMost(share: number, places: readonly string[]): void {
    expect(places.length, places.join("\n")).toBeLessThanOrEqual(Math.ceil((share * slides.length) / 1000))
  }

  function findings(code: string): string[] {
    const found = posts.flatMap(post => post.findings.filter(each => each.code === code))
    return found.map(({ where, what }) => `${where?.file}:${where?.line} ${what}`)
  }
}

/** It cannot be broken, and may be larger than a slide. */
function showsFormula({ regions }: Slide): boolean {
  for (const block of walkBlocks(regions.flatMap(({ blocks }) => blocks))) {
    if (block.kind === "math") return true
    const inlines = blockInlines(block).flatMap(each => [...walkInlines(each)])
    if (inlines.some(({ kind }) => kind === "math")) return true
  }
  return false
}
