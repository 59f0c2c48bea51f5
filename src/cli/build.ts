// lectern build: posts → a static site in one folder.
import type { Conversion } from "../convert.ts"
import { counted, type ExitCode, printableName } from "../error.ts"
import { checkSiteFolder, writeSiteFolder } from "../site/folder.ts"
import { type Covers, siteFiles } from "../site/site.ts"
import { convertEach } from "./convert-each.ts"
import { postsAt } from "./posts.ts"
import { reportDiagnostics, say } from "./report.ts"
import type { PostOptions } from "./settings.ts"
import { untilStopped } from "./stop.ts"

export interface BuildOptions extends PostOptions {
  readonly out: string
  readonly notes?: boolean
  /** Where the site will stand, with a slash at its end. */
  readonly address?: string
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
  const covers = options.address === undefined ? null : await coversFor(shown, options.address, stop)
  const files = siteFiles(shown, { speakerNotes: options.notes ?? false, covers })
  await writeSiteFolder(options.out, files, stop)
  say(`${counted(shown.length, "deck")} in ${printableName(options.out)}/index.html`)
  return code
}

/** The one thing of a site that needs a browser, which is loaded for it alone. */
async function coversFor(
  conversions: readonly Conversion[],
  address: string,
  stop: AbortSignal,
): Promise<Covers> {
  const [{ coverPictures }, { startBrowsers }] = await Promise.all([
    import("../export/covers.ts"),
    import("../export/browser/browsers.ts"),
  ])
  const browsers = startBrowsers()
  stop.addEventListener("abort", () => browsers.close())
  try {
    const pictures = await coverPictures(conversions, browsers)
    reportDiagnostics(browsers.diagnostics())
    return { address, pictures }
  } finally {
    await browsers.close()
  }
}
