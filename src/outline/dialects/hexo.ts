// The tabs of Hexo themes, whose names stand in comments: `<!-- tab Name -->` … `<!-- endtab -->`.
import { outsideCode } from "../source/outside-code.ts"

export function withTabNames(text: string): string {
  if (!/<!--\s*tab\b/.test(text)) return text
  return outsideCode(text, prose =>
    prose.replace(
      /^<!--[ \t]*tab[ \t]+(?!@)([^\n@]{1,200}?)(?:[ \t]*@[\w-]*)?[ \t]*-->[ \t]*$/gm,
      "<p><strong>$1</strong></p>",
    ),
  )
}
