// A browser that runs elsewhere, as a fleet gives it: driven by its address, left running, its own pages not touched.
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openBrowser } from "../../src/export/browser/browser.ts"
import { findBrowser } from "../../src/export/browser/find.ts"
import { openMemoryPage } from "../../src/export/browser/memory-page.ts"

describe("a browser at ws://…", () => {
  const profile = mkdtempSync(join(tmpdir(), "lectern-remote-"))
  let fleet: ChildProcess
  let address = ""
  let visits = 0
  const canary = createServer((_, response) => {
    visits++
    response.end()
  })

  beforeAll(async () => {
    const { found } = await findBrowser()
    if (found.kind !== "local") throw new Error("the tests need a browser on this machine")
    const flags = [
      "--headless",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--no-sandbox",
      "--disable-gpu",
    ]
    fleet = spawn(found.path, [...flags, "about:blank"], {
      env: { ...process.env, ...found.env },
      stdio: ["ignore", "ignore", "pipe"],
      detached: true,
    })
    address = await addressOf(fleet)
    await new Promise<void>(resolve => canary.listen(0, "127.0.0.1", resolve))
  })
  afterAll(async () => {
    canary.close()
    const gone = new Promise(resolve => fleet.once("exit", resolve))
    process.kill(-(fleet.pid ?? 0), "SIGKILL")
    await gone
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
  })

  it("is used, reaches nothing, and goes on afterwards", async () => {
    const { browser, found, end } = await openBrowser({ browser: address })
    expect(found).toMatchObject({ kind: "remote", url: address })
    const { port } = canary.address() as AddressInfo
    const html = `<title>there</title><link rel=prefetch href="http://127.0.0.1:${port}/prefetch">`
    const { page, load } = await openMemoryPage(browser, () => ({ type: "text/html", body: html }))
    await load("/")
    expect(await page.title()).toBe("there")
    await page.evaluate(async port => {
      await fetch(`http://127.0.0.1:${port}/`, { mode: "no-cors" }).catch(() => {})
    }, port)
    await end()
    expect(visits).toBe(0)

    const again = await openBrowser({ browser: address })
    expect((await again.browser.pages()).map(page => page.url())).toEqual(["about:blank"])
    await again.end()
  })
})

function addressOf(child: ChildProcess): Promise<string> {
  let said = ""
  return new Promise((resolve, reject) => {
    child.stderr?.on("data", chunk => {
      said += chunk
      const [, address] = /listening on (ws:\/\/\S+)/.exec(said) ?? []
      if (address) resolve(address)
    })
    child.once("exit", () => reject(new Error(said)))
  })
}
