// Posts, a theme and a browser → what became of every slide: planned, shrunk, or wrong.

import type { Fault, SlideSeen } from "../../src/check/browser/seen.ts"
import { type DeckSeen, seeDeck } from "../../src/check/browser/stage.ts"
import { postsAt, startRun } from "../../src/cli/posts.ts"
import type { PostOptions } from "../../src/cli/settings.ts"
import type { Conversion } from "../../src/convert.ts"
import type { Browser } from "../../src/export/puppeteer.ts"
import { inTurns } from "../../src/export/steps.ts"
import { plainText } from "../../src/inlines.ts"
import type { Slide } from "../../src/model.ts"

export interface Entry {
  readonly post: string
  /** From 1. */
  readonly number: number
  readonly slide: Slide
  readonly seen: SlideSeen
}

export interface Proof {
  readonly posts: number
  readonly failed: readonly { readonly post: string; readonly why: string }[]
  readonly slides: readonly Entry[]
  readonly errors: readonly { readonly post: string; readonly error: string }[]
  readonly seconds: { readonly convert: number; readonly browser: number }
}

export async function prove(
  paths: readonly string[],
  options: PostOptions,
  browser: Browser,
): Promise<Proof> {
  const { posts } = postsAt(paths)
  const run = startRun({ offline: true, ...options })
  const failed: { post: string; why: string }[] = []
  const slides: Entry[] = []
  const errors: { post: string; error: string }[] = []
  let convert = 0
  let looking = 0
  await inTurns(posts, 2, async post => {
    try {
      const started = performance.now()
      const conversion = await run.convert(post)
      const converted = performance.now()
      const seen = await seeDeck(conversion, browser)
      convert += converted - started
      looking += performance.now() - converted
      slides.push(...entriesOf(conversion, seen))
      errors.push(...seen.errors.map(error => ({ post: post.path, error })))
    } catch (error) {
      failed.push({
        post: post.path,
        why: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    }
  })
  return {
    posts: posts.length,
    failed,
    slides,
    errors,
    seconds: { convert: convert / 1000, browser: looking / 1000 },
  }
}

function entriesOf({ post, deck }: Conversion, { slides }: DeckSeen): Entry[] {
  return deck.slides.flatMap((slide, index) => {
    const seen = slides[index]
    return seen ? [{ post: post.path, number: index + 1, slide, seen }] : []
  })
}

export function placeOf({ post, number, slide }: Entry): string {
  const part = slide.part ? ` ${slide.part.index}/${slide.part.of}` : ""
  return `${post}:${slide.lines.start} #${number} ${slide.layout}/${slide.frame} "${plainText(slide.heading).slice(0, 40)}"${part}`
}

/** What no viewer would forgive. */
export function isOverflow({ kind }: Fault): boolean {
  return kind === "below" || kind === "outside" || kind === "clipped"
}
