import { readdirSync, writeFileSync } from "node:fs"
import { createServer, request as plainRequest, type RequestListener } from "node:http"
import type { AddressInfo, LookupFunction } from "node:net"
import { join } from "node:path"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { createRemoteCache } from "../../src/post/remote/cache.ts"
import { type Answer, createGet, type Get, type GetOptions } from "../../src/post/remote/get.ts"
import { isPublicAddress } from "../../src/post/remote/public-address.ts"
import { createFetchRemote, type RemoteOptions } from "../../src/post/remote.ts"
import { makeFolder } from "./folder.ts"

const bytes = new Uint8Array([1, 2, 3])
const never = new AbortController().signal

/** Names lead to these addresses; "public.org" to a public one. */
function lookupOf(names: Readonly<Record<string, readonly string[]>>): LookupFunction {
  return (host, _options, done) =>
    done(
      null,
      (names[host] ?? ["93.184.216.34"]).map(address => ({ address, family: address.includes(":") ? 6 : 4 })),
    )
}

/** Answers by address, after asking the look-up, as a real request would. */
function fakeGet(answers: Readonly<Record<string, Answer>>, asked: string[] = []): Get {
  return async (url, options) => {
    await lookedUp(url.hostname, options)
    asked.push(url.href)
    return answers[url.href] ?? { kind: "failed", reason: "the server says 404" }
  }
}

function lookedUp(host: string, { lookup }: GetOptions): Promise<void> {
  return new Promise((resolve, reject) =>
    lookup(host, { all: true }, error => (error ? reject(error) : resolve())),
  )
}

function fetcher(options: Partial<RemoteOptions> = {}) {
  const fetch = createFetchRemote({ get: fakeGet({}), lookup: lookupOf({}), cache: null, ...options })
  return (url: string, signal = never) => fetch(url, signal)
}

const ok: Answer = { kind: "bytes", bytes }

describe("an address of the web", () => {
  it.each([
    ["https://a.org/x.png", "https://a.org/x.png"],
    ["http://a.org/x.png", "https://a.org/x.png"],
    ["https://a.org:443/x.png", "https://a.org/x.png"],
    ["https://bücher.org/x", "https://xn--bcher-kva.org/x"],
    ["https://93.184.216.34/x", "https://93.184.216.34/x"],
  ])("%s is asked as %s", async (url, asked) => {
    const seen: string[] = []
    await fetcher({ get: fakeGet({}, seen) })(url)
    expect(seen).toEqual([asked])
  })

  it.each([
    ["http://a.org:8080/x", "only https addresses are fetched"],
    ["https://a.org:8443/x", "addresses with a port or a password are not fetched"],
    ["https://me:secret@a.org/x", "addresses with a port or a password are not fetched"],
    ["http://127.0.0.1:80/x", "only public machines are asked"],
    ["https://127.1/x", "only public machines are asked"],
    ["https://2130706433/x", "only public machines are asked"],
    ["https://0x7f000001/x", "only public machines are asked"],
    ["https://0177.0.0.1/x", "only public machines are asked"],
    ["https://0/x", "only public machines are asked"],
    ["https://[::1]/x", "only public machines are asked"],
    ["https://[::ffff:127.0.0.1]/x", "only public machines are asked"],
    ["https://[fd00:ec2::254]/x", "only public machines are asked"],
    ["https://169.254.169.254/x", "only public machines are asked"],
    ["https://localhost/x", "only public machines are asked"],
    ["https://LOCALHOST./x", "only public machines are asked"],
    ["https://a.localhost/x", "only public machines are asked"],
    ["https://metadata.google.internal/x", "only public machines are asked"],
    ["https://router.local/x", "only public machines are asked"],
    ["https://router/x", "only public machines are asked"],
    ["https://inner.org/x", "only public machines are asked"],
    ["https://both.org/x", "only public machines are asked"],
    ["https://nowhere.org/x", "only public machines are asked"],
    ["ftp://a.org/x", "only https addresses are fetched"],
    ["https://", "its address is not valid"],
  ])("%s is not asked: %s", async (url, reason) => {
    const lookup = lookupOf({
      "inner.org": ["10.0.0.1"],
      "both.org": ["93.184.216.34", "127.0.0.1"],
      "nowhere.org": [],
    })
    const asked: string[] = []
    expect(await fetcher({ lookup, get: fakeGet({}, asked) })(url)).toEqual({ kind: "failed", reason })
    expect(asked).toEqual([])
  })
})

