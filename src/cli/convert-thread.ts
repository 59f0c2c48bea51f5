// The thread in which posts of a run are converted: a post in, its conversion or what was wrong with it out.
import { parentPort, workerData } from "node:worker_threads"
import type { Conversion } from "../convert.ts"
import { type ExitCode, type Problem, UserError } from "../error.ts"
import type { PostFile } from "../post/list.ts"
import { slugsAmong } from "./glance.ts"
import { openRun, type Wanted } from "./run.ts"
import type { PostOptions } from "./settings.ts"

export interface ThreadData {
  /** All of the run. */
  readonly posts: readonly PostFile[]
  readonly options: PostOptions
  readonly wanted: Wanted
}

export type ConvertAnswer =
  | { readonly conversion: Conversion }
  | { readonly refused: Problem; readonly exit: ExitCode }
  | { readonly bug: { readonly message: string; readonly stack: string } }

const { posts, options, wanted } = workerData as ThreadData
const run = openRun(options, slugsAmong(posts, wanted.decks, options.encoding), wanted.withReading ?? false)

parentPort?.on("message", async (post: PostFile | null) => {
  if (post === null) parentPort?.close()
  else parentPort?.postMessage(await answer(post))
})

async function answer(post: PostFile): Promise<ConvertAnswer> {
  try {
    return { conversion: await run.convert(post) }
  } catch (error) {
    if (error instanceof UserError)
      return { refused: { ...error.diagnostic, source: error.source }, exit: error.exit }
    const bug = error instanceof Error ? error : new Error(String(error))
    return { bug: { message: bug.message, stack: bug.stack ?? "" } }
  }
}
