// The types of markdown-it's rules, how to wrap a rule that it has already, and what many rules ask.
import type { MarkdownIt, Ruler, StateBlock, StateInline } from "markdown-it"

export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean
export type InlineRule = (state: StateInline, silent: boolean) => boolean
export type Plugin = (markdown: MarkdownIt) => void

/** What the rules of one document tell each other, by name. */
export type Env = Readonly<Record<string, unknown>>

/** Options of a block rule whose blocks need no blank line above them: it is tried within these, too. */
export const INTERRUPTS = { alt: ["paragraph", "reference", "blockquote", "list"] }

/** Lines that a block rule may look at: the first, and the one behind the last. */
export interface Span {
  readonly startLine: number
  readonly endLine: number
}

/** The rule of that name; markdown-it can replace a rule but not hand it out. */
export function existingRule<Args extends unknown[], Result>(
  ruler: Ruler<Args, Result>,
  name: string,
): (...args: Args) => Result {
  const rule = ruler.__rules__.find(rule => rule.name === name)
  if (!rule) throw new Error(`markdown-it has no rule "${name}"`)
  return rule.fn
}

/** A line without its indentation. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
}

/** Indented so far that it is code, or belongs to something outside. */
export function isOutOfPlace(state: StateBlock, line: number): boolean {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent
  return indent < 0 || indent >= 4
}

/** Belongs to something that holds the block. */
export function isOutside(state: StateBlock, line: number): boolean {
  return !state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent
}

/**
 * Whether `sought` was looked for from this line, or from one above it, and did not come before the end: it need not be
 * looked for again, or a thousand openings that nothing closes would take a million steps.
 */
export function isKnownMissing({ env }: StateBlock, sought: string, { startLine, endLine }: Span): boolean {
  return Number(env[missingKey(sought, endLine)] ?? Number.POSITIVE_INFINITY) <= startLine
}

export function rememberMissing({ env }: StateBlock, sought: string, { startLine, endLine }: Span): void {
  env[missingKey(sought, endLine)] = startLine
}

function missingKey(sought: string, endLine: number): string {
  return `no ${sought} before ${endLine}`
}

/** Rows of a table for many names, with spaces between them. */
export function forAll<Row>(names: string, row: (name: string) => Row): Record<string, Row> {
  return Object.fromEntries(names.split(" ").map(name => [name, row(name)]))
}
