// Posts → figures on their slides in a real browser, worst first: node scripts/run.mjs test/corpus/figures.ts [--theme board] [--aspect 4:3] [path…]
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { PostOptions } from "../../src/cli/settings.ts"
import { withBrowser } from "../browser.ts"
import { shared } from "../shared.ts"
import { type Entry, isOverflow, placeOf, prove } from "./proof.ts"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: "string" },
    aspect: { type: "string" },
    worst: { type: "string", default: "15" },
    json: { type: "string" },
  },
})
const paths = positionals.length > 0 ? positionals : [shared("corpus")]
const options = {
  ...(values.theme && { theme: values.theme }),
  ...(values.aspect && { aspect: values.aspect }),
} as PostOptions
const proof = await withBrowser(browser => prove(paths, options, browser))
const { slides } = proof
const shown = Number(values.worst)

const shrunk = slides.filter(({ seen }) => seen.fit < 1)
print(
  "posts",
  `${proof.posts} (${proof.failed.length} failed), ${proof.seconds.convert.toFixed(1)} s converting, ${proof.seconds.browser.toFixed(1)} s in the browser (summed)`,
)
print("slides", `${slides.length}`)
print("untouched by the fit", share(slides.length - shrunk.length))
print("shrunk by > 1/10", `${shrunk.filter(({ seen }) => seen.fit < 0.9).length}`)
print("overflow after fit", `${slides.filter(({ seen }) => seen.faults.some(isOverflow)).length}`)
for (const kind of ["below", "outside", "margin", "clipped", "overlap", "contrast"]) {
  print(`  ${kind}`, `${slides.filter(({ seen }) => seen.faults.some(fault => fault.kind === kind)).length}`)
}
const steps = [...new Set(slides.map(({ slide }) => slide.size.body))].sort((a, b) => b - a)
const flowing = slides.filter(({ slide }) => slide.frame === "rail" || slide.frame === "top")
print(
  "at each body step",
  steps
    .map(
      step =>
        `${step}: ${percent(flowing.filter(({ slide }) => slide.size.body === step).length / flowing.length)}`,
    )
    .join("  "),
)
const layouts = [...new Set(slides.map(({ slide }) => slide.layout))]
print(
  "layouts",
  layouts
    .map(layout => `${layout} ${slides.filter(({ slide }) => slide.layout === layout).length}`)
    .join("  "),
)

list(
  "failed",
  proof.failed.map(({ post, why }) => `${post}: ${why.split("\n").slice(0, 4).join(" | ")}`),
)
list(
  "errors in the page",
  proof.errors.map(({ post, error }) => `${post}: ${error}`),
)
list(
  "shrunk",
  worstFirst(shrunk, ({ seen }) => seen.fit).map(
    entry =>
      `${entry.seen.fit.toFixed(2)}  ${placeOf(entry)} body ${entry.slide.size.body} fill ${entry.slide.fill.toFixed(2)} bottom ${entry.seen.content?.bottom.toFixed(0)}`,
  ),
)
for (const kind of ["below", "outside", "margin", "clipped", "overlap"] as const) {
  const found = slides.flatMap(entry =>
    entry.seen.faults.filter(fault => fault.kind === kind).map(fault => ({ entry, fault })),
  )
  list(
    kind,
    worstFirst(found, ({ fault }) => -fault.by).map(
      ({ entry, fault }) =>
        `${fault.by}  ${placeOf(entry)}: ${fault.text.replace(/\s+/g, " ")}${fault.other ? ` × ${fault.other.replace(/\s+/g, " ")}` : ""}`,
    ),
  )
}
if (values.json) writeFileSync(values.json, JSON.stringify(proof))

function print(name: string, value: string): void {
  console.log(`${name.padEnd(22)}${value}`)
}

function list(name: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  console.log(`\n${name} (${lines.length})`)
  for (const line of lines.slice(0, shown)) console.log(`  ${line}`)
}

function share(count: number): string {
  return `${count} (${percent(count / slides.length)})`
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`
}

function worstFirst<T>(things: readonly T[], by: (thing: T) => number): T[] {
  return [...things].sort((a, b) => by(a) - by(b))
}

export type { Entry }
