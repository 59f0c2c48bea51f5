// Posts → the files of an export, made side by side in one browser and written one after the other.
import { existsSync } from "node:fs"
import type { Conversion } from "../convert.ts"
import { type ExitCode, printableName, UserError } from "../error.ts"
import { type Browsers, endingAfter, startBrowsers } from "../export/browser/browsers.ts"
import { openAhead } from "../export/browser/memory-page.ts"
import type { StartedBrowser } from "../export/browser/start.ts"
import { inTurns } from "../export/browser/steps.ts"
import { cutsFonts, type Form, needsBrowser } from "../export/form-names.ts"
import { forms, type Made } from "../export/forms.ts"
import { type Destination, destinationFor, pathFor } from "../export/run/names.ts"
import { partOf, type Shard } from "../export/run/shard.ts"
import { type Sources, sourcesOf } from "../export/run/sources.ts"
import { prepareOutput, writeOut, writeWhole } from "../export/run/write.ts"
import { nodeDisk } from "../files/disk.ts"
import { temporaryName } from "../files/output.ts"
import type { SlugAt } from "../post/decks.ts"
import type { PostFile } from "../post/list.ts"
import { browserChoice } from "./browser-choice.ts"
import type { ExportOptions } from "./export-options.ts"
import { createGlances, neighbours } from "./glance.ts"
import { isOnePost, somePostsAt, withOwnNames } from "./posts.ts"
import { type Progress, startProgress } from "./progress.ts"
import { reportDiagnostics, reportError, say } from "./report.ts"
import { type Run, startRun } from "./run.ts"

/** Posts on their way at the same time: one is converted and checked while others are printed. */
const AT_ONCE = 3

export interface ExportRequest {
  readonly options: ExportOptions
  readonly wanted: readonly Form[]
  /** null where no form needs one. */
  readonly started: Promise<StartedBrowser> | null
  readonly stop: AbortSignal
}

export async function exportPosts(paths: readonly string[], request: ExportRequest): Promise<ExitCode | 0> {
  const { options, wanted, started, stop } = request
  const browsers = started && startBrowsers(browserChoice(options), started)
  stop.addEventListener("abort", () => browsers?.close())
  // Of a failure hears whoever needs a page.
  if (wanted.some(isPrinted)) browsers?.run(async browser => openAhead(browser)).catch(() => {})
  try {
    const listed = somePostsAt(paths)
    const { posts, diagnostics } = withOwnNames(listed, options)
    reportDiagnostics(diagnostics)
    // Of the whole run: another part may still have to read what this one would write over.
    const sources = sourcesOf(listed.posts, nodeDisk)
    if (options.out !== undefined) sources.refuse(options.out)
    // Of the whole run too, so that its parts write to the same places.
    const destination = destinationFor(options.out, {
      files: filesOf(posts.length, wanted, options),
      forms: wanted,
      ofOnePost: isOnePost(paths),
    })
    if (destination.kind === "output" && process.stdout.isTTY) throw toTerminal()
    const known = knownPaths(destination)
    reportDiagnostics(await prepareOutput(known))
    const own = partOf(posts, options.shard ?? null)
    if (own.length === 0) say(emptyPart(posts.length, options.shard))
    const job: Job = {
      ...request,
      destination,
      sources,
      browsers: browsers && endingAfter(browsers, own.length * wanted.filter(needsBrowser).length),
      progress: startProgress("exporting", own.length),
      run: startRun(options, decksBeside(posts, destination, options)),
      unread: new Set(posts),
      reading: null,
      taken: new Map<string, string>(),
      writing: [],
    }
    const found = diagnostics.some(({ severity }) => severity === "error") ? 1 : 0
    return worst([found, await exportAll(own, job)])
  } finally {
    await browsers?.close()
  }
}

function toTerminal(): UserError {
  const hint = "send it on, such as with > talk.pdf, or name a file with --out"
  return new UserError({ code: "E_USE", what: "--out - would write a deck to the terminal", hint }, 2)
}

/** More machines than posts are no mistake. */
function emptyPart(posts: number, shard?: Shard): string {
  const { part = 1, of = 1 } = shard ?? {}
  return `nothing to do: of ${posts} ${posts === 1 ? "post" : "posts"} none is in part ${part} of ${of}`
}

/** In a folder files of one form lead to each other, of this part of the run and of the others; drafts are made too. */
function decksBeside(posts: readonly PostFile[], { kind }: Destination, { encoding }: ExportOptions): SlugAt {
  if (kind !== "folder") return () => null
  return neighbours(
    () => posts,
    createGlances(encoding),
    ({ failed }) => !failed,
  )
}

