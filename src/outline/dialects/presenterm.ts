// Files of presenterm: comments that end slides, pause, part a slide into columns and speak to the presenter.
import type { Post } from "../../model.ts"
import type { Directive } from "../source/comments.ts"
import { outsideCode } from "../source/outside-code.ts"
import { isOn, type Preparation } from "./syntax.ts"

/**
 * An underlined title is the slide's, whatever stands under it. A line of dashes is a rule to look at, unless the file
 * has it end slides; sizes in labels are of the terminal.
 */
export function preparePresenterm(text: string, { post }: Preparation): string {
  const ends = isOn(post.page, "options.end_slide_shorthand")
  return outsideCode(text, prose =>
    prose
      .replace(/(^|\n)([ \t]*\n)-{3,}[ \t]*(?=\n|$)/g, ends ? "$1$2***" : "$1$2")
      .replace(/^#{1,5}(?= )/gm, "#$&")
      .replace(/^(?![#>\-*+|<`~ \t])(.+)\n(?:-{3,}|={3,})[ \t]*$/gm, "# $1\n")
      .replace(/!\[image:[^\]\n]*\]\(/g, "![]("),
  )
}

/** With `implicit_slide_ends` each title begins a slide. */
export function presentermDivider({ page }: Post): (level: number) => boolean {
  const isImplicit = isOn(page, "options.implicit_slide_ends")
  return level => isImplicit && level === 1
}

const ELEMENTS = new Map([
  ["end_slide", "#break"],
  ["pause", "#pause"],
  ["column", "#column"],
  ["column_layout", "#columns-end"],
  ["reset_layout", "#columns-end"],
])

export function presentermComment(comment: string): readonly Directive[] {
  const [, name = "", value = ""] = /^\s*([a-z_]+)\s*(?::\s*([\s\S]*))?$/.exec(comment) ?? []
  const element = ELEMENTS.get(name)
  if (element) return [{ kind: "element", name: element }]
  if (name === "speaker_note") return [{ kind: "notes", markdown: dedented(value) }]
  if (name === "skip_slide") return [{ kind: "marks", class: "skip", layout: "", target: "section" }]
  return []
}

/** `|` begins a text of several lines; quotation marks may stand around one. */
function dedented(value: string): string {
  const text = value.trim().replace(/^[|>][-+]?[ \t]*\n/, "")
  return text.replace(/^[ \t]+/gm, "").replace(/^"(.*)"$/s, "$1")
}
