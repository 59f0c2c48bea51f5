// The promise that it fits, on posts that nobody wrote: what real ones are made of, in any order and inside each other.
import { describe, expect, it } from "vitest"
import { useBrowser } from "../browser.ts"
import { makeFolder } from "../post/folder.ts"
import { hasShared } from "../shared.ts"
import { corpusPosts } from "./posts.ts"
import { placeOf, prove } from "./proof.ts"
import { shuffledPost } from "./shuffled.ts"

/** Hundreds of them take minutes, so only those who ask for it wait. */
const COUNT = process.env["LECTERN_CORPUS"] === "all" ? 40 : 3

const { browser } = useBrowser()

describe.skipIf(!hasShared)("what real posts are made of, in any order", () => {
  const posts = hasShared ? corpusPosts() : []

  it.each([
    ["quiet", "16:9"],
    ["folio", "4:3"],
    ["signal", "4:3"],
  ] as const)(
    "overflows on no slide in %s, %s",
    async (theme, aspect) => {
      const seeds = Array.from({ length: COUNT }, (_, at) => at + 1)
      const written = seeds.map(seed => [`${seed}.md`, shuffledPost(posts, seed)] as const)
      const proofs = await prove([makeFolder(Object.fromEntries(written))], { theme, aspect }, browser())
      expect(proofs.flatMap(({ failed }) => failed ?? [])).toEqual([])
      const slides = proofs.flatMap(({ entries }) => entries)
      expect(slides.length).toBeGreaterThan(10 * COUNT)
      expect(slides.filter(({ seen }) => seen.faults.length > 0).map(placeOf)).toEqual([])
    },
    30 * 60_000,
  )
})
