// Posts → figures on their slides in a real browser, the worst ones with file and line:
// node scripts/run.mjs test/corpus/figures.ts [--theme board] [--aspect 4:3] [--worst 30] [--json file] [path…]
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { FaultKind } from "../../src/check/browser/seen.ts"
import { isAsPlanned } from "../../src/check/browser/verdict.ts"
import type { PostOptions } from "../../src/cli/settings.ts"
import { withBrowser } from "../browser.ts"
import { shared } from "../shared.ts"
import { type Entry, isOverflow, type PostProof, placeOf, prove } from "./proof.ts"

const KINDS: readonly FaultKind[] = ["below", "outside", "clipped", "margin", "overlap"]
const RULES = ["W_SLIDE_EMPTY", "W_SLIDE_LONELY", "W_SLIDE_LEAD_IN", "W_SLIDE_SMALL", "W_SLIDE_WORDS"]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: "string" },
    aspect: { type: "string" },
    worst: { type: "string", default: "15" },
    json: { type: "string" },
  },
})
const { theme, aspect } = values
const options = { ...(theme && { theme }), ...(aspect && { aspect }) } as PostOptions
const paths = positionals.length > 0 ? positionals : [shared("corpus")]
const worst = Number(values.worst)

const proofs = await withBrowser(browser => prove(paths, options, browser))
if (values.json) writeFileSync(values.json, JSON.stringify(proofs))
report(proofs)

function report(posts: readonly PostProof[]): void {
  const slides = posts.flatMap(({ entries }) => entries)
  const shrunk = slides.filter(({ seen }) => seen.fit < 1)
  const flowing = slides.filter(({ slide }) => slide.frame === "rail" || slide.frame === "top")
  const allHeights = posts.flatMap(({ heights }) => heights)
  const took = (what: keyof PostProof["took"]) =>
    (posts.reduce((sum, post) => sum + post.took[what], 0) / 1000).toFixed(1)

  row("posts", `${posts.length}, failed ${posts.filter(({ failed }) => failed !== null).length}`)
  row("seconds", `${took("convert")} converting, ${took("browser")} in the browser, two at a time`)
  row("slides", `${slides.length}`)
  row("untouched by the fit", share(slides.length - shrunk.length, slides.length))
  row("shrunk by > 1/10", `${shrunk.filter(({ seen }) => seen.fit < 0.9).length}`)
  row("overflow after the fit", `${slides.filter(({ seen }) => seen.faults.some(isOverflow)).length}`)
  for (const kind of KINDS) row(`  ${kind}`, `${faultsOf(slides, kind).length}`)
  row("as high as planned", share(allHeights.filter(isAsPlanned).length, allHeights.length))
  row("body steps", histogram(flowing.map(({ slide }) => slide.size.body)))
  row("layouts", histogram(slides.map(({ slide }) => slide.layout)))
  for (const code of RULES) row(code, `${findings(posts, code).length}`)

  list(
    "failed",
    posts.flatMap(({ post, failed }) => (failed === null ? [] : [`${post}: ${failed.slice(0, 300)}`])),
  )
  list(
    "errors in the page",
    posts.flatMap(({ post, seen }) => seen.errors.map(error => `${post}: ${error}`)),
  )
  list("shrunk", sorted(shrunk, ({ seen }) => seen.fit).map(shrunkLine))
  for (const kind of KINDS) list(kind, faultsOf(slides, kind))
  for (const code of RULES) list(code, findings(posts, code))
  list(
    "faint",
    posts.flatMap(({ post, seen }) => seen.faint.map(({ ratio, text }) => `${ratio} ${post}: ${text}`)),
  )
  list("characters without a font of the deck", posts.flatMap(borrowedLines))
}

function shrunkLine(entry: Entry): string {
  const { fit, content } = entry.seen
  const bottom = content ? `, content ends at ${content.bottom.toFixed(0)}` : ""
  return `${fit.toFixed(2)}  ${placeOf(entry)}: planned ${Math.round(entry.slide.fill * 100)} % ${bottom}`
}

function faultsOf(slides: readonly Entry[], kind: FaultKind): string[] {
  const found = slides.flatMap(entry =>
    entry.seen.faults.filter(fault => fault.kind === kind).map(fault => ({ entry, fault })),
  )
  return sorted(found, ({ fault }) => -fault.by).map(({ entry, fault }) => {
    const text = [fault.text, ...(fault.other ? [fault.other] : [])].map(each => each.replace(/\s+/g, " "))
    return `${fault.by}  ${placeOf(entry)}: ${text.join(" × ")}`
  })
}

function findings(posts: readonly PostProof[], code: string): string[] {
  const found = posts.flatMap(post => post.findings.filter(each => each.code === code))
  return found.map(({ where, what }) => `${where?.file}:${where?.line} ${what}`)
}

function borrowedLines({ post, seen }: PostProof): string[] {
  const fonts = [...new Set(seen.borrowed.map(({ font }) => font))]
  return fonts.map(font => {
    const own = seen.borrowed.filter(each => each.font === font)
    const characters = [...new Set(own.map(({ character }) => character))]
    return `${post}: ${characters.length} from ${font}: ${characters.slice(0, 20).join(" ")}`
  })
}

/** E.g. "30: 29.9 %  28: 10.7 %", the most frequent first. */
function histogram(things: readonly (string | number)[]): string {
  const counts = new Map<string | number, number>()
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  return sorted([...counts], ([, count]) => -count)
    .map(([thing, count]) => `${thing}: ${percent(count / things.length)}`)
    .join("  ")
}

function share(count: number, of: number): string {
  return `${count} of ${of} (${percent(count / of)})`
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`
}

function sorted<T>(things: readonly T[], by: (thing: T) => number): T[] {
  return [...things].sort((a, b) => by(a) - by(b))
}

function row(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(24)}${value}\n`)
}

function list(name: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  const more = lines.length > worst ? [`… and ${lines.length - worst} more`] : []
  const shown = [...lines.slice(0, worst), ...more].map(line => `  ${line}\n`)
  process.stdout.write(`\n${name} (${lines.length})\n${shown.join("")}`)
}
