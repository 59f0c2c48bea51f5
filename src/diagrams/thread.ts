// Mermaid → a drawing, from a thread of its own that can be stopped: what lays out diagrams is large, and may never end.
import { once } from "node:events"
import { Worker } from "node:worker_threads"
import type { DrawAnswer } from "./worker.ts"

export type Draw = (text: string) => Promise<DrawAnswer>

/** Milliseconds for one diagram, the start of the thread among them; the largest that are taken need a few seconds. */
const LIMIT = 20_000
/** Diagrams of the last posts, drawn: an edit beside them draws none again. */
const REMEMBERED = 200

/** `file`: the thread's program. */
export function createDraw(file: string, limit = LIMIT): Draw {
  const known = new Map<string, DrawAnswer>()
  let thread: Worker | null = null
  let queue: Promise<unknown> = Promise.resolve()
  const next = async (text: string): Promise<DrawAnswer> => {
    const remembered = known.get(text)
    if (remembered) return remembered
    thread ??= startThread(file)
    const answer = await ask(thread, text, limit)
    if (answer === null) {
      await thread.terminate()
      thread = null
    }
    const drawn = answer ?? { problem: "it takes too long or too much memory to draw" }
    if (known.size >= REMEMBERED) known.clear()
    known.set(text, drawn)
    return drawn
  }
  return text => {
    const answer = queue.then(() => next(text))
    queue = answer.catch(() => {})
    return answer
  }
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
