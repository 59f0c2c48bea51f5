// A list whose items read "term: explanation", to rows of terms; null where it is an ordinary list.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Block, Inline, Item, List, TermRow, Terms } from "../../model.ts"
import { once } from "../../once.ts"
import type { Stage } from "../stage.ts"
import { wordCount } from "../words/count.ts"
import { cutInlines, offsetText, trimInlines } from "../words/pieces.ts"

/** Share of the items that must read so, and their least number. */
const SHARE = 0.6
const LEAST = 2
const PATTERN = /^(.{1,32}?)(\s*:\s+|\s*：\s*|\s+[-–—]\s+)\S/u
const LONG_PATTERN = /^(.{33,72}?)(\s*:\s+|\s*：\s*|\s+[-–—]\s+)\S/u
/** A dash from "10:30 AM" to "11:30 AM", from 2019 to "May 2021" or "now", or from 10 to 20 parts nothing. */
const RANGE =
  /(?:\d\s?[ap]\.?m\.?|\d:\d\d)\s+[-–—]\s+\d|\b(?:19|20)\d\d\s+[-–—]\s+(?:(?:\p{L}{3,9}\.?\s+)?(?:19|20)\d\d|now|present|today)\b|\d\s+[-–—]\s+\d[\d.,]*\s*(?:[:;)]|$)/giu
/** Longer explanations are text, and read better as items. */
const LONGEST = 56
/** Another pair in the same item: then the separator says more than "is". */
const AGAIN = /[,;、，]\s*[^,;、，]{1,32}?(?:\s*:\s+|\s*：\s*|\s+[-–—]\s+)\S/u

export function asTerms(list: List, lang: string): Terms | null {
  if (list.ordered || list.items.some(item => item.checked !== null)) return null
  const matches = list.items.map(item => splitItem(item))
  const found = matches.filter(match => match !== null)
  if (found.length < LEAST || found.length < SHARE * list.items.length) return null
  const names = found.map(match => plainText(match.term).toLowerCase())
  if (
    new Set(names).size < names.length ||
    found.some(match => isLong(match.rest)) ||
    found.some(isLinkWithFewWords)
  )
    return null
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
  const text = offsetText(first.inlines).replace(RANGE, range => range.replace(/[-–—]/, "~"))
  const match = PATTERN.exec(text) ?? afterStrong(first.inlines, text)
  if (!match?.[1] || !match[2] || isOpen(match[1])) return null
  if (!isPlainAt(first.inlines, match[1].length)) return null
  const end = match[1].length + match[2].length
  if (AGAIN.test(text.slice(end)) && !text.slice(end).includes("(")) return null
  return {
    term: trimInlines(cutInlines(first.inlines, 0, match[1].length)),
    rest: trimInlines(cutInlines(first.inlines, end, text.length)),
  }
}

/** A longer name is one where it is set apart. */
function afterStrong([first]: readonly Inline[], text: string): RegExpExecArray | null {
  const match = first?.kind === "strong" ? LONG_PATTERN.exec(text) : null
  return match && first && match[1]?.length === offsetText([first]).length ? match : null
}

function isLong(explanation: readonly Inline[]): boolean {
  return emLength(plainText(explanation)) > LONGEST
}

/** Whether the separator stands in the text itself, not in a link or code. */
function isPlainAt(inlines: readonly Inline[], at: number): boolean {
  let offset = 0
  for (const inline of inlines) {
    offset += offsetText([inline]).length
    if (at < offset) return inline.kind === "text"
  }
  return false
}

/** "[Title](address) - Author" is a list of links: shorter as items. */
function isLinkWithFewWords({ term, rest }: Split): boolean {
  return term.every(inline => inline.kind === "link") && wordCount(plainText(rest)) <= 3
}

/** A bracket or quotation mark is still open: the separator belongs to what stands in it. */
function isOpen(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/[([（「『“]/g) > count(/[)\]）」』”]/g) || count(/"/g) % 2 === 1
}

/** Items that do not read so span both columns: a row without a term. */
function rowOf(item: Item, split: Split | null, lang: string): TermRow {
  const { blocks } = item
  const own = { lines: item.lines, ...(item.attributes && { attributes: item.attributes }) }
  if (!split) return { ...own, term: [], details: blocks.map(block => nested(block, lang)) }
  const [first, ...rest] = blocks
  const explanation: Block[] = first ? [{ kind: "paragraph", inlines: split.rest, lines: first.lines }] : []
  return { ...own, term: split.term, details: [...explanation, ...rest.map(block => nested(block, lang))] }
}

function nested(block: Block, lang: string): Block {
  return block.kind === "list" ? (asTerms(block, lang) ?? block) : block
}

/** Whether every term is short enough to stand beside its explanation; else it stands above it, in the rail. */
export function isWide(terms: Terms, stage: Stage): boolean {
  return once(stage.wideTerms, terms, () => terms.rows.every(row => isShortTerm(row.term, stage)))
}

/** In em; and a name that cannot be broken has to fit at a size that is not small. */
const WIDEST_TERM = 11.5
const LEAST_BODY = 24

function isShortTerm(term: readonly Inline[], { metrics, room }: Stage): boolean {
  if (emLength(plainText(term)) > WIDEST_TERM) return false
  return metrics.widestWord(term, "strong", LEAST_BODY) <= room.term
}

/** Terms as a list, where there is no rail for terms that are too long to stand beside anything. */
export function asList({ rows, lines }: Terms): List {
  const items = rows.map((row): Item => {
    const term: Block[] =
      row.term.length > 0
        ? [{ kind: "paragraph", inlines: [{ kind: "strong", children: row.term }], lines: row.lines }]
        : []
    const { lines, attributes } = row
    return { lines, checked: null, blocks: [...term, ...row.details], ...(attributes && { attributes }) }
  })
  return { kind: "list", ordered: false, start: 1, items, lines }
}
