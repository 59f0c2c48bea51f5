// Posts, a theme and a browser → what became of every slide: as planned, shrunk, or wrong.
import type { Fault, SlideSeen } from "../../src/check/browser/seen.ts"
import { type DeckSeen, seeDeck } from "../../src/check/browser/stage.ts"
import { type Heights, heights } from "../../src/check/browser/verdict.ts"
import { checkDeck } from "../../src/check/check.ts"
import { postsAt, type Run, startRun } from "../../src/cli/posts.ts"
import type { PostOptions } from "../../src/cli/settings.ts"
import type { Conversion } from "../../src/convert.ts"
import type { Browser } from "../../src/export/puppeteer.ts"
import { inTurns } from "../../src/export/steps.ts"
import { plainText } from "../../src/inlines.ts"
import type { Diagnostic, Slide } from "../../src/model.ts"
import type { PostFile } from "../../src/post/list.ts"

/** One slide of one post. */
export interface Entry {
  readonly post: string
  /** From 1. */
  readonly number: number
  readonly slide: Slide
  readonly seen: SlideSeen
}

/** One post. */
export interface PostProof {
  readonly post: string
  /** Why there is no deck; null: there is one. */
  readonly failed: string | null
  readonly entries: readonly Entry[]
  /** What `lectern check` says without a browser. */
  readonly findings: readonly Diagnostic[]
  readonly heights: readonly Heights[]
  readonly seen: Pick<DeckSeen, "borrowed" | "faint" | "errors">
  /** Milliseconds. */
  readonly took: { readonly convert: number; readonly browser: number }
}

/** Nothing is fetched: what a remote picture would hold is not for us to know. */
export function prove(
  paths: readonly string[],
  options: PostOptions,
  browser: Browser,
): Promise<PostProof[]> {
  const run = startRun({ offline: true, ...options })
  return inTurns(postsAt(paths).posts, 2, post => provePost(post, run, browser))
}

async function provePost(post: PostFile, run: Run, browser: Browser): Promise<PostProof> {
  const started = performance.now()
  try {
    const conversion = await run.convert(post)
    const converted = performance.now()
    const seen = await seeDeck(conversion, browser)
    return {
      post: post.path,
      failed: null,
      entries: entriesOf(conversion, seen),
      findings: checkDeck(conversion),
      heights: heights(conversion, seen),
      seen,
      took: { convert: converted - started, browser: performance.now() - converted },
    }
  } catch (error) {
    const failed = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { ...NOTHING, post: post.path, failed }
  }
}

const NOTHING = {
  entries: [],
  findings: [],
  heights: [],
  seen: { borrowed: [], faint: [], errors: [] },
  took: { convert: 0, browser: 0 },
}

function entriesOf({ post, deck }: Conversion, { slides }: DeckSeen): Entry[] {
  return deck.slides.flatMap((slide, index) => {
    const seen = slides[index]
    return seen ? [{ post: post.path, number: index + 1, slide, seen }] : []
  })
}

export function placeOf({ post, number, slide }: Entry): string {
  const part = slide.part ? ` ${slide.part.index}/${slide.part.of}` : ""
  const title = plainText(slide.heading).slice(0, 40)
  return `${post}:${slide.lines.start} #${number} ${slide.layout}/${slide.frame} ${slide.size.body} "${title}"${part}`
}

/** What no viewer would forgive. */
export function isOverflow({ kind }: Fault): boolean {
  return kind === "below" || kind === "outside" || kind === "clipped"
}
