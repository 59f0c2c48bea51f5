// A deck that the dev server keeps up to date, opened and heard of: from then on a save is shown, not caught up with.
import { STATUS } from "../../src/player/update.ts"
import type { TestBrowser, TestPage } from "../browser.ts"

/** In a page that is marked: a load of the page would wipe that away. */
export async function openLiveDeck(tests: TestBrowser, address: string): Promise<TestPage> {
  const opened = await tests.visit("about:blank")
  const { page } = opened
  await page.evaluateOnNewDocument(noteAnswer, STATUS)
  await page.goto(address)
  await page.waitForFunction("window.Reveal?.isReady() && window.isAnswered")
  await page.evaluate("window.mark = 1")
  return opened
}

/** Runs in the page: notes that the server has answered what the page said of itself. */
function noteAnswer(status: string): void {
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocol?: string | string[]) {
      super(address, protocol)
      this.addEventListener("message", ({ data }) => {
        if (String(data).includes(status)) Object.assign(window, { isAnswered: true })
      })
    }
  }
}
