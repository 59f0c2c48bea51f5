// A dev server over a folder of its own, for tests that edit posts while pages show them.
import { once } from "node:events"
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach } from "vitest"
import type { Backend } from "../../src/vite/backend.ts"
import { type DevServer, startServer } from "../../src/vite/server.ts"

export interface TestServer {
  readonly folder: string
  /** What the command would have printed. */
  readonly said: readonly string[]
  write(name: string, text: string): void
  /** A file, or a folder with all that is in it. */
  remove(name: string): void
  move(from: string, to: string): void
  address(path: string): string
  /** Another server on the same port, after something happened in between. */
  restart(between: () => void | Promise<void>): Promise<void>
}

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** One that no server takes that looks for a port by itself, while ours is being restarted. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, "close")
  return port
}

/** Closed after the test. */
export async function openTestServer(
  posts: Readonly<Record<string, string>>,
  backend: (folder: string) => Backend,
): Promise<TestServer> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lectern-dev-")))
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  for (const [name, text] of Object.entries(posts)) write(name, text)
  const said: string[] = []
  const failed = (error: unknown) => said.push(`BUG ${error}`)
  const port = await freePort()
  const start = () =>
    startServer(backend(folder), { port, open: false, warn: text => said.push(text), failed })
  let server: DevServer = await start()
  closing.push(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    said,
    write,
    remove: name => rmSync(join(folder, name), { recursive: true }),
    move: (from, to) => renameSync(join(folder, from), join(folder, to)),
    address: path => new URL(path, server.url).href,
    async restart(between) {
      await server.close()
      await between()
      server = await start()
    },
  }
}
