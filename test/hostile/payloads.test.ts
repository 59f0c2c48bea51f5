import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { policy } from "../../src/render/pages/document.ts"
import { toSafeHtml } from "../../src/render/safe/safe.ts"
import { useBrowser } from "../browser.ts"
import { shared } from "../shared.ts"
import { tryAll } from "./frames.ts"

const file = shared("hostile/upstream/live-in-chromium-156.json")

describe.skipIf(!existsSync(file))("payloads that run script in Chromium", () => {
  const payloads: string[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).payloads : []
  const { browser } = useBrowser()

  it("run where nothing holds them back, so that the watch is not blind", { timeout: 600_000 }, async () => {
    const some = payloads.filter((_, index) => index % 3 === 0)
    const { fired } = await tryAll(
      browser(),
      some.map(payload => page(payload)),
    )
    expect(fired.size).toBeGreaterThanOrEqual(0.95 * some.length)
  })

  it("do nothing behind the allow-list alone", { timeout: 600_000 }, async () => {
    const outcome = await tryAll(
      browser(),
      together(payloads.map(toSafeHtml)).map(content => page(content)),
    )
    expect([...outcome.fired]).toEqual([])
    expect(outcome.foreign).toEqual([])
  })

  it("do nothing behind the policy alone", { timeout: 600_000 }, async () => {
    const { fired, foreign } = await tryAll(
      browser(),
      payloads.map(payload => page(payload, meta)),
    )
    expect([...fired].map(([index, call]) => `${call}: ${payloads[index]}`)).toEqual([])
    expect(foreign).toEqual([])
  })
})

/** What the allow-list writes is whole, so many can share a document, each in a section as slides do. */
function together(contents: readonly string[]): string[] {
  const different = [...new Set(contents)]
  const sections = different.map(content => `<section>${content}</section>`)
  return Array.from({ length: Math.ceil(sections.length / 20) }, (_, index) =>
    sections.slice(index * 20, index * 20 + 20).join(""),
  )
}

const meta = `<meta http-equiv="Content-Security-Policy" content="${policy({ script: "x.js", nonce: "4f2a", live: null }, false)}">`

function page(content: string, head = ""): string {
  return `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${content}</body></html>`
}
