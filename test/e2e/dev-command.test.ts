// lectern dev as a process: its port, its end, and what it leaves alone in the folder in which it is called.
import { type ChildProcess, spawn } from "node:child_process"
import { readdirSync, readFileSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { join, relative } from "node:path"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { folderWith, lectern, run } from "../command.ts"
import { hasShared, shared } from "../shared.ts"

interface Running {
  readonly url: URL
  readonly child: ChildProcess
  readonly printed: () => string
  readonly ended: Promise<number | null>
}

/** Resolves once the address is printed. */
function start(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const child = spawn(process.execPath, [lectern, "dev", ...args], { cwd, env: { ...process.env, ...env } })
  onTestFinished(() => void child.kill("SIGKILL"))
  let printed = ""
  const ended = new Promise<number | null>(resolve => child.on("close", resolve))
  return new Promise((resolve, reject) => {
    const hear = (data: Buffer) => {
      printed += data
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0]
      if (url) resolve({ url: new URL(url), child, printed: () => printed, ended })
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.on("close", code => reject(new Error(`ended with ${code}: ${printed}`)))
  })
}

const POST = { "posts/a.md": "# A\n\n- one\n- two\n" }

describe("the port", () => {
  it("is the next free one, unless one was asked for", async () => {
    const first = await start([], folderWith(POST))
    const second = await start([], folderWith(POST))
    expect(second.url.port).not.toBe(first.url.port)
    const asked = await run(["dev", "--port", first.url.port], folderWith(POST))
    expect(asked).toMatchObject({ code: 3, stdout: "" })
    expect(asked.stderr).toContain(`port ${first.url.port} is already in use [E_PORT_IN_USE]`)
  })

  it("is open to this machine only", async () => {
    const { url } = await start([], folderWith(POST))
    const socket = connect({ host: "::1", port: Number(url.port) })
    const answer = await new Promise(resolve => socket.on("connect", resolve).on("error", resolve))
    expect(answer).toMatchObject({ code: expect.stringMatching(/ECONNREFUSED|EADDRNOTAVAIL/) })
  })
})

describe("a folder that goes while its posts are shown", () => {
  it("is told in one line, though its files went first", async () => {
    const folder = folderWith({ ...POST, "posts/b/b.md": "# B\n", "posts/b/c.md": "# C\n" })
    const running = await start([], folder)
    for (const slug of ["a", "b", "c"]) await fetch(new URL(`${slug}/`, running.url))
    for (const name of ["a.md", "b/b.md", "b/c.md"]) rmSync(join(folder, "posts", name))
    rmSync(join(folder, "posts"), { recursive: true })
    await vi.waitFor(() => expect(running.printed()).toContain("posts was removed"), { timeout: 10_000 })
    running.child.kill("SIGINT")
    await running.ended
    const told = running.printed().match(/^(warning|error): .*/gm)
    expect(told).toEqual(["warning: posts was removed [W_POST_GONE]"])
  })
})

describe("the end", () => {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    it(`comes after ${signal}, with its exit code`, async () => {
      const { url, child, ended, printed } = await start([], folderWith(POST))
      await fetch(url)
      child.kill(signal)
      expect(await ended).toBe(code)
      expect(printed()).toContain("stopped")
    })
  }
})

describe("a path", () => {
  it("that is not there is said to be wrong use", async () => {
    const { code, stderr } = await run(["dev", "nowhere"], folderWith())
    expect(code).toBe(2)
    expect(stderr).toContain("nowhere")
  })
})

describe.skipIf(!hasShared)("in a folder with code of somebody else", () => {
  /** Stored under harmless names, so that nothing runs them by mistake. */
  function hostileFiles(): Record<string, string> {
    const source = shared("hostile/own/repo-with-code")
    const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter(entry =>
      entry.isFile(),
    )
    return Object.fromEntries(
      files.map(({ parentPath, name }) => {
        const path = join(parentPath, name)
        const real = relative(source, path)
          .replace(/\.txt$/, "")
          .replace(/(^|\/)dot-/, "$1.")
        return [real.replace("fake_modules", "node_modules"), readFileSync(path, "utf8")]
      }),
    )
  }

  it("runs nothing and gives nothing away", async () => {
    const temporary = folderWith()
    const { url, child, ended } = await start(["."], folderWith(hostileFiles()), { TMPDIR: temporary })
    const pages = [
      "",
      "post/",
      "post/speaker.html",
      ".env",
      "@fs/etc/passwd",
      "@vite/client",
      "main.js",
      "src/main.js",
    ]
    const answers = await Promise.all(pages.map(page => fetch(new URL(page, url))))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404, 404, 404, 404])
    const text = await Promise.all(answers.map(answer => answer.text()))
    expect(text.join()).not.toContain("HOSTILE")
    child.kill("SIGTERM")
    await ended
    expect(readdirSync(temporary).filter(name => name.startsWith("HOSTILE"))).toEqual([])
  })
})

describe.skipIf(!hasShared)("requests that only an attacker makes", () => {
  const rows = hasShared
    ? readFileSync(shared("hostile/own/http-requests.tsv"), "utf8").trim().split("\n").slice(1)
    : []
  /** Of the audience's server alone; the rest holds for this one too. */
  const elsewhere = ["/?token=wrong", "/presenter", "/presenter?token=", "/notes.json"]

  const plain = rows
    .map(row => row.split("\t") as [method: string, target: string, condition: string, expected: string])
    .filter(([method, target]) => !/^(WS|CONNECT)$/.test(method) && !elsewhere.includes(target))

  it("get what the list of them says", async () => {
    const { url } = await start([], folderWith(POST))
    const wrong: string[] = []
    for (const [method, target, condition, expected] of plain) {
      const answer = await ask(Number(url.port), method, target, condition)
      if (!isExpected(answer, expected))
        wrong.push(`${method} ${target.slice(0, 60)} ${condition}: ${answer.slice(0, 60)}`)
    }
    expect(plain.length).toBeGreaterThan(40)
    expect(wrong).toEqual([])
  })

  function isExpected(answer: string, expected: string): boolean {
    if (expected.startsWith("no Access-Control")) return !/access-control-allow-origin/i.test(answer)
    if (expected.startsWith("closed within")) return true
    return /\b\d{3}\b/g[Symbol.match](expected)?.some(code => answer.startsWith(`HTTP/1.1 ${code}`)) ?? false
  }

  /** Byte for byte, since clients tidy up what they send. */
  function ask(port: number, method: string, target: string, condition: string): Promise<string> {
    const host = /^Host: /.test(condition) ? condition.slice("Host: ".length) : `127.0.0.1:${port}`
    const hosts =
      host === "(none)"
        ? []
        : host === "two headers"
          ? [`Host: 127.0.0.1:${port}`, "Host: b"]
          : [`Host: ${host}`]
    const many = condition.startsWith("300 headers")
      ? Array.from({ length: 300 }, (_, i) => `X-${i}: ${"x".repeat(1000)}`)
      : []
    const ranges = condition.startsWith("Range:") ? [`Range: bytes=${"0-,".repeat(1000)}0-`] : []
    const origin = condition.startsWith("Origin:") ? [condition] : []
    const head = [
      `${method} ${target} HTTP/1.1`,
      ...hosts,
      ...origin,
      ...ranges,
      ...many,
      "Connection: close",
      "",
      "",
    ]
    return new Promise(resolve => {
      let answer = ""
      const socket = connect(port, "127.0.0.1", () => socket.write(head.join("\r\n")))
      socket.on("data", data => {
        answer += data.toString("latin1")
      })
      socket.on("error", () => {})
      socket.on("close", () => resolve(answer))
    })
  }
})
