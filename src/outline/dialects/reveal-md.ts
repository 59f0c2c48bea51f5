// Files of reveal-md: separators between slides, and notes after `Note:`.

import type { Marker } from "../rules/containers.ts"
import { outsideCode } from "../source/outside-code.ts"
import type { Preparation } from "./syntax.ts"

/**
 * Breaks need no empty line before them; `***` is none of a heading's underlines. A file without any is parted as
 * reveal.js itself is set up for: by two empty lines.
 */
export function prepareReveal(text: string, { post }: Preparation): string {
  const own = ["separator", "verticalSeparator"].flatMap(key => separatorLine(post.page.get(key)) ?? [])
  const whole = outsideCode(text, prose => prose.replace(PLACES, ""))
  const parted = outsideCode(whole, prose => {
    const lines = prose.split("\n")
    const isBreak = (line: string, index: number) =>
      /^-{3,4}$/.test(line.trimEnd()) ||
      own.includes(line.trim()) ||
      (line.trimEnd() === "--" && lines[index - 1]?.trim() === "")
    return lines.map((line, index) => (isBreak(line, index) ? "***" : line)).join("\n")
  })
  if (parted !== whole) return parted
  return outsideCode(whole, (prose, firstLine) => {
    const isBlank = prose.split("\n").map(line => line.trim() === "")
    const isSecond = (at: number) =>
      isBlank[at] === true && isBlank[at - 1] === true && !(isBlank[at - 2] ?? firstLine === 0)
    return prose
      .split("\n")
      .map((line, at) => (isSecond(at) ? "***" : line))
      .join("\n")
  })
}

/** Obsidian's boxes for a place on the slide: what is in them is Markdown. */
const PLACES = /^[ \t]*<\/?(?:split|grid)\b[^<>\n]*>[ \t]*$/gm

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
