// Markdown → the same without its code. Rough, for guesses about language and dialect; what a deck shows is read by
// a real parser elsewhere.
import { linesOf } from "./lines.ts"

/** A code fence, in a quotation too. */
export const FENCE = /^\s*(?:>\s*)*(`{3,}|~{3,})/

export function withoutCode(markdown: string): string {
  const kept: string[] = []
  let fence: string | null = null
  for (const { text } of linesOf(markdown)) {
    const mark: string | null = FENCE.exec(text)?.[1] ?? null
    if (fence === null && mark === null) kept.push(text)
    if (mark !== null) fence = nextFence(fence, mark)
  }
  return kept.join("\n").replace(/`[^`\n]*`/g, " ")
}

/** Opens a fence, or closes the open one where the mark is of its kind and no shorter. */
export function nextFence(open: string | null, mark: string): string | null {
  if (open === null) return mark
  return mark.startsWith(open) ? null : open
}
