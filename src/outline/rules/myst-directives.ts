// Directives of MyST, fenced or between colons: a line ```` ```{note} Title ````, then `:option: value`, then what it holds.
import type { StateBlock } from "markdown-it"
import { type Directive, pushOf } from "./myst-kinds.ts"
import {
  type BlockRule,
  INTERRUPTS,
  isKnownMissing,
  isOutOfPlace,
  isOutside,
  lineText,
  type Plugin,
  rememberMissing,
  type Span,
} from "./rule.ts"

export const mystDirectives: Plugin = markdown => {
  markdown.block.ruler.before("container", "myst_directive", directive, INTERRUPTS)
}

const directive: BlockRule = (state, startLine, endLine, silent) => {
  if (isOutOfPlace(state, startLine)) return false
  const [, fence = "", name = "", argument = ""] =
    /^(`{3,50}|~{3,50}|:{3,50})[ \t]*\{([a-z][a-z:-]*)\}[ \t]*([^`]*)$/.exec(
      lineText(state, startLine).trim(),
    ) ?? []
  const push = pushOf(name)
  const close = push ? closingLine(state, fence, { startLine, endLine }) : -1
  if (!push || close === -1) return false
  if (silent) return true
  const { options, from: first } = optionsFrom(state, startLine + 1, close)
  const from = options.size > 0 && first < close && state.isEmpty(first) ? first + 1 : first
  push(state, { startLine, close, from, argument, options })
  state.line = close + 1
  return true
}

/** -1 where none comes, which is remembered for each fence: so they are limited in length. */
function closingLine(state: StateBlock, fence: string, span: Span): number {
  if (isKnownMissing(state, fence, span)) return -1
  for (let line = span.startLine + 1; line < span.endLine; line++) {
    const text = lineText(state, line).trim()
    if (text.startsWith(fence) && text === (fence[0] ?? "").repeat(text.length)) return line
    if (isOutside(state, line)) return -1
  }
  rememberMissing(state, fence, span)
  return -1
}

/** Lines `:name: value` right below the first one, or `name: value` between two lines `---`. */
function optionsFrom(state: StateBlock, first: number, close: number): Pick<Directive, "options" | "from"> {
  const options = new Map<string, string>()
  const isFramed = first < close && lineText(state, first).trim() === "---"
  const option = isFramed ? /^([\w-]+):(?:[ \t]+(.*))?$/ : /^:([\w-]+):[ \t]*(.*)$/
  for (let line = isFramed ? first + 1 : first; line < close; line++) {
    const text = lineText(state, line).trim()
    const [, name, value = ""] = option.exec(text) ?? []
    if (name !== undefined) options.set(name, value)
    else if (!isFramed) return { options, from: line }
    else if (text === "---") return { options, from: line + 1 }
  }
  return { options, from: close }
}
