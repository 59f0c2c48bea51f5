// Requests that a browser of the reader's makes, and those that only an attacker makes.
import { describe, expect, it } from "vitest"
import type { SiteFile } from "../../src/pages/site-files.ts"
import { answer } from "../../src/vite/answer.ts"

const files = new Map<string, SiteFile>([
  ["index.html", { type: "text/html; charset=utf-8", content: () => "list" }],
  ["글로벌/index.html", { type: "text/html; charset=utf-8", content: () => "deck" }],
  ["글로벌/part/index.html", { type: "text/html; charset=utf-8", content: () => "none" }],
  ["assets/a.svg", { type: "image/svg+xml", content: () => "<svg/>" }],
])
const addresses = { find: async (path: string) => files.get(path) ?? null }
const get = (url: string, method = "GET", rawHeaders = ["Host", "127.0.0.1:5173"]) =>
  answer({ method, url, rawHeaders }, addresses)

describe("an answer", () => {
  it("is the file of exactly this name", async () => {
    expect(await get("/")).toMatchObject({ status: 200, body: "list" })
    expect(await get("/%EA%B8%80%EB%A1%9C%EB%B2%8C/?x=1")).toMatchObject({ status: 200, body: "deck" })
    expect(await get("/글로벌/".normalize("NFD"))).toMatchObject({ status: 200 })
    expect(await get("/other/")).toMatchObject({
      status: 404,
      body: expect.stringContaining("all decks are at /"),
    })
  })

  it("leads from a post's name to its page", async () => {
    const { status, headers } = await get("/%EA%B8%80%EB%A1%9C%EB%B2%8C")
    expect([status, headers["Location"]]).toEqual([307, "/%EA%B8%80%EB%A1%9C%EB%B2%8C/"])
    expect((await get("/%EA%B8%80%EB%A1%9C%EB%B2%8C/part")).status).toBe(404)
  })

  it("lets a picture be nothing but a picture, and nobody else frame a page", async () => {
    expect((await get("/assets/a.svg")).headers).toMatchObject({
      "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      "X-Content-Type-Options": "nosniff",
    })
    expect((await get("/")).headers).toMatchObject({ "Content-Security-Policy": "frame-ancestors 'self'" })
  })

  it("refuses to do anything but give", async () => {
    for (const method of ["POST", "PUT", "DELETE", "TRACE", "OPTIONS"]) {
      expect(await get("/", method)).toMatchObject({ status: 405 })
    }
  })

  it("refuses a request under two names", async () => {
    expect(await get("/", "GET", ["Host", "a", "host", "b"])).toMatchObject({ status: 400 })
  })

  it("refuses targets that no browser sends", async () => {
    for (const target of ["/%", "/%00", "/%C0%AE", "/#/x", "http://canary.invalid/", "*"]) {
      expect(await get(target), target).toMatchObject({ status: 400 })
    }
  })
})
