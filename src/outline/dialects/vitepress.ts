// Components of VitePress that hold words in their attributes: `<Badge type="tip" text="beta" />`.
import { outsideCode } from "./outside-code.ts"

export function withBadges(text: string): string {
  if (!text.includes("<Badge")) return text
  return outsideCode(text, prose =>
    prose.replace(
      /<Badge\b[^<>]{0,300}?\btext="([^"<>]{0,200})"[^<>]{0,300}?(?:\/>|>\s*<\/Badge>)/g,
      "<small>$1</small>",
    ),
  )
}
