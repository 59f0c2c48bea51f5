// Takes the elements of a container, gives them with lists joined where a reader sees one, though CommonMark cut it.
import { type Element, isElement, type Node } from "../tree/tree.ts"

export function joinLists(elements: readonly Element[]): Element[] {
  const joined: Element[] = []
  for (const element of elements) {
    const one = isList(element) ? joinWithLast(joined, element) : null
    if (one) joined.splice(joined.length - one.count, one.count, one.list)
    else joined.push(element)
  }
  return joined
}

interface Joined {
  readonly list: Element
  /** How many of the elements so far are in it. */
  readonly count: number
}

function joinWithLast(joined: readonly Element[], element: Element): Joined | null {
  const last = joined.at(-1)
  if (!last || !isList(last)) return null
  const two = isAnswer(last, element) ? nested(last, element) : joinTwo(last, element)
  if (two) return { list: two, count: 1 }
  const before = joined.at(-2)
  const outer = before && isInterlude(before, last, element) ? nested(before, last) : null
  const three = outer && joinTwo(outer, element)
  return three && { list: three, count: 2 }
}

/** `1.` bullets `2.` bullets, all at the margin: the numbers go on, so the bullets belong to them. */
function isInterlude(before: Element, last: Element, element: Element): boolean {
  const names = [before, last, element].map(({ name }) => name).join(" ")
  return names === "ol ul ol" && areLevel(before, last) && areLevel(last, element) && touches(before, last)
}

/** The bullets under the last number of such a list. */
function isAnswer(last: Element, element: Element): boolean {
  const goesOn = last.name === "ol" && element.name === "ul" && last.attributes.has("nested")
  return goesOn && areLevel(last, element) && touches(last, element)
}

function areLevel(first: Element, second: Element): boolean {
  return isList(first) && column(first) === column(second)
}

function isList({ name, attributes }: Element): boolean {
  return (name === "ul" || name === "ol") && attributes.has("column")
}

/** Null where they are two lists to a reader too. */
function joinTwo(first: Element, second: Element): Element | null {
  if (column(second) > column(first)) return nested(first, second)
  if (first.name !== second.name) return null
  if (!(first.name === "ol" ? continues(first, second) : touches(first, second))) return null
  return { ...first, end: second.end, children: [...first.children, ...second.children] }
}

function column({ attributes }: Element): number {
  return Number(attributes.get("column"))
}

/** One empty line between them is what the items of a loose list have too. */
function touches(first: Element, second: Element): boolean {
  return gap(first, second) <= (isLoose(first) || isLoose(second) ? 1 : 0)
}

/** Empty lines between the two. */
function gap(first: Element, second: Element): number {
  return second.start - first.end - 1
}

function isLoose({ children }: Element): boolean {
  const items = children.filter(isElement)
  return items.some((item, index) => item.start - (items[index - 1]?.end ?? item.start) > 1)
}

/** `1.` with an inner list that CommonMark does not see as one, then `2.`; or `1.` again by those who let the page count. */
function continues(first: Element, second: Element): boolean {
  const start = numberOf(first)
  const next = numberOf(second)
  return (
    next === start + first.children.filter(isElement).length ||
    (next === start && first.attributes.has("nested"))
  )
}

function numberOf({ attributes }: Element): number {
  return Number(attributes.get("start") ?? "1")
}

/** Indented, but less than CommonMark asks for: to a reader it belongs to the item above. */
function nested(first: Element, second: Element): Element | null {
  const at = first.children.findLastIndex(isItem)
  const item = first.children[at]
  if (!item || !isElement(item)) return null
  const inner = { ...item, end: second.end, children: joinInside(item.children, second) }
  return {
    ...first,
    end: second.end,
    attributes: new Map(first.attributes).set("nested", "true"),
    children: first.children.with(at, inner),
  }
}

function isItem(node: Node): boolean {
  return isElement(node) && node.name === "li"
}

function joinInside(children: readonly Node[], list: Element): Node[] {
  const last = children.at(-1)
  const one = last && isElement(last) && isList(last) ? joinTwo(last, list) : null
  return one ? [...children.slice(0, -1), one] : [...children, list]
}
