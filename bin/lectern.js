#!/usr/bin/env node
// The command by its name, in a clone as where it is installed: npm links to no file that the build has yet to make.
import { existsSync } from "node:fs"

const built = new URL("../dist/lectern.js", import.meta.url)

if (existsSync(built)) await import(built.href)
else {
  process.stderr.write("error: this clone is not built [E_NOT_BUILT]\nhint: npm ci && npm run build\n")
  process.exitCode = 3
}
