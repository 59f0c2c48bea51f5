// The place where Pandoc puts the list of sources, `::: {#refs}`, and the heading over it: a post has no such list itself.

import { reportDropped } from "../report.ts"
import { lineEnds, linesBefore, outsideCode } from "../source/outside-code.ts"
import type { Preparation } from "./syntax.ts"

const HEADING = "^#{1,6}[ \\t]+[^\\n]{1,200}\\n\\s*"
const PLACE = new RegExp(
  `(?:${HEADING})?^:{3,}[ \\t]*\\{[^{}\\n]*#refs\\b[^{}\\n]*\\}[ \\t]*\\n\\s*^:{3,}[ \\t]*$`,
  "m",
)

/** With nothing under it at the end of a post the heading alone is the place. */
const LAST = /^#{1,6}[ \t]+(?:references|bibliography|works cited)[ \t]*(?:\{[^{}\n]*\})?\s*(?![\s\S])/im

export function withoutBibliography(text: string, preparation: Preparation): string {
  const cut = (part: string, place: RegExp, firstLine: number) =>
    part.replace(place, (whole, ...more) => {
      const at = Number(more.find(each => typeof each === "number"))
      const line = preparation.post.bodyLine + firstLine + linesBefore(part, at)
      reportDropped(preparation.report, "list of sources", line)
      return lineEnds(whole)
    })
  return outsideCode(cut(text, LAST, 0), (prose, firstLine) => cut(prose, PLACE, firstLine))
}
