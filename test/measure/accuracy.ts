// Planned against real heights: every block and heading of the corpus, measured by us and by Chromium.
import type { Block, Deck, Inline, Sizes } from "../../src/model.ts"
import { formulaMeasurer } from "../../src/plan/measure/formulas.ts"
import { type Box, type Metrics, metricsFor } from "../../src/plan/measure/metrics.ts"
import { renderBlocks } from "../../src/render/blocks/blocks.ts"
import type { Context } from "../../src/render/context.ts"
import { html } from "../../src/render/html.ts"
import { renderInlines } from "../../src/render/inlines/inlines.ts"
import { prepare } from "../../src/render/prepare.ts"
import type { Theme } from "../../src/theme/theme.ts"
import type { Browser, Page } from "../browser.ts"
import { blocksIn, type CorpusPost, headingsIn } from "./corpus.ts"
import { openStage } from "./stage.ts"

export interface Sample {
  readonly kind: string
  readonly post: string
  readonly line: number
  readonly planned: number
  readonly real: number
  readonly text: string
}

/** One place and size for all: the rail at a middle step, which is narrow enough to break often. */
export interface Setup {
  readonly theme: Theme
  readonly width: number
  readonly sizes: Sizes
  readonly place: Box["place"]
}

interface Piece {
  readonly kind: string
  readonly line: number
  readonly planned: number
  readonly markup: string
}

/** Pieces in one page at a time; more of them only cost memory. */
const AT_ONCE = 400

export async function measurePosts(
  browser: Browser,
  posts: readonly CorpusPost[],
  setup: Setup,
): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const lang of new Set(posts.map(post => post.lang))) {
    const page = await openStage(browser, setup.theme, lang)
    for (const post of posts.filter(each => each.lang === lang)) {
      const pieces = await piecesOf(post, setup)
      for (let from = 0; from < pieces.length; from += AT_ONCE)
        samples.push(...(await compare(page, post, pieces.slice(from, from + AT_ONCE), setup)))
    }
    await page.close()
  }
  return samples
}

async function piecesOf(post: CorpusPost, { theme, width, sizes, place }: Setup): Promise<Piece[]> {
  const { lang, assets, outline } = post
  const metrics = metricsFor(theme, {
    lang,
    aspect: "16:9",
    assets,
    formulas: (await formulaMeasurer(outline))(),
  })
  const box: Box = { width, size: sizes, place }
  const blocks = blocksIn(outline.root)
    .filter(block => !["notes", "break", "rule"].includes(block.kind))
    .map(block => withColumns(block, metrics, box))
  const context = await contextFor(post, blocks)
  return [
    ...blocks.map(block => ({
      kind: kindOf(block),
      line: block.lines.start,
      planned: metrics.block(block, box),
      markup: `<div class="${place}"><div class="body" style="width:${width}px">${renderBlocks([block], context).text}</div></div>`,
    })),
    ...headingsIn(outline.root).map(heading => ({
      kind: "heading",
      line: 0,
      planned: metrics.heading(heading, "", "rail").height,
      markup: headingMarkup(heading, context),
    })),
  ]
}

/** Tables as decks show them: in columns that were chosen, in boxes too. */
function withColumns(block: Block, metrics: Metrics, box: Box): Block {
  switch (block.kind) {
    case "table":
      return { ...block, ...metrics.columns(block, box) }
    case "quote":
    case "callout":
    case "details":
      return {
        ...block,
        blocks: block.blocks.map(each => withColumns(each, metrics, metrics.within(block, box))),
      }
    default:
      return block
  }
}

function headingMarkup(heading: readonly Inline[], context: Context): string {
  return html`<div class="body" style="width:var(--rail-head);--s-head:var(--s-head-rail)"><h2 class="head">${renderInlines(heading, context)}</h2></div>`
    .text
}

function kindOf(block: Block): string {
  if (block.kind === "list") return block.ordered ? "ordered list" : "bullet list"
  return block.kind
}

/** Code coloured and formulas set as on a slide. */
async function contextFor({ assets, outline, lang }: CorpusPost, blocks: readonly Block[]): Promise<Context> {
  const lines = { start: 1, end: 1 }
  const slide = {
    lines,
    regions: [{ name: "body", heading: [], blocks }],
    heading: [],
    trail: [],
    footnotes: [...outline.footnotes.values()],
    notes: { prose: [], speaker: [] },
  }
  const meta = { lang, title: [], byline: [] }
  const deck = {
    meta,
    slides: [slide],
    anchors: new Map(),
    footnotes: new Map(),
    pages: [],
    parts: [],
  } as unknown as Deck
  const prepared = await prepare(deck, assets, {})
  return prepared().context
}

async function compare(
  page: Page,
  post: CorpusPost,
  pieces: readonly Piece[],
  { sizes }: Setup,
): Promise<Sample[]> {
  const style = `--t:${sizes.body}px;--cs:${sizes.code}px;--ts:${sizes.table}px;--fig:${sizes.figure}px`
  const found = await page.evaluate(
    measureInPage,
    pieces.map(piece => piece.markup),
    style,
  )
  return pieces.flatMap(({ kind, line, planned }, index) => {
    const { height = 0, text = "" } = found[index] ?? {}
    return height === 0 && planned === 0 ? [] : [{ kind, post: post.path, line, planned, real: height, text }]
  })
}

/** Runs in the page. */
async function measureInPage(markups: string[], style: string): Promise<{ height: number; text: string }[]> {
  const slide = document.querySelector<HTMLElement>(".slide")
  if (!slide) return []
  slide.setAttribute("style", style)
  slide.innerHTML = markups.join("")
  document.body.getBoundingClientRect()
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
  await document.fonts.ready
  const bodies = [...slide.querySelectorAll<HTMLElement>(":scope > .body, :scope > * > .body")]
  return bodies.map(body => ({
    height: body.getBoundingClientRect().height,
    text: (body.textContent ?? "").slice(0, 60),
  }))
}

export interface Row {
  readonly kind: string
  readonly n: number
  readonly median: number
  readonly within: number
}

/** Share of blocks within this of Chromium counts as right. */
export const TOLERANCE = 0.02

export function tableOf(samples: readonly Sample[]): Row[] {
  const kinds = [...new Set(samples.map(({ kind }) => kind))].sort()
  return kinds.map(kind => {
    const errors = samples
      .filter(sample => sample.kind === kind)
      .map(errorOf)
      .sort((a, b) => a - b)
    const within = errors.filter(error => error <= TOLERANCE).length / errors.length
    return { kind, n: errors.length, median: errors[Math.floor(errors.length / 2)] ?? 0, within }
  })
}

export function errorOf({ planned, real }: Sample): number {
  return Math.abs(planned - real) / Math.max(1, real)
}
