// Fonts that were cut for one page, and are not cut again for the next.
import { describe, expect, it } from "vitest"
import { keepCuts } from "../../src/export/font/cuts-in-memory.ts"
import type { Cut, CutFont } from "../../src/export/font/thread.ts"

const FONT = new Uint8Array([1])

/** Cuts nothing, but says what it was asked for. */
function cutter() {
  const asked: string[] = []
  const cut = async (_: Uint8Array, { characters }: Cut): Promise<CutFont> => {
    asked.push(characters)
    if (characters === "?") throw new Error("cannot be cut")
    return { bytes: Buffer.from(characters), glyphs: characters.length + 1 }
  }
  return { asked, cut }
}

function letters(characters: string, page: string): Cut {
  return { characters, format: "sfnt", place: { wght: 400 }, page }
}

describe("keepCuts(most)", () => {
  it("cuts the same once, for whichever page", async () => {
    const { asked, cut } = cutter()
    const keep = keepCuts(1000, cut)
    const first = await keep(FONT, letters("abc", "abcd"))
    expect(await keep(FONT, letters("abc", "abcx"))).toEqual(first)
    expect(Buffer.from(first.data, "base64").toString()).toBe("abc")
    expect(asked).toEqual(["abc"])
  })

  it("cuts other characters, weights and fonts", async () => {
    const { asked, cut } = cutter()
    const keep = keepCuts(1000, cut)
    await keep(FONT, letters("abc", ""))
    await keep(FONT, letters("abd", ""))
    await keep(FONT, { ...letters("abc", ""), place: { wght: 700 } })
    await keep(new Uint8Array([1]), letters("abc", ""))
    expect(asked).toEqual(["abc", "abd", "abc", "abc"])
  })

  it("forgets the oldest where they become too many", async () => {
    const { asked, cut } = cutter()
    const keep = keepCuts(8, cut)
    for (const text of ["abc", "def", "ghi", "ghi", "abc"]) await keep(FONT, letters(text, ""))
    expect(asked).toEqual(["abc", "def", "ghi", "abc"])
  })

  it("tries again what failed", async () => {
    const { asked, cut } = cutter()
    const keep = keepCuts(1000, cut)
    for (let time = 0; time < 2; time++)
      await expect(keep(FONT, letters("?", ""))).rejects.toThrow("cannot be cut")
    expect(asked).toEqual(["?", "?"])
  })
})
