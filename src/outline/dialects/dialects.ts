// The dialects that are understood, and what each adds to Markdown.
import type { Dialect } from "../../model.ts"
import { dashedTables } from "../rules/dashed-tables.ts"
import { labels } from "../rules/labels.ts"
import { lineBlocks } from "../rules/line-blocks.ts"
import { liveQueries } from "../rules/live-queries.ts"
import { spoilers } from "../rules/marks.ts"
import { numberedCode } from "../rules/numbered-code.ts"
import { numberedDivs } from "../rules/numbered-divs.ts"
import { pictureCaptions } from "../rules/picture-captions.ts"
import { references } from "../rules/references.ts"
import { tableCaptions } from "../rules/table-captions.ts"
import { wikilinks } from "../rules/wikilinks.ts"
import { readColons } from "./colons.ts"
import { decksetDivider, prepareDeckset, readDecksetLine } from "./deckset.ts"
import { withTabNames } from "./hexo.ts"
import { prepareShortcodes, readShortcodeLine } from "./hugo.ts"
import { withoutExtensions } from "./kramdown.ts"
import { prepareLiquid } from "./liquid.ts"
import { readLiquidLine } from "./liquid-blocks.ts"
import { marpComment, marpDivider, marpImages, marpLists, prepareMarp } from "./marp.ts"
import { jsxTags, prepareMdx } from "./mdx.ts"
import { prepareObsidian } from "./obsidian.ts"
import { preparePandoc, readPandocLine } from "./pandoc.ts"
import { preparePresenterm, presentermComment, presentermDivider } from "./presenterm.ts"
import { prepareRemark, readRemarkLine } from "./remark.ts"
import { prepareReveal, readRevealLine } from "./reveal-md.ts"
import { readSlashes } from "./slashes.ts"
import { prepareSlidev, slidevComment } from "./slidev.ts"
import type { Syntax } from "./syntax.ts"
import { prepareVitePress } from "./vitepress.ts"

const syntaxes = {
  plain: { markers: [readColons, readSlashes] },
  jekyll: {
    markers: [readLiquidLine, readColons],
    prepare: (text, preparation) => prepareLiquid(withoutExtensions(text), preparation),
  },
  hugo: { markers: [readShortcodeLine, readColons], prepare: prepareShortcodes },
  hexo: {
    markers: [readLiquidLine, readColons],
    prepare: (text, preparation) => prepareLiquid(withTabNames(text), preparation),
    breaksLines: true,
  },
  astro: { markers: [readColons], prepare: prepareMdx, plugins: [jsxTags] },
  docusaurus: { markers: [readColons], prepare: prepareMdx, plugins: [jsxTags] },
  vitepress: { markers: [readColons], prepare: prepareVitePress, plugins: [spoilers] },
  obsidian: {
    markers: [readColons],
    prepare: prepareObsidian,
    plugins: [wikilinks, liveQueries],
    breaksLines: true,
  },
  devto: { markers: [readLiquidLine, readColons], prepare: prepareLiquid },
  pandoc: {
    markers: [readColons, readPandocLine],
    prepare: preparePandoc,
    plugins: [
      labels,
      dashedTables,
      lineBlocks,
      tableCaptions,
      pictureCaptions,
      numberedDivs,
      numberedCode,
      references,
    ],
    slides: "headings",
  },
  marp: {
    markers: [readColons],
    prepare: prepareMarp,
    plugins: [marpImages, marpLists],
    comment: marpComment,
    slides: "breaks",
    begins: marpDivider,
  },
  slidev: {
    markers: [readColons],
    prepare: prepareSlidev,
    comment: slidevComment,
    slides: "breaks",
  },
  "reveal-md": {
    markers: [readColons, readRevealLine],
    prepare: (text, preparation) => prepareReveal(prepareObsidian(text, preparation), preparation),
    plugins: [wikilinks],
    slides: "breaks",
  },
  remark: { markers: [readColons, readRemarkLine, readPandocLine], prepare: prepareRemark, slides: "breaks" },
  deckset: {
    markers: [readColons, readDecksetLine],
    prepare: prepareDeckset,
    slides: "breaks",
    begins: decksetDivider,
  },
  presenterm: {
    markers: [readColons],
    prepare: preparePresenterm,
    comment: presentermComment,
    slides: "breaks",
    begins: presentermDivider,
  },
} satisfies Record<Dialect, Syntax>

export function syntaxOf(dialect: Dialect): Syntax {
  return syntaxes[dialect]
}
