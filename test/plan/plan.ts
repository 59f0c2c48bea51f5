// Markdown as a test writes it → its Deck, by the real stages up to the planner, without a disk.
import type { Asset, Assets, Deck, Outline, Post, Settings } from "../../src/model.ts"
import { imageSources } from "../../src/outline/images.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { formulaMeasurer } from "../../src/plan/measure/formulas.ts"
import { planDeck } from "../../src/plan/plan.ts"
import { readPost } from "../../src/post/post.ts"
import { noSite } from "../../src/post/site.ts"
import { quiet } from "../themes.ts"

export { quiet }

export function read(markdown: string, settings: Partial<Settings> = {}): { post: Post; outline: Outline } {
  const source = { path: "post.md", file: "/posts/post.md", bytes: new TextEncoder().encode(markdown) }
  const post = readPost(source, noSite, settings)
  return { post, outline: outlinePost(post) }
}

export function plan(markdown: string, settings: Partial<Settings> = {}): Deck {
  const { post, outline } = read(markdown, settings)
  return planDeck(outline, post, { theme: quiet, assets: picturesOf(outline) })
}

/** With the room that KaTeX gives them. */
export async function planWithFormulas(markdown: string): Promise<Deck> {
  const { post, outline } = read(markdown)
  return planDeck(outline, post, {
    theme: quiet,
    assets: picturesOf(outline),
    formulas: (await formulaMeasurer(outline))(),
  })
}

/** A picture for every source that names its size, such as `globe-1200x900.png`; the others are missing. */
export function picturesOf(outline: Outline): Assets {
  return new Map(imageSources(outline).map(({ src }) => [src, pictureNamed(src)]))
}

function pictureNamed(src: string): Asset {
  const [, width, height, type] = /-(\d+)x(\d+)\.(\w+)$/.exec(src) ?? []
  if (!width || !height || !type) return { kind: "missing", reason: "not found" }
  const size = { width: Number(width), height: Number(height) }
  const jpeg = type === "jpg"
  return {
    kind: "picture",
    name: src,
    type: jpeg ? "image/jpeg" : `image/${type}`,
    bytes: new Uint8Array(),
    alpha: !jpeg,
    ...size,
  }
}
