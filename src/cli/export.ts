// lectern export: posts → files to hand on. The browser is started before all else, because it takes its time.
import { startBrowser } from "../export/browser/start.ts"
import { cutWhenAsked, warmUp } from "../export/font/thread.ts"
import { cutsFonts, needsBrowser } from "../export/form-names.ts"
import { isKnownRun, rememberRun } from "../export/run/known-runs.ts"
import { browserChoice } from "./browser-choice.ts"
import { settle, type TypedOptions } from "./export-options.ts"
import { untilStopped } from "./stop.ts"

export async function exportDecks(given: readonly string[], typed: TypedOptions): Promise<void> {
  const { paths, options } = settle(given, typed)
  const wanted = options.as
  process.exitCode = await untilStopped(
    async stop => {
      const started = wanted.some(needsBrowser) ? startBrowser({ ...browserChoice(options), stop }) : null
      const isKnown = isKnownRun([paths, typed])
      if (isKnown) cutWhenAsked()
      else if (wanted.some(cutsFonts)) warmUp()
      // Loading and converting leave it no time to start in between.
      await started
      const { exportPosts } = await import("./export-posts.ts")
      const result = await exportPosts(paths, { options, wanted, started, stop })
      if (result === 0 && !isKnown) await rememberRun([paths, typed])
      return result
    },
    async () => {},
  )
}
