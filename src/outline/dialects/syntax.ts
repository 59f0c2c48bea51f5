// What a dialect adds to Markdown: changes of the text before it is read, container lines, rules, and how comments count.
import type { Post } from "../../model.ts"
import type { Report } from "../report.ts"
import type { MarkerReader } from "../rules/containers.ts"
import type { Plugin } from "../rules/rule.ts"
import type { Directive } from "../source/comments.ts"

export interface Syntax {
  /** Must keep line ends and fenced code. */
  readonly prepare?: (text: string, preparation: Preparation) => string
  readonly markers?: readonly MarkerReader[]
  readonly plugins?: readonly Plugin[]
  /** A line end inside a paragraph is a line end to the reader. */
  readonly breaksLines?: boolean
  /** Posts that were written as slides: begun by a thematic break, or by a heading too. */
  readonly slides?: "breaks" | "headings"
  /** Whether a heading of a level begins a slide where breaks do, too. */
  readonly begins?: (post: Post) => (level: number) => boolean
  /** What a comment means that is none of ours; absent: nothing. */
  readonly comment?: (text: string) => readonly Directive[]
}

/** One place of a text where another is to stand. */
export interface Reference {
  /** Where it may lie, the likeliest first; the first one is shown to people. */
  readonly paths: readonly string[]
  /** It is shown as a listing: nothing in it is read. */
  readonly isCode?: boolean
  /** What of the text is meant; a reason where it is of no use. */
  readonly change?: (text: string) => string | { readonly reason: string }
  /** Markdown that stands there where the text cannot. */
  readonly otherwise?: string
}

export interface Preparation {
  readonly post: Post
  readonly report: Report
  /** Gives what is to stand in the text where another one is included. */
  readonly include: (reference: Reference) => string
}

/** Whether the front matter switches something on. */
export function isOn(page: Post["page"], key: string): boolean {
  return /^(?:true|yes|on)$/i.test(page.get(key) ?? "")
}
