// A page in Chromium → what axe-core finds wrong with it, one line each.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "../browser.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]

export async function faultsIn(page: Page, tags: readonly string[] = TAGS): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(run, tags)
}

/** Runs in the page. Pictures are not served here, and what they would cover is not a question of contrast. */
async function run(tags: readonly string[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(where: unknown, options: unknown): Promise<Result> } }
  interface Result {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
  }
  const { violations } = await axe.run(
    { exclude: [[".layout-bleed"], [".focus .ln:not(.hot)"]] },
    {
      runOnly: { type: "tag", values: tags },
      rules: { "color-contrast-enhanced": { enabled: tags.includes("wcag2aaa") } },
    },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 150)} ${failureSummary.slice(0, 200)}`),
  )
}
