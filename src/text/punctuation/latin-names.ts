// A line from right to left → where marks belong to a name in Latin letters, so that "C++" is not shown as "++C".
import type { Change } from "./marks.ts"

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
/** Invisible, and read from left to right: what stands between it and a Latin letter is, too. */
const LEFT_TO_RIGHT = "\u200e"

/** "C++", "F#", "print()"; "@name", "#tag", ".NET", "$HOME". */
const LAST_MARK = /(?<=[A-Za-z\d][+#]{0,2})[+#](?![A-Za-z\d+#\u200e])|(?<=[A-Za-z\d]\()\)/g
const FIRST_MARK = /(?<=^|[\s(])[@#.$](?=[A-Za-z])/g

export function latinNames(line: string): Change[] {
  if (!RIGHT_TO_LEFT.test(line)) return []
  return [
    ...Array.from(line.matchAll(LAST_MARK), ({ 0: mark, index }): Change => [index, mark + LEFT_TO_RIGHT]),
    ...Array.from(line.matchAll(FIRST_MARK), ({ 0: mark, index }): Change => [index, LEFT_TO_RIGHT + mark]),
  ]
}
