// Runs of dashes → columns: what stands in each on another line, and to which side it is set.
import { isWide } from "../../content/inlines.ts"
import type { Align } from "../../model.ts"

/** From the first dash of its run to behind the last one. */
export interface Column {
  readonly start: number
  readonly end: number
}

const DASHES = /^-{2,}(?:[ \t]+-{2,})*$/

/** Null: a line of something else. */
export function columnsOf(line: string): Column[] | null {
  if (!DASHES.test(line.trim())) return null
  const runs = placesOf(line).join("").matchAll(/-+/g)
  return Array.from(runs, ({ 0: run, index }) => ({ start: index, end: index + run.length }))
}

/** Null where a column would begin in the midst of a word: the line is no row. */
export function cellsOf(line: string, columns: readonly Column[]): string[] | null {
  const places = placesOf(line)
  const isBlank = (at: number) => places[at] === undefined || places[at] === " "
  if (columns.some(({ start }, index) => index > 0 && !isBlank(start) && !isBlank(start - 1))) return null
  return columns.map((_, index) => slice(places, columns, index).trim())
}

/** As the shortest line of the head, or the first row, stands over or under its dashes; flush with both ends: not said. */
export function alignOf(lines: readonly string[], columns: readonly Column[], index: number): Align {
  const { start = 0, end = 0 } = columns[index] ?? {}
  const texts = lines.map(line =>
    placesOf(line)
      .slice(start, columns[index + 1]?.start)
      .join("")
      .trimEnd(),
  )
  const [shortest] = texts.filter(text => text !== "").sort((a, b) => widthOf(a) - widthOf(b))
  if (shortest === undefined) return null
  const isFree = { left: shortest.startsWith(" "), right: widthOf(shortest) < end - start }
  if (isFree.left && isFree.right) return "center"
  if (isFree.left) return "right"
  return isFree.right ? "left" : null
}

/** What stands before the first run belongs to it. */
function slice(places: readonly string[], columns: readonly Column[], index: number): string {
  return places.slice(index === 0 ? 0 : columns[index]?.start, columns[index + 1]?.start).join("")
}

function widthOf(text: string): number {
  return placesOf(text).length
}

/** One entry a place in a line of fixed width: wide characters take two, marks over others none. */
function placesOf(line: string): string[] {
  const places: string[] = []
  for (const char of line) {
    if (char === "\t") places.push(..." ".repeat(4 - (places.length % 4)))
    else if (/[\p{M}\p{Cf}]/u.test(char) && places.length > 0) places.push(`${places.pop()}${char}`)
    else if (isWide(char.charCodeAt(0)) || /\p{Emoji_Presentation}/u.test(char)) places.push(char, "")
    else places.push(char)
  }
  return places
}
