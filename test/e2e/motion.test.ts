// What moves on stage: calm and short, content of one heading as if scrolled, and nothing for whoever asked for nothing.
import { describe, expect, it } from "vitest"
import { studioFor } from "../../src/cli/studio.ts"
import { type Page, useBrowser } from "../browser.ts"
import { openRoom } from "./dev-server.ts"

const tests = useBrowser()
const items = Array.from({ length: 30 }, (_, at) => `- Item ${at} with a few words`).join("\n")
const POST = `---\ntitle: Talk\n---\n\n## Long\n\n${items}\n\n## Other\n\nWords.\n`

async function openTalk(motion: "reduce" | "no-preference"): Promise<Page> {
  const room = await openRoom({ "talk.md": POST }, folder =>
    studioFor([folder], { offline: true, fragments: "none" }),
  )
  const { page } = await tests.visit(room.address("talk/"))
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: motion }])
  await page.waitForFunction("window.Reveal?.isReady()")
  return page
}

/** Names and lengths of what moves just after the deck went to a slide. */
const movesTo = (page: Page, slide: number) =>
  page.evaluate((slide: number) => {
    const { Reveal } = window as unknown as { Reveal: { slide(index: number): void } }
    Reveal.slide(slide)
    const seen = document.getAnimations().filter(({ effect }) => {
      const { target } = effect as KeyframeEffect
      return target?.closest(".slides") && getComputedStyle(target).display !== "none"
    })
    return seen.map(each => ({
      name: each instanceof CSSAnimation ? each.animationName : "transition",
      ms: Number(each.effect?.getComputedTiming().duration),
    }))
  }, slide)

describe("motion", () => {
  it("scrolls what goes on under one heading, and fades to another", async () => {
    const page = await openTalk("no-preference")
    await movesTo(page, 1)
    expect((await movesTo(page, 2)).map(({ name }) => name)).toContain("scroll-in")
    expect((await movesTo(page, 1)).map(({ name }) => name)).toContain("scroll-in")
    const away = await movesTo(page, 0)
    expect(away.map(({ name }) => name)).not.toContain("scroll-in")
    expect(away.map(({ name }) => name)).toContain("arrive")
  })

  it("takes a quarter of a second at most", async () => {
    const page = await openTalk("no-preference")
    await movesTo(page, 1)
    const moves = await movesTo(page, 2)
    expect(moves.length).toBeGreaterThan(0)
    expect(Math.max(...moves.map(({ ms }) => ms))).toBeLessThanOrEqual(400)
  })

  it("is none with prefers-reduced-motion", async () => {
    const page = await openTalk("reduce")
    expect(await movesTo(page, 1)).toEqual([])
    expect(await movesTo(page, 2)).toEqual([])
  })
})
