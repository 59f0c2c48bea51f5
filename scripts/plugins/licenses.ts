// The licences of what is bundled, and of the fonts → dist/licenses, when the package is built.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Plugin } from "vite"

const root = resolve(import.meta.dirname, "../..")
const folder = join(root, "dist/licenses")

export function licenses(): Plugin {
  return { name: "lectern:licenses", apply: "build", buildStart: gather }
}

/** Of packages that other packages bring, those whose code ends up in ours too. */
const BROUGHT = [
  "elkjs",
  "entities",
  "linkify-it",
  "mdurl",
  "uc.micro",
  "punycode.js",
  "section-matter",
  "kind-of",
]

function gather(): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  for (const name of [...Object.keys(devDependencies), ...BROUGHT]) {
    const home = join(root, "node_modules", name)
    const file = existsSync(home) ? readdirSync(home).find(each => /^licen[cs]e/i.test(each)) : undefined
    if (file) copyFileSync(join(home, file), join(folder, `${name.replace("/", "-")}.txt`))
  }
}
