// The corpus → a table of planned against real heights: node scripts/run.mjs test/measure/table.ts [theme] [rail|top]
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { readTheme } from "../../src/theme/theme.ts"
import { shared } from "../shared.ts"
import { measurePosts, tableOf } from "./accuracy.ts"
import { readCorpus } from "./corpus.ts"
import { openBrowser } from "./stage.ts"

const [, , name = "quiet", place = "rail"] = process.argv
const css = (file: string) => readFileSync(resolve(import.meta.dirname, `../../themes/${file}.css`), "utf8")
const browser = await openBrowser()
try {
  const samples = await measurePosts(browser, readCorpus(shared("corpus")), {
    theme: readTheme(name, { base: css("base"), theme: css(name) }),
    width: place === "top" ? 1128 : 744,
    place: place === "top" ? "top" : "rail",
    sizes: { body: 26, code: 18, table: 20, display: 60, figure: 480 },
  })
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const rows = tableOf(samples).map(
    ({ kind, n, median, within }) => `| ${kind} | ${n} | ${percent(median)} | ${percent(within)} |`,
  )
  process.stdout.write(`| block | n | median error | within 2 % |\n|---|---|---|---|\n${rows.join("\n")}\n`)
} finally {
  await browser.close()
}
