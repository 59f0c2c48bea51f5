// Markdown → its conversion, and slides as no good planner would make them.
import { type Conversion, convert } from "../../src/convert.ts"
import type { Block, Item, Settings, Slide, Tone } from "../../src/model.ts"
import { noSite } from "../../src/post/site.ts"
import { openWorld } from "../../src/world.ts"
import * as build from "../render/build.ts"

/** `folder` holds its pictures. */
export function conversionOf(
  markdown: string,
  settings: Partial<Settings> = {},
  folder = "/nowhere",
): Promise<Conversion> {
  const source = { path: "post.md", file: `${folder}/post.md`, bytes: new TextEncoder().encode(markdown) }
  return convert(source, noSite, settings, { ...openWorld(), fetchRemote: null, slugAt: () => null })
}

/** The same, with these slides instead of the planned ones. */
export async function conversionWith(...slides: readonly Slide[]): Promise<Conversion> {
  const conversion = await conversionOf("# Maps\n\n## Globes\n\nOne line.\n")
  return { ...conversion, deck: { ...conversion.deck, slides } }
}

export function slide(blocks: readonly Block[], changes: Partial<Slide> = {}): Slide {
  const parts = { id: "globes", heading: "Globes", blocks, lines: { start: 3, end: 9 } }
  return { ...build.slide("bullets", parts), ...changes }
}

const lines = { start: 3, end: 3 }

export function paragraph(text: string): Block {
  return { kind: "paragraph", lines, inlines: [build.text(text)] }
}

/** One without a title says what it is. */
export function callout(tone: Tone, text: string): Block {
  return { kind: "callout", tone, title: [], blocks: [paragraph(text)], lines }
}

export function list(...items: readonly Item[]): Block {
  return { kind: "list", ordered: false, start: 1, items, lines }
}

export function item(text: string, ...nested: readonly Block[]): Item {
  return { lines, checked: null, blocks: [paragraph(text), ...nested] }
}

export function code(text: string): Block {
  return build.code("", text, { lines })
}
