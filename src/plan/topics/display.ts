// A few large words, to the largest size at which they have room: no word broken, no more lines than look well.
import type { Inline } from "../../model.ts"
import type { Stage } from "../stage.ts"

export type DisplayRole = "cover" | "section" | "statement" | "quote"

export function displaySize(
  inlines: readonly Inline[],
  role: DisplayRole,
  { steps, room, metrics }: Stage,
): number {
  const sizes = steps[role]
  const most = steps[`${role}Lines`]
  const width = room.display[role]
  const fits = (px: number, step: number) =>
    metrics.widestWord(inlines, role, px) <= width &&
    metrics.text(inlines, role, width, px).lines <= (most[step] ?? 6)
  const at = sizes.findIndex(fits)
  const [px, smaller] = [sizes[at], sizes[at + 1]]
  if (px === undefined) return sizes.at(-1) ?? 30
  const lines = (size: number) => metrics.text(inlines, role, width, size).lines
  const isRagged = () =>
    lines(px) >= MANY_LINES &&
    metrics.text(inlines, role, Number.POSITIVE_INFINITY, px).width < FILLED * width * lines(px)
  return isTitle(role) && smaller !== undefined && isRagged() && lines(smaller) < lines(px) ? smaller : px
}

/** A step smaller and a line less looks better where so many lines of a title would be filled less than so. */
const MANY_LINES = 3
const FILLED = 0.68

function isTitle(role: DisplayRole): boolean {
  return role === "cover" || role === "section"
}
