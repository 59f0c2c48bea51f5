// Pieces of YAML as they are read → nothing, or the error that names what a post has no business to contain. At the
// first such piece reading stops, so that no input can grow before it is refused.
import { CST } from "yaml"
import { UserError } from "../../error.ts"
import type { Reading } from "./piece.ts"

/** Levels of lists and maps inside each other. */
const DEEPEST = 32

/** Aliases of aliases grow by multiplication: 20 of them cannot hurt. */
const MOST_ALIASES = 20

/** The tags of YAML's core schema; all others name types of some program. */
const KNOWN_TAGS = /^!(!(str|int|float|bool|null|map|seq))?$/

/** Looks at one lexeme after the other. */
export class LexemeLimits {
  readonly #reading: Reading
  #offset = 0
  #atScalar = false
  #flowDepth = 0
  #aliases = 0
  #merge: number | null = null

  constructor(reading: Reading) {
    this.#reading = reading
  }

  check(lexeme: string): void {
    const type = this.#atScalar ? "text" : CST.tokenType(lexeme)
    if (type === "text") this.#checkScalar(lexeme)
    else this.#checkMark(type, lexeme)
    this.#atScalar = type === "scalar"
    if (type !== "scalar" && type !== "doc-mode" && type !== "flow-error-end") this.#offset += lexeme.length
  }

  /** A single merge key is only known to be one when nothing worse has come. */
  end(): void {
    if (this.#merge !== null) throw this.#mergeKey(this.#merge)
  }

  #checkMark(type: string | null, lexeme: string): void {
    if (type === "directive-line") throw directive(this.#offset, this.#reading)
    if (type === "tag" && !KNOWN_TAGS.test(lexeme)) throw unknownTag(lexeme, this.#offset, this.#reading)
    if (type === "alias" && ++this.#aliases > MOST_ALIASES)
      throw this.#limit(`more than ${MOST_ALIASES} aliases in`)
    if (type === "flow-seq-start" || type === "flow-map-start") this.#flowDepth++
    if (type === "flow-seq-end" || type === "flow-map-end") this.#flowDepth--
    if (this.#flowDepth > DEEPEST) throw tooDeep(this.#offset, this.#reading)
  }

  #checkScalar(text: string): void {
    if (text !== "<<") return
    if (this.#merge !== null) throw this.#mergeKey(this.#merge)
    this.#merge = this.#offset
  }

  #mergeKey(offset: number): UserError {
    const what = `merge keys (<<) are not allowed in ${this.#reading.piece.subject}`
    return refuse({ code: "E_FM_LIMIT", what, hint: plain(this.#reading) }, offset, this.#reading)
  }

  #limit(what: string): UserError {
    return refuse(
      { code: "E_FM_LIMIT", what: `${what} ${this.#reading.piece.subject}`, hint: plain(this.#reading) },
      this.#offset,
      this.#reading,
    )
  }
}

type Token = CST.Token | CST.SourceToken

interface Step {
  readonly token: Token
  /** How many lists and maps it lies in. */
  readonly depth: number
}

/** What can only be seen when lexemes have become lists and maps. */
export function checkTokens(tokens: readonly CST.Token[], reading: Reading): void {
  for (const { token, depth } of walk(tokens)) {
    if ("items" in token && depth > DEEPEST) throw tooDeep(token.offset, reading)
    if (isOpenQuote(token))
      throw notClosed(
        "missing closing quote",
        "end the value with the quote that it begins with",
        token,
        reading,
      )
    if (token.type === "flow-collection") checkClosed(token, reading)
  }
}

/** Every token in the order of the text; without recursion, since depth is one of the things that are limited. */
function* walk(tokens: readonly Token[]): Generator<Step> {
  const steps = tokens.map(token => ({ token, depth: 0 })).reverse()
  for (let step = steps.pop(); step; step = steps.pop()) {
    yield step
    const depth = step.depth + ("items" in step.token ? 1 : 0)
    for (const token of partsOf(step.token).reverse()) steps.push({ token, depth })
  }
}

function partsOf(token: Token): Token[] {
  if (token.type === "document") return token.value ? [token.value] : []
  if (!("items" in token)) return []
  return token.items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])])
}

function isOpenQuote(token: Token): boolean {
  if (token.type !== "double-quoted-scalar" && token.type !== "single-quoted-scalar") return false
  const quote = token.type === "double-quoted-scalar" ? '"' : "'"
  return token.source.length < 2 || !token.source.endsWith(quote)
}

function checkClosed(token: CST.FlowCollection, reading: Reading): void {
  if (token.end.some(({ type }) => type === "flow-seq-end" || type === "flow-map-end")) return
  const [what, mark] = token.start.type === "flow-seq-start" ? ["list", "]"] : ["map", "}"]
  throw notClosed(`${what} is not closed`, `close it with ${mark} on the same line`, token, reading)
}

function plain({ piece }: Reading): string {
  return `keep ${piece.subject} to plain keys and values`
}

function tooDeep(offset: number, reading: Reading): UserError {
  const what = `${reading.piece.subject} is nested deeper than ${DEEPEST} levels`
  return refuse({ code: "E_FM_LIMIT", what, hint: plain(reading) }, offset, reading)
}

function unknownTag(tag: string, offset: number, reading: Reading): UserError {
  const what = `unknown tag ${tag.slice(0, 80)}`
  return refuse({ code: "E_FM_TAG", what, hint: "take it out, or put the value in quotes" }, offset, reading)
}

/** E.g. `%YAML 1.1`, which would change how all the rest is read. */
function directive(offset: number, reading: Reading): UserError {
  const what = `a line that begins with % is a directive, which ${reading.piece.subject} may not have`
  return refuse(
    { code: "E_FM_SYNTAX", what, hint: "take it out, or put the value in quotes" },
    offset,
    reading,
  )
}

function notClosed(what: string, hint: string, token: Token, reading: Reading): UserError {
  return refuse({ code: "E_FM_SYNTAX", what, hint }, token.offset, reading)
}

function refuse(
  problem: { code: string; what: string; hint: string },
  offset: number,
  { piece, place }: Reading,
): UserError {
  return new UserError({ ...problem, where: place(offset), source: piece.source })
}
