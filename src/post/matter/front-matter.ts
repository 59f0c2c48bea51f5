// Text of a post → the values of its front matter, in YAML, TOML or JSON, and the body below it. Data only: the
// language is decided here, never by the post.
import matter from "gray-matter"
import { placeIn, UserError } from "../../error.ts"
import { type Block, findBlock } from "./block.ts"
import { readCommentFields } from "./comment-fields.ts"
import { readFencedFields } from "./fenced-fields.ts"
import { readFieldLines, readProperties } from "./field-lines.ts"
import type { Piece } from "./piece.ts"
import { readTitleBlock } from "./title-block.ts"
import { readToml } from "./toml.ts"
import { readUnderlinedTitle } from "./underlined-title.ts"
import type { FrontMatter, Mapping } from "./value.ts"
import { readYaml } from "./yaml.ts"

const LARGEST = 64 * 1024

/** gray-matter looks for comments in time that grows with the square of the empty lines. */
const MOST_LINES = 8000

export function readFrontMatter(text: string, file: string): FrontMatter {
  const block = findBlock(text, file)
  if (!block) return readUnfenced(text, file) ?? withoutFrontMatter(text, file)
  const piece = { text: block.text, file, line: block.line, source: text, subject: "front matter" }
  checkSize(piece)
  const { format, bodyLine } = block
  if (format === "toml") return { fields: readToml(piece), body: block.body, bodyLine, format }
  if (format === "json") return { fields: readYaml(piece), body: block.body, bodyLine, format }
  // The body is ours: gray-matter takes an empty line off its beginning, and all line numbers would be wrong by one.
  return { fields: readOnce(block, piece), body: block.body, bodyLine, format }
}

function readUnfenced(text: string, file: string): FrontMatter | null {
  return (
    readTitleBlock(text, file) ??
    readFieldLines(text, file) ??
    readProperties(text, file) ??
    readCommentFields(text, file) ??
    readUnderlinedTitle(text, file) ??
    readFencedFields(text, file)
  )
}

/** An edit seldom changes it; this many are remembered. */
const REMEMBERED = 100
const remembered = new Map<string, Mapping>()

function readOnce(block: Block, piece: Piece): Mapping {
  const key = JSON.stringify([piece.file, piece.line, piece.text])
  const known = remembered.get(key)
  if (known) return known
  const fields = readMatter(block, piece)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(key, fields)
  return fields
}

function withoutFrontMatter(text: string, file: string): FrontMatter {
  const fields: Mapping = { kind: "map", entries: [], at: { file, line: 1, column: 1 } }
  return { fields, body: text, bodyLine: 1, format: "none" }
}

function checkSize(piece: Piece): void {
  const { text, file, line, source } = piece
  const large = text.length > LARGEST || Buffer.byteLength(text) > LARGEST
  const long = text.split("\n", MOST_LINES + 1).length > MOST_LINES
  if (!large && !long) return
  const what = large ? "front matter is larger than 64 KiB" : `front matter has more than ${MOST_LINES} lines`
  const where = placeIn(file, line)
  throw new UserError({
    code: "E_FM_LIMIT",
    what,
    hint: "move long text below the front matter",
    where,
    source,
  })
}

/**
 * Options are always passed: without them gray-matter keeps every text for ever, and gives empty data for one that
 * failed before. The fence has its line end, because gray-matter would close at any line that begins with ---.
 */
function readMatter(block: Block, piece: Piece): Mapping {
  const none: Mapping = { kind: "map", entries: [], at: { file: piece.file, line: piece.line, column: 1 } }
  const engines = {
    yaml: { parse: () => readYaml(piece) },
    json: refused,
    javascript: refused,
    coffee: refused,
  }
  const options = { language: "yaml", delimiters: ["---", "---\n"] as [string, string], engines }
  const file = matter(`---\n${block.text}\n---\n`, options)
  return file.data["kind"] === "map" ? (file.data as Mapping) : none
}

/** Cannot be reached, since the language is given and the first line has been checked; a second lock. */
const refused = {
  parse(): never {
    throw new Error("front matter is read as YAML only")
  },
}
