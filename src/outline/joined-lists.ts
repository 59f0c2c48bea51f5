// Takes the elements of a container, gives them with lists joined where a reader sees one, though CommonMark cut it.
import { type Element, isElement, type Node } from "./tree.ts"

export function joinLists(elements: readonly Element[]): Element[] {
  const joined: Element[] = []
  for (const element of elements) {
    const last = joined.at(-1)
    const one = last && isList(last) && isList(element) ? joinTwo(last, element) : null
    if (one) joined[joined.length - 1] = one
    else joined.push(element)
  }
  return joined
}

function isList({ name, attributes }: Element): boolean {
  return (name === "ul" || name === "ol") && attributes.has("column")
}

/** Null where they are two lists to a reader too. */
function joinTwo(first: Element, second: Element): Element | null {
  if (column(second) > column(first)) return nested(first, second)
  if (first.name !== second.name || !touches(first, second)) return null
  if (first.name === "ol" && !continues(first, second)) return null
  return { ...first, end: second.end, children: [...first.children, ...second.children] }
}

function column({ attributes }: Element): number {
  return Number(attributes.get("column"))
}

/** One empty line between them is what the items of a loose list have too. */
function touches(first: Element, second: Element): boolean {
  return second.start - first.end <= (isLoose(first) || isLoose(second) ? 2 : 1)
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
