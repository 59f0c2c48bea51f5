// The dialects of tools whose files are slides throughout; Pandoc's may be articles too.
import type { Dialect } from "../model.ts"

export function isSlideTool(dialect: Dialect): boolean {
  return SLIDE_TOOLS.has(dialect)
}

const SLIDE_TOOLS: ReadonlySet<Dialect> = new Set<Dialect>([
  "marp",
  "slidev",
  "reveal-md",
  "remark",
  "deckset",
  "presenterm",
])
