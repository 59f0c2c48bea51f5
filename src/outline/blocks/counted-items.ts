// The items of a list → the same counted as their author counts them: by the texts of bulleted items, or by `<ol type="a">`.
import { tidyInlines } from "../../content/inlines.ts"
import type { Item, List } from "../../model.ts"
import { type Mark, marksOf } from "../source/numberings.ts"

type Counted = Pick<List, "ordered" | "start" | "items">

/** `- 1) one`, `- ① one`, `- 가. one`: the bullets go. Null where the items are not counted, all of them. */
export function countedItems(items: readonly Item[]): Counted | null {
  return items.length < 2 ? null : (countedByLists(items) ?? countedByTexts(items))
}

/** `- 1. one` is to Markdown an ordered list of one item in each bullet. */
function countedByLists(items: readonly Item[]): Counted | null {
  const inner = items.map(({ blocks: [first] }) => first)
  const start = inner[0]?.kind === "list" ? inner[0].start : 0
  const isNext = (list: (typeof inner)[number], at: number) =>
    list?.kind === "list" && list.ordered && list.items.length === 1 && list.start === start + at
  if (!inner.every(isNext)) return null
  const joined = items.map((item): Item => {
    const [list, ...rest] = item.blocks
    const own = list?.kind === "list" ? list.items[0] : undefined
    return { ...item, ...own, blocks: [...(own?.blocks ?? []), ...rest], lines: item.lines }
  })
  return { ordered: true, start, items: joined }
}

function countedByTexts(items: readonly Item[]): Counted | null {
  const marks = items.map(markings)
  const series = marks[0]?.find(({ place, series }) => place === 1 && isCounted(marks, series))?.series
  if (series === undefined) return null
  const counted = items.map((item, at) => {
    const mark = marks[at]?.find(each => each.series === series)
    return mark ? withoutMark(item, mark) : item
  })
  return { ordered: true, start: 1, items: counted }
}

function markings({ checked, blocks: [first] }: Item): Mark[] {
  const text = first?.kind === "paragraph" && first.inlines[0]
  return text && text.kind === "text" && checked === null ? marksOf(text.text) : []
}

function isCounted(marks: readonly (readonly Mark[])[], series: string): boolean {
  return marks.every((each, at) => each.some(mark => mark.series === series && mark.place === at + 1))
}

function withoutMark(item: Item, { label, length }: Mark): Item {
  const [first, ...rest] = item.blocks
  const [text, ...others] = first?.kind === "paragraph" ? first.inlines : []
  if (first?.kind !== "paragraph" || text?.kind !== "text") return item
  const inlines = tidyInlines([{ ...text, text: text.text.slice(length) }, ...others])
  return { ...item, blocks: [{ ...first, inlines }, ...rest], ...(label !== null && { label }) }
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

/** HTML's other ways to count; further than they go here, items have numbers. */
export function typedItems(items: readonly Item[], type: string | undefined, start: number): readonly Item[] {
  if (!type || !/^[ai]$/i.test(type)) return items
  const order = type.toLowerCase() === "a" ? [..."abcdefghijklmnopqrstuvwxyz"] : ROMAN
  return items.map((item, at) => {
    const small = order[start - 1 + at]
    if (small === undefined) return item
    return { ...item, label: /[AI]/.test(type) ? small.toUpperCase() : small }
  })
}
