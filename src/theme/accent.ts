// The accent that an author asks for → the nearest one that can be read on a theme's grounds, as rules and as warnings.
import { warning } from "../error.ts"
import type { Diagnostic, Settings } from "../model.ts"
import { contrast, lightnessOf, readColour, withLightness } from "./colour.ts"
import { inColours } from "./shades.ts"

export interface Accent {
  /** On the ground of text, and on that of cover and sections. */
  readonly text: string
  readonly field: string
}

/** As light or dark as it takes to be read; with `auto` in both variants. */
export function accentFor(accent: string, theme: string, colors: Settings["colors"]): Accent {
  const grounds = (css: string, name: string) =>
    [...css.matchAll(new RegExp(`--(?:${name}|sec):\\s*(oklch\\([^)]*\\)|#[\\da-f]{3,8})`, "gi"))].map(
      ([, colour = ""]) => colour,
    )
  const shades = colors === "auto" ? (["light", "dark"] as const) : ([colors] as const)
  const css = shades.map(shade => inColours(theme, shade)).join("\n")
  return { text: readableOn(accent, grounds(css, "bg")), field: readableOn(accent, grounds(css, "field")) }
}

export function accentCss(name: string, { text, field }: Accent): string {
  const values = {
    accent: text,
    "field-accent": field,
    "score-h": "var(--accent)",
    "fs-h": "var(--field-accent)",
    "code-hot": `color-mix(in oklab, ${text} 13%, transparent)`,
  }
  const lines = Object.entries(values).map(([variable, value]) => `  --${variable}: ${value};`)
  return `.theme-${name} {\n${lines.join("\n")}\n}\n`
}

export function accentWarnings(accent: string, theme: string, { text, field }: Accent): Diagnostic[] {
  const changed = [
    { used: text, place: "slides" },
    { used: field, place: "covers" },
  ].filter(({ used }) => used !== accent)
  if (changed.length === 0) return []
  const what = `the accent ${accent} is hard to read on ${changed.map(({ place }) => place).join(" and ")} of the theme ${theme}`
  const hint = changed
    .map(({ used, place }) => `${place} take ${used}, which is ${shadeOf(used, accent)}`)
    .join("; ")
  return [warning({ code: "W_ACCENT", what, hint })]
}

function shadeOf(used: string, accent: string): string {
  return `the same but ${lightnessOf(used) < lightnessOf(accent) ? "darker" : "lighter"}`
}

const READABLE = 4.5

/** The same where it can be read on all grounds; else darker or lighter, as little as it takes. */
function readableOn(accent: string, grounds: readonly string[]): string {
  if (isReadable(accent, grounds)) return accent
  const start = lightnessOf(accent)
  const steps = Array.from({ length: 100 }, (_, step) => (step + 1) / 100)
  const tries = steps.flatMap(step => [start - step, start + step]).filter(each => each >= 0 && each <= 1)
  const found = tries.map(each => withLightness(accent, each)).find(each => isReadable(each, grounds))
  return found ?? accent
}

function isReadable(ink: string, grounds: readonly string[]): boolean {
  return grounds.every(ground => {
    const below = readColour(ground)
    return contrast(readColour(ink), below, below) >= READABLE
  })
}
