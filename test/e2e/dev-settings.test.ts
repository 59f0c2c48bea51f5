// A post, its settings or those of its project, that are edited while a page shows the deck: where the reader is then.
import { describe, expect, it } from "vitest"
import { backendFor } from "../../src/cli/backend.ts"
import { type TestPage, useBrowser } from "../browser.ts"
import { openTestServer, type TestServer } from "./dev-server.ts"
import { openLiveDeck } from "./live-deck.ts"

const tests = useBrowser()

/** More than a slide holds: how much of it stands on each depends on the theme, the language and the canvas. */
const LONG = Array.from(
  { length: 14 },
  (_, at) => `The ${at + 1}th sentence goes on for a while, as they do.`,
)
const BODY = ["one", "two", "three", "four"].map(name => `## ${name}\n\nWords of ${name}.\n`).join("\n")
const post = (settings = "", title = "Talk") =>
  `---\ntitle: ${title}\n${settings}---\n\n${BODY}\n## five\n\n${LONG.join("\n\n")}\n`

const roomOf = (text: string) =>
  openTestServer({ "talk.md": text }, folder => backendFor([folder], { offline: true }))

/** At a slide in the middle. */
const openDeck = (dev: TestServer, address: string) => openLiveDeck(tests, dev.address(`talk/${address}`))

const until = ({ page }: TestPage, condition: string) => page.waitForFunction(condition, { timeout: 30_000 })

const place = ({ page }: TestPage) =>
  page.evaluate(() => [document.querySelector("section.present")?.id, (window as { mark?: number }).mark])

const BOARD = "deck: {theme: board}\n"

describe("the settings of a post while they are edited", () => {
  it("leave the reader at the slide where he stands", async () => {
    const dev = await roomOf(post())
    const deck = await openDeck(dev, "#/two")
    dev.write("talk.md", post(BOARD))
    await until(
      deck,
      `document.documentElement.matches(".theme-board") || document.querySelector(".theme-board")`,
    )
    expect(await place(deck)).toEqual(["two", 1])
    dev.write("talk.md", post(`lang: de\n${BOARD}`))
    await until(deck, `document.documentElement.lang === "de"`)
    expect(await place(deck)).toEqual(["two", 1])
    dev.write("talk.md", post())
    await until(deck, `!document.querySelector(".theme-board")`)
    expect(await place(deck)).toEqual(["two", 1])
    expect(deck.errors).toEqual([])
  })

  it("set the stage anew where the canvas has another shape", async () => {
    const dev = await roomOf(post())
    const deck = await openDeck(dev, "#/two")
    dev.write("talk.md", post('deck: {aspect: "4:3"}\n'))
    await until(deck, "window.Reveal.getConfig().width === 960")
    expect(await deck.page.$eval(".slides", slides => (slides as HTMLElement).style.width)).toBe("960px")
    expect(await place(deck)).toEqual(["two", 1])
  })

  it("colour the bars beside the slide with it", async () => {
    const dev = await roomOf(post())
    const deck = await openDeck(dev, "#/two")
    const colour = await deck.page.evaluate("document.body.style.backgroundColor")
    dev.write("talk.md", post(BOARD))
    await until(deck, `document.body.style.backgroundColor !== ${JSON.stringify(colour)}`)
    const slide = `getComputedStyle(document.querySelector("section.present")).backgroundColor`
    await until(deck, `document.body.style.backgroundColor === ${slide}`)
  })
})

describe("a slide that is gone with other settings", () => {
  it("leaves the reader at the nearest one before it, and its address says so", async () => {
    const dev = await roomOf(post())
    const deck = await openDeck(dev, "#/five-2")
    expect(await place(deck)).toEqual(["five-2", 1])
    dev.write("talk.md", post("deck: {prose: notes}\n"))
    await until(deck, `!document.getElementById("five-2")`)
    expect(await place(deck)).toEqual(["five", 1])
    await until(deck, `decodeURIComponent(location.hash) === "#/five"`)
    expect(deck.errors).toEqual([])
  })
})

describe("an edit of a slide", () => {
  it("takes the reader there, though a slide above it is set in another way for its sake", async () => {
    const dev = await roomOf(post())
    const deck = await openDeck(dev, "#/one")
    const text = post().replace("Words of four.", "Words of four, edited.")
    dev.write("talk.md", text)
    // Only a page that is connected hears where an edit was.
    await until(deck, `document.body.textContent.includes("four, edited")`)
    dev.write("talk.md", text.replace("Words of two.", "Words of two.\n\n- a\n- b\n- c"))
    await until(deck, `document.getElementById("two").querySelector("li")`)
    expect(await place(deck)).toEqual(["two", 1])
  })
})

describe("lectern.yml while a page shows a deck of its folder", () => {
  const isBoard = `document.querySelector(".theme-board")`

  it("takes effect where it comes, changes and goes", async () => {
    const dev = await roomOf(post())
    const deck = await openDeck(dev, "#/two")
    dev.write("lectern.yml", "theme: board\n")
    await until(deck, isBoard)
    expect(await place(deck)).toEqual(["two", 1])
    dev.write("lectern.yml", "theme: board\nfooter: At the foot\n")
    await until(deck, `document.body.textContent.includes("At the foot")`)
    dev.remove("lectern.yml")
    await until(deck, `!${isBoard} && !document.body.textContent.includes("At the foot")`)
    expect(await place(deck)).toEqual(["two", 1])
    expect(deck.errors).toEqual([])
  })

  it("is told to be wrong over the last good deck, once for all posts, until it is mended", async () => {
    const dev = await roomOf(post())
    dev.write("other.md", post("", "Other"))
    const deck = await openDeck(dev, "#/two")
    dev.write("lectern.yml", "theme: board\nprose: some\n")
    await until(deck, `document.querySelector(".problem")`)
    expect(await deck.page.$eval(".problem", box => box.textContent)).toContain("lectern.yml:2:1")
    await until(await tests.visit(dev.address("other/")), `document.querySelector(".problem")`)
    expect(dev.said).toEqual([expect.stringContaining("prose must be one of lead, full, notes [E_CONFIG]")])
    dev.write("lectern.yml", "theme: board\nprose: full\n")
    await until(deck, `!document.querySelector(".problem") && ${isBoard}`)
    expect(await place(deck)).toEqual(["two", 1])
  })

  it("counts in a folder above the posts too, also where it is not there yet", async () => {
    const dev = await openTestServer({ "site/posts/talk.md": post() }, folder =>
      backendFor([`${folder}/site/posts`], { offline: true }),
    )
    const deck = await openDeck(dev, "#/two")
    dev.write("site/lectern.yml", "theme: board\n")
    await until(deck, isBoard)
    expect(await place(deck)).toEqual(["two", 1])
  })
})

describe("what makes another site of a folder while a page shows a deck of it", () => {
  it("is noticed when it comes", async () => {
    const text = `---\ntitle: Talk\n---\n\n## One\n\nBy {{ site.author }}.\n`
    const dev = await openTestServer({ "blog/posts/talk.md": text }, folder =>
      backendFor([`${folder}/blog/posts`], { offline: true }),
    )
    const deck = await openDeck(dev, "")
    dev.write("blog/_config.yml", "author: Ann\n")
    await until(deck, `document.body.textContent.includes("By Ann.")`)
  })
})
