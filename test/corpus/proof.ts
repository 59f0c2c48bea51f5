// Posts, a theme and a browser → what became of every slide: as planned, shrunk, or wrong.
import type { Heights } from "../../src/check/browser/heights.ts"
import type { Fault, SlideSeen } from "../../src/check/browser/seen.ts"
import { type DeckSeen, type SlidesSeen, seeDeck, seeSlides } from "../../src/check/browser/stage.ts"
import { heights } from "../../src/check/browser/verdict.ts"
import { checkDeck } from "../../src/check/check.ts"
import { postsAt } from "../../src/cli/posts.ts"
import { type Run, startRun } from "../../src/cli/run.ts"
import type { PostOptions } from "../../src/cli/settings.ts"
import { plainText } from "../../src/content/inlines.ts"
import type { Conversion } from "../../src/convert.ts"
import type { Browser } from "../../src/export/browser/puppeteer.ts"
import { BrowserFault, inTurns } from "../../src/export/browser/steps.ts"
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
  readonly errors: readonly string[]
  /** Only where asked for. */
  readonly looks: Pick<DeckSeen, "borrowed" | "faint"> | null
  /** Milliseconds. */
  readonly took: { readonly convert: number; readonly browser: number }
}

export interface ProofOptions extends PostOptions {
  /** Whether to look at colours and fonts too, which takes as long again. */
  readonly looks?: boolean
}

/** Nothing is fetched: what a remote picture would hold is not for us to know. */
export function prove(
  paths: readonly string[],
  { looks = false, ...options }: ProofOptions,
  browser: Browser,
): Promise<PostProof[]> {
  const run = startRun({ offline: true, ...options })
  const look = looks ? seeDeck : seeSlides
  return inTurns(postsAt(paths).posts, 2, post =>
    provePost(post, run, conversion => twice(() => look(conversion, browser))),
  )
}

/** A machine that is busy with other things may be late once. */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BrowserFault)) throw error
    return work()
  }
}

async function provePost(
  post: PostFile,
  run: Run,
  look: (conversion: Conversion) => Promise<SlidesSeen | DeckSeen>,
): Promise<PostProof> {
  const started = performance.now()
  try {
    const conversion = await run.convert(post)
    const converted = performance.now()
    const seen = await look(conversion)
    return {
      post: post.path,
      failed: null,
      entries: entriesOf(conversion, seen),
      findings: checkDeck(conversion),
      heights: heights(conversion, seen),
      errors: seen.errors,
      looks: "faint" in seen ? seen : null,
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
  errors: [],
  looks: null,
  took: { convert: 0, browser: 0 },
}

function entriesOf({ post, deck }: Conversion, { slides }: SlidesSeen): Entry[] {
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
