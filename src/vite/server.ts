// A backend and a port → the running dev server.
import type { InlineConfig, Plugin, ViteDevServer } from "vite"
import { formatDiagnostic, UserError, warning } from "../error.ts"
import { packaged } from "../files/package.ts"
import type { Backend } from "./backend.ts"
import { lectern } from "./plugin.ts"
import { Session } from "./session.ts"
import { FolderWatcher } from "./watch.ts"

export interface ServerOptions {
  /** null: the usual one, or the next that is free. */
  readonly port: number | null
  /** Opens the browser. */
  readonly open: boolean
  /** Something that the user should know. */
  readonly warn: (text: string) => void
  /** A bug. */
  readonly failed: (error: unknown) => void
}

export interface DevServer {
  /** E.g. "http://127.0.0.1:5173/". */
  readonly url: string
  /** Where to look first: the one deck there is, or the list. */
  readonly start: string
  close(): Promise<void>
}

const PORT = 5173
const HOST = "127.0.0.1"

const WATCH_LIMIT = warning({
  code: "W_WATCH_LIMIT",
  what: "the system watches no more files; some changes are seen within 2 s only",
  hint: "on Linux: sysctl fs.inotify.max_user_watches=524288",
})

export async function startServer(backend: Backend, options: ServerOptions): Promise<DevServer> {
  const session = new Session(backend)
  session.openAll()
  const { createServer } = await import("vite")
  const { warn, failed } = options
  const watcher = new FolderWatcher(
    path => session.touched(path),
    () => warn(formatDiagnostic(WATCH_LIMIT)),
  )
  const plugin = lectern({ session, watch: folders => watcher.watch(folders), warn, failed })
  const path = firstPath(session)
  const config = configure(plugin, { port: options.port, open: options.open && path })
  const server = await withoutSignals(() => createServer(config))
  const close = async () => {
    watcher.close()
    session.close()
    await server.close()
  }
  await server.listen().catch(async error => {
    await close()
    throw portError(error, options.port)
  })
  void session.prepare().catch(failed)
  const url = addressOf(server)
  return { url, start: new URL(path, url).href, close }
}

function firstPath(session: Session): string {
  const [first, ...others] = session.posts()
  return first && others.length === 0 ? `/${encodeURIComponent(first.listed().slug)}/` : "/"
}

/** Vite ends the process by itself on SIGTERM; how a command ends is the command's. */
async function withoutSignals<T>(create: () => Promise<T>): Promise<T> {
  const before = process.listeners("SIGTERM")
  const created = await create()
  for (const listener of process.listeners("SIGTERM")) {
    if (!before.includes(listener)) process.off("SIGTERM", listener)
  }
  return created
}

/** Everything by which Vite would read or run something of the folder that it stands in is switched off. */
function configure(
  plugin: Plugin,
  { port, open }: Pick<ServerOptions, "port"> & { open: string | false },
): InlineConfig {
  const root = packaged("dist/client")
  return {
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    cacheDir: packaged("dist/.vite"),
    css: { postcss: { plugins: [] } },
    appType: "custom",
    clearScreen: false,
    logLevel: "silent",
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [plugin],
    server: {
      host: HOST,
      port: port ?? PORT,
      strictPort: port !== null,
      open,
      cors: false,
      allowedHosts: [],
      watch: null,
      hmr: true,
      preTransformRequests: false,
      fs: { strict: true, allow: [root] },
    },
  }
}

function addressOf({ httpServer }: ViteDevServer): string {
  const address = httpServer?.address()
  const port = typeof address === "object" && address ? address.port : PORT
  return `http://${HOST}:${port}/`
}

/** What Vite says when it cannot listen, as a UserError; bugs as they are. */
export function portError(error: unknown, port: number | null): unknown {
  const problem = portProblem(String(error), `port ${port ?? PORT}`)
  return problem
    ? new UserError({ ...problem, hint: "choose another with --port, or leave it out" }, 3)
    : error
}

function portProblem(said: string, port: string): { code: string; what: string } | null {
  if (/EACCES/.test(said)) return { code: "E_PORT_DENIED", what: `no permission to listen on ${port}` }
  if (/already in use|EADDRINUSE/.test(said))
    return { code: "E_PORT_IN_USE", what: `${port} is already in use` }
  return null
}
