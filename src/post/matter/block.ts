// Text of a post → where its front matter begins and ends, and in which language it is written. Only the look of the
// lines counts; nothing is parsed, and a post cannot choose a language that runs.
import { placeIn, UserError } from "../../error.ts"
import { findLine, type Line, linesOf } from "../text/lines.ts"
import { DRAFT_PART, draftBody } from "./draft-parts.ts"

export interface Block {
  readonly format: "yaml" | "toml" | "json"
  readonly text: string
  /** Line of the file on which the text begins, 1-based. */
  readonly line: number
  readonly body: string
  readonly bodyLine: number
}

/** The front matter of the text, or null where it has none. */
export function findBlock(text: string, file: string): Block | null {
  const first = linesOf(text).next().value?.text ?? ""
  if (/^---(?!-)/.test(first)) return betweenDashes(text, file, first.slice(3).trim())
  if (/^\+\+\+\s*$/.test(first)) return between(text, file, { format: "toml", mark: "+++" })
  if (/^(?:\s*\n)? {0,3}\{\s*"[^"\n]*"\s*:/.test(text)) return jsonObject(text, file)
  if (/^;;;\s*$/.test(first)) return between(text, file, { format: "json", mark: ";;;" })
  return first.trim() === "" ? belowBlankLines(text) : withoutOpening(text)
}

function betweenDashes(text: string, file: string, word: string): Block | null {
  const close = findLine(text, /^(---|\.\.\.)\s*$/, 2)
  const part = word === "" ? findLine(text, DRAFT_PART, 2) : null
  if (part && !(close && close.number < part.number)) return aboveDraft(text, part)
  const lines = linesUpTo(text, close, 2)
  if (word !== "" && !/^ya?ml$/.test(word)) return refuseLanguage(text, file, { word, close })
  if (isContent(lines)) return null
  if (close) return cut(text, "yaml", { from: 2, close })
  if (isField(lines[0] ?? "")) throw unclosed(text, file, "---")
  return null
}

/** The first part of an Internet-Draft is its front matter. */
function aboveDraft(text: string, part: Line): Block {
  const block = cut(text, "yaml", { from: 2, close: part })
  return { ...block, body: draftBody(text.slice(part.from)), bodyLine: part.number }
}

/** `---js` opens front matter in tools that run it; a single word after a dash may also just be text. */
function refuseLanguage(
  text: string,
  file: string,
  { word, close }: { word: string; close: Line | null },
): null {
  if (!close || !/^[\w+.#-]+$/.test(word)) return null
  throw new UserError({
    code: "E_FM_LANGUAGE",
    what: `front matter language "${word.slice(0, 40)}" is not supported`,
    hint: "use YAML between --- lines",
    where: { file, line: 1, column: text.indexOf(word) + 1 },
    source: text,
  })
}

/** A rule on line 1: above an empty line and prose, or above a heading (which YAML would take for a comment). */
function isContent(lines: readonly string[]): boolean {
  const [first] = lines
  if (first === undefined) return false
  if (first.trim() === "") return !lookLikeFields(lines)
  return /^#{1,6}\s/.test(first) && !lines.some(isField)
}

function between(
  text: string,
  file: string,
  { format, mark }: { format: Block["format"]; mark: string },
): Block | null {
  const close = linesOf(text)
  close.next()
  for (const line of close)
    if (line.text.trimEnd() === mark) return cut(text, format, { from: 2, close: line })
  throw unclosed(text, file, mark)
}

/** Blank lines before the opening --- are a slip of the keyboard where all that follows looks like fields. */
function belowBlankLines(text: string): Block | null {
  const open = findLine(text, /\S/)
  if (!open || !/^---\s*$/.test(open.text)) return null
  const close = findLine(text, /^---\s*$/, open.number + 1)
  if (!close || !lookLikeFields(linesUpTo(text, close, open.number + 1))) return null
  return cut(text, "yaml", { from: open.number + 1, close })
}

/** Hexo reads front matter that is only closed; a setext heading looks much the same, so the first key must be known. */
function withoutOpening(text: string): Block | null {
  if (!/^"?(title|date|layout|tags|categor(y|ies)|author|permalink|slug|updated)"?\s*:/.test(text))
    return null
  const close = findLine(text, /^(-{3,}|;{3,})\s*$/)
  if (!close) return null
  if (close.text.startsWith(";")) return cut(text, "json", { from: 1, close })
  return lookLikeFields(linesUpTo(text, close, 1)) ? cut(text, "yaml", { from: 1, close }) : null
}

/** Blank lines and spaces before it do no harm: Hugo reads it all the same. */
function jsonObject(text: string, file: string): Block | null {
  const start = text.indexOf("{")
  const end = objectEnd(text)
  if (end === -1) throw unclosed(text, file, "}")
  const head = text.slice(start, end)
  const rest = /^[^\S\n]*(\n|$)/.exec(text.slice(end))
  if (!rest) return null
  const line = text.slice(0, start).split("\n").length
  const bodyLine = line + head.split("\n").length
  return { format: "json", text: head, line, body: text.slice(end + rest[0].length), bodyLine }
}

/** Offset after the brace that closes the one at the start; -1 where none does. Braces in texts do not count. */
function objectEnd(text: string): number {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === "\\") at++
    else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === "{") depth++
    else if (!quoted && sign === "}" && --depth === 0) return at + 1
  }
  return -1
}

function linesUpTo(text: string, close: Line | null, from: number): string[] {
  return (close ? text.slice(0, close.from).replace(/\n$/, "") : text).split("\n").slice(from - 1)
}

/** The lines from `from` to the closing one as a block. */
function cut(text: string, format: Block["format"], { from, close }: { from: number; close: Line }): Block {
  const block = close.number > from ? linesUpTo(text, close, from).join("\n") : ""
  const braced = format === "json" && !block.trimStart().startsWith("{")
  return {
    format,
    text: braced ? `{${block}}` : block,
    line: from,
    body: text.slice(close.next),
    bodyLine: close.number + 1,
  }
}

function lookLikeFields(lines: readonly string[]): boolean {
  return lines.some(isField) && lines.every(line => isField(line) || /^(\s|#|- |$)/.test(line))
}

function isField(line: string): boolean {
  return /^["']?[\p{L}_][\p{L}\p{N}_. -]*["']?\s*:(\s|$)/u.test(line)
}

function unclosed(text: string, file: string, mark: string): UserError {
  const what = `front matter opened on line 1 is never closed with ${mark}`
  const hint = `add a line with ${mark} below the last key`
  return new UserError({
    code: "E_FM_UNCLOSED",
    what,
    hint,
    where: placeIn(file, 1),
    source: text,
  })
}
