// What VitePress and VuePress write besides Markdown: `<Badge type="tip" text="beta" />`, whose words are in an attribute,
// and `@tab Name` in a container of tabs.
import { outsideCode } from "../source/outside-code.ts"

export function prepareVitePress(text: string): string {
  return outsideCode(text, prose => withTabNames(withBadges(prose)))
}

/** A tab is known by its name, which stays as a line of its own. */
function withTabNames(prose: string): string {
  return prose.replace(/^@tab(?::active)?[ \t]+(\S[^\n]{0,200}?)(?:#[\w-]+)?[ \t]*$/gm, "**$1**")
}

function withBadges(prose: string): string {
  return prose.replace(
    /<Badge\b[^<>]{0,300}?\btext="([^"<>]{0,200})"[^<>]{0,300}?(?:\/>|>\s*<\/Badge>)/g,
    "<small>$1</small>",
  )
}
