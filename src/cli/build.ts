// lectern build: posts → a static site in one folder.
import type { Conversion } from "../convert.ts"
import { counted, type ExitCode, printableName } from "../error.ts"
import { checkSiteFolder, writeSiteFolder } from "../site/folder.ts"
import { siteFiles } from "../site/site.ts"
import { convertEach } from "./convert-each.ts"
import { postsAt } from "./posts.ts"
import { say } from "./report.ts"
import type { PostOptions } from "./settings.ts"
import { untilStopped } from "./stop.ts"

export interface BuildOptions extends PostOptions {
  readonly out: string
  readonly notes?: boolean
}

export async function build(paths: readonly string[], options: BuildOptions): Promise<void> {
  await checkSiteFolder(options.out, paths)
  process.exitCode = await untilStopped(
    stop => buildSite(paths, options, stop),
    async () => {},
  )
}

async function buildSite(
  paths: readonly string[],
  options: BuildOptions,
  stop: AbortSignal,
): Promise<ExitCode | 0> {
  const conversions: Conversion[] = []
  const use = (conversion: Conversion) => {
    stop.throwIfAborted()
    conversions.push(conversion)
  }
  const code = await convertEach(postsAt(paths), options, use, { withReading: true })
  const shown = conversions.filter(({ post }) => !post.meta.draft)
  if (shown.length === 0) return code
  const files = siteFiles(shown, { speakerNotes: options.notes ?? false })
  await writeSiteFolder(options.out, files, stop)
  say(`${counted(shown.length, "deck")} in ${printableName(options.out)}/index.html`)
  return code
}
