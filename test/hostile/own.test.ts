// Hostile posts through the whole pipeline into real Chromium: nothing of them runs, nothing is asked for, the deck starts.
import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { type Conversion, convert } from "../../src/convert.ts"
import { UserError } from "../../src/error.ts"
import { filesOf } from "../../src/export/browser/memory-page.ts"
import { nodeDisk } from "../../src/files/disk.ts"
import { deckFiles } from "../../src/pages/deck-files.ts"
import { readingFiles } from "../../src/pages/reading-files.ts"
import type { SiteFiles } from "../../src/pages/site-files.ts"
import { findSite } from "../../src/post/site.ts"
import { openWorld } from "../../src/world.ts"
import { useBrowser } from "../browser.ts"
import { shared } from "../shared.ts"

const root = shared("hostile/own")
const expectations = shared("hostile/own/expectations.tsv")
const groups = new Set(["html", "reveal", "plugins"])

describe.skipIf(!existsSync(expectations))("hostile posts", () => {
  const { fromMemory } = useBrowser()

  it.each(postsOf(groups))("$name", { timeout: 120_000 }, async ({ name, code }) => {
    const conversion = await converted(name)
    if (conversion instanceof UserError) return expect(conversion.diagnostic.code).toBe("E_ENCODING")
    if (code.startsWith("W_")) expect(conversion.diagnostics.map(each => each.code)).toContain(code)
    const { slug } = conversion.deck.meta
    const [deck, reading] = await Promise.all([
      seen(deckFiles(conversion, { live: null, speakerNotes: true }), `/${slug}/index.html`),
      seen(readingFiles(conversion), `/${slug}/read.html`),
    ])
    expect(deck).toEqual({ ...HARMLESS, started: true, slides: conversion.deck.slides.length })
    expect(reading).toEqual(HARMLESS)
  })

  async function seen(files: SiteFiles, path: string) {
    const { page, requests, errors } = await fromMemory(filesOf(files), path)
    const state = await page.evaluate(stateOf)
    await page.close()
    return { ...state, requests, errors }
  }
})

/** Of a page without a player. */
const HARMLESS = { ran: null, started: false, slides: 0, title: true, requests: [], errors: [] }

/** What is said otherwise than the list has it, or need not be said. */
const SAID: Readonly<Record<string, string>> = {
  "html/17a-swallow.md": "W_COMMENT_UNCLOSED",
  // No tag, so its signs are shown.
  "html/17m-swallow.md": "",
  // A poster with a link, on which nothing is loaded.
  "html/19-media.md": "W_IMAGE_MISSING",
  "reveal/02-aside-notes.md": "W_HTML_REMOVED",
  "reveal/16-post-message-frame.md": "W_HTML_REMOVED",
  // Drawn as large as KaTeX may, and shown as text where it is too long for a formula in a line.
  "plugins/03-katex-size.md": "",
  "plugins/04-katex-depth.md": "",
  // Drawn in the look of the theme, whatever it asks for.
  "plugins/10-mermaid-init.md": "",
  // Said only where the machine is too slow for it.
  "plugins/05-katex-amplify.md": "",
}

interface HostilePost {
  readonly name: string
  readonly code: string
}

function postsOf(wanted: ReadonlySet<string>): HostilePost[] {
  if (!existsSync(expectations)) return []
  const rows = readFileSync(expectations, "utf8").split("\n").slice(1)
  return rows
    .map(row => row.split("\t"))
    .flatMap(([name = "", group = "", , code = ""]) =>
      wanted.has(group) ? [{ name, code: SAID[name] ?? code }] : [],
    )
}

async function converted(name: string): Promise<Conversion | UserError> {
  const file = shared("hostile/own", name)
  const source = { path: name, file, bytes: readFileSync(file) }
  try {
    const site = await findSite(file, nodeDisk, { postsRoot: root, themes: [] })
    return await convert(
      source,
      site,
      {},
      { ...openWorld(), fetchRemote: null, slugAt: () => null, withReading: true },
    )
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}

/** Runs in the page, after every element was told of every event that it listens to. */
function stateOf() {
  for (const element of document.querySelectorAll("*"))
    for (const { name } of [...element.attributes])
      if (/^on/i.test(name)) element.dispatchEvent(new Event(name.slice(2).toLowerCase(), { bubbles: true }))
  const page = window as unknown as {
    __HOSTILE__?: unknown
    Reveal?: { isReady(): boolean; getTotalSlides(): number }
  }
  return {
    ran: page.__HOSTILE__ ?? null,
    started: page.Reveal?.isReady() ?? false,
    slides: page.Reveal?.getTotalSlides() ?? 0,
    title: document.title !== "",
  }
}
