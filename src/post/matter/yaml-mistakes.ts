// A mistake that the YAML parser found → the error in plain words, with the line as it should be.
import type { YAMLParseError, YAMLWarning } from "yaml"
import { UserError } from "../../error.ts"
import type { Reading } from "./piece.ts"

interface Words {
  readonly what: string
  readonly hint: string
}

export function syntaxError(mistake: YAMLParseError | YAMLWarning, reading: Reading): UserError {
  const where = reading.place(mistake.pos[0])
  const line = lineAt(reading.piece.text, mistake.pos[0])
  const { what, hint } = wordsFor(mistake, line, where.column)
  return new UserError({ code: "E_FM_SYNTAX", what, hint, where, source: reading.piece.source })
}

function wordsFor({ code, message }: YAMLParseError | YAMLWarning, line: string, column: number): Words {
  switch (code) {
    case "DUPLICATE_KEY":
      return { what: `the key "${keyAt(line, column)}" occurs twice`, hint: "keep one of them" }
    case "BLOCK_AS_IMPLICIT_KEY":
      return { what: 'a value with ": " needs quotes', hint: quoted(line) }
    case "TAB_AS_INDENT":
      return { what: "tab used as indentation", hint: "indent with spaces" }
    case "BAD_SCALAR_START":
      return { what: `a value that begins with ${line.charAt(column - 1)} needs quotes`, hint: quoted(line) }
    case "MULTILINE_IMPLICIT_KEY":
      return {
        what: "this line has no key",
        hint: "write key: value, or indent it to go on with the line above",
      }
    case "UNEXPECTED_TOKEN":
      return { what: "text after the end of a value", hint: `put the whole value in quotes: ${quoted(line)}` }
    default:
      return { what: firstLine(message), hint: "quotes around a value make it plain text" }
  }
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf("\n", offset - 1) + 1
  const to = text.indexOf("\n", from)
  return text.slice(from, to === -1 ? text.length : to)
}

function keyAt(line: string, column: number): string {
  return /^["']?(.*?)["']?\s*(:|$)/.exec(line.slice(column - 1, column + 100))?.[1] ?? ""
}

/** The longest line that is worth showing with quotes. */
const LONGEST_LINE = 160

/** E.g. `title: Rust: the good parts` → `title: "Rust: the good parts"`. */
function quoted(line: string): string {
  const parts = /^(\s*(?:- )?[^:]*:\s+)(.+)$/.exec(line.slice(0, LONGEST_LINE))
  if (!parts) return "put the value in quotes"
  const value = (parts[2] ?? "").trim().replace(/^"|"$/g, "")
  return `${parts[1]?.trimStart()}"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`
}

function firstLine(message: string): string {
  const line = message.split("\n")[0] ?? ""
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/ at line \d+, column \d+:?$/, "")
}
