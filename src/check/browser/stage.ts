// A conversion and a browser → what the browser shows of each slide, all in one page load.
import type { Conversion } from "../../convert.ts"
import { filesOf, openMemoryPage } from "../../export/memory.ts"
import type { Browser, Page } from "../../export/puppeteer.ts"
import { LIMITS, within } from "../../export/steps.ts"
import { deckFiles, printFiles } from "../../pages.ts"
import { type Faint, faintTexts } from "./contrast.ts"
import { type Borrowed, borrowedCharacters } from "./fonts.ts"
import { lookAtSlides } from "./look.ts"
import type { SlideSeen } from "./seen.ts"

export interface DeckSeen {
  readonly slides: readonly SlideSeen[]
  readonly faint: readonly Faint[]
  readonly borrowed: readonly Borrowed[]
  /** Errors on the console, uncaught ones, and addresses that were asked for in vain. */
  readonly errors: readonly string[]
}

/** Slides are measured on the page that shows all of them; the deck's own page only has to open without an error. */
export async function seeDeck(conversion: Conversion, browser: Browser): Promise<DeckSeen> {
  const { deck } = conversion
  const files = new Map([...printFiles(conversion), ...deckFiles(conversion)])
  const memory = await openMemoryPage(browser, filesOf(files), deck.canvas)
  const { page, gone } = memory
  const step = <T>(name: string, work: Promise<T>) => within(name, LIMITS.load, gone, work)
  const errors = errorsOf(page)
  try {
    await memory.load(`/${deck.meta.slug}/print.html`)
    const slides = await step("measuring", page.evaluate(lookAtSlides))
    const faint = await step("measuring contrast", page.evaluate(faintTexts))
    const borrowed = await step("looking at fonts", borrowedCharacters(page))
    await memory.load(`/${deck.meta.slug}/index.html`)
    return { slides, faint, borrowed, errors: [...errors, ...memory.refused] }
  } finally {
    memory.close()
  }
}

function errorsOf(page: Page): readonly string[] {
  const errors: string[] = []
  page.on("console", message => {
    if (message.type() === "error") errors.push(message.text())
  })
  page.on("pageerror", error => errors.push(error instanceof Error ? error.message : String(error)))
  return errors
}
