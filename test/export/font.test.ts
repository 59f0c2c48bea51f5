// Fonts unpacked, cut and packed again: Chromium draws them as it draws those that they were made of.
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { brotliCompressSync } from "node:zlib"
import { beforeAll, describe, expect, it } from "vitest"
import { cut, openFont } from "../../src/export/font/cut.ts"
import { rebuildMetrics } from "../../src/fonts/glyf.ts"
import { plainFont } from "../../src/fonts/plain.ts"
import { readTables } from "../../src/fonts/tables.ts"
import { writeWoff2 } from "../../src/fonts/woff2.ts"
import { type TestPage, useBrowser } from "../browser.ts"

const dist = resolve("dist")

/** Variable ones, plain ones, outlines of parts, of many points; with text that they draw. */
const FONTS = [
  ["fonts/inter-latin-opsz-normal.woff2", "Ångström & Çedilla, 0123?", { wght: 640, opsz: 20 }],
  ["fonts/PretendardVariable.subset.90.woff2", "간는을", { wght: 500 }],
  ["fonts/bricolage-grotesque-latin-opsz-normal.woff2", "Quiet Öffnung", { wght: 700, opsz: 40, wdth: 100 }],
  ["math/KaTeX_Main-Regular.woff2", "∑∞≠ abc", null],
] as const

describe("a font", () => {
  const test = useBrowser()
  let opened: TestPage
  beforeAll(async () => {
    opened = await test.fromMemory(() => ({ type: "text/html", body: "<title>fonts</title>" }), "/")
  })

  /** How much ink there is, and which share of it differs. */
  function drawn(one: Uint8Array, other: Uint8Array, text: string, settings: string) {
    const [a, b] = [one, other].map(bytes => Buffer.from(bytes).toString("base64"))
    return opened.page.evaluate(inkOf, a ?? "", b ?? "", text, settings)
  }

  function settingsOf(place: Readonly<Record<string, number>> | null): string {
    return Object.entries(place ?? {})
      .map(([axis, value]) => `"${axis}" ${value}`)
      .join(", ")
  }

  it.each(FONTS)("is the same when it is unpacked: %s", async (file, text, place) => {
    const font = readFileSync(join(dist, file))
    const { ink, apart } = await drawn(font, plainFont(font), text, settingsOf(place))
    expect(ink).toBeGreaterThan(1000)
    expect(apart).toBe(0)
  })

  it.each(FONTS)("is the same when it is cut and packed: %s", async (file, text, place) => {
    const font = readFileSync(join(dist, file))
    openFont(1, font)
    const small = cut(1, { characters: text, format: "woff2", page: `${text}xyz` })
    expect(small.bytes.length).toBeLessThan(font.length)
    const { ink, apart } = await drawn(font, small.bytes, text, settingsOf(place))
    expect(ink).toBeGreaterThan(1000)
    // Edges of letters are set a trifle differently where a font has less in it.
    expect(apart).toBeLessThan(0.1)
  })
})

/** Runs in the page. */
async function inkOf(one: string, other: string, text: string, settings: string) {
  const pictures = await Promise.all([one, other].map(picture))
  const [a = [], b = []] = pictures.map(data => Array.from(data))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    ink: a.filter(value => value > 0).length,
    apart: sum(a.map((value, at) => Math.abs(value - (b[at] ?? 0)))) / sum(a),
  }

  async function picture(font: string, index: number): Promise<Uint8ClampedArray> {
    const bytes = Uint8Array.from(atob(font), character => character.charCodeAt(0))
    const face = new FontFace(`font${index}`, bytes, { weight: "100 900" })
    document.fonts.add(await face.load())
    const canvas = document.createElement("canvas")
    Object.assign(canvas, { width: 900, height: 120 })
    // Canvases take what is set for their element.
    canvas.style.fontVariationSettings = settings
    document.body.append(canvas)
    const context = canvas.getContext("2d")
    if (!context) throw new Error("no canvas")
    context.font = `60px font${index}`
    context.fillText(text, 10, 80)
    return context.getImageData(0, 0, 900, 120).data
  }
}

describe("cut(number, what)", () => {
  it("gives the same whatever else the page draws, and even what the page does not say", () => {
    openFont(1, readFileSync(join(dist, "fonts/inter-latin-opsz-normal.woff2")))
    const what = { characters: "Ab1", format: "sfnt", place: { wght: 640, opsz: 18 } } as const
    const alone = Buffer.from(cut(1, what).bytes)
    for (const page of ["Ab1", "Ab1cdfi", "b1"]) {
      expect(Buffer.compare(cut(1, { ...what, page }).bytes, alone), page).toBe(0)
    }
  })

  it("takes a font of one weight for any that is asked for", () => {
    openFont(1, readFileSync(join(dist, "math/KaTeX_Main-Regular.woff2")))
    const what = { characters: "∑∞", format: "sfnt" } as const
    const plain = Buffer.from(cut(1, what).bytes)
    expect(Buffer.compare(cut(1, { ...what, place: { wght: 640 } }).bytes, plain)).toBe(0)
    expect(Buffer.compare(cut(1, { ...what, weights: [400, 700] }).bytes, plain)).toBe(0)
  })
})

describe("plainFont(font)", () => {
  it("opens what it has packed itself", () => {
    const plain = plainFont(readFileSync(join(dist, "fonts/inter-latin-opsz-normal.woff2")))
    const again = plainFont(writeWoff2(readTables(plain) ?? new Map()))
    expect(Buffer.compare(again, plain)).toBe(0)
  })

  it("says so when there is no font, or only the beginning of one", () => {
    const font = readFileSync(join(dist, "fonts/inter-latin-opsz-normal.woff2"))
    expect(() => plainFont(new Uint8Array(100))).toThrow("not a font")
    expect(() => plainFont(font.subarray(0, 2000))).toThrow("not a font")
  })

  it("refuses outlines that end too early", () => {
    const directory = Buffer.from([10, 40, 40, 11, 4, 0])
    const outlines = Buffer.alloc(40)
    outlines.writeUInt16BE(3, 4)
    outlines.writeUInt32BE(4, 8)
    const packed = brotliCompressSync(outlines)
    const head = Buffer.alloc(48)
    head.write("wOF2", 0, "latin1")
    head.writeUInt16BE(2, 12)
    head.writeUInt32BE(packed.length, 20)
    expect(() => plainFont(Buffer.concat([head, directory, packed]))).toThrow("ends too early")
  })
})

describe("rebuildMetrics(rearranged, widths, lefts)", () => {
  it("takes left edges that were left out from the outlines", () => {
    const rearranged = Buffer.from([3, 0, 100, 0, 200])
    const metrics = rebuildMetrics(rearranged, 2, [7, -1, 5])
    expect([...metrics]).toEqual([0, 100, 0, 7, 0, 200, 255, 255, 0, 5])
  })
})
