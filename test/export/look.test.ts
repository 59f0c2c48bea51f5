// A page of the PDF against the picture of its slide: what the room saw is what is printed.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import type { PostOptions } from "../../src/cli/settings.ts"
import type { Conversion } from "../../src/convert.ts"
import { slidePictures } from "../../src/export/png.ts"
import { slidesPdf } from "../../src/export/slides-pdf.ts"
import { themeNames } from "../../src/themes/built-in.ts"
import { useBrowser } from "../browser.ts"
import { examplePosts, folderWith } from "../command.ts"
import { hasShared, shared } from "../shared.ts"
import { aboutToBePrinted, compare, type Difference, drawnPages } from "./compare.ts"
import { converted, slides } from "./deck.ts"
import { has } from "./programs.ts"

const test = useBrowser()
const ALL = { pages: null, scale: 1, format: "png" } as const

/** Every theme, and thirty posts: LECTERN_CORPUS=all npx vitest run test/export/look */
const isWhole = process.env["LECTERN_CORPUS"] === "all"

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
  let pages: Uint8Array[]
  let pictures: Uint8Array[]
  beforeAll(async () => {
    const conversion = await converted()
    pages = drawnPages((await slidesPdf(conversion, test)).bytes)
    pictures = (await slidePictures(conversion, test.browser(), ALL)).map(({ bytes }) => bytes)
  })

  function apart(page: number, picture: number) {
    const [one, other] = [pages[page], pictures[picture]]
    return compare(test.browser(), one ?? new Uint8Array(), other ?? new Uint8Array())
  }

  it.each(slides.map(({ id }, index) => [id, index] as const))(
    "looks like its slide: %s",
    async (_, index) => {
      const difference = await apart(index, index)
      expect(difference.worst).toBeLessThan(60)
      expect(difference.mean).toBeLessThan(1)
    },
  )

  it("differs from another slide", async () => {
    expect((await apart(1, 4)).mean).toBeGreaterThan(1)
  })
})

const founding = join(examplePosts, "2018-12-12-aws-reinvent-2018.md")

async function convertedPost(path: string, options: PostOptions = {}): Promise<Conversion> {
  const [post] = postsAt([path]).posts
  if (!post) throw new Error(`no post at ${path}`)
  return startRun({ offline: true, ...options }).convert(post)
}

/** Some slides from the whole of a deck. */
function sampleOf({ deck }: Conversion, most: number): number[] {
  const step = Math.max(1, Math.ceil(deck.slides.length / most))
  return deck.slides.flatMap((_, index) => (index % step === 0 ? [index] : []))
}

async function expectAlike(conversion: Conversion, wanted: readonly number[]): Promise<void> {
  const browser = test.browser()
  const seen = await slidePictures(conversion, browser, { ...ALL, pages: wanted })
  const ready = await aboutToBePrinted(conversion, browser, wanted)
  const drawn = has("pdftoppm")
    ? drawnPages((await slidesPdf(conversion, test, { pages: wanted })).bytes)
    : null
  const faults: string[] = []
  for (const [at, { slide, bytes }] of seen.entries()) {
    const apart = async (what: string, picture: Uint8Array | undefined, limits: Difference) => {
      const { worst, mean } = await compare(browser, picture ?? new Uint8Array(), bytes)
      if (worst < limits.worst && mean < limits.mean) return
      faults.push(`slide ${slide + 1}, ${what}: worst ${worst.toFixed(0)}, mean ${mean.toFixed(2)}`)
    }
    await apart("before it is printed", ready[at], { worst: 25, mean: 0.5 })
    if (drawn) await apart("on paper", drawn[at], { worst: 80, mean: 3 })
  }
  expect(faults).toEqual([])
}

describe("fonts cut for printing", () => {
  it.each(isWhole ? themeNames() : ["folio"])("draw what the screen shows, in %s", async theme => {
    const conversion = await convertedPost(founding, { theme })
    await expectAlike(conversion, sampleOf(conversion, isWhole ? 10 : 3))
  })
})

describe("pictures", () => {
  it("are printed as shown, from a page that nobody sees", async () => {
    const circle =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><circle cx="45" cy="45" r="40"/></svg>'
    const folder = folderWith({
      "seen.md": "# Seen\n\n## Dot\n\n![a dot](dot.png)\n\n## Circle\n\n![a circle](circle.svg)\n",
    })
    writeFileSync(join(folder, "dot.png"), Buffer.from(RED_DOT, "base64"))
    writeFileSync(join(folder, "circle.svg"), circle)
    const conversion = await convertedPost(join(folder, "seen.md"))
    await expectAlike(conversion, sampleOf(conversion, 4))
  })
})

describe("code", () => {
  it("is printed as shown where its lines are broken, even if it has no zero", async () => {
    const line = `const words = "${"many words in one line ".repeat(6)}"`
    const folder = folderWith({ "code.md": `# Code\n\n## Lines\n\n\`\`\`js\n${line}\n\`\`\`\n` })
    const conversion = await convertedPost(join(folder, "code.md"))
    await expectAlike(conversion, sampleOf(conversion, 4))
  })
})

/** A picture of one point. */
const RED_DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"

describe("letters that change with their neighbours", () => {
  it("are printed as shown: Arabic, Devanagari, Tamil, Thai", async () => {
    const words = ["السلام عليكم ورحمة الله", "नमस्ते क्षत्रिय विद्यार्थी", "வணக்கம் தமிழ் மொழி", "ที่นี่ น้ำตก กำลัง"]
    const folder = folderWith({
      "words.md": `# Words\n\n## Letters\n\n${words.map(each => `- ${each}`).join("\n")}\n`,
    })
    const conversion = await convertedPost(join(folder, "words.md"))
    await expectAlike(conversion, sampleOf(conversion, 4))
  })
})

describe.skipIf(!isWhole || !hasShared)("real posts", () => {
  const { posts } = hasShared ? postsAt([shared("corpus")]) : { posts: [] }
  const step = Math.max(1, Math.floor(posts.length / 30))
  const chosen = posts.filter((_, index) => index % step === 0).slice(0, 30)

  it.each(chosen.map(({ path, file }) => [path, file] as const))(
    "are printed as shown: %s",
    async (_, file) => {
      const conversion = await convertedPost(file)
      await expectAlike(conversion, sampleOf(conversion, 4))
    },
  )
})
