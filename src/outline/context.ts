// What the reading of one post shares: its settings, the problems found, and what refers to what.
import type { Block } from "../model.ts"
import type { Report } from "./report.ts"

export interface Context {
  readonly report: Report
  /** Whether a thematic break starts a new slide. */
  readonly breaks: boolean
  /** Address that relative links start from, or null. */
  readonly base: string | null
  /** Labels cited, in order of first citation. */
  readonly cited: Set<string>
  readonly footnotes: Map<string, readonly Block[]>
  /** Names that links may point to, from `<a name>` and `id`, with the line they stand on. */
  readonly anchors: Map<string, number>
  /** Links into the post itself; whether they lead anywhere is known when all headings are. */
  readonly internal: { readonly href: string; readonly line: number }[]
}

export type ContextStart = Pick<Context, "report" | "breaks" | "base">

export function createContext(start: ContextStart): Context {
  return { ...start, cited: new Set(), footnotes: new Map(), anchors: new Map(), internal: [] }
}
