// A conversion and a browser → what the browser shows of each slide, all in one page load.
import type { Conversion } from "../../convert.ts"
import { filesOf, openMemoryPage } from "../../export/memory.ts"
import type { Browser } from "../../export/puppeteer.ts"
import { LIMITS, within } from "../../export/steps.ts"
import { printFiles } from "../../pages.ts"
import { lookAtSlides } from "./look.ts"
import type { SlideSeen } from "./seen.ts"

export interface DeckSeen {
  readonly slides: readonly SlideSeen[]
  /** Errors on the console, uncaught ones, and addresses that were asked for in vain. */
  readonly errors: readonly string[]
}

export async function seeDeck(conversion: Conversion, browser: Browser): Promise<DeckSeen> {
  const { deck } = conversion
  const { page, refused, gone, load, close } = await openMemoryPage(
    browser,
    filesOf(printFiles(conversion)),
    deck.canvas,
  )
  const errors: string[] = []
  page.on("console", message => {
    if (message.type() === "error") errors.push(message.text())
  })
  page.on("pageerror", error => errors.push(error instanceof Error ? error.message : String(error)))
  try {
    await load(`/${deck.meta.slug}/print.html`)
    const slides = await within("measuring", LIMITS.load, gone, page.evaluate(lookAtSlides))
    return { slides, errors: [...errors, ...refused] }
  } finally {
    close()
  }
}