describe("a redirect", () => {
  const to = (location: string): Answer => ({ kind: "redirect", location })

  it("is followed, also where it is relative", async () => {
    const get = fakeGet({
      "https://a.org/x": to("/y"),
      "https://a.org/y": to("https://b.org/z"),
      "https://b.org/z": ok,
    })
    expect(await fetcher({ get })("https://a.org/x")).toEqual(ok)
  })

  it.each(["http://127.0.0.1/x", "https://inner.org/x", "file:///etc/passwd", "https://a.org:22/x"])(
    "to %s is checked again",
    async location => {
      const lookup = lookupOf({ "inner.org": ["192.168.0.1"] })
      const asked: string[] = []
      const fetched = await fetcher({ lookup, get: fakeGet({ "https://a.org/x": to(location) }, asked) })(
        "https://a.org/x",
      )
      expect(fetched.kind).toBe("failed")
      expect(asked).toEqual(["https://a.org/x"])
    },
  )

  it("is followed five times", async () => {
    const steps = Array.from({ length: 5 }, (_, at) => [`https://a.org/${at}`, to(`/${at + 1}`)] as const)
    const get = fakeGet({ ...Object.fromEntries(steps), "https://a.org/5": ok })
    expect(await fetcher({ get })("https://a.org/0")).toEqual(ok)
  })

  it("is not followed for ever", async () => {
    const get = fakeGet({ "https://a.org/x": to("/x") })
    expect(await fetcher({ get })("https://a.org/x")).toEqual({
      kind: "failed",
      reason: "it is redirected too often",
    })
  })
})

describe("many pictures", () => {
  it("are fetched side by side, but not all at once", async () => {
    let running = 0
    let most = 0
    const get: Get = async () => {
      most = Math.max(most, ++running)
      await new Promise(resolve => setTimeout(resolve, 5))
      running--
      return ok
    }
    const fetch = fetcher({ get })
    await Promise.all(Array.from({ length: 30 }, (_, index) => fetch(`https://a.org/${index}`)))
    expect([most, running]).toEqual([8, 0])
  })

  it("are asked for once each while one waits, and those that failed not soon again", async () => {
    const asked: string[] = []
    const fetch = fetcher({ get: fakeGet({ "https://a.org/x": ok }, asked) })
    await Promise.all([fetch("https://a.org/x"), fetch("https://a.org/x")])
    await fetch("https://a.org/bad")
    await fetch("https://a.org/bad")
    expect(asked).toEqual(["https://a.org/x", "https://a.org/bad"])
  })
})

it("a picture that failed is asked for again some minutes later", async () => {
  vi.useFakeTimers({ toFake: ["Date"] })
  onTestFinished(() => void vi.useRealTimers())
  const asked: string[] = []
  const fetch = fetcher({ get: fakeGet({}, asked) })
  await fetch("https://a.org/bad")
  vi.setSystemTime(Date.now() + 6 * 60_000)
  await fetch("https://a.org/bad")
  expect(asked).toHaveLength(2)
})

describe("a picture that never comes", () => {
  const hanging: Get = (_url, { signal }) =>
    new Promise((_, reject) => {
      if (signal.aborted) reject(signal.reason)
      signal.addEventListener("abort", () => reject(signal.reason))
    })

  it("costs its time limit and no more", async () => {
    expect(await fetcher({ get: hanging, timeout: 20 })("https://a.org/x")).toEqual({
      kind: "timeout",
      reason: "no answer within 0.02 s",
    })
  })

  it("costs the others of its server nothing", async () => {
    const asked: string[] = []
    const get: Get = (url, options) => {
      asked.push(url.href)
      return hanging(url, options)
    }
    const fetch = fetcher({ get, timeout: 20 })
    await fetch("https://a.org/x")
    expect(await fetch("https://a.org/y")).toEqual({ kind: "timeout", reason: "no answer from a.org" })
    expect(asked).toEqual(["https://a.org/x"])
  })

  it("ends with the limit for all, which says nothing of its server", async () => {
    const all = new AbortController()
    const asked: string[] = []
    const get: Get = (url, options) => {
      asked.push(url.href)
      if (asked.length > 1) return Promise.resolve(ok)
      all.abort()
      return hanging(url, options)
    }
    const fetch = fetcher({ get })
    expect((await fetch("https://a.org/x", all.signal)).kind).toBe("timeout")
    expect(await fetch("https://a.org/y")).toEqual(ok)
  })
})

