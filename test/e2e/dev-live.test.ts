// Posts that change while pages show them: in place, without loading a page.
import { describe, expect, it } from "vitest"
import type { Backend } from "../../src/vite/backend.ts"
import { type TestPage, useBrowser } from "../browser.ts"
import { toyBackend } from "../vite/toy-backend.ts"
import { openTestServer, type TestServer } from "./dev-server.ts"
import { openLiveDeck } from "./live-deck.ts"

const tests = useBrowser()

const TALK = "# One\n- a\n- b\n# Two\n- c\n- d\n# Three\n- e\n"

const openDeck = (dev: TestServer, path = "talk/") => openLiveDeck(tests, dev.address(path))

const shown = ({ page }: TestPage) =>
  page.evaluate(() => {
    const section = document.querySelector("section.present")
    const visible = [...(section?.querySelectorAll(".fragment.visible") ?? [])].map(
      ({ textContent }) => textContent,
    )
    return { id: section?.id, visible, mark: (window as { mark?: number }).mark }
  })

/** What an event leads to may follow it after a moment. */
const expectShown = (deck: TestPage) => expect.poll(() => shown(deck), { timeout: 5000 })

const waitFor = ({ page }: TestPage, text: string) =>
  page.waitForFunction((text: string) => document.body.textContent.includes(text), { timeout: 30_000 }, text)

/** Runs in the page: its socket waits until the server lists the other post. */
function connectLate(): void {
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocol?: string | string[]) {
      const request = new XMLHttpRequest()
      do {
        request.open("GET", location.href, false)
        request.send()
      } while (!request.responseText.includes("other"))
      super(address, protocol)
    }
  }
}

/** In ms: sooner reveal.js does not write the next one. */
const ADDRESSES_APART = 1_100

/** Runs in the page: counts addresses that are written, and styles of the slide on stage that are set. */
function watchWork(): void {
  const work = { addresses: 0, styles: 0 }
  Object.assign(window, { work })
  const replaceState = history.replaceState.bind(history)
  history.replaceState = (...change) => {
    work.addresses++
    replaceState(...change)
  }
  const observer = new MutationObserver(records => {
    work.styles += records.filter(each => each.attributeName === "style").length
  })
  const section = document.querySelector("section.present")
  if (section) observer.observe(section, { attributes: true })
}

const waitForNo = ({ page }: TestPage, selector: string) =>
  page.waitForFunction((selector: string) => !document.querySelector(selector), { timeout: 30_000 }, selector)

