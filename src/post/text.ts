// Bytes of a post → its text with \n line ends and whole letters, strictly: UTF-8, or the encoding that the user names
// for all else. Nothing is ever replaced in silence by a question mark.
import { isUtf8 } from "node:buffer"
import { UserError, warning } from "../error.ts"
import type { Diagnostic } from "../model.ts"
import { composed } from "./text/composed.ts"
import { decodeNamed } from "./text/encoding.ts"
import { guessEncoding } from "./text/guess.ts"
import { firstInvalid, type Invalid, placeOfByte } from "./text/utf8.ts"

/** One post as it came from the disk. */
export interface Source {
  /** Path as shown to people. */
  readonly path: string
  /** Absolute path. */
  readonly file: string
  readonly bytes: Uint8Array
  /** What the user says that files which are not UTF-8 are written in, e.g. "cp949". */
  readonly encoding?: string | undefined
  /** Its address among the posts that were listed together, where its front matter gives none. */
  readonly slug?: string | undefined
}

export interface PostText {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

export function readText(source: Source): PostText {
  const { bytes, path } = source
  const decoded = isUtf8(bytes)
    ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
    : decodeOther(source)
  refuseNul(source, decoded)
  const text = decoded.replace(/^\uFEFF+/, "")
  return { text: composed(withoutControls(unixLines(text))), diagnostics: secondMark(decoded, path) }
}

function unixLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text
}

/** Line ends and blanks, and the escape that begins what a terminal printed. */
const MEANT = "\t\n\v\f\u001b"

/** Other control characters say nothing, and fonts draw boxes for them. */
function withoutControls(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, sign => (MEANT.includes(sign) || sign > "\u007f" ? sign : ""))
}

function decodeOther(source: Source): string {
  const { bytes, encoding, path } = source
  if (encoding !== undefined) return decodeNamed(bytes, encoding, path)
  throw refusal(source, firstInvalid(bytes))
}

function refusal(source: Source, invalid: Invalid): UserError {
  const guess = guessEncoding(source.bytes)
  const { line, byte } = placeOfByte(source.bytes, invalid.offset)
  const where = { file: source.path, line, column: byte + 1 }
  const place = `not valid UTF-8 at line ${line}, byte ${byte}`
  if (invalid.cut)
    return encodingError(
      "file ends in the middle of a character",
      "it may be half saved; save it again",
      where,
    )
  if (guess?.kind === "binary") return encodingError(`${place}: ${guess.name}`, "is this a text file?", where)
  if (guess) return encodingError(`${place}: looks like ${guess.name}`, saveAs(guess.flag), where)
  return encodingError(place, "save as UTF-8, or name the encoding with --encoding", where)
}

function saveAs(flag: string): string {
  return `save as UTF-8, or read it with --encoding ${flag}`
}

function refuseNul(source: Source, text: string): void {
  const offset = text.indexOf("\0")
  if (offset === -1) return
  const guess = guessEncoding(source.bytes)
  const before = text.slice(0, offset).split(/\r\n?|\n/)
  const where = { file: source.path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  if (guess?.kind === "text") throw encodingError(`looks like ${guess.name}`, saveAs(guess.flag), where)
  throw encodingError(`NUL byte on line ${where.line}, column ${where.column}`, "is this a text file?", where)
}

function encodingError(
  what: string,
  hint: string,
  where: { file: string; line: number; column: number },
): UserError {
  return new UserError({ code: "E_ENCODING", what, hint, where })
}

function secondMark(decoded: string, file: string): Diagnostic[] {
  if (!decoded.startsWith("\uFEFF\uFEFF")) return []
  const where = { file, line: 1, column: 1 }
  return [
    warning({ code: "W_BOM", what: "second byte order mark", hint: "save the file without any", where }),
  ]
}
