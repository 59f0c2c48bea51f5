// A text in its place → its height.
import type { Inline } from "../../model.ts"
import type { Flow } from "./frame.ts"
import { textSize } from "./page.ts"
import type { TextRole } from "./types.ts"

export function textHeight(inlines: readonly Inline[], flow: Flow, role: TextRole = "body"): number {
  return textSize(flow.page, inlines, { role, width: flow.width, px: flow.em }).height
}
