// A list whose items read "term: explanation", to rows of terms; null where it is an ordinary list.
import { plainText } from "../inlines.ts"
import type { Block, Inline, Item, List, TermRow, Terms } from "../model.ts"
import { cutInlines, emLength, offsetText, trimInlines } from "./words.ts"

/** Share of the items that must read so, and their least number. */
const SHARE = 0.6
const LEAST = 2
const PATTERN = /^(.{1,32}?)(\s*:\s+|\s*：\s*|\s+[-–—]\s+)\S/u
/** Another pair in the same item: then the separator says more than "is". */
const AGAIN = /[,;、，]\s*[^,;、，]{1,32}?(?:\s*:\s+|\s*：\s*|\s+[-–—]\s+)\S/u

export function asTerms(list: List, lang: string): Terms | null {
  if (list.ordered || list.items.some(item => item.checked !== null)) return null
  const matches = list.items.map(item => splitItem(item))
  const found = matches.filter(match => match !== null)
  if (found.length < LEAST || found.length < SHARE * list.items.length) return null
  const names = found.map(match => plainText(match.term).toLowerCase())
  if (new Set(names).size < names.length) return null
  const rows = list.items.map((item, at) => rowOf(item, matches[at] ?? null, lang))
  return { kind: "terms", rows, lines: list.lines, ...(list.attributes && { attributes: list.attributes }) }
}

interface Split {
  readonly term: readonly Inline[]
  readonly rest: readonly Inline[]
}

function splitItem({ blocks }: Item): Split | null {
  const first = blocks[0]
  if (first?.kind !== "paragraph") return null
  const text = offsetText(first.inlines)
  const match = PATTERN.exec(text)
  if (!match?.[1] || !match[2] || isOpen(match[1])) return null
  const end = match[1].length + match[2].length
  if (AGAIN.test(text.slice(end)) && !text.slice(end).includes("(")) return null
  return {
    term: trimInlines(cutInlines(first.inlines, 0, match[1].length)),
    rest: trimInlines(cutInlines(first.inlines, end, text.length)),
  }
}

/** A bracket or quotation mark is still open: the separator belongs to what stands in it. */
function isOpen(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/[([（「『“]/g) > count(/[)\]）」』”]/g) || count(/"/g) % 2 === 1
}

/** Items that do not read so span both columns: a row without a term. */
function rowOf(item: Item, split: Split | null, lang: string): TermRow {
  const { lines, blocks } = item
  if (!split) return { lines, term: [], details: blocks.map(block => nested(block, lang)) }
  const [first, ...rest] = blocks
  const explanation: Block[] = first ? [{ kind: "paragraph", inlines: split.rest, lines: first.lines }] : []
  return { lines, term: split.term, details: [...explanation, ...rest.map(block => nested(block, lang))] }
}

function nested(block: Block, lang: string): Block {
  return block.kind === "list" ? (asTerms(block, lang) ?? block) : block
}

/** Terms longer than this stand on a line of their own, in the rail. */
const WIDEST_TERM = 11.5

/** Whether every term is short enough to stand beside its explanation. */
export function isWide(terms: Terms): boolean {
  const known = wide.get(terms)
  if (known !== undefined) return known
  const found = terms.rows.every(row => emLength(plainText(row.term)) <= WIDEST_TERM)
  wide.set(terms, found)
  return found
}

/** Asked for every row of the same terms. */
const wide = new WeakMap<Terms, boolean>()
