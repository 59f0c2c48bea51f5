// Runs a TypeScript file of this repository: node scripts/run.mjs test/sheet/sheet.ts …
// Node 20 cannot, so the file is bundled first; its imports of packages stay as they are.
import { mkdtempSync, rmSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "rolldown"

const [file] = process.argv.splice(2, 1)
const root = resolve(import.meta.dirname, "..")
// Inside the repository, so that packages are found from it.
const folder = mkdtempSync(join(root, "node_modules/.run-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))

await build({
  input: resolve(file),
  platform: "node",
  external: id => !id.startsWith(".") && !id.startsWith("/"),
  plugins: [{ name: "dirname", transform: keepDirname }],
  output: { dir: folder, format: "esm", entryFileNames: "run.mjs" },
  logLevel: "warn",
})

/** Each module believes itself to lie where its source lies. */
function keepDirname(code, id) {
  return code.replaceAll("import.meta.dirname", JSON.stringify(dirname(id)))
}

await import(pathToFileURL(join(folder, "run.mjs")).href)
