// YAML from anybody → values with their places. Whatever could run, grow or loop is refused before it is built.
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  type Scalar as YamlScalar,
} from "yaml"
import { UserError } from "../../error.ts"
import type { Place } from "../../model.ts"
import type { Piece, Reading } from "./piece.ts"
import type { Entry, Mapping, Value } from "./value.ts"
import { checkTokens, LexemeLimits } from "./yaml-limits.ts"
import { syntaxError } from "./yaml-mistakes.ts"

/** The map in the piece; an empty one where there is nothing but white space and comments. */
export function readYaml(piece: Piece): Mapping {
  const lines = new LineCounter()
  const reading = { piece, place: placeBy(lines, piece) }
  const tokens = tokensOf(reading, lines)
  checkTokens(tokens, reading)
  const [document] = [
    ...new Composer({ schema: "core", merge: false }).compose(tokens, true, piece.text.length),
  ]
  if (!document) return { kind: "map", entries: [], at: reading.place(0) }
  const mistake = document.errors[0] ?? document.warnings[0]
  if (mistake) throw syntaxError(mistake, reading)
  return mappingOf(document, reading)
}

function tokensOf(reading: Reading, lines: LineCounter): CST.Token[] {
  const parser = new Parser(lines.addNewLine)
  const limits = new LexemeLimits(reading)
  const tokens: CST.Token[] = []
  // Known before the first lexeme, so that one can be refused with its place.
  lines.addNewLine(0)
  for (const lexeme of new Lexer().lex(reading.piece.text)) {
    limits.check(lexeme)
    tokens.push(...parser.next(lexeme))
  }
  limits.end()
  return [...tokens, ...parser.end()]
}

function placeBy(lines: LineCounter, piece: Piece): (offset: number) => Place {
  return offset => {
    const { line, col } = lines.linePos(offset)
    return { file: piece.file, line: piece.line + Math.max(line, 1) - 1, column: col }
  }
}

function mappingOf(document: Document.Parsed, reading: Reading): Mapping {
  const root = document.contents
  const at = reading.place(root?.range?.[0] ?? 0)
  if (!root || (isScalar(root) && root.value === null)) return { kind: "map", entries: [], at }
  const value = toValue(root, { document, reading, above: [], known: new Map() })
  if (value.kind === "map") return value
  throw new UserError({
    code: "E_FM_NOT_A_MAP",
    what: `${reading.piece.subject} must be a list of key: value lines`,
    hint: 'write for example "title: My post"',
    where: at,
    source: reading.piece.source,
  })
}

interface Building {
  readonly document: Document.Parsed
  readonly reading: Reading
  /** Collections that the node lies in, to see an alias that refers to one of them. */
  readonly above: readonly Node[]
  /** Shared by all aliases of a node, so that aliases of aliases cost nothing. */
  readonly known: Map<Node, Value>
}

function toValue(node: Node, building: Building): Value {
  const known = building.known.get(node)
  if (known) return known
  const value = build(node, building)
  building.known.set(node, value)
  return value
}

function build(node: Node, building: Building): Value {
  const at = building.reading.place(node.range?.[0] ?? 0)
  if (isAlias(node)) return toValue(aliased(node, at, building), building)
  const inside = { ...building, above: [...building.above, node] }
  if (isSeq(node)) return { kind: "list", items: node.items.map(item => toValue(item as Node, inside)), at }
  if (isMap(node)) {
    const entries = node.items.map(pair => entryOfPair(pair.key as Node, pair.value as Node, inside))
    return { kind: "map", entries, at }
  }
  const scalar = node as YamlScalar
  return { kind: "scalar", type: scalar.value === null ? "null" : "text", text: sourceOf(scalar), at }
}

function entryOfPair(key: Node, value: Node | null, building: Building): Entry {
  const at = building.reading.place(key.range?.[0] ?? 0)
  const name = toValue(key, building)
  if (name.kind !== "scalar") throw refusal("E_FM_SYNTAX", "a key must be text", at, building)
  const nothing: Value = { kind: "scalar", type: "null", text: "", at }
  return { key: name.text, at, value: value ? toValue(value, building) : nothing }
}

function aliased(alias: Node, at: Place, building: Building): Node {
  const target = isAlias(alias) ? alias.resolve(building.document) : undefined
  if (!target) throw refusal("E_FM_SYNTAX", "an alias refers to nothing", at, building)
  if (building.above.includes(target)) throw refusal("E_FM_LIMIT", "an alias refers to itself", at, building)
  return target
}

function refusal(code: string, what: string, where: Place, { reading }: Building): UserError {
  return new UserError({ code, what, where, hint: "put the value in quotes", source: reading.piece.source })
}

/** Numbers as written, since 1.10 is a version and 010 a postal code. */
function sourceOf({ value, source }: YamlScalar): string {
  return typeof value === "string" ? value : (source ?? "")
}
