// A font file and what to cut of it → the smaller font, from a thread of its own: it takes as long as converting a post.
import { Worker } from "node:worker_threads"
import { packaged, readPackaged } from "../../files/package.ts"
import type { Cut, CutFont } from "./cut.ts"
import type { CutAnswer, CutRequest } from "./worker.ts"

export type { Cut, CutFont, Weights } from "./cut.ts"

interface Thread {
  cut(font: Uint8Array, what: Cut): Promise<CutFont>
  ahead(font: Uint8Array, what: Cut): void
}

let thread: Thread | null = null

/** A font that is the same object is sent and opened once. */
export function cutInThread(font: Uint8Array, what: Cut): Promise<CutFont> {
  thread ??= startThread()
  return thread.cut(font, what)
}

let isAhead = true

/** Nothing is done ahead of the first cut, where perhaps there will be none. */
export function cutWhenAsked(): void {
  isAhead = false
}

/** Has the thread begin with what several cuts of one page have in common. */
export function prepareCuts(font: Uint8Array, page: string, features: readonly string[]): void {
  if (!isAhead) return
  thread ??= startThread()
  thread.ahead(font, { characters: "", format: "sfnt", page, features })
}

/** Has the thread load what it needs, so that the first cut does not wait for it. */
export function warmUp(): void {
  prepareCuts(readPackaged("dist/fonts/PretendardVariable.subset.0.woff2"), "가", [])
}

interface Waiting {
  done(cut: CutFont): void
  fail(error: Error): void
}

/** It keeps the process only while something is asked of it; when it ends, the next font starts another. */
function startThread(): Thread {
  const worker = new Worker(packaged("dist/fonts-worker.js"))
  const waiting = new Map<number, Waiting>()
  const sent = new WeakMap<Uint8Array, number>()
  let [last, fonts] = [0, 0]
  worker.on("message", (answer: CutAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ("cut" in answer) asked?.done(answer.cut)
    else asked?.fail(new Error(`a font cannot be cut: ${answer.problem}`))
  })
  worker.on("error", error => {
    thread = null
    for (const { fail } of waiting.values()) fail(error)
  })
  // Last, because to listen to a thread keeps the process for it.
  worker.unref()

  function post(id: number | null, font: Uint8Array, what: Cut): void {
    const known = sent.get(font)
    const number = known ?? ++fonts
    sent.set(font, number)
    const bytes = known === undefined ? font : null
    worker.postMessage({ id, font: number, bytes, what } satisfies CutRequest)
  }

  return {
    ahead: (font, what) => post(null, font, what),
    cut: (font, what) =>
      new Promise((done, fail) => {
        waiting.set(++last, { done, fail })
        worker.ref()
        post(last, font, what)
      }),
  }
}

/** On without being asked for, in one script or another, or by CSS properties of their own. */
const USUAL = [
  ...["kern", "liga", "clig", "calt", "ccmp", "locl", "mark", "mkmk", "rlig", "rclt", "curs", "rvrn"],
  ...["tnum", "lnum", "pnum", "onum", "frac", "numr", "dnom"],
  // Right to left; Arabic letters by their place in the word.
  ...["ltra", "ltrm", "rtla", "rtlm", "isol", "init", "medi", "med2", "fina", "fin2", "fin3", "mset", "stch"],
  // Scripts of India and its neighbours, syllable by syllable.
  ...["nukt", "akhn", "rphf", "rkrf", "pref", "blwf", "abvf", "half", "pstf", "vatu", "cjct", "cfar"],
  ...["pres", "abvs", "blws", "psts", "haln", "dist", "abvm", "blwm"],
  // Old Hangul, from its letters.
  ...["ljmo", "vjmo", "tjmo"],
]

/** The features that a page can use: the usual ones, and those that its style sheets name. */
export function featuresIn(css: string): string[] {
  const named = Array.from(css.matchAll(/["']([a-z][a-z\d]{3})["']/g), ([, name = ""]) => name)
  return [...new Set([...USUAL, ...named])]
}
