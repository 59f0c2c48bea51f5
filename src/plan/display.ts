// A few large words, to the largest size at which they have room: no word broken, no more lines than look well.
import type { Inline } from "../model.ts"
import type { Stage } from "./stage.ts"

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
  return sizes.find(fits) ?? sizes.at(-1) ?? 30
}
