// The corpus in all themes, or in those named → the README's table of planned against real heights:
// node scripts/run.mjs test/measure/table.ts [theme…]
import { themeNames } from "../../src/themes/built-in.ts"
import { withBrowser } from "../browser.ts"
import { shared } from "../shared.ts"
import { builtIn } from "../themes.ts"
import { measurePosts, type Sample, tableOf } from "./accuracy.ts"
import { readCorpus } from "./corpus.ts"

/** The rail at a middle step, which is narrow enough to break often. */
const SETUP = {
  width: 744,
  place: "rail",
  sizes: { body: 26, code: 18, table: 20, display: 60, figure: 480 },
} as const

const named = process.argv.slice(2)
const themes = named.length > 0 ? named : themeNames()
await withBrowser(async browser => {
  const posts = readCorpus(shared("corpus"))
  const byTheme: (readonly Sample[])[] = []
  for (const name of themes) {
    const theme = builtIn(name)
    byTheme.push(await measurePosts(browser, posts, { ...SETUP, theme }))
    process.stderr.write(`${name}\n`)
  }
  process.stdout.write(tableText(byTheme))
})

function tableText(byTheme: readonly (readonly Sample[])[]): string {
  const [first = []] = byTheme
  const counts = new Map(tableOf(first).map(({ kind, n }) => [kind, n]))
  const rows = tableOf(byTheme.flat()).map(({ kind, median }) =>
    rowOf([
      kind,
      (counts.get(kind) ?? 0).toLocaleString("en"),
      percent(median),
      ...byTheme.map(samples => percent(shareOf(samples, kind))),
    ]),
  )
  const head = ["Block", "Blocks", "Median error", ...themes.map(name => `Within 2 %, ${name}`)]
  return `${rowOf(head)}\n${rowOf(head.map(() => "---"))}\n${rows.join("\n")}\n`
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`
}

function shareOf(samples: readonly Sample[], kind: string): number {
  return tableOf(samples).find(row => row.kind === kind)?.within ?? 1
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
