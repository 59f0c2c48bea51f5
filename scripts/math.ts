// KaTeX's style sheet and fonts → dist/math, when the package is built.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Plugin } from "vite"

const source = resolve(import.meta.dirname, "../node_modules/katex/dist")
const folder = resolve(import.meta.dirname, "../dist/math")

export function math(): Plugin {
  return { name: "lectern:math", apply: "build", buildStart: gather }
}

function gather(): void {
  if (existsSync(join(folder, "math.css"))) return
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(join(source, "fonts")).filter(file => file.endsWith(".woff2"))) {
    copyFileSync(join(source, "fonts", file), join(folder, file))
  }
  const css = readFileSync(join(source, "katex.min.css"), "utf8")
  writeFileSync(join(folder, "math.css"), onlyWoff2(css))
}

/** Every browser that runs the player reads woff2, so the other forms of each font are left out. */
function onlyWoff2(css: string): string {
  return css.replaceAll(/,url\([^)]*\) format\("(?:woff|truetype)"\)/g, "")
}
