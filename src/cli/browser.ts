// lectern browser: says which browser prints, why, and what was looked at before it.
import { openBrowser } from "../export/browser.ts"
import type { FoundBrowser, Look } from "../export/find.ts"
import { reportDiagnostics } from "./report.ts"

export interface BrowserOptions {
  /** Path of a browser, or `packaged`. */
  readonly browser?: string
  /** Address of a browser elsewhere, `ws://…`. */
  readonly browserUrl?: string
}

/** A browser elsewhere goes first, since its address can only be meant for this. */
export function browserChoice({ browser, browserUrl }: BrowserOptions): { browser: string | null } {
  return { browser: browserUrl ?? browser ?? null }
}

export async function browser(options: BrowserOptions): Promise<void> {
  const { browser, found, looks, diagnostics, end } = await openBrowser(browserChoice(options))
  try {
    const version = await browser.version()
    process.stdout.write(`${describe(found, version)}\n${looks.map(lookLine).join("\n")}\n`)
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
