// Lines that open and close a container, such as `:::note` … `:::`: what stands between is read as a block of its own.
import type { StateBlock } from "markdown-it"
import { fenceAfter } from "../source/fences.ts"
import { wordOf } from "./label-words.ts"
import { pushBlocks, pushParagraph, pushTitle } from "./push.ts"
import { type BlockRule, INTERRUPTS, isOutOfPlace, lineText, type Plugin, type Span } from "./rule.ts"

/** What a dialect makes of one line. */
export type Marker = Opening | Closing | Single

export interface Opening {
  readonly kind: "open"
  /** A closing line ends the last opening one of the same family. */
  readonly family: string
  readonly element: string
  readonly attributes?: Readonly<Record<string, string>>
  /** Markdown shown as the container's head. */
  readonly title?: string
  /** What it is called in the language of the post, as a kind of labels; the title stands in brackets behind it. */
  readonly named?: string
  /** Markdown that stands on the opening line and belongs to what is inside. */
  readonly lead?: string
  /** Lines right below the opening one, as deep as code, that are none of its content. */
  readonly options?: RegExp
  /** What is inside is code, not Markdown; this is its info string. */
  readonly info?: string
  /** The opening and the closing line belong to that code. */
  readonly holdsMarks?: boolean
  /** Where no closing line comes, the end of the post closes it. */
  readonly endsWithPost?: boolean
}

export interface Closing {
  readonly kind: "close"
  readonly family: string
  /** What the closing line is besides. */
  readonly element?: string
}

/** Stands for itself: an element, or nothing. */
export interface Single {
  readonly kind: "single"
  readonly element?: string
}

export type MarkerReader = (line: string) => Marker | null

export function containers(readers: readonly MarkerReader[]): Plugin {
  const read = (line: string) => firstOf(readers, line)
  return markdown => {
    markdown.block.ruler.before("fence", "container", rule(read), INTERRUPTS)
  }
}

function firstOf(readers: readonly MarkerReader[], line: string): Marker | null {
  for (const reader of readers) {
    const marker = reader(line)
    if (marker) return marker
  }
  return null
}

function rule(read: MarkerReader): BlockRule {
  return (state, startLine, endLine, silent) => {
    // Nearer to the margin than the list above, it ends that list; it would be read as a line of its last item.
    const endsList = silent && (state.sCount[startLine] ?? 0) < state.blkIndent
    if (!endsList && isOutOfPlace(state, startLine)) return false
    const marker = read(lineText(state, startLine).trim())
    if (!marker) return false
    if (silent) return true
    state.line = startLine + 1
    if (marker.kind !== "open") pushSingle(state, startLine, marker)
    if (marker.kind === "open") pushContainer(state, marker, { startLine, endLine }, read)
    return true
  }
}

/** One that is never closed is only its head: the rest of the post must not fall into it. */
function pushContainer(
  state: StateBlock,
  opening: Opening,
  { startLine, endLine }: Span,
  read: MarkerReader,
): void {
  const close = Math.min(closingLines(state, read).get(startLine) ?? endLine, endLine)
  const isEnd = opening.endsWithPost === true && close === endLine
  if (!isEnd && (close >= endLine || (state.sCount[close] ?? 0) < state.blkIndent)) {
    pushHead(state, opening, startLine)
  } else if (opening.info !== undefined)
    pushCode(state, { startLine, close, info: opening.info, holdsMarks: opening.holdsMarks ?? false })
  else pushContent(state, opening, { startLine, close, from: contentStart(state, opening, startLine) })
}

function contentStart(state: StateBlock, { options }: Opening, startLine: number): number {
  const isOption = (line: number) =>
    (state.sCount[line] ?? 0) - state.blkIndent >= 4 && options?.test(lineText(state, line))
  let from = startLine + 1
  while (isOption(from)) from++
  return from
}

export interface Inside {
  readonly startLine: number
  readonly close: number
  /** Line on which the content begins; absent: below the first one. */
  readonly from?: number
}

type Content = Omit<Opening, "kind" | "family">

export function pushContent(state: StateBlock, opening: Content, inside: Inside): void {
  const { startLine, close, from = startLine + 1 } = inside
  const { element, attributes } = opening
  const open = state.push("container_open", element, 1)
  open.map = [startLine, Math.min(close + 1, state.lineMax)]
  for (const [name, value] of Object.entries(attributes ?? {})) open.attrSet(name, value)
  pushHead(state, opening, startLine)
  pushBlocks(state, [from, close])
  state.push("container_close", element, -1)
  state.line = Math.min(close, state.lineMax)
}

/** What stands on the opening line itself. */
function pushHead(state: StateBlock, { title, named, lead }: Content, line: number): void {
  const name = named && wordOf(named, state.env)
  const head = name && title ? `${name} (${title})` : (name ?? title)
  if (head) pushTitle(state, head, line)
  if (lead) pushParagraph(state, lead, [line, line + 1])
}

export interface CodeInside extends Inside {
  readonly info: string
  readonly holdsMarks?: boolean
}

export function pushCode(state: StateBlock, inside: CodeInside): void {
  const { startLine, close, info, holdsMarks, from = startLine + 1 } = inside
  const [first, after] = holdsMarks ? [startLine, close + 1] : [from, close]
  const token = state.push("fence", "code", 0)
  token.info = info
  token.map = [startLine, close + 1]
  token.content = state.getLines(first, after, state.sCount[startLine] ?? 0, true)
  token.meta = { closed: true }
  state.line = close + 1
}

/** A closing line comes by here too: what it closes has ended above it. */
function pushSingle(state: StateBlock, line: number, { element }: Single | Closing): void {
  if (element !== undefined) state.push("single", element, 0).map = [line, line + 1]
}

const pairs = new WeakMap<object, ReadonlyMap<number, number>>()

/** The closing line of each opening one; found in one pass, so that a thousand unclosed ones cost no more than one. */
function closingLines({ src, env }: StateBlock, read: MarkerReader): ReadonlyMap<number, number> {
  const known = pairs.get(env)
  if (known) return known
  const found = matchLines(src.split("\n"), read)
  pairs.set(env, found)
  return found
}

interface OpenLine extends Opening {
  readonly line: number
}

function matchLines(lines: readonly string[], read: MarkerReader): Map<number, number> {
  const closings = new Map<number, number>()
  const open: OpenLine[] = []
  let fence = ""
  lines.forEach((line, index) => {
    fence = fenceAfter(fence, line)
    const marker = fence === "" ? read(line.replace(/^[\s>]+/, "").trimEnd()) : null
    if (marker?.kind === "close") closeLast(open, { family: marker.family, index, closings })
    else if (marker?.kind === "open" && open.at(-1)?.info === undefined) open.push({ ...marker, line: index })
  })
  for (const { line, endsWithPost } of open) if (endsWithPost) closings.set(line, lines.length)
  return closings
}

interface Close {
  readonly family: string
  readonly index: number
  readonly closings: Map<number, number>
}

function closeLast(open: OpenLine[], { family, index, closings }: Close): void {
  const at = open.findLastIndex(opening => opening.family === family)
  const opening = open[at]
  if (!opening) return
  closings.set(opening.line, index)
  open.length = at
}
