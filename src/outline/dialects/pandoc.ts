// Files of Pandoc and Quarto: pauses between the parts of a slide, and Quarto's shortcodes.
import type { Marker } from "../rules/containers.ts"
import { prepareShortcodes } from "./hugo.ts"
import type { Preparation } from "./syntax.ts"

export function preparePandoc(text: string, preparation: Preparation): string {
  return prepareShortcodes(text, preparation)
}

export function readPandocLine(line: string): Marker | null {
  return /^\.\s\.\s\.$/.test(line) || line === "\\pause" ? { kind: "single", element: "#pause" } : null
}
