// Posts → their conversions, one after the other in the order of the posts; what one of them lacks stops no other.
import type { Conversion } from "../convert.ts"
import { type ExitCode, UserError } from "../error.ts"
import type { Diagnostic, Post } from "../model.ts"
import type { ListedPosts } from "../post/list.ts"
import { checkSlugs } from "../post/slug.ts"
import { openConverters } from "./converters.ts"
import { type Progress, startProgress } from "./progress.ts"
import { reportDiagnostics, reportError } from "./report.ts"
import type { Wanted } from "./run.ts"
import type { PostOptions } from "./settings.ts"

/** Converts all, reports what each has to say, and gives the exit code. */
export async function convertEach(
  { posts, diagnostics }: ListedPosts,
  options: PostOptions,
  use: (conversion: Conversion) => void | Promise<void>,
  wanted: Omit<Wanted, "decks"> = {},
): Promise<ExitCode | 0> {
  reportDiagnostics(diagnostics)
  const converters = openConverters(posts, options, { ...wanted, decks: "published" })
  const progress = startProgress("converting", posts.length)
  const made: Post[] = []
  try {
    const next = startedAhead(posts, converters.atOnce, post => converters.convert(post))
    for (const post of posts) {
      progress.step(post.path)
      const conversion = await attempt(next, progress, options)
      if (!conversion) continue
      reportDiagnostics(conversion.diagnostics, conversion.post)
      await use(conversion)
      made.push(conversion.post)
    }
  } finally {
    await converters.close()
  }
  const clashes = checkSlugs(made)
  reportDiagnostics(clashes)
  const failed = made.length < posts.length || [...diagnostics, ...clashes].some(isError)
  return failed ? 1 : 0
}

/** Gives the results in the order of the things, with so many on their way while one is waited for. */
function startedAhead<T, R>(
  things: readonly T[],
  atOnce: number,
  task: (thing: T) => Promise<R>,
): () => Promise<R> {
  const started: Promise<R>[] = []
  const left = things.values()
  return async () => {
    while (started.length < atOnce) {
      const { done, value } = left.next()
      if (done) break
      const result = task(value)
      // Heard of in its turn.
      result.catch(() => {})
      started.push(result)
    }
    const first = started.shift()
    if (!first) throw new Error("asked for more than there is")
    return first
  }
}

/** Null, and told, where the post failed; wrong use or a missing part of the system ends the run. */
async function attempt<T>(
  work: () => Promise<T>,
  progress: Progress,
  options: PostOptions,
): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UserError && error.exit !== 1) throw error
    reportError(error, options.debug ?? false)
    return null
  } finally {
    progress.clear()
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error"
}
