// lectern dev: posts → the dev server, until it is interrupted.
import { once } from "node:events"
import { packageVersion } from "../files/package.ts"
import { startServer } from "../vite/server.ts"
import { backendFor } from "./backend.ts"
import { reportError, say } from "./report.ts"
import type { PostOptions } from "./settings.ts"
import { untilStopped } from "./stop.ts"

export interface DevOptions extends PostOptions {
  readonly port?: number
  readonly open?: boolean
}

export async function dev(paths: readonly string[], options: DevOptions): Promise<void> {
  const server = await startServer(backendFor(paths, options), {
    port: options.port ?? null,
    open: options.open ?? false,
    warn: say,
    failed: error => reportError(error, options.debug ?? false),
  })
  process.stdout.write(`Lectern ${packageVersion()}\n\n  ${server.start}\n\n`)
  process.exitCode = await untilStopped(untilAborted, () => server.close())
}

/** Serving ends by a signal only. */
async function untilAborted(stop: AbortSignal): Promise<0> {
  await once(stop, "abort")
  return 0
}
