// Where a page stands after the slide on stage is gone.
import { describe, expect, it } from "vitest"
import { placeOfGone } from "../../src/player/live/patch.ts"

describe("the place of a slide that is gone", () => {
  it.each([
    ["the slide before it", "a b c d", 2, "a b d", 1],
    ["the nearest before it that is there, wherever that stands now", "a b c d", 3, "x a y", 1],
    ["the first one where none before it is left", "a b c", 1, "c d", 0],
    ["the first one where it was that", "a b", 0, "b", 0],
  ])("is %s", (_, before, index, after, place) => {
    const next = after.split(" ").map(id => ({ id }))
    expect(placeOfGone(before.split(" "), index, next)).toBe(place)
  })
})
