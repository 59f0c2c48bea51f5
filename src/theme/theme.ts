// The style sheets of a theme, and what an author changes about its colours → one text for the page, read for the planner.
import type { Diagnostic, Settings } from "../model.ts"
import { accentCss, accentFor, accentWarnings } from "./accent.ts"
import { readScopes } from "./css.ts"
import { numbersFor, type Scoped } from "./numbers.ts"
import { inColours } from "./shades.ts"

export interface Theme extends Scoped {
  /** The class is `theme-<name>`. */
  readonly name: string
  /** What the page gets: structure, then the theme, then the accent that the author asked for. */
  readonly css: string
  /** About a style sheet of the user's. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface ThemeFiles {
  /** themes/base.css with its parts. */
  readonly base: string
  /** themes/<name>.css, or a file of the user's; empty for the structure alone. */
  readonly theme: string
  /** What the author calls it, where that is not its name here. */
  readonly called?: string
  readonly diagnostics?: readonly Diagnostic[]
}

/** What an author may change about the colours of a theme. */
export type Shade = Pick<Settings, "accent" | "colors">

const AS_MADE: Shade = { accent: null, colors: "theme" }

export function readTheme(name: string, files: ThemeFiles, { accent, colors }: Shade = AS_MADE): Theme {
  const diagnostics = files.diagnostics ?? []
  const plain = [files.base, inColours(files.theme, colors)].filter(Boolean).join("\n")
  if (accent === null) return { name, css: plain, scopes: readScopes(plain), diagnostics }
  const own = accentFor(accent, files.theme, colors)
  const css = `${plain}\n${accentCss(name, own)}`
  const told = accentWarnings(accent, files.called ?? name, own)
  return { name, css, scopes: readScopes(css), diagnostics: [...diagnostics, ...told] }
}

/** The same theme with more faces, asked after all others. */
export function extendTheme(
  theme: Theme,
  faces: readonly { readonly family: string; readonly css: string }[],
  told: readonly Diagnostic[],
): Theme {
  const diagnostics = [...theme.diagnostics, ...told]
  if (faces.length === 0) return { ...theme, diagnostics }
  const others = numbersFor(theme, "en", "16:9").text("--font-others")
  const stack = [others, ...faces.map(({ family }) => `"${family}"`)].join(", ")
  const css = [
    theme.css,
    ...faces.map(face => face.css),
    `.theme-${theme.name} { --font-others: ${stack} }`,
  ].join("\n")
  return { ...theme, css, scopes: readScopes(css), diagnostics }
}
