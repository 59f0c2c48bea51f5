// What moves on stage: calm and short, content of one heading as if scrolled, and nothing for whoever asked for nothing.
import { describe, expect, it } from "vitest"
import { backendFor } from "../../src/cli/backend.ts"
import { type Page, useBrowser } from "../browser.ts"
import { openTestServer, type TestServer } from "./dev-server.ts"

const tests = useBrowser()
const items = Array.from({ length: 30 }, (_, at) => `- Item ${at} with a few words`).join("\n")
const POST = `---\ntitle: Talk\n---\n\n## Long\n\n${items}\n\n## Other\n\nWords.\n`

async function openRoomAndTalk(motion: "reduce" | "no-preference"): Promise<{ dev: TestServer; page: Page }> {
  const dev = await openTestServer({ "talk.md": POST }, folder => backendFor([folder], { offline: true }))
  const { page } = await tests.visit(dev.address("talk/"))
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: motion }])
  await page.waitForFunction("window.Reveal?.isReady()")
  return { dev, page }
}

const openTalk = async (motion: "reduce" | "no-preference") => (await openRoomAndTalk(motion)).page

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

  it.each([
    ["the slide on stage", /Item 3 /],
    ["another slide", /Words/],
  ])("is none when a save changes %s", async (_, words) => {
    const { dev, page } = await openRoomAndTalk("no-preference")
    await page.evaluate(() => {
      const { Reveal } = window as unknown as { Reveal: { slide(h: number, v: number, f: number): void } }
      Reveal.slide(1, 0, 4)
    })
    await page.waitForFunction(() => document.getAnimations().length === 0)
    await page.evaluate(() => {
      const moves: string[] = []
      Object.assign(window, { moves })
      for (const name of ["animationstart", "transitionstart"])
        document.addEventListener(name, event => moves.push(`${name} ${(event.target as Element).className}`))
    })
    dev.write("talk.md", POST.replace(words, "Edited "))
    await page.waitForFunction(() =>
      document.querySelector("section.present")?.textContent?.includes("Edited"),
    )
    // Longer than anything moves here.
    await new Promise(done => setTimeout(done, 500))
    expect(await page.evaluate(() => (window as unknown as { moves: string[] }).moves)).toEqual([])
  })
})
