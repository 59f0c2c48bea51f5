// What Quarto numbers between colons: `::: {#fig-a}` ends with its caption, `::: {#thm-a}` begins with its title.
import type { StateCore, Token } from "markdown-it"
import { containerTokens, textToken } from "./caption-tokens.ts"
import { isBox, isNumbered } from "./label-words.ts"
import { type Label, labelOf } from "./labels.ts"
import { onlyPicture } from "./picture-captions.ts"
import type { Plugin } from "./rule.ts"

export const numberedDivs: Plugin = markdown => {
  // A picture alone in one gets its name, so that its caption is numbered.
  markdown.core.ruler.before("picture_captions", "numbered_divs", numberDivs)
}

interface Div {
  readonly open: Token
  readonly label: Label
  /** Index of the opening token, and of the closing one. */
  readonly from: number
  readonly to: number
}

function numberDivs(state: StateCore): void {
  const { tokens, env } = state
  const added = new Map<number, readonly Token[]>()
  tokens.forEach((open, from) => {
    const name = open.type === "container_open" ? String(open.attrGet("id") ?? "") : ""
    const [kind = ""] = name.split("-")
    const label = isNumbered(kind) ? labelOf(name, env) : null
    const change = label && changeOf(kind, open.tag)
    if (!change) return
    const to = closeOf(tokens, from)
    for (const [at, more] of change(state, { open, label, from, to })) added.set(at, more)
  })
  if (added.size > 0)
    state.tokens = tokens
      .flatMap((token, at) => [...(added.get(at) ?? []), token])
      .filter(token => token.type !== "removed")
}

type Change = (state: StateCore, div: Div) => Added

/** A formula has its number itself. */
function changeOf(kind: string, tag: string): Change | null {
  if (isBox(kind)) return tag === "#callout" ? boxed : null
  if (tag !== "div" || kind === "eq") return null
  return /^(?:fig|tbl|lst)$/.test(kind) ? captioned : titled
}

type Added = readonly [number, readonly Token[]][]

function captioned(state: StateCore, { open, label, from, to }: Div): Added {
  const { tokens } = state
  const children = childrenOf(tokens, { from, to })
  const last = children.at(-1) ?? from
  const inline = tokens[last + 1]
  const picture = inline && onlyPicture(inline)
  if (children.length === 1 && picture) {
    if (picture.attrGet("id") === null) picture.attrSet("id", String(open.attrGet("id")))
    return []
  }
  open.tag = "figure"
  if (tokens[last]?.type !== "paragraph_open" || children.length < 2 || !inline || holdsPictures(inline))
    return [[to, containerTokens(state, "figcaption", [textToken(state, label.words)], open.map)]]
  inline.children?.unshift(textToken(state, `${label.words}: `))
  for (const token of [tokens[last], tokens[last + 2]])
    if (token) Object.assign(token, { type: token.type.replace("paragraph", "container"), tag: "figcaption" })
  return []
}

/** Its heading, or its `name`, in brackets behind the number. */
function titled(state: StateCore, { open, label, from }: Div): Added {
  const heading = state.tokens.slice(from + 1, from + 4)
  const isHeading = heading[0]?.type === "heading_open"
  const name = String(open.attrGet("name") ?? "")
  const named = name === "" ? [] : [textToken(state, name)]
  const words = isHeading ? (heading[1]?.children ?? []) : named
  const title =
    words.length > 0
      ? [textToken(state, `${label.words} (`), ...words, textToken(state, ")")]
      : [textToken(state, label.words)]
  if (isHeading) for (const token of heading) token.type = "removed"
  open.tag = "#callout"
  open.attrSet("tone", "note")
  return [[from + 1, containerTokens(state, "#title", title, open.map)]]
}

function closeOf(tokens: readonly Token[], from: number): number {
  let at = from
  let depth = 1
  while (depth > 0 && at < tokens.length - 1) depth += tokens[++at]?.nesting ?? 0
  return at
}

/** Before its title, which may be a heading. */
function boxed(state: StateCore, { open, label, from }: Div): Added {
  const [first, title] = state.tokens.slice(from + 1, from + 3)
  if (!/^(?:title|heading)_open$/.test(first?.type ?? ""))
    return [[from + 1, containerTokens(state, "#title", [textToken(state, label.words)], open.map)]]
  title?.children?.unshift(textToken(state, `${label.words}: `))
  return []
}

/** Indexes of the tokens that begin what stands right in it. */
function childrenOf(tokens: readonly Token[], { from, to }: Pick<Div, "from" | "to">): number[] {
  const level = (tokens[from]?.level ?? 0) + 1
  const children: number[] = []
  for (let at = from + 1; at < to; at++)
    if (tokens[at]?.level === level && tokens[at]?.nesting !== -1) children.push(at)
  return children
}

function holdsPictures({ children }: Token): boolean {
  return children?.some(({ type }) => type === "image") ?? false
}
