// Inline content as typed → the same with the quotation marks, apostrophes and dashes of its language, and with spaces
// that hold where a mark stands behind them, and none beside wide marks; code is left alone.
import { isInlineParent } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"
import { dashes } from "./dashes.ts"
import { latinNames } from "./latin-names.ts"
import { marksOf } from "./marks.ts"
import { quotes } from "./quotes.ts"
import { spaces, wideSpaces } from "./spaces.ts"

/** Whether there is anything to set. */
const TYPED = /["'«+#@$。，、；：）」』】〉》（「『【〈《]|--|\(\)| [?!:;%–—.-]/
/** Written with marks as wide as its characters. */
const WIDE = /^(?:ja|zh)\b/
/** Stands for code, formulas, pictures: something is there, and it is no space. */
const THING = "\ufffc"

export function punctuationFor(lang: string): (inlines: readonly Inline[]) => readonly Inline[] {
  const marks = marksOf(lang)
  return inlines => {
    const line = lineOf(inlines)
    if (!TYPED.test(line)) return inlines
    const changes = [
      ...quotes(line, marks),
      ...dashes(line, marks),
      ...spaces(line),
      ...latinNames(line),
      ...(WIDE.test(lang) ? wideSpaces(line) : []),
    ]
    return changes.length === 0 ? inlines : changed(inlines, new Map(changes))
  }
}

/** One character for each of a text, so that places in both are the same. */
function lineOf(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      if (inline.kind === "text") return inline.text
      if (inline.kind === "break") return " "
      return isInlineParent(inline) ? lineOf(inline.children) : THING
    })
    .join("")
}

function changed(inlines: readonly Inline[], changes: ReadonlyMap<number, string>): Inline[] {
  let at = 0
  const change = (inline: Inline): Inline => {
    if (isInlineParent(inline)) return { ...inline, children: inline.children.map(change) }
    if (inline.kind !== "text") {
      at += 1
      return inline
    }
    const start = at
    at += inline.text.length
    return { kind: "text", text: rewritten(inline.text, start, changes) }
  }
  return inlines.map(change)
}

function rewritten(text: string, start: number, changes: ReadonlyMap<number, string>): string {
  return Array.from(text.split(""), (unit, at) => changes.get(start + at) ?? unit).join("")
}
