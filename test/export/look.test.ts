// A page of the PDF, drawn by another program, against the picture of its slide: what the room saw is what is printed.
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openMemoryPage } from "../../src/export/memory.ts"
import { slidesPdf } from "../../src/export/pdf.ts"
import { slidePictures } from "../../src/export/png.ts"
import { useBrowser } from "../browser.ts"
import { converted, slides } from "./deck.ts"
import { has } from "./programs.ts"

const test = useBrowser()
const ALL = { pages: null, scale: 1, format: "png" } as const

describe("slidePictures(conversion, browser, options)", () => {
  it("takes a picture of each slide, of the size asked for", async () => {
    const pictures = await slidePictures(await converted(), test.browser(), {
      ...ALL,
      pages: [1, 4],
      scale: 2,
    })
    expect(pictures.map(({ slide }) => slide)).toEqual([1, 4])
    expect(pictures.map(({ bytes }) => sizeOf(bytes))).toEqual([
      [2560, 1440],
      [2560, 1440],
    ])
  })

  it("takes them as WebP too", async () => {
    const [picture] = await slidePictures(await converted(), test.browser(), {
      ...ALL,
      pages: [0],
      format: "webp",
    })
    expect(Buffer.from(picture?.bytes ?? []).toString("latin1", 8, 12)).toBe("WEBP")
  })
})

/** Width and height from the head of a PNG. */
function sizeOf(png: Uint8Array): [number, number] {
  const head = Buffer.from(png)
  return [head.readUInt32BE(16), head.readUInt32BE(20)]
}

describe.skipIf(!has("pdftoppm"))("a page of the PDF", () => {
  const folder = mkdtempSync(join(tmpdir(), "lectern-look-"))
  afterAll(() => rmSync(folder, { recursive: true }))

  let pages: Uint8Array[]
  let pictures: Uint8Array[]
  beforeAll(async () => {
    const conversion = await converted()
    writeFileSync(join(folder, "deck.pdf"), (await slidesPdf(conversion, test.browser())).bytes)
    execFileSync("pdftoppm", ["-r", "96", "-png", join(folder, "deck.pdf"), join(folder, "page")], {
      stdio: "ignore",
    })
    const files = readdirSync(folder).filter(name => name.endsWith(".png"))
    pages = files.sort().map(name => readFileSync(join(folder, name)))
    pictures = (await slidePictures(conversion, test.browser(), ALL)).map(({ bytes }) => bytes)
  })

  it.each(slides.map(({ id }, index) => [id, index] as const))(
    "looks like its slide: %s",
    async (_, index) => {
      const difference = await compare(pages[index] ?? new Uint8Array(), pictures[index] ?? new Uint8Array())
      expect(difference.worst).toBeLessThan(60)
      expect(difference.mean).toBeLessThan(1)
    },
  )

  it("differs from another slide", async () => {
    const { mean } = await compare(pages[1] ?? new Uint8Array(), pictures[4] ?? new Uint8Array())
    expect(mean).toBeGreaterThan(1)
  })
})

/**
 * Two programs set the edges of letters differently, so both are looked at from a distance: each point stands for
 * eight by eight, and its brightness is compared, from 0 to 255.
 */
async function compare(one: Uint8Array, other: Uint8Array): Promise<{ worst: number; mean: number }> {
  const files = new Map([
    ["/one.png", { type: "image/png", body: one }],
    ["/other.png", { type: "image/png", body: other }],
    ["/", { type: "text/html", body: "" }],
  ])
  const memory = await openMemoryPage(test.browser(), path => files.get(path) ?? null)
  await memory.load("/")
  const difference = await memory.page.evaluate(async () => {
    const [a, b] = await Promise.all(["/one.png", "/other.png"].map(brightness))
    const differences = (a ?? []).map((value, index) => Math.abs(value - (b?.[index] ?? 0)))
    return {
      worst: Math.max(...differences),
      mean: differences.reduce((sum, each) => sum + each, 0) / differences.length,
    }

    async function brightness(address: string): Promise<number[]> {
      const image = new Image()
      image.src = address
      await image.decode()
      const context = new OffscreenCanvas(160, 90).getContext("2d")
      if (!context) throw new Error("no canvas")
      context.imageSmoothingQuality = "high"
      context.drawImage(image, 0, 0, 160, 90)
      const { data } = context.getImageData(0, 0, 160, 90)
      return Array.from(
        { length: 160 * 90 },
        (_, i) => ((data[i * 4] ?? 0) + (data[i * 4 + 1] ?? 0) + (data[i * 4 + 2] ?? 0)) / 3,
      )
    }
  })
  memory.close()
  return difference
}
