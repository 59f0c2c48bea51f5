// Posts whose decks may be others now, since something that they share changed → each made again, one by one: what
// somebody looks at comes first, and the server answers in between.
import { setTimeout as sleep } from "node:timers/promises"
import type { OpenPost } from "./open-post.ts"

export interface RebuildQueue {
  /** Whoever waits already is made again once. */
  add(posts: Iterable<OpenPost>): void
  close(): void
}

/** `lookedAt`: the post that somebody looks at now. */
export function createRebuildQueue(lookedAt: () => OpenPost | null): RebuildQueue {
  const waiting = new Set<OpenPost>()
  let running = false
  const next = () => {
    const looked = lookedAt()
    return looked && waiting.has(looked) ? looked : waiting.values().next().value
  }
  const run = async () => {
    running = true
    for (let post = next(); post; post = next()) {
      waiting.delete(post)
      post.dependencyTouched()
      await sleep(0)
    }
    running = false
  }
  return {
    add(posts) {
      for (const post of posts) waiting.add(post)
      if (!running) void run()
    },
    close: () => waiting.clear(),
  }
}
