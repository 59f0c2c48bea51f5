// A line as typed → which of its spaces must not end a line, so that none begins with the mark behind the space, and
// which fall away.
import type { Change } from "./marks.ts"

/** French marks, a dash between words, a share: typed after a space, read with the word before it; « with the next one. */
const HELD = /(?<=\S) (?=(?:[?!:;»%]+|[–—]|-{1,3})(?:[\s),.]|$))|(?<=«) (?=\S)/gu

/** A space as wide as the typed one. */
const UNBROKEN = "\u00a0"

export function spaces(line: string): Change[] {
  return Array.from(line.matchAll(HELD), ({ index }) => [index, UNBROKEN])
}

/** Marks as wide as a character hold a space of their own on the side that this one is on. */
const BESIDE_WIDE =
  /(?<=[。，、；：）」』】〉》]) +(?=\S)|(?<=\S) +(?=[。，、；：）」』】〉》（「『【〈《])/gu

export function wideSpaces(line: string): Change[] {
  return Array.from(line.matchAll(BESIDE_WIDE), ({ 0: typed, index }) =>
    Array.from(typed, (_, at): Change => [index + at, ""]),
  ).flat()
}
