// TOML between +++ lines, as Hugo and Zola have it → the same values that YAML gives.
import { parse, TomlDate, TomlError } from "smol-toml"
import { UserError } from "../../error.ts"
import type { Place } from "../../model.ts"
import type { Piece } from "./piece.ts"
import type { Entry, Mapping, Value } from "./value.ts"

const DEEPEST = 32

export function readToml(piece: Piece): Mapping {
  const table = parsed(piece)
  const places = keyPlaces(piece)
  const start = { file: piece.file, line: piece.line, column: 1 }
  const entries = Object.entries(table).map(([key, value]): Entry => {
    const at = places.get(key) ?? start
    return { key, at, value: toValue(value, at, { depth: 1, piece }) }
  })
  return { kind: "map", entries, at: start }
}

function parsed(piece: Piece): Record<string, unknown> {
  try {
    return parse(piece.text, { maxDepth: DEEPEST, integersAsBigInt: "asNeeded" })
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    throw new UserError({
      code: "E_FM_SYNTAX",
      what: `not valid TOML: ${reason(error)}`,
      hint: 'TOML has key = "value" lines',
      where: { file: piece.file, line: piece.line + error.line - 1, column: error.column },
      source: piece.source,
    })
  }
}

/** E.g. "Invalid TOML document: expected a value\n\n1: …" → "expected a value". */
function reason({ message }: TomlError): string {
  return (message.split("\n")[0] ?? "").replace(/^[^:]*:\s*/, "")
}

/** Where each key of the first level stands, found by the look of its line. */
function keyPlaces({ text, file, line }: Piece): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const [index, each] of text.split("\n").entries()) {
    const key = /^\s*(?:\[+\s*)?["']?([^"'=.\]\s]+)/.exec(each)?.[1]
    if (key && !places.has(key)) places.set(key, { file, line: line + index, column: each.indexOf(key) + 1 })
  }
  return places
}

interface Level {
  readonly depth: number
  readonly piece: Piece
}

function toValue(value: unknown, at: Place, { depth, piece }: Level): Value {
  if (depth > DEEPEST) throw tooDeep(at, piece)
  const inside = { depth: depth + 1, piece }
  if (Array.isArray(value)) return { kind: "list", items: value.map(item => toValue(item, at, inside)), at }
  if (value instanceof TomlDate) return { kind: "scalar", type: "text", text: value.toISOString(), at }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => ({
      key,
      at,
      value: toValue(each, at, inside),
    }))
    return { kind: "map", entries, at }
  }
  return { kind: "scalar", type: "text", text: String(value), at }
}

function tooDeep(where: Place, piece: Piece): UserError {
  const what = `${piece.subject} is nested deeper than ${DEEPEST} levels`
  return new UserError({
    code: "E_FM_LIMIT",
    what,
    hint: `keep ${piece.subject} to plain keys and values`,
    where,
    source: piece.source,
  })
}
