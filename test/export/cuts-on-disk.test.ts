// Fonts that were cut in one run, and are not cut again in the next.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { storeCuts } from "../../src/export/font/cuts-on-disk.ts"
import type { Cut, CutFont } from "../../src/export/font/thread.ts"
import { isKnownRun, rememberRun } from "../../src/export/run/known-runs.ts"
import { writeKept } from "../../src/files/kept-files.ts"
import { folderWith } from "../command.ts"

const FONT = new Uint8Array([1])

/** Cuts nothing, but says what it was asked for. */
function cutter() {
  const asked: string[] = []
  const cut = async (_: Uint8Array, { characters }: Cut): Promise<CutFont> => {
    asked.push(characters)
    return { bytes: Buffer.from(characters), glyphs: characters.length + 1 }
  }
  return { asked, cut }
}

function letters(characters: string, more: Partial<Cut> = {}): Cut {
  return { characters, format: "sfnt", place: { wght: 400 }, ...more }
}

/** When all is written. */
async function filesIn(folder: string, count: number): Promise<string[]> {
  await vi.waitUntil(
    () => existsSync(folder) && readdirSync(folder).filter(name => !name.includes(".")).length === count,
  )
  return readdirSync(folder).map(name => join(folder, name))
}

describe("storeCuts(folder)", () => {
  it("cuts the same once, for whichever page and in whichever order", async () => {
    const folder = join(folderWith(), "cuts")
    const { asked, cut } = cutter()
    const first = await storeCuts(folder, cut)(FONT, letters("abc", { page: "abcd" }))
    await filesIn(folder, 1)
    const again = await storeCuts(folder, cut)(new Uint8Array([1]), letters("cbab", { page: "x" }))
    expect(Buffer.from(again.bytes).toString()).toBe("abc")
    expect(again.glyphs).toBe(first.glyphs)
    expect(asked).toEqual(["abc"])
  })

  it("cuts other characters, weights, formats, features and fonts", async () => {
    const folder = join(folderWith(), "cuts")
    const { asked, cut } = cutter()
    const store = storeCuts(folder, cut)
    await store(FONT, letters("abc"))
    await store(FONT, letters("abd"))
    await store(FONT, letters("abc", { place: { wght: 700 } }))
    await store(FONT, letters("abc", { format: "woff2" }))
    await store(FONT, letters("abc", { features: ["kern"] }))
    await store(new Uint8Array([2]), letters("abc"))
    expect(asked).toEqual(["abc", "abd", "abc", "abc", "abc", "abc"])
    await filesIn(folder, 6)
  })

  it("is for the owner alone", async () => {
    const folder = join(folderWith(), "cuts")
    await storeCuts(folder, cutter().cut)(FONT, letters("abc"))
    const [file = ""] = await filesIn(folder, 1)
    for (const path of [folder, file]) expect(statSync(path).mode & 0o077).toBe(0)
  })

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["empty", () => Buffer.alloc(0)],
    ["changed", (bytes: Buffer) => Buffer.from(bytes).fill(0, 37)],
  ])("cuts again what is %s", async (_, spoil) => {
    const folder = join(folderWith(), "cuts")
    const { asked, cut } = cutter()
    await storeCuts(folder, cut)(FONT, letters("abc"))
    const [file = ""] = await filesIn(folder, 1)
    const kept = readFileSync(file)
    writeFileSync(file, spoil(kept))
    const { bytes } = await storeCuts(folder, cut)(FONT, letters("abc"))
    expect(Buffer.from(bytes).toString()).toBe("abc")
    expect(asked).toEqual(["abc", "abc"])
    await vi.waitUntil(() => readFileSync(file).equals(kept))
  })

  it("cuts where nothing can be kept", async () => {
    const folder = folderWith({ file: "" })
    const { bytes } = await storeCuts(join(folder, "file"), cutter().cut)(FONT, letters("abc"))
    expect(Buffer.from(bytes).toString()).toBe("abc")
  })

  it("lets some go where they become too many", async () => {
    const names = Array.from({ length: 60 }, (_, at) => [`cuts/${at}`, ""])
    const folder = join(folderWith(Object.fromEntries(names)), "cuts")
    const { cut } = cutter()
    await storeCuts(folder, cut, 100)(FONT, letters("abc"))
    await filesIn(folder, 61)
    await storeCuts(folder, cut, 50)(FONT, letters("abd"))
    await vi.waitUntil(() => readdirSync(folder).length < 60)
  })
})

describe("a run of exports", () => {
  function useCache(folder: string): void {
    vi.stubEnv("LECTERN_CACHE", folder)
    onTestFinished(() => void vi.unstubAllEnvs())
  }

  it("is known when the same was asked for before", async () => {
    useCache(join(folderWith(), "cache"))
    const asked = [["a.md"], { as: ["slides"] }]
    expect(isKnownRun(asked)).toBe(false)
    await rememberRun(asked)
    expect(isKnownRun(asked)).toBe(true)
    expect(isKnownRun([["b.md"], { as: ["slides"] }])).toBe(false)
    expect(isKnownRun([["a.md"], { as: ["slides"], theme: "folio" }])).toBe(false)
  })
})

it("what cannot be kept leaves nothing half written", async () => {
  const folder = folderWith({ "taken/a": "" })
  await writeKept(join(folder, "taken"), "bytes")
  expect(readdirSync(folder)).toEqual(["taken"])
})
