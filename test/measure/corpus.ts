// The posts of the shared folder → every block and heading in them, as the outline has it.
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"
import type { Assets, Block, Inline, Outline, Picture, Section } from "../../src/model.ts"
import { imageSources } from "../../src/outline/images.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { readPost } from "../../src/post/post.ts"
import { noSite } from "../../src/post/site.ts"

export interface CorpusPost {
  readonly path: string
  readonly lang: string
  readonly outline: Outline
  readonly assets: Assets
}

export function readCorpus(folder: string): CorpusPost[] {
  return markdownFiles(folder).map(file => {
    const path = relative(folder, file)
    const post = readPost({ path, file, bytes: readFileSync(file) }, noSite, {})
    const outline = outlinePost(post)
    return { path, lang: post.meta.lang, outline, assets: picturesFor(outline) }
  })
}

function markdownFiles(folder: string): string[] {
  return readdirSync(folder)
    .map(name => join(folder, name))
    .flatMap(path => (statSync(path).isDirectory() ? markdownFiles(path) : [path]))
    .filter(path => path.endsWith(".md") && !path.endsWith("corpus/README.md"))
    .sort()
}

/** Pictures of many shapes, by the length of their names: only their sizes matter here. */
function picturesFor(outline: Outline): Assets {
  const sizes = [
    [800, 450],
    [300, 300],
    [1200, 400],
    [120, 20],
    [640, 960],
  ] as const
  return new Map(
    imageSources(outline).map(({ src }): [string, Picture] => {
      const [width, height] = sizes[src.length % sizes.length] ?? sizes[0]
      return [
        src,
        {
          kind: "picture",
          name: "a.png",
          type: "image/png",
          bytes: new Uint8Array(),
          width,
          height,
          alpha: false,
        },
      ]
    }),
  )
}

export function blocksIn({ blocks, children }: Section): Block[] {
  return [...blocks, ...children.flatMap(blocksIn)]
}

export function headingsIn({ heading, children }: Section): (readonly Inline[])[] {
  return [...(heading.length > 0 ? [heading] : []), ...children.flatMap(headingsIn)]
}
