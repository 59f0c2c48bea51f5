// The deck in one file: opened from disk, it asks for nothing and draws with its own fonts.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dictAt, pageNumbers, readPdf } from "../../src/export/pdf/file.ts"
import { singlePage } from "../../src/export/single.ts"
import { type TestPage, useBrowser } from "../browser.ts"
import { converted, slides } from "./deck.ts"
import { textReader } from "./text.ts"

describe("singlePage(conversion)", () => {
  const test = useBrowser()
  const folder = mkdtempSync(join(tmpdir(), "lectern-single-"))
  afterAll(() => rmSync(folder, { recursive: true }))

  let html: string
  let opened: TestPage
  beforeAll(async () => {
    html = Buffer.from(await singlePage(await converted())).toString("utf8")
    const path = join(folder, "발표.html")
    writeFileSync(path, html)
    opened = await test.visit(pathToFileURL(path).href)
  })

  /** In the page without its scripts; short, so that a failure can be read. */
  function found(pattern: RegExp): string[] {
    const page = html.replace(/<script[\s\S]*?<\/script>/g, "")
    return Array.from(page.matchAll(pattern), ([match]) => match.slice(0, 100))
  }

  it("refers to no other file", () => {
    expect(found(/<[^>]+(?:src|href)="(?!data:|#|https?:|mailto:)[^"]*"/g)).toEqual([])
    expect(found(/url\(["']?(?!data:)[^)]*\)/g)).toEqual([])
  })

  it("plays", async () => {
    const { page, errors, requests } = opened
    await page.waitForFunction(() => (window as { Reveal?: { isReady(): boolean } }).Reveal?.isReady())
    await page.keyboard.press("ArrowRight")
    await page.waitForFunction(() => decodeURI(location.hash).includes("글로벌-인프라"))
    expect(errors).toEqual([])
    expect(requests.filter(address => !/^(file|data):/.test(address))).toEqual([])
  })

  it("is printed by the browser as it is exported: a sheet a slide, with all that comes step by step", async () => {
    const { page } = opened
    await page.goto(`${pathToFileURL(join(folder, "발표.html")).href}#/컨테이너`)
    await page.reload()
    await page.waitForFunction(() => (window as { Reveal?: { isReady(): boolean } }).Reveal?.isReady())
    // To the slide that goes on under the same heading: what it leaves fades out.
    await page.keyboard.press("PageDown")
    await page.keyboard.press("PageDown")
    await page.waitForSelector('section.present[id="컨테이너-2"]')
    const pdf = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const pages = pageNumbers(pdf)
    expect(pages).toHaveLength(slides.length)
    expect(String(dictAt(pdf, { ref: pages[0] ?? 0 }).get("MediaBox"))).toBe("0,0,960,540")
    const texts = pages.map(textReader(pdf))
    expect(texts[1]).toContain("밖으로")
    expect(texts[2]).toContain("ECS, Fargate & EKS")
  })

  it("tells of no key that it does not have", async () => {
    const { page } = opened
    await page.keyboard.type("?")
    const keys = await page.$$eval("dialog kbd", all => all.map(each => each.textContent))
    expect(keys).toContain("F")
    expect(keys).not.toContain("S")
    await page.keyboard.press("Escape")
  })

  it("draws Hangul, Latin and code with fonts that it brings", async () => {
    const loaded = await opened.page.evaluate(async () => {
      await document.fonts.ready
      return Array.from(document.fonts, face => `${face.family.replaceAll('"', "")} ${face.status}`)
    })
    expect(loaded).toContain("Pretendard Variable loaded")
    expect(loaded).toContain("Inter Variable loaded")
    expect(loaded.filter(face => face.endsWith("error"))).toEqual([])
  })

  it("leaves out what is not drawn", () => {
    expect(found(/font-style:italic;font-weight/g)).toEqual([])
    expect(html.length).toBeLessThan(330_000)
  })
})
