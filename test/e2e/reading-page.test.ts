// The page to read a post in the hand, as a built site has it: all of the text, as wide as the window, and ways to the slides.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { type Page, useBrowser } from "../browser.ts"
import { folderWith, run } from "../command.ts"
import { faultsIn } from "../render/axe.ts"

const tests = useBrowser()

const POST = `---
title: Maps of all the uncharacteristically-incomprehensible lands
author: Ada
---

First words. ${"Many more words that no slide has room for. ".repeat(20)}Last words.

## A table

See [below](#a-formula), [the web](https://a.example/b) and a note[^1].

| ${"a long head | ".repeat(9)}
|${"---|".repeat(9)}
| ${"incomprehensibilities | ".repeat(9)}

[^1]: What the note says.

<!-- notes: for me alone -->

## A formula

$$${"a_{1} + b_{2} + ".repeat(20)}c$$

\`\`\`js
const ${"long".repeat(40)} = 1
\`\`\`
`

async function built(post = POST, ...options: readonly string[]): Promise<string> {
  const folder = folderWith({ "maps.md": post })
  expect((await run(["build", ".", "--out", "out", "--offline", ...options], folder)).code).toBe(0)
  return join(folder, "out/maps")
}

async function open(file: string, width: number, height: number): Promise<Page> {
  const { page } = await tests.visit("about:blank")
  await page.setViewport({ width, height, isMobile: width < 600, hasTouch: width < 600 })
  await page.goto(`file://${file}`)
  return page
}

describe("the page to read a post", () => {
  it("has all of its text, and nothing that runs or is for the speaker alone", async () => {
    const page = readFileSync(join(await built(POST, "--notes"), "read.html"), "utf8")
    for (const words of ["Ada", "First words.", "Last words.", "What the note says."])
      expect(page).toContain(words)
    expect(page).toContain('<a href="#a-formula">below</a>')
    expect(page).not.toContain('class="address"')
    expect(page).not.toContain("<script")
    expect(page).not.toContain("for me alone")
    expect(page).toContain("script-src 'none'")
  })

  it.each([320, 390, 1200])("is as wide as a window of %i px, in letters to read", async width => {
    const page = await open(join(await built(), "read.html"), width, 800)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const letters = await page.$eval(".txt p", each => {
      const { zoom } = getComputedStyle(each.closest("main") ?? each)
      return Number.parseFloat(getComputedStyle(each).fontSize) * Number(zoom)
    })
    expect(letters).toBeGreaterThanOrEqual(16)
  })

  it("has no fault that axe sees", async () => {
    const faults = await faultsIn(await open(join(await built(), "read.html"), 390, 844))
    // Browsers lead the focus to what scrolls by themselves, which axe does not know.
    expect(faults.filter(fault => !fault.startsWith("scrollable-region-focusable"))).toEqual([])
  })

  it("draws slides when they come into sight", async () => {
    const parts = Array.from({ length: 30 }, (_, at) => `## Part ${at}\n\nSome words.\n`)
    const page = await open(join(await built(parts.join("\n")), "read.html"), 390, 844)
    const drawn = await page.$$eval(".mini .slide", all =>
      all.map(each => each.checkVisibility({ contentVisibilityAuto: true })),
    )
    expect([drawn[0], drawn.at(-1)]).toEqual([true, false])
  })

  it("leads from a slide to that slide in the deck", async () => {
    const page = await open(join(await built(), "read.html"), 390, 844)
    const [name, address] = await page.$eval(".mini figcaption a", each => [
      each.getAttribute("aria-label"),
      each.href,
    ])
    expect(name).toBe("Slide 2")
    expect(address).toMatch(/\/maps\/index\.html#a-table$/)
    await Promise.all([page.waitForNavigation(), page.tap(".mini .screen")])
    await page.waitForFunction("window.Reveal?.isReady()")
    expect(await page.evaluate("Reveal.getIndices().h")).toBe(1)
  })

  it("is what an upright phone is shown below the slide, and no other window", async () => {
    const page = await open(join(await built(), "index.html"), 390, 844)
    await page.waitForFunction("window.Reveal?.isReady()")
    const slideEnd = await page.$eval("section.present", each => each.getBoundingClientRect().bottom)
    const link = await page.$eval(".reading-link", each => each.getBoundingClientRect().toJSON())
    expect(link.height).toBeGreaterThanOrEqual(44)
    expect(link.top).toBeGreaterThan(slideEnd)
    await page.setViewport({ width: 844, height: 390, isMobile: true, hasTouch: true })
    expect(await page.$eval(".reading-link", each => getComputedStyle(each).display)).toBe("none")
    await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true })
    await Promise.all([page.waitForNavigation(), page.tap(".reading-link")])
    expect(page.url()).toMatch(/\/maps\/read\.html$/)
  })

  it("leads from a slide to the words that it shows", async () => {
    const words = "Words that make the page long enough to be scrolled. ".repeat(40)
    const post = ["하나", "둘", "셋"].map(name => `## ${name}\n\n${words}\n`).join("\n")
    const page = await open(join(await built(`# 세 부분\n\n${post}`), "index.html"), 390, 844)
    await page.waitForFunction("window.Reveal?.isReady()")
    const slide = await page.evaluate(() => {
      const at = [...document.querySelectorAll("section")].findIndex(each => each.textContent?.includes("셋"))
      const { Reveal } = window as unknown as { Reveal: { slide(at: number): void } }
      Reveal.slide(at)
      return at
    })
    await Promise.all([page.waitForNavigation(), page.tap(".reading-link")])
    const top = await page.evaluate(
      number =>
        document.querySelector(`[aria-label$=" ${number}"]`)?.closest(".pair")?.getBoundingClientRect().top,
      slide + 1,
    )
    expect(slide).toBeGreaterThan(0)
    expect(Math.abs(top ?? Number.NaN)).toBeLessThan(60)
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(400)
  })

  it("stands clear of slides of 4:3, too", async () => {
    const page = await open(join(await built(POST, "--aspect", "4:3"), "index.html"), 390, 844)
    await page.waitForFunction("window.Reveal?.isReady()")
    const slideEnd = await page.$eval("section.present", each => each.getBoundingClientRect().bottom)
    expect(await page.$eval(".reading-link", each => each.getBoundingClientRect().top)).toBeGreaterThan(
      slideEnd,
    )
  })

  it("is not in a file to mail, which holds the deck alone", async () => {
    const folder = folderWith({ "maps.md": POST })
    expect((await run(["export", "maps.md", "--as", "html", "--offline"], folder)).code).toBe(0)
    expect(existsSync(join(folder, "maps.html"))).toBe(true)
    expect(readFileSync(join(folder, "maps.html"), "utf8")).not.toContain('class="reading-link"')
  })
})
