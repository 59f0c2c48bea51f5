// Mermaid → a drawing, from a thread of its own that can be stopped: what lays out diagrams is large, and may never end.
import { once } from "node:events"
import { Worker } from "node:worker_threads"
import type { DrawAnswer } from "./worker.ts"

export type Draw = (text: string) => Promise<DrawAnswer>

/** Milliseconds for one diagram, the start of the thread among them; the largest that are taken need a few seconds. */
const LIMIT = 20_000
/**
 * Strokes and captions of the diagrams drawn last that are kept, some hundred bytes each: an edit beside them draws none
 * again, in a post of thousands either.
 */
const MOST_MARKS = 200_000

interface Means {
  /** Milliseconds for one diagram. */
  readonly limit: number
  readonly mostMarks: number
}

/** `file`: the thread's program. */
export function createDraw(
  file: string,
  { limit = LIMIT, mostMarks = MOST_MARKS }: Partial<Means> = {},
): Draw {
  const drawings = rememberLast(mostMarks)
  let thread: Worker | null = null
  let queue: Promise<unknown> = Promise.resolve()
  const next = async (text: string): Promise<DrawAnswer> => {
    const remembered = drawings.recall(text)
    if (remembered) return remembered
    thread ??= startThread(file)
    const answer = await ask(thread, text, limit)
    if (answer === null) {
      await thread.terminate()
      thread = null
    }
    const drawn = answer ?? { problem: "it takes too long or too much memory to draw" }
    drawings.keep(text, drawn)
    return drawn
  }
  return text => {
    const answer = queue.then(() => next(text))
    queue = answer.catch(() => {})
    return answer
  }
}

/** Those asked for longest ago go first. */
function rememberLast(mostMarks: number) {
  const known = new Map<string, DrawAnswer>()
  let marks = 0
  const forget = (text: string, answer: DrawAnswer) => {
    known.delete(text)
    marks -= marksOf(answer)
  }
  const keep = (text: string, answer: DrawAnswer) => {
    known.set(text, answer)
    marks += marksOf(answer)
    for (const oldest of known) {
      if (marks <= mostMarks) return
      forget(...oldest)
    }
  }
  return {
    keep,
    recall(text: string): DrawAnswer | null {
      const answer = known.get(text)
      if (!answer) return null
      forget(text, answer)
      keep(text, answer)
      return answer
    },
  }
}

/** What cannot be drawn takes some room, too. */
function marksOf(answer: DrawAnswer): number {
  return "problem" in answer ? 1 : answer.drawing.marks.length + 1
}

function startThread(file: string): Worker {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 256 } })
  worker.unref()
  return worker
}

/** null: no answer in time, or none at all. */
async function ask(thread: Worker, text: string, limit: number): Promise<DrawAnswer | null> {
  thread.ref()
  thread.postMessage(text)
  try {
    const [answer] = await once(thread, "message", { signal: AbortSignal.timeout(limit) })
    return answer as DrawAnswer
  } catch {
    return null
  } finally {
    thread.unref()
  }
}