describe("the cache", () => {
  it("gives what was fetched once, to the next run too", async () => {
    const cache = createRemoteCache(makeFolder({}))
    await fetcher({ cache, get: fakeGet({ "https://a.org/x": ok }) })("https://a.org/x")
    const fetched = await fetcher({ cache })("https://a.org/x")
    expect(fetched.kind === "bytes" && [...fetched.bytes]).toEqual([1, 2, 3])
  })

  it("does not believe a file that was changed", async () => {
    const folder = makeFolder({})
    const cache = createRemoteCache(folder)
    await cache.write("https://a.org/x", bytes)
    const [name = ""] = readdirSync(join(folder, "pictures"))
    writeFileSync(join(folder, "pictures", name), "other")
    expect(await cache.read("https://a.org/x")).toBeNull()
  })

  it("that cannot be written is no reason to fail", async () => {
    const cache = createRemoteCache("/dev/null/nowhere")
    expect((await fetcher({ cache, get: fakeGet({ "https://a.org/x": ok }) })("https://a.org/x")).kind).toBe(
      "bytes",
    )
  })
})

describe("a real request", () => {
  async function serve(
    listener: RequestListener,
  ): Promise<(path: string, signal?: AbortSignal) => Promise<Answer | string>> {
    const server = createServer(listener)
    await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    const { port } = server.address() as AddressInfo
    // The same code over plain http, to a server of this test.
    const get = createGet(((url: URL, options: object, done: never) =>
      plainRequest(new URL(url.href.replace("https", "http")), options, done)) as never)
    const lookup: LookupFunction = (_host, { all }, done) =>
      all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4)
    return (path, signal = never) =>
      get(new URL(`https://a.org:${port}${path}`), { lookup, signal }).catch(error => String(error.name))
  }

  it("gives bytes, redirects and refusals", async () => {
    const get = await serve((request, response) => {
      if (request.url === "/x") response.end(Buffer.from(bytes))
      else if (request.url === "/r") response.writeHead(302, { location: "/x" }).end("moved")
      else response.writeHead(404).end()
    })
    expect(await get("/x")).toMatchObject({ kind: "bytes" })
    expect(await get("/r")).toEqual({ kind: "redirect", location: "/x" })
    expect(await get("/other")).toEqual({ kind: "failed", reason: "the server says 404" })
  })

  it("reads no more than 10 MB, said or not", async () => {
    const piece = Buffer.alloc(1024 * 1024)
    const get = await serve((request, response) => {
      if (request.url === "/said")
        return response.writeHead(200, { "content-length": 20 * 1024 * 1024 }).end()
      const send = () => response.write(piece) && setImmediate(send)
      response.on("drain", send)
      return send()
    })
    for (const path of ["/said", "/endless"])
      expect(await get(path)).toEqual({ kind: "failed", reason: "it is larger than 10 MB" })
  })

  it("stops when it is told to, before and within the answer", async () => {
    const get = await serve((request, response) => void (request.url === "/slow" && response.write("a")))
    for (const path of ["/silent", "/slow"])
      expect(await get(path, AbortSignal.timeout(50))).toMatch(/AbortError|TimeoutError/)
  })
})

describe("an address of a machine", () => {
  it.each(["8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:2800:220:1::1"])("%s is public", address => {
    expect(isPublicAddress(address)).toBe(true)
  })

  const inner =
    "127.0.0.1 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.100.100.200 0.0.0.0 224.0.0.1 255.255.255.255 198.18.0.1 192.0.2.1 :: ::1 ::ffff:8.8.8.8 fe80::1 fd00::1 ff02::1 2001::1 2001:db8::1 2002:7f00:1::1 64:ff9b::7f00:1 nonsense"

  it.each(inner.split(" "))("%s is not", address => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
