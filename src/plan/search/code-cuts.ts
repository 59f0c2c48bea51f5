// A listing's lines, to what it costs to cut it before one of them: best between its parts, worst within one.
import { CODE } from "../costs.ts"

export function codeCutCost(lines: readonly string[], at: number): number {
  const [above = "", here = ""] = [lines[at - 1], lines[at]]
  const depth = CODE.level * levelOf(here)
  if (above.trim() === "") return CODE.blank + depth
  const torn = OPENS.test(above) || COMMENT.test(above) || OPENING.test(here) ? CODE.opened : 0
  return torn + depth + (/^[^\s}\])]/.test(here) ? CODE.margin : CODE.cut)
}

/** So many levels are as deep as any. */
const DEEPEST = 5
/** Spaces of a level; a tab is one. */
const INDENT = 2

function levelOf(line: string): number {
  const indent = /^\s*/.exec(line)?.[0] ?? ""
  const tabs = indent.split("\t").length - 1
  return Math.min(DEEPEST, tabs + Math.ceil((indent.length - tabs) / INDENT))
}

/** What follows belongs to it: "{", "(", "[", ":", "=>", "do", "then", a backslash or pipe that goes on in the next line. */
const OPENS = /(?:[{([:\\|]|=>|->|&&|%>%|\b(?:do|then|begin))\s*$/
/** Alone on its line it belongs to the one above. */
const OPENING = /^\s*\{\s*$/
/** A comment, or an annotation, about what follows; `--name` is an option. */
const COMMENT = /^\s*(?:\/\/|#(?!include|define)|--(?![a-z])|\/?\*|<!--|@\w)/
