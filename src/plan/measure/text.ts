// A text in its place → its height.
import type { Inline } from "../../model.ts"
import type { Flow } from "./frame.ts"
import { textSize } from "./page.ts"
import type { TextRole, TextSize } from "./types.ts"

export function textHeight(inlines: readonly Inline[], flow: Flow, role: TextRole = "body"): number {
  return placedText(inlines, flow, role).height
}

export function placedText(inlines: readonly Inline[], flow: Flow, role: TextRole): TextSize {
  const { page, width, em, sticksOut } = flow
  const size = textSize(page, inlines, { role, width, px: em })
  sticksOut?.(size.width - width)
  return size
}
