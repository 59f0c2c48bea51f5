// The command's entry: refuses a Node that is too old before anything else is loaded.
import { join } from "node:path"
import { commandOf } from "./commands.ts"
import type { main } from "./main.ts"

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22

if (supported) {
  const { loaderFor } = await import("./load.ts")
  const load = loaderFor(commandOf(process.argv))
  const program = load(join(import.meta.dirname, "lectern/main.cjs")) as { main: typeof main }
  await program.main(process.argv)
} else {
  process.stderr.write(
    `error: Node ${process.versions.node} is too old [E_NODE_VERSION]\nhint: needs Node 20.19, 22.12 or newer\n`,
  )
  process.exitCode = 3
}
