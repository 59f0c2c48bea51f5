// Files of Pandoc and Quarto: pauses between the parts of a slide, labels of formulas, and Quarto's shortcodes.
import type { Marker } from "../rules/containers.ts"
import { prepareShortcodes } from "./hugo.ts"
import { outsideCode } from "./outside-code.ts"
import type { Preparation } from "./syntax.ts"

export function preparePandoc(text: string, preparation: Preparation): string {
  const labelled = /(\$\$)[ \t]*\{#[^{}\n]{1,200}\}/g
  return prepareShortcodes(
    outsideCode(text, prose => prose.replace(labelled, "$1")),
    preparation,
  )
}

export function readPandocLine(line: string): Marker | null {
  return /^\.\s\.\s\.$/.test(line) || line === "\\pause" ? { kind: "single", element: "#pause" } : null
}
