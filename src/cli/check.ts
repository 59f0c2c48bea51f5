// lectern check: posts → what is to be mended in them and in their decks, with a browser also what only it can tell.
import { resolve } from "node:path"
import type { Heights } from "../check/browser/heights.ts"
import type { DeckSeen } from "../check/browser/stage.ts"
import { checkDeck, inOrder } from "../check/check.ts"
import { deadLinks, type Leads, leadsOf } from "../check/links.ts"
import { type Checked, counts, type Format, formats } from "../check/report.ts"
import type { Conversion } from "../convert.ts"
import { UserError } from "../error.ts"
import { type Browsers, startBrowsers } from "../export/browser/browsers.ts"
import { inTurns } from "../export/browser/steps.ts"
import { isFolder } from "../files/folders.ts"
import type { Post } from "../model.ts"
import type { PostFile } from "../post/list.ts"
import { checkSlugs } from "../post/slug.ts"
import { type BrowserOptions, browserChoice } from "./browser-choice.ts"
import { type Converters, openConverters } from "./converters.ts"
import { postsAt } from "./posts.ts"
import { type Progress, startProgress } from "./progress.ts"
import { reportDiagnostics } from "./report.ts"
import type { PostOptions } from "./settings.ts"
import { untilStopped } from "./stop.ts"
import { tinted } from "./tinted.ts"

export interface CheckOptions extends PostOptions, Omit<BrowserOptions, "browser"> {
  /** `true`: the first one found. */
  readonly browser?: string | true
  readonly format?: Format
  readonly json?: boolean
  readonly strict?: boolean
}

/** Posts on their way at the same time: one is converted while the other is looked at. */
const AT_ONCE = 2

export async function check(given: readonly string[], asked: CheckOptions): Promise<void> {
  refuseTwoForms(asked)
  const { paths, options } = settle(given, asked)
  const { posts, diagnostics } = postsAt(paths)
  const browsers = openBrowsers(options)
  const progress = startProgress("checking", posts.length)
  // Beside a browser there is no core to spare.
  const converters = openConverters(posts, options, { decks: "all" }, browsers ? { threads: 1 } : {})
  const job: Job = { converters, browsers, progress, made: new Map(), leads: new Map() }
  process.exitCode = await untilStopped(
    async stop => {
      const checked = await inTurns(posts, browsers ? AT_ONCE : converters.atOnce, post =>
        attempt(post, job, stop),
      )
      progress.clear()
      if (stop.aborted) return 1
      // About this machine, not about the posts.
      reportDiagnostics(browsers?.diagnostics() ?? [])
      const made = posts.flatMap(({ path }) => job.made.get(path) ?? [])
      const besides = [...diagnostics, ...checkSlugs(made)]
      return report([...withDeadLinks(checked, job.leads), ofNoPost(besides)], options)
    },
    async () => {
      await Promise.all([converters.close(), browsers?.close()])
    },
  )
}

/** "--browser my-post.md" means the post, and "--browser posts" the folder: no browser is either. */
function settle(
  paths: readonly string[],
  options: CheckOptions,
): { paths: readonly string[]; options: CheckOptions } {
  const { browser } = options
  const isPost =
    typeof browser === "string" && (/\.(md|markdown)$/i.test(browser) || isFolder(resolve(browser)))
  if (!isPost) return { paths, options }
  return { paths: [browser, ...paths], options: { ...options, browser: true } }
}

function refuseTwoForms({ format, json }: CheckOptions): void {
  if (!json || format === undefined || format === "json") return
  const what = `--json and --format ${format} both say in which form`
  throw new UserError({ code: "E_USE", what, hint: "give one of them" }, 2)
}

function openBrowsers({ browser, browserUrl }: CheckOptions): Browsers | null {
  if (browser === undefined && browserUrl === undefined) return null
  const asked = typeof browser === "string" ? { browser } : {}
  return startBrowsers(browserChoice({ ...asked, ...(browserUrl !== undefined && { browserUrl }) }))
}

function ofNoPost(diagnostics: Checked["diagnostics"]): Checked {
  return { path: "", source: null, slides: 0, diagnostics, heights: null }
}

function report(all: readonly Checked[], { format, json, strict }: CheckOptions): 0 | 1 {
  const form = json ? "json" : (format ?? "text")
  const text = formats[form](all)
  process.stdout.write(form === "text" ? tinted(text, process.stdout) : text)
  const { errors, warnings } = counts(all)
  return errors > 0 || (strict && warnings > 0) ? 1 : 0
}

interface Job {
  readonly converters: Converters
  readonly browsers: Browsers | null
  readonly progress: Progress
  /** Those that could be converted, by path. */
  readonly made: Map<string, Post>
  /** By path. */
  readonly leads: Map<string, Leads>
}

function withDeadLinks(checked: readonly Checked[], leads: Job["leads"]): Checked[] {
  const dead = deadLinks(leads)
  return checked.map(each => {
    const found = dead.get(each.path) ?? []
    return found.length === 0 ? each : { ...each, diagnostics: inOrder([...each.diagnostics, ...found]) }
  })
}

/** A post that cannot be converted is a finding like others; a missing part of the system ends the run. */
async function attempt(post: PostFile, job: Job, stop: AbortSignal): Promise<Checked> {
  if (!stop.aborted) job.progress.step(post.path)
  try {
    const conversion = await job.converters.convert(post)
    job.made.set(post.path, conversion.post)
    job.leads.set(conversion.post.path, leadsOf(conversion))
    return await checked(conversion, job.browsers)
  } catch (error) {
    if (!(error instanceof UserError) || error.exit !== 1) throw error
    return {
      path: post.path,
      source: error.source,
      slides: 0,
      diagnostics: [error.diagnostic],
      heights: null,
    }
  }
}

async function checked(conversion: Conversion, browsers: Browsers | null): Promise<Checked> {
  const { post, deck } = conversion
  const found = checkDeck(conversion)
  const look = browsers ? await inBrowser(conversion, browsers) : null
  return {
    path: post.path,
    source: post.text,
    slides: deck.slides.length,
    diagnostics: inOrder([...found, ...(look?.diagnostics ?? [])]),
    heights: look?.heights ?? null,
  }
}

/** Loaded only when a browser is asked for. */
async function inBrowser(
  conversion: Conversion,
  browsers: Browsers,
): Promise<{ diagnostics: Checked["diagnostics"]; heights: readonly Heights[] }> {
  const [{ seeDeck }, { heights, judge }] = await Promise.all([
    import("../check/browser/stage.ts"),
    import("../check/browser/verdict.ts"),
  ])
  const seen: DeckSeen = await browsers.run(browser => seeDeck(conversion, browser))
  return { diagnostics: judge(conversion, seen), heights: heights(conversion, seen) }
}