describe("a deck while its post is edited", () => {
  it("changes in place and shows the edited slide, up to the edited step", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const deck = await openDeck(dev)
    dev.write("talk.md", TALK.replace("- d", "- d edited"))
    await waitFor(deck, "d edited")
    await expectShown(deck).toEqual({ id: "s-Two", visible: ["c", "d edited"], mark: 1 })
    expect(deck.errors).toEqual([])
  })

  it("keeps the step where the slide on stage is edited", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const deck = await openDeck(dev)
    await deck.page.keyboard.press("ArrowRight")
    await deck.page.keyboard.press("ArrowRight")
    dev.write("talk.md", TALK.replace("- a", "- a edited"))
    await waitFor(deck, "a edited")
    await expectShown(deck).toEqual({ id: "s-One", visible: ["a edited", "b"], mark: 1 })
  })

  it("shows no more steps than the slide on stage has left, and says so in the address", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const deck = await openDeck(dev)
    await deck.page.keyboard.press("ArrowRight")
    await deck.page.keyboard.press("ArrowRight")
    dev.write("talk.md", TALK.replace("- a\n- b", "- a alone"))
    await waitFor(deck, "a alone")
    await expectShown(deck).toEqual({ id: "s-One", visible: ["a alone"], mark: 1 })
    await deck.page.waitForFunction(() => location.hash.endsWith("/s-One/0"))
    await deck.page.keyboard.press("ArrowRight")
    await expectShown(deck).toMatchObject({ id: "s-Two" })
  })

  it("leaves the address alone, and the styles of the slide on stage, where only its words changed", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const deck = await openDeck(dev)
    await deck.page.keyboard.press("ArrowRight")
    await deck.page.waitForFunction(() => location.hash.endsWith("/s-One/0"))
    await new Promise(resolve => setTimeout(resolve, ADDRESSES_APART))
    await deck.page.evaluate(watchWork)
    dev.write("talk.md", TALK.replace("- a", "- a edited"))
    await waitFor(deck, "a edited")
    expect(await deck.page.evaluate("window.work")).toEqual({ addresses: 0, styles: 0 })
    await expectShown(deck).toEqual({ id: "s-One", visible: ["a edited"], mark: 1 })
    expect(await deck.page.$eval("section.present .current-fragment", step => step.textContent)).toBe(
      "a edited",
    )
  })

  it("takes slides in and out, and goes on from there", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const deck = await openDeck(dev)
    dev.write("talk.md", TALK.replace("# Two", "# New\nfresh words\n# Two"))
    await waitFor(deck, "fresh words")
    await expectShown(deck).toMatchObject({ id: "s-New", mark: 1 })
    await deck.page.keyboard.press("ArrowRight")
    await expectShown(deck).toMatchObject({ id: "s-Two" })
    await deck.page.keyboard.press("Home")
    dev.write("talk.md", "# One\n- a\n- b\n# Three\n- e\n")
    await deck.page.waitForFunction("window.Reveal.getTotalSlides() === 2")
    await expectShown(deck).toMatchObject({ id: "s-Three", mark: 1 })
  })

  it("says what is wrong over the last good slides, and heals", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const deck = await openDeck(dev)
    dev.write("talk.md", TALK.replace("- b", "BROKEN"))
    await deck.page.waitForSelector(".problem")
    const box = await deck.page.$eval(".problem", box => box.textContent)
    expect(box).toContain("this is <b>broken</b> [E_TOY]")
    expect(box).toContain("talk.md:3:1")
    expect(box).toContain("hint: mend it")
    await expectShown(deck).toMatchObject({ id: "s-One", mark: 1 })
    expect(dev.said.join()).toContain("E_TOY")
    dev.write("talk.md", TALK.replace("- b", "- mended"))
    await waitForNo(deck, ".problem")
    await expectShown(deck).toMatchObject({ id: "s-One", mark: 1 })
  })

  it("stays on screen when its post is removed, and comes back with it", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const deck = await openDeck(dev)
    dev.remove("talk.md")
    await waitFor(deck, "talk.md was removed")
    await expectShown(deck).toMatchObject({ id: "s-One", mark: 1 })
    dev.write("talk.md", TALK)
    await waitForNo(deck, ".problem")
  })

  it("follows what the post refers to, also what is not there yet", async () => {
    const dev = await openTestServer({ "talk.md": "# One\nsee more.txt\n" }, toyBackend)
    const deck = await openDeck(dev)
    await waitFor(deck, "nothing there")
    dev.write("more.txt", "now there is")
    await waitFor(deck, "now there is")
  })

  it("follows its post after the folder was moved away and back, and after it was removed and made anew", async () => {
    const dev = await openTestServer({ "posts/talk.md": TALK }, folder => toyBackend(`${folder}/posts`))
    const deck = await openDeck(dev)
    dev.move("posts", "away")
    await waitFor(deck, "posts was removed")
    dev.move("away", "posts")
    await waitForNo(deck, ".problem")
    dev.write("posts/talk.md", TALK.replace("- d", "- d edited"))
    await waitFor(deck, "d edited")
    dev.remove("posts")
    await waitFor(deck, "posts was removed")
    dev.write("posts/talk.md", TALK.replace("- e", "- e anew"))
    await waitForNo(deck, ".problem")
    await waitFor(deck, "e anew")
    dev.write("posts/talk.md", TALK.replace("- e", "- e again"))
    await waitFor(deck, "e again")
    await expectShown(deck).toMatchObject({ mark: 1 })
    const list = await tests.visit(dev.address(""))
    dev.write("posts/other.md", TALK)
    await waitFor(list, "other")
  })

  it("is there again after the server was started anew", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const deck = await openDeck(dev)
    await deck.page.keyboard.press("End")
    await dev.restart(() => dev.write("talk.md", TALK.replace("# Three", "# Three and more")))
    await waitFor(deck, "Three and more")
    expect(await deck.page.evaluate("window.mark")).toBeUndefined()
  })

  it("says that the server has stopped, on the list too, until there is one again", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const deck = await openDeck(dev)
    const list = await tests.visit(dev.address(""))
    await dev.restart(async () => {
      await Promise.all([deck, list].map(({ page }) => page.waitForSelector(".lost")))
      expect(await deck.page.$eval(".lost", each => getComputedStyle(each).position)).toBe("fixed")
      // Buttons and footers are at the bottom.
      expect(await deck.page.$eval(".lost", each => each.getBoundingClientRect().bottom)).toBeLessThan(60)
    })
    for (const { page } of [deck, list]) await page.waitForFunction("!document.querySelector('.lost')")
  })

  it("opens as a page that says what is wrong where there never was a deck", async () => {
    const dev = await openTestServer({ "talk.md": "BROKEN" }, toyBackend)
    const opened = await tests.visit(dev.address("talk/"))
    await waitFor(opened, "talk.md:1:1")
    dev.write("talk.md", TALK)
    await opened.page.waitForFunction("window.Reveal?.isReady()")
    expect(opened.errors).toEqual([])
  })
})

