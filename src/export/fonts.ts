// A font file and what to cut of it → the smaller font, from a thread of its own: loading what cuts fonts takes as long as
// converting a post.
import { Worker } from "node:worker_threads"
import { packaged, readPackaged } from "../package.ts"
import type { Cut, CutFont } from "./cutting.ts"
import type { CutAnswer, CutRequest } from "./fonts-worker.ts"

export type { Cut, CutFont, Weights } from "./cutting.ts"

type CutInThread = (font: Uint8Array, what: Cut) => Promise<CutFont>

let thread: CutInThread | null = null

export function cutFont(font: Uint8Array, what: Cut): Promise<CutFont> {
  thread ??= startThread()
  return thread(font, what)
}

/** Has the thread load what it needs, so that the first cut does not wait for it. */
export function warmUp(): void {
  const small = readPackaged("dist/fonts/PretendardVariable.subset.0.woff2")
  // Whoever cuts a font of his own hears of a failure.
  cutFont(small, { characters: "가", format: "sfnt", place: { wght: 400 } }).catch(() => {})
}

interface Waiting {
  done(cut: CutFont): void
  fail(error: Error): void
}

/** It keeps the process only while something is asked of it; when it ends, the next font starts another. */
function startThread(): CutInThread {
  const worker = new Worker(packaged("dist/fonts-worker.js"))
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.unref()
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
  return (font, what) =>
    new Promise((done, fail) => {
      const request: CutRequest = { id: ++last, font, what }
      waiting.set(request.id, { done, fail })
      worker.ref()
      worker.postMessage(request)
    })
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
