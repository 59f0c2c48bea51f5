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
        const seen = page.waitForFunction(
          (words: string) => document.querySelector(".slides")?.textContent?.includes(words),
          { polling: "mutation" },
          mark,
        )
        const start = performance.now()
        writeFileSync(file, text.replace("Edge location", `${mark} Edge location`))
        await seen
        times.push(performance.now() - start)
      }
      return times
    })
  } finally {
    server.kill("SIGINT")
    rmSync(folder, { recursive: true, force: true })
  }
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
