// What a dialect adds to Markdown: changes of the text before it is read, container lines, rules, and how comments count.
import type { Post } from "../../model.ts"
import type { Report } from "../report.ts"
import type { MarkerReader } from "../rules/containers.ts"
import type { Plugin } from "../rules/rule.ts"

export interface Syntax {
  /** Must keep line ends and fenced code. */
  readonly prepare?: (text: string, preparation: Preparation) => string
  readonly markers?: readonly MarkerReader[]
  readonly plugins?: readonly Plugin[]
  /** A line end inside a paragraph is a line end to the reader. */
  readonly breaksLines?: boolean
  /** A thematic break ends the slide. */
  readonly breaksSlides?: boolean
  /** What a comment means that is no directive; absent: nothing. */
  readonly comment?: (text: string) => "notes" | null
}

export interface Preparation {
  readonly post: Post
  readonly report: Report
}

export function reportDropped(report: Report, what: string, line: number): void {
  report.once(`dropped ${what}`, { code: "W_DROPPED", what: `left out: ${what}`, line })
}
