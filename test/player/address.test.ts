// What may stand in a deck's address.
import { describe, expect, it } from "vitest"
import { readAddress } from "../../src/player/address.ts"

describe("an address", () => {
  it("keeps nothing of what others put in", () => {
    for (const search of [
      "",
      "?showNotes=true&postMessage=true",
      "?plugins=x",
      "?view=print",
      "?print-pdf",
      "?receiver",
    ]) {
      expect(readAddress(search, false)).toEqual({ view: "deck", search: "" })
    }
  })

  it("asks for a mirror only inside a frame", () => {
    expect(readAddress("?speaker=now&controls=false", true)).toEqual({ view: "now", search: "?speaker=now" })
    expect(readAddress("?speaker=next", true)).toEqual({ view: "next", search: "?speaker=next" })
    expect(readAddress("?speaker=now", false)).toEqual({ view: "deck", search: "" })
    expect(readAddress("?speaker=constructor", true)).toEqual({ view: "deck", search: "" })
  })
})
