// Takes `{.class #id key="value"}` or kramdown's `{: … }`, gives what it says; null for braces that are just text.

export interface AttributeList {
  readonly id: string | null
  readonly classes: readonly string[]
  readonly pairs: ReadonlyMap<string, string>
  /** Words alone, which only kramdown has: `{:toc}`. */
  readonly words: readonly string[]
}

const ITEM =
  /([.#])([\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.-]*)|([A-Za-z_:][\w:.-]*)=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}]+))|([A-Za-z][\w-]*)|(-)/gu

/** Longest list that is looked at. */
const LONGEST = 400

export function parseAttributeList(text: string): AttributeList | null {
  const inside = text.length <= LONGEST ? /^\{(:?)\s*([^{}]*?)\s*\}$/u.exec(text.trim()) : null
  const [, colon, items = ""] = inside ?? []
  if (!inside || (items === "" && colon === "")) return null
  if (!isSpaced(items)) return null
  const found = [...items.matchAll(ITEM)]
  const words = found.flatMap(match => match[7] ?? [])
  if (words.length > 0 && colon === "") return null
  return {
    id: found.findLast(match => match[1] === "#")?.[2] ?? null,
    classes: found.flatMap(match => (match[1] === "." ? (match[2] ?? []) : [])),
    pairs: new Map(
      found.flatMap(match => (match[3] ? [[match[3], match[4] ?? match[5] ?? match[6] ?? ""]] : [])),
    ),
    words,
  }
}

/** Nothing is left over when the items are taken out. */
function isSpaced(items: string): boolean {
  return items.replace(ITEM, "").trim() === ""
}

/** A list at the end of a text, with the text before it. */
export function splitTrailingList(
  text: string,
): { readonly text: string; readonly list: AttributeList } | null {
  if (!text.endsWith("}")) return null
  const start = text.lastIndexOf("{")
  const list = start === -1 ? null : parseAttributeList(text.slice(start))
  return list && { text: text.slice(0, start).trimEnd(), list }
}
