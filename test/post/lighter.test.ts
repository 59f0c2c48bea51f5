// Large pictures: smaller for the slide where a library for it is there, said to be heavy where none is.
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { nodeDisk } from "../../src/files/disk.ts"
import { resolveAssets } from "../../src/post/assets.ts"
import { createPictureCache } from "../../src/post/picture-cache.ts"
import { lighter, type Shrink } from "../../src/post/pictures/lighter.ts"
import { readPicture } from "../../src/post/pictures/picture.ts"
import { findShrink } from "../../src/post/pictures/shrink.ts"
import { findSite } from "../../src/post/site.ts"
import { makeFolder } from "./folder.ts"
import { gif, jpeg, png } from "./pictures.ts"

const large = { width: 6000, height: 4000 }

/** As heavy as a photograph; what follows its end is looked at by nobody. */
function heavy(picture: Uint8Array): Uint8Array {
  return Buffer.concat([picture, new Uint8Array(4 * 1024 * 1024)])
}

const files = {
  "a.jpg": heavy(jpeg(large)),
  "b.png": heavy(png({ width: 2000, height: 900 })),
  "c.gif": heavy(gif(large)),
}

async function resolve(shrink: Shrink | null, sources = Object.keys(files)) {
  const folder = makeFolder({ "post.md": sources.join("\n"), ...files })
  const file = join(folder, "post.md")
  const site = await findSite(file, nodeDisk, { home: "/" })
  const refs = sources.map((src, at) => ({ src, line: at + 1 }))
  const world = { disk: nodeDisk, fetchRemote: null, shrink, pictures: createPictureCache() }
  const text = sources.join("\n")
  const again = () => resolveAssets(refs, { path: "post.md", file, site, remote: false, text }, world)
  return { first: await again(), again }
}

describe("a picture with more pixels than a slide can show", () => {
  it("has a smaller one beside it, made once for as long as its file does not change", async () => {
    const asked: number[] = []
    const shrink: Shrink = async (_, side) => {
      asked.push(side)
      return jpeg({ width: 2560, height: 1707 })
    }
    const { first, again } = await resolve(shrink)
    const { found } = await again()
    expect(asked).toEqual([2560])
    const picture = found.get("a.jpg")
    if (picture?.kind !== "picture") throw new Error("not found")
    expect(picture.scaled?.name).toMatch(/^a\.[\da-f]{8}\.jpg$/)
    expect(picture.scaled?.name).not.toBe(picture.name)
    expect([picture.width, picture.height]).toEqual([6000, 4000])
    expect(first.diagnostics).toEqual([])
  })

  it("stays as it is where it moves", async () => {
    const moving = png(large)
    const frames = Buffer.from("\0\0\0\0acTL\0\0\0\0", "latin1")
    const bytes = Buffer.concat([moving.subarray(0, 33), frames, moving.subarray(33)])
    const picture = readPicture(bytes, "a.png")
    const shrink: Shrink = async () => png({ width: 2560, height: 1707 })
    expect(picture.kind === "picture" && (await lighter(picture, shrink))).toBe(picture)
  })

  it("stays as it is where nothing is won, or its library cannot read it", async () => {
    for (const shrink of [async (bytes: Uint8Array) => bytes, async () => null]) {
      const { first } = await resolve(shrink)
      expect(first.found.get("a.jpg")).not.toHaveProperty("scaled")
    }
  })

  it("is said to be heavy where no library is there, once and with its place", async () => {
    const { first } = await resolve(null, ["a.jpg", "b.png", "c.gif", "a.jpg"])
    expect(first.diagnostics.map(({ code, what, where }) => [code, what, where?.line])).toEqual([
      ["W_IMAGE_HEAVY", "picture of 4 MB, 6000x4000: a.jpg", 1],
    ])
  })
})

describe("the library that makes pictures smaller", () => {
  it("is found beside the package only, and asked within limits", async () => {
    const folder = makeFolder({
      "empty/package.json": "{}",
      "own/package.json": "{}",
      "own/node_modules/sharp/index.js": `
        module.exports = (bytes, options) => {
          const calls = [JSON.stringify(options)]
          const self = new Proxy({}, { get: (_, name) => (...given) => {
            if (name === "toBuffer") return bytes.length === 0 ? Promise.reject(new Error("broken")) : Promise.resolve(Buffer.from(calls.join(" ")))
            calls.push(name + JSON.stringify(given[0] ?? {}))
            return self
          } })
          return self
        }`,
    })
    expect(findShrink(join(folder, "empty/package.json"))).toBeNull()
    const shrink = findShrink(join(folder, "own/package.json"))
    const made = await shrink?.(new Uint8Array(1), 100)
    expect(Buffer.from(made ?? []).toString()).toMatchInlineSnapshot(
      `"{"limitInputPixels":50000000,"failOn":"error"} rotate{} resize{"width":100,"height":100,"fit":"inside","withoutEnlargement":true} keepIccProfile{} timeout{"seconds":20}"`,
    )
    expect(await shrink?.(new Uint8Array(0), 100)).toBeNull()
  })
})
