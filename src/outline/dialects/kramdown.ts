// Marks of kramdown that are for kramdown alone: `{::comment}` hides text, `{::nomarkdown}` and `{::options}` do nothing here.
import { lineEnds, outsideCode } from "../source/outside-code.ts"

export function withoutExtensions(text: string): string {
  if (!text.includes("{::")) return text
  return outsideCode(text, prose =>
    prose
      .replace(/\{::comment\}[\s\S]{0,20000}?\{:\/(?:comment)?\}/g, lineEnds)
      .replace(/\{::\w+(?:\s[^{}\n]{0,300})?\/?\}|\{:\/\w*\}/g, ""),
  )
}
