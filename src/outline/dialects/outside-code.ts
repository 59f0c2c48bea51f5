// Takes a post's text and a change to its prose, gives the text with its fenced code left as it is, line by line.
import { fenceAfter } from "../rules/containers.ts"

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
    fence = fenceAfter(fence, line.replace(/^[\s>]+/, "").trimEnd())
    if (before === "" && fence === "") prose.push(line)
    else {
      endProse(index)
      parts.push(line)
    }
  })
  endProse(text.split("\n").length)
  return parts.join("\n")
}

/** As many line ends as the text has, for what is taken out. */
export function lineEnds(text: string): string {
  return "\n".repeat(text.split("\n").length - 1)
}
