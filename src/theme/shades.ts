// A theme's text with `light-dark(…)` → the same in one of the two, or in that which the reader's system is set to.
import type { Colours } from "../model.ts"
import { declarationsOf, rulesOf, splitTopLevel } from "./css.ts"

const PAIR = /light-dark\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g

/** Decided here and not by the browser, so that the planner, older browsers and paper have plain colours. */
export function inColours(css: string, colours: Colours): string {
  const own = /color-scheme:\s*dark/.test(css) ? "dark" : "light"
  if (colours !== "auto") return shaded(css, colours === "theme" ? own : colours)
  return `${shaded(css, "light")}\n${darkRules(css)}`
}

function shaded(css: string, shade: "light" | "dark"): string {
  return css
    .replaceAll(/color-scheme:\s*(?:light|dark)/g, `color-scheme: ${shade}`)
    .replaceAll(PAIR, pair => pairOf(pair)[shade])
}

function pairOf(pair: string): { light: string; dark: string } {
  const [light = "", dark = light] = splitTopLevel(pair.slice("light-dark(".length, -1), ",")
  return { light, dark }
}

/** What is another in the dark. */
function darkRules(css: string): string {
  const rules = rulesOf(css).flatMap(({ selector, body }) => {
    const pairs = declarationsOf(body ?? "").filter(({ value }) => value.includes("light-dark("))
    const lines = pairs.map(({ name, value }) => `  ${name}: ${shaded(value, "dark")};`)
    return lines.length > 0 ? [`${selector} {\n${lines.join("\n")}\n}`] : []
  })
  return `@media (prefers-color-scheme: dark) {\n${rules.join("\n")}\n}\n`
}
