// KaTeX's style sheet and fonts → dist/math, when the package is built.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Plugin } from "vite"

const source = resolve(import.meta.dirname, "../../node_modules/katex/dist")
const folder = resolve(import.meta.dirname, "../../dist/math")

export function math(): Plugin {
  return { name: "lectern:math", apply: "build", buildStart: gather }
}

function gather(): void {
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(join(source, "fonts")).filter(file => file.endsWith(".woff2"))) {
    copyFileSync(join(source, "fonts", file), join(folder, file))
  }
  const css = readFileSync(join(source, "katex.min.css"), "utf8")
  writeFileSync(join(folder, "math.css"), withTextFonts(onlyWoff2(css)))
}

/** What its faces do not have, such as Hangul in \text, is drawn as in the text around the formula, not as the machine can. */
function withTextFonts(css: string): string {
  return css
    .replaceAll(
      /(?<=[{;]font-family:)(KaTeX_\w+|"KaTeX_\w+")(?=[;}])(?![^{}]*src:)/g,
      "$1,var(--font-text,serif)",
    )
    .replace("KaTeX_Main,math,Times New Roman,serif", "KaTeX_Main,var(--font-text,serif)")
}

/** Every browser that runs the player reads woff2, so the other forms of each font are left out. */
function onlyWoff2(css: string): string {
  return css.replaceAll(/,url\([^)]*\) format\("(?:woff|truetype)"\)/g, "")
}
