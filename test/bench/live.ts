// The dev server and a real browser → milliseconds from a saved edit to its pixels being there to paint.
import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { visit, withBrowser } from "../browser.ts"

const EDITS = 15
const PAUSE_MS = 300

export async function editToScreen(post: string): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-live-"))
  const file = join(folder, "post.md")
  const text = readFileSync(post, "utf8")
  writeFileSync(file, text)
  const server = spawn(process.execPath, [resolve(import.meta.dirname, "../../dist/lectern.js"), "dev", file])
  try {
    const url = await addressOf(server)
    return await withBrowser(async browser => {
      const { page } = await visit(browser, `${url}post/`)
      await page.waitForFunction(() => "Reveal" in window)
      const times: number[] = []
      for (let edit = 0; edit < EDITS; edit++) {
        await new Promise(done => setTimeout(done, PAUSE_MS))
        const mark = `edit ${edit} of ${EDITS}`
        const seen = await page.evaluateHandle(whenThere, mark)
        const start = performance.timeOrigin + performance.now()
        writeFileSync(file, text.replace("Edge location", `${mark} Edge location`))
        times.push((await page.evaluate(async ({ time }) => time, seen)) - start)
      }
      return times
    })
  } finally {
    server.kill("SIGINT")
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In the page: the time, on the clock of the whole machine, at which the words are in a slide. */
function whenThere(words: string): { time: Promise<number> } {
  const slides = document.querySelector(".slides") as Element
  const time = new Promise<number>(resolve => {
    const observer = new MutationObserver(() => {
      if (!slides.textContent.includes(words)) return
      observer.disconnect()
      resolve(performance.timeOrigin + performance.now())
    })
    observer.observe(slides, { childList: true, subtree: true, characterData: true })
  })
  return { time }
}

function addressOf(server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ""
    server.stdout?.on("data", data => {
      said += data
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0]
      if (address) resolve(address)
    })
    server.on("exit", () => reject(new Error(`the dev server ended:\n${said}`)))
  })
}
