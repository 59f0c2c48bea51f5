// lectern browser: says which browser prints, why, and what was looked at before it.
import { printable } from "../error.ts"
import { openBrowser } from "../export/browser/browser.ts"
import type { FoundBrowser, Look } from "../export/browser/find.ts"
import { type BrowserOptions, browserChoice } from "./browser-choice.ts"
import { reportDiagnostics } from "./report.ts"

export async function browser(options: BrowserOptions): Promise<void> {
  const { browser, found, looks, diagnostics, end } = await openBrowser(browserChoice(options))
  try {
    const version = await browser.version()
    process.stdout.write(`${printable([describe(found, version), ...looks.map(lookLine)].join("\n"))}\n`)
    reportDiagnostics(diagnostics)
  } finally {
    await end()
  }
}

function describe(found: FoundBrowser, version: string): string {
  const place = found.kind === "local" ? found.path : found.url
  return `${place}\n  ${version}, ${found.why}`
}

function lookLine({ at, found }: Look): string {
  return `  ${at}: ${found}`
}
