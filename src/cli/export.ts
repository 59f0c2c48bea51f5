// lectern export: posts → files to hand on. The browser is started before all else, because it takes its time.
import { type Form, needsBrowser } from "../export/form-names.ts"
import type { FormOptions } from "../export/forms.ts"
import { startBrowser } from "../export/start.ts"
import { type BrowserOptions, browserChoice } from "./browser-choice.ts"
import type { PostOptions } from "./settings.ts"
import { untilStopped } from "./stop.ts"

export interface ExportOptions extends PostOptions, BrowserOptions, FormOptions {
  readonly as?: readonly Form[]
  readonly out?: string
}

export async function exportDecks(paths: readonly string[], options: ExportOptions): Promise<void> {
  const wanted = options.as ?? ["slides"]
  process.exitCode = await untilStopped(
    async stop => {
      const started = wanted.some(needsBrowser) ? startBrowser({ ...browserChoice(options), stop }) : null
      // Loading and converting leave it no time to start in between.
      await started
      const { exportPosts } = await import("./export-posts.ts")
      return exportPosts(paths, { options, wanted, started, stop })
    },
    async () => {},
  )
}
