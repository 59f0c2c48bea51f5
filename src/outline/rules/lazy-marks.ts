// Lines at the margin that count or mark themselves (`나. two`, `○ two`) under a list: they go on with what the list stands
// in, and not with its last item, as CommonMark has it of other lines.
import { marksOf, PLAIN } from "../source/numberings.ts"
import { lineText, type Plugin } from "./rule.ts"

export const lazyMarks: Plugin = markdown => {
  markdown.block.ruler.before(
    "paragraph",
    "lazy_mark",
    (state, startLine, _, silent) => {
      const isLazy = silent && (state.sCount[startLine] ?? 0) < state.blkIndent
      return isLazy && marksOf(lineText(state, startLine)).some(({ series }) => series !== PLAIN)
    },
    { alt: ["paragraph"] },
  )
}
