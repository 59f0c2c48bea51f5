// Fonts of the themes → dist/fonts, when the package is built.
import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import type { Plugin } from "vite"
import { fontFiles } from "../font-sources.ts"

const folder = resolve(import.meta.dirname, "../../dist/fonts")

export function fonts(): Plugin {
  let gathered = false
  return {
    name: "lectern:fonts",
    apply: "build",
    buildStart() {
      if (!gathered) gather()
      gathered = true
    },
  }
}

/** Only what is missing or has changed, so that a second build loses no time. */
function gather(): void {
  mkdirSync(folder, { recursive: true })
  for (const path of new Set(fontFiles().map(file => file.path))) {
    const target = join(folder, basename(path))
    if (!existsSync(target) || statSync(target).size !== statSync(path).size) copyFileSync(path, target)
  }
}
