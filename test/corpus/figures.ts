// Posts → figures on their slides in a real browser, and the worst ones with file and line:
// node scripts/run.mjs test/corpus/figures.ts [--theme board] [--aspect 4:3] [--looks] [--worst 30] [--json file] [path…]
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { FaultKind } from "../../src/check/browser/seen.ts"
import { withBrowser } from "../browser.ts"
import { corpusPosts } from "./posts.ts"
import { type Entry, type PostProof, type ProofOptions, placeOf, prove } from "./proof.ts"
import { figuresOf, KINDS, RULES } from "./table.ts"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: "string" },
    aspect: { type: "string" },
    looks: { type: "boolean", default: false },
    worst: { type: "string", default: "15" },
    json: { type: "string" },
  },
})
const { theme, aspect, looks } = values
const options = { looks, ...(theme && { theme }), ...(aspect && { aspect }) } as ProofOptions
const paths = positionals.length > 0 ? positionals : corpusPosts()
const worst = Number(values.worst)

const proofs = await withBrowser(browser => prove(paths, options, browser))
if (values.json) writeFileSync(values.json, JSON.stringify(proofs))
process.stdout.write(figuresOf(proofs))
report(proofs)

function report(posts: readonly PostProof[]): void {
  const slides = posts.flatMap(({ entries }) => entries)
  const shrunk = slides.filter(({ seen }) => seen.fit < 1)
  list(
    "failed",
    posts.flatMap(({ post, failed }) => (failed === null ? [] : [`${post}: ${failed.slice(0, 300)}`])),
  )
  list(
    "errors in the page",
    posts.flatMap(({ post, errors }) => errors.map(error => `${post}: ${error}`)),
  )
  list("shrunk", sorted(shrunk, ({ seen }) => seen.fit).map(shrunkLine))
  for (const kind of KINDS) list(kind, faultsOf(slides, kind))
  for (const code of RULES) list(code, findings(posts, code))
  list("text too faint", posts.flatMap(faintLines))
  list("characters without a font of the deck", posts.flatMap(borrowedLines))
}

function shrunkLine(entry: Entry): string {
  const { fit, content } = entry.seen
  const bottom = content ? `, content ends at ${content.bottom.toFixed(0)}` : ""
  return `${fit.toFixed(2)}  ${placeOf(entry)}: planned ${Math.round(entry.slide.fill * 100)} %${bottom}`
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

/** The faintest of each post. */
function faintLines({ post, looks }: PostProof): string[] {
  const faint = sorted(looks?.faint ?? [], ({ ratio }) => ratio)
  return faint.slice(0, 1).map(({ ratio, text }) => `${ratio} ${post}, ${faint.length} slides: ${text}`)
}

function borrowedLines({ post, looks }: PostProof): string[] {
  const borrowed = looks?.borrowed ?? []
  const fonts = [...new Set(borrowed.map(({ font }) => font))]
  return fonts.map(font => {
    const own = borrowed.filter(each => each.font === font)
    const characters = [...new Set(own.map(({ character }) => character))]
    return `${post}: ${characters.length} from ${font}: ${characters.slice(0, 20).join(" ")}`
  })
}

function sorted<T>(things: readonly T[], by: (thing: T) => number): T[] {
  return [...things].sort((a, b) => by(a) - by(b))
}

function list(name: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  const more = lines.length > worst ? [`… and ${lines.length - worst} more`] : []
  const shown = [...lines.slice(0, worst), ...more].map(line => `  ${line}\n`)
  process.stdout.write(`\n${name} (${lines.length})\n${shown.join("")}`)
}
