// The browser: found, started without a way out, pages answered from memory, and nothing left of it afterwards.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type OpenBrowser, openBrowser } from "../../src/export/browser/browser.ts"
import { openMemoryPage } from "../../src/export/browser/memory-page.ts"

describe("a page from memory", () => {
  let opened: OpenBrowser
  const canary = createServer((_, response) => {
    visits++
    response.end("seen")
  })
  let visits = 0
  let port = 0

  beforeAll(async () => {
    opened = await openBrowser()
    await new Promise<void>(resolve => canary.listen(0, "127.0.0.1", resolve))
    port = (canary.address() as AddressInfo).port
  })
  afterAll(async () => {
    canary.close()
    await opened.end()
  })

  it("gets its files, and nobody else is asked for anything", async () => {
    const away = `http://127.0.0.1:${port}`
    const html = `<link rel=prefetch href="${away}/prefetch"><link rel=preconnect href="${away}">
      <meta http-equiv=refresh content="0;url=${away}/refresh"><link rel=stylesheet href="/한글.css">
      <img src="${away}/a.png"><img src="file:///etc/hostname"><iframe src="${away}/frame"></iframe>
      <script>fetch("${away}/fetch",{mode:"no-cors"}).catch(()=>{}); new WebSocket("ws://127.0.0.1:${port}/ws")</script><p>here</p>`
    const memory = await openMemoryPage(opened.browser, path => {
      if (path === "/deck/") return { type: "text/html; charset=utf-8", body: html }
      if (path === "/한글.css") return { type: "text/css", body: "p { color: rgb(1, 2, 3) }" }
      return null
    })
    await memory.load("/deck/")
    await new Promise(resolve => setTimeout(resolve, 300))
    const colour = await memory.page.evaluate(() => {
      const paragraph = document.querySelector("p")
      return paragraph && getComputedStyle(paragraph).color
    })
    expect(colour).toBe("rgb(1, 2, 3)")
    expect(memory.refused).toContain(`${away}/a.png`)
    expect(visits).toBe(0)
    await memory.close()
  })
})
