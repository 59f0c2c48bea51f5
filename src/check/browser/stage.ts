// A conversion and a browser → what the browser shows of each slide, all of them in one page.
import type { Conversion } from "../../convert.ts"
import { filesOf, type MemoryPage, openMemoryPage } from "../../export/browser/memory-page.ts"
import type { Browser, Page } from "../../export/browser/puppeteer.ts"
import { LIMITS, within } from "../../export/browser/steps.ts"
import { deckFiles, printFiles } from "../../pages/deck-files.ts"
import { type Faint, faintTexts } from "./contrast.ts"
import { type Borrowed, borrowedCharacters } from "./fonts.ts"
import { lookAtSlides } from "./look.ts"
import type { SlideSeen } from "./seen.ts"

export interface SlidesSeen {
  readonly slides: readonly SlideSeen[]
  /** Errors on the console, uncaught ones, and addresses that were asked for in vain. */
  readonly errors: readonly string[]
}

export interface DeckSeen extends SlidesSeen {
  readonly faint: readonly Faint[]
  readonly borrowed: readonly Borrowed[]
}

/** Where everything is, and how large. */
export function seeSlides(conversion: Conversion, browser: Browser): Promise<SlidesSeen> {
  return onStage(conversion, browser, async stage => ({
    slides: await stage.slides(),
    errors: stage.errors(),
  }))
}

/** Also colours, fonts, and whether the page to present from opens without an error. */
export function seeDeck(conversion: Conversion, browser: Browser): Promise<DeckSeen> {
  return onStage(conversion, browser, async ({ slides, faint, borrowed, open, errors }) => {
    const seen = { slides: await slides(), faint: await faint(), borrowed: await borrowed() }
    await open("index.html")
    return { ...seen, errors: errors() }
  })
}

interface Stage {
  slides(): Promise<SlideSeen[]>
  faint(): Promise<Faint[]>
  borrowed(): Promise<Borrowed[]>
  /** Another page of the deck. */
  open(page: "index.html"): Promise<void>
  /** So far. */
  errors(): string[]
}

/** With the page open that shows all slides. */
async function onStage<T>(
  conversion: Conversion,
  browser: Browser,
  use: (stage: Stage) => Promise<T>,
): Promise<T> {
  const { slug } = conversion.deck.meta
  const files = new Map([...printFiles(conversion), ...deckFiles(conversion)])
  const memory = await openMemoryPage(browser, filesOf(files), conversion.deck.canvas)
  const errors = errorsOf(memory.page)
  try {
    await memory.load(`/${slug}/print.html`)
    return await use({
      ...measures(memory),
      open: page => memory.load(`/${slug}/${page}`),
      errors: () => [...errors, ...memory.refused],
    })
  } finally {
    memory.close()
  }
}

function measures({ page, gone }: MemoryPage): Pick<Stage, "slides" | "faint" | "borrowed"> {
  const step = <T>(name: string, work: Promise<T>) => within(name, LIMITS.print, gone, work)
  return {
    slides: () => step("measuring", page.evaluate(lookAtSlides)),
    faint: () => step("measuring contrast", page.evaluate(faintTexts)),
    borrowed: () => step("looking at fonts", borrowedCharacters(page)),
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
