// `\newpage` of LaTeX alone on a line, for a post that is printed, too: of the paper, and a deck has its own.
import type { Marker } from "../rules/containers.ts"

export function readPageBreak(line: string): Marker | null {
  return /^\\(?:newpage|pagebreak|clearpage)$/.test(line) ? { kind: "single" } : null
}
