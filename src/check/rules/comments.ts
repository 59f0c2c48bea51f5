// Comments of the author, which no deck shows: said once, so that nothing is left out unnoticed.
import type { Dialect } from "../../model.ts"
import { readComment } from "../../outline/source/comments.ts"
import { lineFinder, outsideCode } from "../../outline/source/outside-code.ts"
import type { Rule } from "../rule.ts"

export const commentsLeftOut: Rule = {
  code: "W_COMMENT_LEFT_OUT",
  *find({ post }) {
    if (AS_NOTES.has(post.dialect)) return
    const lines: number[] = []
    outsideCode(post.body, (prose, firstLine) => {
      const lineAt = lineFinder(prose, post.bodyLine + firstLine)
      for (const match of prose.matchAll(COMMENT)) {
        const words = match.slice(1).find(each => each !== undefined) ?? ""
        if (isForPeople(words)) lines.push(lineAt(match.index))
      }
      return prose
    })
    const [line] = lines
    if (line === undefined) return
    const what = lines.length === 1 ? "a comment left out" : `${lines.length} comments left out`
    yield { line, what, hint: "<!-- notes: … --> is for the speaker" }
  },
}

/** Where a comment is the speaker's. */
const AS_NOTES: ReadonlySet<Dialect> = new Set<Dialect>(["marp", "slidev"])

const COMMENT =
  /<!--([\s\S]{1,5000}?)-->|\{\/\*([\s\S]{1,5000}?)\*\/\}|\{%-?\s*comment\s*-?%\}([\s\S]{1,5000}?)\{%-?\s*endcomment|\{::comment\}([\s\S]{1,5000}?)\{:\//g

/** Two words at least, and none that speak to a tool. */
function isForPeople(words: string): boolean {
  const text = words.trim()
  return readComment(text).length === 0 && /\p{L}+\s+\p{L}+/u.test(text) && !TOOL.test(text)
}

const TOOL =
  /^(?:more|excerpt|truncate|toc|tab |endtab|prettier|markdownlint|remark|textlint|eslint|vale|cspell|spell|lint|region|endregion|#|@|\.|_?[\w-]+:|START|END|ALL-CONTRIBUTORS|DO NOT EDIT)/i
