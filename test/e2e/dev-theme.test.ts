// A theme of the user's that is edited while a page shows a deck in it.
import { describe, expect, it } from "vitest"
import { backendFor } from "../../src/cli/backend.ts"
import { useBrowser } from "../browser.ts"
import { openTestServer } from "./dev-server.ts"
import { openLiveDeck } from "./live-deck.ts"

const tests = useBrowser()
const POST = "---\ntitle: Talk\ndeck:\n  theme: ./mine.css\n---\n\n## One\n\nWords.\n"

describe("a theme file while it is edited", () => {
  it("changes the deck in place, and a broken one leaves it as it was", async () => {
    const dev = await openTestServer({ "talk.md": POST, "mine.css": ":root { --accent: #aa0000 }" }, folder =>
      backendFor([folder], { offline: true }),
    )
    const { page, errors } = await openLiveDeck(tests, dev.address("talk/"))
    const accent = (value: string) =>
      page.waitForFunction(
        (value: string) => getComputedStyle(document.body).getPropertyValue("--accent") === value,
        { timeout: 30_000 },
        value,
      )
    await accent("#aa0000")
    dev.write("mine.css", ":root { --accent: #00aa00 }")
    await accent("#00aa00")
    dev.write("mine.css", ":root { --accent: #0000aa")
    await page.waitForFunction(() => document.body.textContent.includes("is not CSS"), { timeout: 30_000 })
    await accent("#00aa00")
    dev.write("mine.css", ":root { --accent: #0000aa }")
    await accent("#0000aa")
    expect(await page.evaluate("window.mark")).toBe(1)
    expect(errors).toEqual([])
  })
})
