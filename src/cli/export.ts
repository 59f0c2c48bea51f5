// lectern export: posts → files to hand on, made side by side in one browser that starts while the first is converted.
import type { Conversion } from "../convert.ts"
import { type ExitCode, UserError } from "../error.ts"
import { type Browsers, startBrowsers } from "../export/browsers.ts"
import { warmUp } from "../export/fonts.ts"
import type { Form } from "../export/form-names.ts"
import { type FormOptions, forms, type Made } from "../export/forms.ts"
import { type Destination, destinationFor, pathFor } from "../export/names.ts"
import { inTurns } from "../export/steps.ts"
import { prepareOutput, writeOut, writeWhole } from "../export/write.ts"
import type { PostFile } from "../post/list.ts"
import { type BrowserOptions, browserChoice } from "./browser.ts"
import { postsAt, type Run, startRun } from "./posts.ts"
import { type Progress, startProgress } from "./progress.ts"
import { reportDiagnostics, reportError, say } from "./report.ts"
import type { PostOptions } from "./settings.ts"
import { untilStopped } from "./stop.ts"

export interface ExportOptions extends PostOptions, BrowserOptions, FormOptions {
  readonly as?: readonly Form[]
  readonly out?: string
}

/** Posts on their way at the same time: one is converted while the other is printed. */
const AT_ONCE = 2

export async function exportDecks(paths: readonly string[], options: ExportOptions): Promise<void> {
  const wanted = options.as ?? ["slides"]
  const { posts, diagnostics } = postsAt(paths)
  reportDiagnostics(diagnostics)
  const destination = destinationFor(options.out, filesOf(posts.length, wanted, options))
  reportDiagnostics(await prepareOutput(knownPaths(destination)))
  const browsers = wanted.some(form => forms[form].needsBrowser)
    ? startBrowsers(browserChoice(options))
    : null
  // Whoever cuts a font hears of a failure.
  warmUp().catch(() => {})
  const job = {
    wanted,
    options,
    destination,
    browsers,
    run: startRun(options),
    taken: new Map<string, string>(),
  }
  const code = await untilStopped(
    stop => exportAll(posts, job, stop),
    async () => browsers?.close(),
  )
  process.exitCode = diagnostics.some(({ severity }) => severity === "error") ? code || 1 : code
}

/** null: as many as there are slides. */
function filesOf(posts: number, wanted: readonly Form[], { pages = "" }: ExportOptions): number | null {
  const isOneSlide = /^\d+$/.test(pages)
  return isOneSlide || wanted.every(form => forms[form].isOneFile) ? posts * wanted.length : null
}

/** A path that cannot be written is said before any work. */
function knownPaths(destination: Destination): string[] {
  const path = pathFor(destination, "deck", "")
  return path === null ? [] : [path]
}

interface Job {
  readonly wanted: readonly Form[]
  readonly options: ExportOptions
  readonly destination: Destination
  readonly browsers: Browsers | null
  readonly run: Run
  /** Paths written in this run, and the posts that they are of. */
  readonly taken: Map<string, string>
}

async function exportAll(posts: readonly PostFile[], job: Job, stop: AbortSignal): Promise<ExitCode | 0> {
  const progress = startProgress("exporting", posts.length)
  const results = await inTurns(posts, AT_ONCE, post => attempt(post, job, progress, stop))
  progress.clear()
  reportDiagnostics(job.browsers?.diagnostics() ?? [])
  return results.every(Boolean) ? 0 : 1
}

/** Whether it went well; what one post lacks stops no other, a missing part of the system stops all. */
async function attempt(post: PostFile, job: Job, progress: Progress, stop: AbortSignal): Promise<boolean> {
  if (stop.aborted) return false
  progress.step(post.path)
  try {
    const conversion = await job.run.convert(post)
    progress.clear()
    reportDiagnostics(conversion.diagnostics, conversion.post.text)
    for (const form of job.wanted) await exportForm(conversion, form, job, progress)
    return true
  } catch (error) {
    if (stop.aborted) return false
    progress.clear()
    if (error instanceof UserError && error.exit !== 1) throw error
    reportError(error, job.options.debug ?? false)
    return false
  }
}

async function exportForm(conversion: Conversion, form: Form, job: Job, progress: Progress): Promise<void> {
  const { files, diagnostics } = await forms[form].make(conversion, job.browsers, job.options)
  progress.clear()
  reportDiagnostics(diagnostics, conversion.post.text)
  for (const made of files) await hand(made, conversion, job)
}

async function hand(made: Made, { post, deck }: Conversion, { destination, taken }: Job): Promise<void> {
  const path = pathFor(destination, deck.meta.slug, made.ending)
  if (path === null) return writeOut(made.bytes)
  const other = taken.get(path)
  if (other !== undefined) throw sameName(path, other, post.path)
  taken.set(path, post.path)
  await writeWhole(path, made.bytes)
  say(`${path}  ${count(made.pages, "page")}, ${size(made.bytes.length)}`)
}

function sameName(path: string, one: string, other: string): UserError {
  const what = `${one} and ${other} would both be ${path}`
  return new UserError({ code: "E_SLUG_DUPLICATE", what, hint: "give one of them a slug of its own" })
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
