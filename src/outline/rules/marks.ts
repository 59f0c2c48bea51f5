// Inline marks beyond CommonMark: `==mark==`, `++insert++`, `x^2^`, `H~2~O`, only where they can be nothing else.
import type { StateInline } from "markdown-it"
import type { InlineRule, Plugin } from "./rule.ts"

interface Mark {
  /** Null: only its words are shown. */
  readonly name: string | null
  readonly sign: string
  /** What may stand between the signs. */
  readonly inside: RegExp
  /** What must stand before the first sign. */
  readonly before: RegExp
  /** What must not follow the last sign. */
  readonly after: RegExp
}

/** A pair of signs inside a word is left alone: `C++/C++`, `a==b==c`, `10~20, 30~40`, `(^-^)`. */
const marks: readonly Mark[] = [
  { name: "mark", sign: "==", inside: /^(?!=)\S(?:[^\n]*[^\s=])?$/, before: /^$|[^\w=]/, after: /[\w=]/ },
  { name: "ins", sign: "++", inside: /^(?!\+)\S(?:[^\n]*[^\s+])?$/, before: /^$|[^\w+]/, after: /[\w+]/ },
  {
    name: "sup",
    sign: "^",
    inside: /^(?=.*[\p{L}\p{N}])[^\s^]{1,20}$/u,
    before: /[\p{L}\p{N})\]]/u,
    after: /\^/,
  },
  {
    name: "sub",
    sign: "~",
    inside: /^(?=.*[A-Za-z0-9])[A-Za-z0-9+\-−()]{1,20}$/,
    before: /[A-Za-z)\]]/,
    after: /[~\d]/,
  },
]

export const inlineMarks: Plugin = markdown => {
  for (const mark of marks) markdown.inline.ruler.before("emphasis", `mark ${mark.sign}`, rule(mark))
}

/** `!!words!!` of VuePress themes, hidden until they are touched. */
export const spoilers: Plugin = markdown => {
  markdown.inline.ruler.before("emphasis", "spoiler", rule(SPOILER))
}

const SPOILER: Mark = {
  name: null,
  sign: "!!",
  inside: /^(?!!)\S(?:[^\n]*[^\s!])?$/,
  before: /^$|[^\w!]/,
  after: /[\w!]/,
}

/** Longest text between two signs; keeps the search short. */
const LONGEST = 300

function rule(mark: Mark): InlineRule {
  return (state, silent) => {
    const { src, pos } = state
    if (!src.startsWith(mark.sign, pos) || !mark.before.test(src[pos - 1] ?? "")) return false
    const end = closing(state, mark)
    if (end === -1) return false
    if (!silent) push(state, mark, end)
    state.pos = end + mark.sign.length
    return true
  }
}

function closing({ src, pos, posMax }: StateInline, { sign, inside, after }: Mark): number {
  const start = pos + sign.length
  const end = src.slice(start, Math.min(posMax, start + LONGEST)).indexOf(sign)
  if (end < 1 || !inside.test(src.slice(start, start + end))) return -1
  return after.test(src[start + end + sign.length] ?? "") ? -1 : start + end
}

/** The text inside is read as any other. */
function push(state: StateInline, { name, sign }: Mark, end: number): void {
  const { posMax } = state
  if (name !== null) state.push(`${name}_open`, name, 1)
  state.pos += sign.length
  state.posMax = end
  state.md.inline.tokenize(state)
  state.posMax = posMax
  if (name !== null) state.push(`${name}_close`, name, -1)
}
