// Takes a post's text and a change to its prose, gives the text with its fenced code left as it is, line by line.
import { fenceAfter } from "./fences.ts"

/** `change` must keep the number of line ends, so that lines of the outline stay lines of the file. */
export function outsideCode(text: string, change: (prose: string, firstLine: number) => string): string {
  const parts: string[] = []
  let prose: string[] = []
  let fence = ""
  const endProse = (next: number) => {
    if (prose.length > 0) parts.push(change(prose.join("\n"), next - prose.length))
    prose = []
  }
  text.split("\n").forEach((line, index) => {
    const before = fence
    fence = fenceAfter(fence, line)
    if (before === "" && fence === "") prose.push(line)
    else {
      endProse(index)
      parts.push(line)
    }
  })
  endProse(text.split("\n").length)
  return parts.join("\n")
}

/** Whether a part of a text has its lines for itself, but for the marks of a quotation. */
export function isAlone(text: string, at: number, length: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at)
  const after = text.slice(at + length, (text.indexOf("\n", at + length) + 1 || text.length + 1) - 1)
  return before.replace(/^[\s>]+/, "") === "" && after.trim() === ""
}

/** How many lines end before a position. */
export function linesBefore(text: string, position: number): number {
  return text.slice(0, position).split("\n").length - 1
}

/** As many line ends as the text has, for what is taken out. */
export function lineEnds(text: string): string {
  return "\n".repeat(linesBefore(text, text.length))
}