function isPrinted(form: Form): boolean {
  return needsBrowser(form) && cutsFonts(form)
}

/** null: as many as there are slides. */
function filesOf(posts: number, wanted: readonly Form[], { pages = "" }: ExportOptions): number | null {
  const isOneSlide = /^\d+$/.test(pages)
  return isOneSlide || wanted.every(form => forms[form].isOneFile) ? posts * wanted.length : null
}

/** A path that cannot be written is said before any work. */
function knownPaths(destination: Destination): string[] {
  // In a folder names are known later; until then one that nothing there has.
  const path = pathFor(destination, temporaryName("deck"), "")
  return path === null ? [] : [path]
}

interface Job extends ExportRequest {
  readonly destination: Destination
  readonly sources: Sources
  readonly browsers: Browsers | null
  readonly progress: Progress
  readonly run: Run
  /** Posts of the whole run of which is not known yet what they use. */
  readonly unread: Set<PostFile>
  /** Makes it known, once an output would replace a file. */
  reading: Promise<void> | null
  /** Paths written in this run, and the posts that they are of. */
  readonly taken: Map<string, string>
  /** How the writing of each file went, as far as it is known. */
  readonly writing: Promise<Outcome>[]
}

/** 0: it went well. */
type Outcome = ExitCode | 0

/** The worst of all. */
async function exportAll(posts: readonly PostFile[], job: Job): Promise<Outcome> {
  const made = await inTurns(posts, AT_ONCE, post => attempt(post, job, () => exportPost(post, job)))
  job.progress.clear()
  const [written] = await Promise.all([Promise.all(job.writing), job.browsers?.close()])
  reportDiagnostics(job.browsers?.diagnostics() ?? [])
  return worst([...made, ...written])
}

function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((one, other) => (other > one ? other : one), 0)
}

/** What one post lacks stops no other, a missing part of the system or a wrong theme of the whole run stops all. */
async function attempt(
  { path }: Pick<PostFile, "path">,
  { stop, options, progress }: Job,
  work: () => Promise<void>,
): Promise<Outcome> {
  if (stop.aborted) return 1
  try {
    await work()
    return 0
  } catch (error) {
    if (stop.aborted) return 1
    progress.clear()
    if (error instanceof UserError && stopsAll(error)) throw error
    return reportError(error, options.debug ?? false, path)
  }
}

function stopsAll({ exit, diagnostic }: UserError): boolean {
  return exit === 3 || (exit === 2 && diagnostic.code === "E_THEME")
}

async function exportPost(post: PostFile, job: Job): Promise<void> {
  const { progress } = job
  progress.step(post.path)
  const conversion = await job.run.convert(post, job.sources.disk)
  job.unread.delete(post)
  progress.clear()
  reportDiagnostics(conversion.diagnostics, conversion.post)
  // Pictures are known now; nothing is printed that could not be written.
  for (const path of knownPaths(job.destination)) job.sources.refuse(path)
  for (const form of job.wanted) {
    const { files, diagnostics } = await forms[form].make(conversion, job.browsers, job.options)
    progress.clear()
    reportDiagnostics(diagnostics, conversion.post)
    const writing = attempt(post, job, () => handOver(files, conversion, job))
    // Heard of when all are waited for.
    writing.catch(() => {})
    job.writing.push(writing)
  }
}

async function handOver(files: readonly Made[], { post, deck }: Conversion, job: Job): Promise<void> {
  for (const made of files) {
    const path = pathFor(job.destination, deck.meta.slug, made.ending)
    if (path === null) await writeOut(made.bytes)
    else await write(path, made, post.path, job)
  }
}

async function write(path: string, made: Made, post: string, job: Job): Promise<void> {
  const { taken, sources, progress } = job
  if (existsSync(path)) job.reading ??= readAll(job)
  await job.reading
  const other = taken.get(path)
  if (other !== undefined) throw sameName(path, other, post)
  sources.refuse(path)
  taken.set(path, post)
  await writeWhole(path, made.bytes)
  // Other posts went on meanwhile, and said so.
  progress.clear()
  say(`${printableName(path)}  ${made.holds}, ${size(made.bytes.length)}`)
}

/** What is wrong with a post is told when it is converted. */
async function readAll({ unread, run, sources }: Job): Promise<void> {
  for (const post of unread) await run.read(post, sources.disk).catch(() => {})
}

function sameName(path: string, one: string, other: string): UserError {
  const what = `${one} and ${other} would both be ${path}`
  return new UserError({ code: "E_SLUG_DUPLICATE", what, hint: "give one of them a slug of its own" })
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
