// Files of reveal-md: separators between slides, and notes after `Note:`.

import { outsideCode } from "../outside-code.ts"
import type { Marker } from "../rules/containers.ts"
import type { Preparation } from "./syntax.ts"

/** Breaks need no empty line before them; `***` is none of a heading's underlines. */
export function prepareReveal(text: string, { post }: Preparation): string {
  const own = ["separator", "verticalSeparator"].flatMap(key => separatorLine(post.page.get(key)) ?? [])
  return outsideCode(text, prose =>
    prose
      .split("\n")
      .map(line => (/^-{3,4}$/.test(line.trimEnd()) || own.includes(line.trim()) ? "***" : line))
      .join("\n"),
  )
}

/** The line that an expression such as `^\\r?\\n<!--s-->\\r?\\n$` stands for; null where it may stand for several. */
function separatorLine(expression: string | undefined): string | null {
  const line = expression?.replace(/\\r\??|\\n|\\s\*|[\^$]|\n/g, "").trim()
  return line && !/[\\()[\]{}|+*?]/.test(line) ? line : null
}

/** `Note:` begins what only the speaker sees, up to the end of the slide. */
export function readRevealLine(line: string): Marker | null {
  if (line === "***") return { kind: "close", family: "reveal notes", element: "#break" }
  const note = /^notes?:\s*(.*)$/i.exec(line)
  if (!note) return null
  return {
    kind: "open",
    family: "reveal notes",
    element: "aside",
    attributes: { class: "notes" },
    ...(note[1] ? { lead: note[1] } : {}),
    endsWithPost: true,
  }
}
