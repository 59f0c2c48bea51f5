// Takes Markdown tokens, gives the headings that stand in a `<details>` which its author closed: they belong into it.
import type { Token } from "markdown-it"

export function foldedHeadings(tokens: readonly Token[]): ReadonlySet<Token> {
  const folded = new Set<Token>()
  /** Headings since each `<details>` that is open. */
  const open: Token[][] = []
  for (const token of tokens) {
    if (token.type === "heading_open") open.at(-1)?.push(token)
    for (const tag of tagsIn(token)) {
      if (tag.charAt(1) !== "/") open.push([])
      else for (const heading of open.pop() ?? []) folded.add(heading)
    }
  }
  return folded
}

function tagsIn({ type, content }: Token): readonly string[] {
  if (type !== "html_block" || content.trimStart().startsWith("<!--")) return []
  return content.match(/<\/?details\b/gi) ?? []
}
