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
  return holdsAt(at, LINE_START, text) && holdsAt(at + length, LINE_END, text)
}

/** Nothing but white space, looked for from the part itself: its line may be long, and hold thousands of others. */
const LINE_START = /(?<=(?:^|\n)(?:[^\S\n]|>)*)/y
const LINE_END = /[^\S\n]*(?:\n|$)/y

function holdsAt(at: number, place: RegExp, text: string): boolean {
  place.lastIndex = at
  return place.test(text)
}

/** The line of each of some positions that ascend; no line is counted twice. */
export function lineFinder(text: string, firstLine: number): (position: number) => number {
  let line = firstLine
  let from = 0
  return position => {
    line += linesBefore(text.slice(from, position), position - from)
    from = position
    return line
  }
}

/** How many lines end before a position. */
export function linesBefore(text: string, position: number): number {
  return text.slice(0, position).split("\n").length - 1
}

/** As many line ends as the text has, for what is taken out. */
export function lineEnds(text: string): string {
  return "\n".repeat(linesBefore(text, text.length))
}
