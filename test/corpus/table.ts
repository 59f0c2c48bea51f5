// What became of many slides → a table of figures.
import { isAsPlanned } from "../../src/check/browser/heights.ts"
import type { FaultKind } from "../../src/check/browser/seen.ts"
import { isOverflow, type PostProof } from "./proof.ts"

export const KINDS: readonly FaultKind[] = ["below", "outside", "clipped", "margin", "overlap"]
export const RULES = [
  "W_SLIDE_EMPTY",
  "W_SLIDE_LONELY",
  "W_SLIDE_LEAD_IN",
  "W_SLIDE_SMALL",
  "W_SLIDE_WORDS",
] as const

export function figuresOf(posts: readonly PostProof[]): string {
  const slides = posts.flatMap(({ entries }) => entries)
  const flowing = slides.filter(({ slide }) => slide.frame === "rail" || slide.frame === "top")
  const heights = posts.flatMap(post => post.heights)
  const withFault = (kind: FaultKind) =>
    slides.filter(({ seen }) => seen.faults.some(each => each.kind === kind))
  const found = (code: string) => posts.flatMap(post => post.findings.filter(each => each.code === code))
  const rows: [string, string | number][] = [
    ["posts", `${posts.length}, failed ${posts.filter(({ failed }) => failed !== null).length}`],
    [
      "seconds",
      `${seconds(posts, "convert")} converting, ${seconds(posts, "browser")} in the browser, two at a time`,
    ],
    ["slides", slides.length],
    ["untouched by the fit", share(slides.filter(({ seen }) => seen.fit === 1).length, slides.length)],
    ["shrunk by over a tenth", slides.filter(({ seen }) => seen.fit < 0.9).length],
    ["overflow after the fit", slides.filter(({ seen }) => seen.faults.some(isOverflow)).length],
    ...KINDS.map((kind): [string, number] => [`  ${kind}`, withFault(kind).length]),
    ["as high as planned, 2 %", share(heights.filter(isAsPlanned).length, heights.length)],
    ["body steps", histogram(flowing.map(({ slide }) => slide.size.body))],
    ["layouts", histogram(slides.map(({ slide }) => slide.layout))],
    ...RULES.map((code): [string, number] => [code, found(code).length]),
  ]
  return rows.map(([name, value]) => `${name.padEnd(26)}${value}\n`).join("")
}

function seconds(posts: readonly PostProof[], what: keyof PostProof["took"]): string {
  return (posts.reduce((sum, { took }) => sum + took[what], 0) / 1000).toFixed(1)
}

/** E.g. "30: 29.9 %  28: 10.7 %", the most frequent first. */
function histogram(things: readonly (string | number)[]): string {
  const counts = new Map<string | number, number>()
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  return sorted.map(([thing, count]) => `${thing}: ${percent(count / things.length)}`).join("  ")
}

function share(count: number, of: number): string {
  return `${count} of ${of} (${percent(count / of)})`
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`
}
