// Text of a post → warnings for code that holds invisible direction marks, which can make it read as what it is not.
// In prose they are ordinary: Arabic and Hebrew need them.
import { warning } from "../../error.ts"
import type { Diagnostic } from "../../model.ts"
import { linesOf } from "./lines.ts"
import { FENCE, nextFence } from "./prose.ts"

/** Signs that turn the direction of the text around them. */
export const DIRECTION_MARK = /[\u202a-\u202e\u2066-\u2069]/

export function directionMarks(text: string, file: string): Diagnostic[] {
  if (!DIRECTION_MARK.test(text)) return []
  const found: Diagnostic[] = []
  let fence: string | null = null
  for (const line of linesOf(text)) {
    const mark = FENCE.exec(line.text)?.[1] ?? null
    const inCode = fence !== null || /^( {4}|\t)/.test(line.text) || isInSpan(line.text)
    if (inCode && DIRECTION_MARK.test(line.text)) found.push(markWarning(file, line.number, line.text))
    if (mark) fence = nextFence(fence, mark)
  }
  return found
}

/** Every second piece between backticks is code. */
function isInSpan(line: string): boolean {
  return line.split(/`+/).some((piece, index) => index % 2 === 1 && DIRECTION_MARK.test(piece))
}

function markWarning(file: string, line: number, text: string): Diagnostic {
  const column = text.search(DIRECTION_MARK) + 1
  const hint = "it may read as something else than it is; type the line again"
  return warning({
    code: "W_BIDI",
    what: "invisible direction marks in code",
    hint,
    where: { file, line, column },
  })
}
