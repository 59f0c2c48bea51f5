// Many posts → their conversions, in threads side by side. What is too much for a thread fails alone, and another thread
// takes its place. A few posts are converted sooner than a thread starts.
import { once } from "node:events"
import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import type { Conversion } from "../convert.ts"
import { placeIn, systemCode, UserError } from "../error.ts"
import { packaged } from "../files/package.ts"
import type { Asset } from "../model.ts"
import { once as makeOnce } from "../once.ts"
import type { PostFile } from "../post/list.ts"
import type { Theme } from "../theme/theme.ts"
import type { ConvertAnswer, ThreadData } from "./convert-thread.ts"
import { slugsAmong } from "./glance.ts"
import { startRun, tellOnce, type Wanted } from "./run.ts"
import type { PostOptions } from "./settings.ts"

export interface Converters {
  /** Throws UserError E_POST_TOO_HEAVY and what `convert()` throws. */
  convert(post: PostFile): Promise<Conversion>
  /** Asked for so many at the same time, all threads have work. */
  readonly atOnce: number
  close(): Promise<void>
}

/** For fewer posts than these each, a thread is not worth its start. */
const POSTS_EACH = 8
const MOST_THREADS = 8
/** Megabytes: far more than any real post needs. */
const HEAP = 2048
const PROGRAM = packaged("dist/convert-worker.js")

interface Means {
  /** Fewer than two: none besides our own. */
  readonly threads: number
  /** Of each, in megabytes. */
  readonly heap: number
  /** File of what runs in each. */
  readonly program: string
}

export function openConverters(
  posts: readonly PostFile[],
  options: PostOptions,
  wanted: Wanted,
  { threads = threadsFor(posts.length), heap = HEAP, program = PROGRAM }: Partial<Means> = {},
): Converters {
  if (threads < 2) {
    const run = startRun(options, slugsAmong(posts, wanted.decks, options.encoding), wanted.withReading)
    return { convert: post => run.convert(post), atOnce: 1, close: async () => {} }
  }
  const data: ThreadData = { posts, options, wanted }
  const lanes = Array.from({ length: threads }, () => openLane(data, { heap, program }))
  const free = [...lanes]
  const waiting: ((lane: Lane) => void)[] = []
  const keepOne = keepingOne()
  const told = tellOnce()
  return {
    atOnce: threads + 1,
    async convert(post) {
      const lane = free.pop() ?? (await new Promise<Lane>(resolve => waiting.push(resolve)))
      try {
        return told(post, keepOne(await lane.convert(post)))
      } finally {
        const next = waiting.shift()
        if (next) next(lane)
        else free.push(lane)
      }
    },
    async close() {
      await Promise.all(lanes.map(lane => lane.close()))
    },
  }
}

function threadsFor(posts: number): number {
  const threads = Math.min(availableParallelism(), posts / POSTS_EACH, MOST_THREADS)
  return Math.floor(threads)
}

/** One thread after the other: it starts with the first post, and anew after one that it did not survive. */
interface Lane {
  convert(post: PostFile): Promise<Conversion>
  close(): Promise<void>
}

function openLane(data: ThreadData, { heap, program }: Pick<Means, "heap" | "program">): Lane {
  let thread: Worker | null = null
  let isBusy = false
  return {
    async convert(post) {
      isBusy = true
      thread ??= new Worker(program, {
        workerData: data,
        resourceLimits: { maxOldGenerationSizeMb: heap },
      })
      const answer = await ask(thread, post).catch((error: unknown) => {
        // It did not survive: whatever it was, no other post is sent there.
        thread = null
        throw systemCode(error) === "ERR_WORKER_OUT_OF_MEMORY" ? tooHeavy(post, heap) : error
      })
      isBusy = false
      return conversionIn(answer)
    },
    async close() {
      if (!thread) return
      // One that ends by itself keeps its compiled code for the next run.
      const gone = once(thread, "exit")
      if (isBusy) await thread.terminate()
      else thread.postMessage(null)
      await gone
    },
  }
}

/** Rejects where the thread ends before it answers. */
async function ask(thread: Worker, post: PostFile): Promise<ConvertAnswer> {
  thread.postMessage(post)
  const answered = new AbortController()
  const { signal } = answered
  const ended = once(thread, "exit", { signal }).then(() => {
    throw new Error("a thread that converts posts ended by itself")
  })
  try {
    const [answer] = await Promise.race([once(thread, "message", { signal }), ended])
    return answer
  } finally {
    ended.catch(() => {})
    answered.abort()
  }
}

function conversionIn(answer: ConvertAnswer): Conversion {
  if ("conversion" in answer) return answer.conversion
  if ("refused" in answer) throw new UserError(answer.refused, answer.exit)
  throw Object.assign(new Error(answer.bug.message), { stack: answer.bug.stack })
}

function tooHeavy({ path }: PostFile, heap: number): UserError {
  return new UserError({
    code: "E_POST_TOO_HEAVY",
    what: `converting it takes more than ${heap} MB of memory`,
    hint: "cut it into several posts",
    where: placeIn(path),
  })
}

/** Each thread sends themes and pictures of its own: the same ones are kept once. */
function keepingOne(): (conversion: Conversion) => Conversion {
  const themes = new Map<string, Theme>()
  const pictures = new Map<string, Asset>()
  const kept = (asset: Asset) =>
    asset.kind === "picture" ? makeOnce(pictures, asset.name, () => asset) : asset
  return conversion => {
    const { theme, assets } = conversion
    return {
      ...conversion,
      theme: makeOnce(themes, theme.name, () => theme),
      assets: new Map([...assets].map(([src, asset]) => [src, kept(asset)])),
    }
  }
}
