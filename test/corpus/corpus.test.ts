// The promise that it fits, proved on real posts that nobody wrote as slides: every slide of each, in a real browser.
import { beforeAll, describe, expect, it } from "vitest"
import type { Settings } from "../../src/model.ts"
import { themeNames } from "../../src/themes.ts"
import { useBrowser } from "../browser.ts"
import { hasShared } from "../shared.ts"
import { corpusPosts } from "./posts.ts"
import { type Entry, isOverflow, type PostProof, placeOf, prove } from "./proof.ts"
import { figuresOf } from "./table.ts"

type Setup = Pick<Settings, "theme" | "aspect">

const usual: Setup = { theme: "quiet", aspect: "16:9" }

const others: readonly Setup[] = themeNames()
  .flatMap(theme => [{ theme, aspect: "16:9" } as const, { theme, aspect: "4:3" } as const])
  .filter(({ theme, aspect }) => theme !== usual.theme || aspect !== usual.aspect)

/** Every post in every theme and shape takes a quarter of an hour, so only those who ask for it wait. */
const all = process.env["LECTERN_CORPUS"] === "all"

/** Slides in Quiet of which we know that they fall short. The numbers may only become smaller. */
const KNOWN = { shrunk: 14, lonely: 4, small: 5 } as const
const NONE = { shrunk: 0, lonely: 0, small: 0 } as const

const { browser } = useBrowser()

describe.skipIf(!hasShared)("real posts", () => {
  describe("in Quiet", () => {
    promises(() => prove(corpusPosts(), usual, browser()), KNOWN)
  })

  describe.skipIf(!all)("in the other themes and shapes", () => {
    promises(async () => {
      const proofs: PostProof[] = []
      for (const setup of others) proofs.push(...(await prove(corpusPosts(), setup, browser())))
      return proofs
    }, NONE)
  })
})

type Shortfalls = Readonly<Record<keyof typeof KNOWN, number>>

function promises(proveAll: () => Promise<PostProof[]>, known: Shortfalls): void {
  let posts: readonly PostProof[] = []
  let slides: readonly Entry[] = []

  beforeAll(async () => {
    posts = await proveAll()
    slides = posts.flatMap(({ entries }) => entries)
    process.stdout.write(`${figuresOf(posts)}\n`)
  }, 30 * 60_000)

  it("become decks, all of them, without an error in the page", () => {
    expect(posts.filter(({ failed }) => failed !== null)).toEqual([])
    expect(posts.flatMap(({ errors }) => errors)).toEqual([])
    expect(slides.length).toBeGreaterThan(posts.length)
  })

  it("overflow on no slide", () => {
    expect(slides.filter(({ seen }) => seen.faults.some(isOverflow)).map(placeOf)).toEqual([])
  })

  it("are left as planned on 99 of 100 slides", () => {
    const shrunk = slides.filter(({ seen }) => seen.fit < 1)
    expect(shrunk.length / slides.length).toBeLessThanOrEqual(0.01)
  })

  it(`are shrunk by more than a tenth ${known.shrunk} times at most`, () => {
    atMost(known.shrunk, slides.filter(({ seen }) => seen.fit < 0.9).map(placeOf))
  })

  it(`go on with one short line ${known.lonely} times at most`, () => {
    atMost(known.lonely, findings("W_SLIDE_LONELY"))
  })

  it("never end with a line that announces the next slide", () => {
    expect(findings("W_SLIDE_LEAD_IN")).toEqual([])
  })

  it("show something on every slide", () => {
    expect(findings("W_SLIDE_EMPTY")).toEqual([])
  })

  it(`go below the smallest sizes that can be read ${known.small} times at most`, () => {
    const tooSmall = slides.filter(({ seen, slide }) => {
      const { body = 20, code = 16, table = 18 } = seen.smallest
      // Level 3 of a list, and what stands small beside the text, may be 18.
      return seen.fit === 1 && (slide.size.body < 20 || body < 18 || code < 16 || table < 18)
    })
    atMost(known.small, tooSmall.map(placeOf))
  })

  function findings(code: string): string[] {
    const found = posts.flatMap(post => post.findings.filter(each => each.code === code))
    return found.map(({ where, what }) => `${where?.file}:${where?.line} ${what}`)
  }
}

/** Names the places when there are more. */
function atMost(count: number, places: readonly string[]): void {
  expect(places.length, places.join("\n")).toBeLessThanOrEqual(count)
}