describe("the socket of the server", () => {
  it("answers greetings of pages, and nothing else that is written to it", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const { page } = await openDeck(dev)
    const answers = await page.evaluate(async () => {
      const live = document.querySelector<HTMLMetaElement>('meta[name="lectern-live"]')?.content ?? "{}"
      const { token, post } = JSON.parse(live) as { token: string; post: string }
      const socket = new WebSocket(`ws://${location.host}/?token=${token}`, "vite-hmr")
      const heard: string[] = []
      await new Promise(opened => socket.addEventListener("open", opened))
      const told = (): Promise<void> =>
        new Promise(done => {
          socket.onmessage = ({ data }) => {
            const { event } = JSON.parse(String(data)) as { event?: string }
            if (event !== undefined) heard.push(event)
            if (event === "lectern:status") done()
          }
        })
      const write = (event: string, data: unknown) =>
        socket.send(JSON.stringify({ type: "custom", event, data }))
      const wrong = [null, 1, {}, { post: { toString: 1 }, version: 1 }, { post: null, version: {} }]
      for (const data of wrong) for (const event of ["lectern:hello", "vite:invoke"]) write(event, data)
      write("vite:invoke", { id: "send:1", name: "fetchModule", data: ["/etc/passwd"] })
      write("lectern:hello", { post: "x".repeat(10_000), version: 0 })
      socket.send("no JSON")
      write("lectern:hello", { post, version: 0 })
      await told()
      socket.close()
      return heard
    })
    expect(answers).toEqual(["lectern:update", "lectern:status"])
    expect(dev.said).toEqual([])
  })
})

describe("the list of posts", () => {
  it("hears of what came while its page was loading", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const list = await tests.visit("about:blank")
    await list.page.evaluateOnNewDocument(connectLate)
    list.page.once("response", () => dev.write("other.md", "# Other\n"))
    await list.page.goto(dev.address(""))
    await waitFor(list, "other")
  })

  it("is there before all posts are converted, and shows each when it is", async () => {
    let letGo = () => {}
    const held = new Promise<void>(resolve => {
      letGo = resolve
    })
    const dev = await openTestServer({ "slow.md": TALK, "talk.md": TALK }, folder => {
      const backend = toyBackend(folder)
      const convert: Backend["convert"] = async (post, disk) => {
        if (post.slug === "slow") await held
        return backend.convert(post, disk)
      }
      return { ...backend, convert }
    })
    const list = await tests.visit(dev.address(""))
    await waitFor(list, "slow …")
    letGo()
    await list.page.waitForFunction(() => !document.body.textContent.includes("…"))
    expect(list.errors).toEqual([])
  })

  it("follows posts that come, break and go, in place", async () => {
    const dev = await openTestServer({ "talk.md": TALK }, toyBackend)
    const list = await tests.visit(dev.address(""))
    await list.page.evaluate("window.mark = 1")
    dev.write("other.md", "# Other\n")
    await waitFor(list, "other")
    dev.write("other.md", "BROKEN")
    await waitFor(list, "other broken")
    dev.remove("talk.md")
    await list.page.waitForFunction(() => !document.body.textContent.includes("talk"))
    expect(await list.page.evaluate("window.mark")).toBe(1)
    expect(list.errors).toEqual([])
  })
})
