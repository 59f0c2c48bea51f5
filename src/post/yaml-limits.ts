// Tokens of YAML → nothing, or the error that names what a post has no business to contain. Runs before anything is
// built from the tokens, and without recursion, because the depth is one of the things that it limits.
import type { CST } from "yaml"
import { UserError } from "../error.ts"
import type { Reading } from "./piece.ts"

/** Levels of lists and maps inside each other. */
const DEEPEST = 32

/** Aliases of aliases grow by multiplication: 20 of them cannot hurt. */
const MOST_ALIASES = 20

/** The tags of YAML's core schema; all others name types of some program. */
const KNOWN_TAGS = /^!(!(str|int|float|bool|null|map|seq))?$/

type Token = CST.Token | CST.SourceToken

interface Step {
  readonly token: Token
  /** How many lists and maps it lies in. */
  readonly depth: number
}

export function checkTokens(tokens: readonly CST.Token[], reading: Reading): void {
  let aliases = 0
  let merge: Token | null = null
  for (const step of walk(tokens)) {
    const { token } = step
    checkStep(step, reading)
    if (token.type === "alias" && ++aliases > MOST_ALIASES)
      throw limit(`more than ${MOST_ALIASES} aliases in ${reading.subject}`, token, reading)
    if (token.type !== "scalar" || token.source !== "<<") continue
    if (merge) throw mergeKey(merge, reading)
    merge = token
  }
  if (merge) throw mergeKey(merge, reading)
}

function mergeKey(token: Token, reading: Reading): UserError {
  return limit(`merge keys (<<) are not allowed in ${reading.subject}`, token, reading)
}

/** Every token in the order of the text. */
function* walk(tokens: readonly Token[]): Generator<Step> {
  const steps = tokens.map(token => ({ token, depth: 0 })).reverse()
  for (let step = steps.pop(); step; step = steps.pop()) {
    yield step
    const depth = step.depth + ("items" in step.token ? 1 : 0)
    for (const token of partsOf(step.token).reverse()) steps.push({ token, depth })
  }
}

function partsOf(token: Token): Token[] {
  if (token.type === "document") return [...token.start, ...(token.value ? [token.value] : [])]
  if (!("items" in token)) return []
  return token.items.flatMap(({ start, key, sep, value }) => [
    ...start,
    ...(key ? [key] : []),
    ...(sep ?? []),
    ...(value ? [value] : []),
  ])
}

function checkStep({ token, depth }: Step, reading: Reading): void {
  if ("items" in token && depth > DEEPEST)
    throw limit(`${reading.subject} is nested deeper than ${DEEPEST} levels`, token, reading)
  if (token.type === "tag" && !KNOWN_TAGS.test(token.source))
    throw refuse("E_FM_TAG", `unknown tag ${token.source}`, "take it out, or put the value in quotes", {
      token,
      reading,
    })
  if (isOpenQuote(token))
    throw refuse("E_FM_SYNTAX", "missing closing quote", "end the value with the quote that it begins with", {
      token,
      reading,
    })
  if (token.type === "flow-collection") checkClosed(token, reading)
}

function isOpenQuote(token: Token): boolean {
  const quote = token.type === "double-quoted-scalar" ? '"' : "'"
  if (token.type !== "double-quoted-scalar" && token.type !== "single-quoted-scalar") return false
  return token.source.length < 2 || !token.source.endsWith(quote)
}

function checkClosed(token: CST.FlowCollection, reading: Reading): void {
  if (token.end.some(({ type }) => type === "flow-seq-end" || type === "flow-map-end")) return
  const [what, mark] = token.start.type === "flow-seq-start" ? ["list", "]"] : ["map", "}"]
  throw refuse("E_FM_SYNTAX", `${what} is not closed`, `close it with ${mark} on the same line`, {
    token,
    reading,
  })
}

function limit(what: string, token: Token, reading: Reading): UserError {
  return refuse("E_FM_LIMIT", what, "keep front matter to plain keys and values", { token, reading })
}

function refuse(code: string, what: string, hint: string, at: { token: Token; reading: Reading }): UserError {
  const { piece, place } = at.reading
  return new UserError({ code, what, hint, where: place(at.token.offset), source: piece.source })
}
