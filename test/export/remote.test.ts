// A browser that runs elsewhere, as a fleet gives it: driven by its address, left running, its own pages not touched.
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import { type AddressInfo, createServer as createNetServer, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest"
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

  it("closes our pages where the run is killed", async () => {
    const { browser } = await openBrowser({ browser: address })
    await browser.newPage()
    await browser.disconnect()
    const { browser: again, end } = await openBrowser({ browser: address })
    await vi.waitFor(async () => {
      expect((await again.pages()).map(page => page.url())).toEqual(["about:blank"])
    })
    await end()
  })
})

describe("an address at which", () => {
  /** What has connected to it, and what becomes of that. */
  async function listening(answer: (socket: Socket) => void): Promise<string> {
    const server = createNetServer(answer)
    onTestFinished(() => void server.close())
    await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve))
    return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }

  it("nobody answers is given up, and left", async () => {
    let leave: (value: unknown) => void = () => {}
    const left = new Promise(resolve => {
      leave = resolve
    })
    const browser = await listening(socket => socket.resume().once("close", leave))
    await expect(openBrowser({ browser, limit: 50 })).rejects.toMatchObject({
      exit: 3,
      diagnostic: { code: "E_BROWSER_NOT_FOUND", hint: `connecting to ${browser} took over 0.05 s` },
    })
    await left
  })

  it("something else answers is told with what it says", async () => {
    const browser = await listening(socket => socket.end("HTTP/1.1 404 Not Found\r\n\r\n"))
    await expect(openBrowser({ browser })).rejects.toMatchObject({
      diagnostic: { hint: "Unexpected server response: 404" },
    })
  })

  it("nobody listens is told at once", async () => {
    await expect(openBrowser({ browser: "ws://127.0.0.1:1" })).rejects.toMatchObject({
      diagnostic: { hint: expect.stringContaining("is it running") },
    })
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
