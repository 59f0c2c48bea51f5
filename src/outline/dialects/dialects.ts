// The dialects that are understood, and what each adds to Markdown.
import type { Dialect } from "../../model.ts"
import { wikilinks } from "../rules/wikilinks.ts"
import { readColons } from "./colons.ts"
import { prepareShortcodes, readShortcodeLine } from "./hugo.ts"
import { prepareLiquid, readLiquidLine } from "./liquid.ts"
import { marpComment, marpImages, marpLists, prepareMarp } from "./marp.ts"
import { jsxTags, prepareMdx } from "./mdx.ts"
import { prepareObsidian } from "./obsidian.ts"
import { preparePandoc, readPandocLine } from "./pandoc.ts"
import { prepareReveal, readRevealLine } from "./reveal-md.ts"
import { prepareSlidev, readSlidevLine } from "./slidev.ts"
import type { Syntax } from "./syntax.ts"

export const syntaxes = {
  plain: { markers: [readColons] },
  jekyll: { markers: [readLiquidLine, readColons], prepare: prepareLiquid },
  hugo: { markers: [readShortcodeLine, readColons], prepare: prepareShortcodes },
  hexo: { markers: [readLiquidLine, readColons], prepare: prepareLiquid, breaksLines: true },
  astro: { markers: [readColons], prepare: prepareMdx, plugins: [jsxTags] },
  docusaurus: { markers: [readColons], prepare: prepareMdx, plugins: [jsxTags] },
  vitepress: { markers: [readColons] },
  obsidian: { markers: [readColons], prepare: prepareObsidian, plugins: [wikilinks], breaksLines: true },
  devto: { markers: [readLiquidLine, readColons], prepare: prepareLiquid },
  pandoc: { markers: [readColons, readPandocLine], prepare: preparePandoc, slides: "headings" },
  marp: {
    markers: [readColons],
    prepare: prepareMarp,
    plugins: [marpImages, marpLists],
    comment: marpComment,
    slides: "breaks",
  },
  slidev: {
    markers: [readColons, readSlidevLine],
    prepare: prepareSlidev,
    comment: text => (text.trim() === "" ? [] : [{ kind: "notes", markdown: text }]),
    slides: "breaks",
  },
  "reveal-md": { markers: [readColons, readRevealLine], prepare: prepareReveal, slides: "breaks" },
} satisfies Record<Dialect, Syntax>

export function syntaxOf(dialect: Dialect): Syntax {
  return syntaxes[dialect]
}
