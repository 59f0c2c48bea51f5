// Links of a PDF by name or by the invented host's address → links to its pages, that every reader follows.
import { type Draft, dict } from "./draft.ts"
import { dictAt, type Pdf, resolve } from "./file.ts"
import { isDict, isList, isRef, type Ref, readName, stringBytes, textString, type Value } from "./syntax.ts"

/** E.g. the place of "#weather" → its page; null: there is none. */
export type FindPage = (id: string) => Ref | null

/** Links to ids that have no page lose their target. */
export function mendLinks(draft: Draft, pages: readonly Ref[], origin: string, find: FindPage): void {
  const names = namesOf(draft)
  for (const link of linksOf(draft, pages)) {
    const id = targetId(draft, link, origin)
    if (id === null) continue
    const page = find(id)
    const place = page ? [page, "/Fit"] : (names.get(id) ?? null)
    draft.change(link, { Dest: place, A: null, Contents: textString(`#${id}`) })
  }
}

/** Places that links of other files lead to, by id; of those that the browser kept no others stay. */
export function namePlaces(draft: Draft, places: ReadonlyMap<string, Value>): void {
  // A tree of strings: names of the older kind may have 127 bytes, which fourteen syllables of Hangul take.
  const names = [...places].map(([id, place]) => [`(${placeName(id)})`, place] as const)
  const sorted = names.sort(([a], [b]) => (a < b ? -1 : 1))
  draft.change({ ref: draft.root }, { Dests: null, Names: dict({ Dests: dict({ Names: sorted.flat() }) }) })
}

/** Percent-encoded: readers agree on no other letters than ASCII in the names of places. */
function placeName(id: string): string {
  return encodeURIComponent(id).replace(/[()]/g, sign => (sign === "(" ? "%28" : "%29"))
}

/**
 * Links to pages of other decks lead to those decks' files, which lie beside this one and end as it does. They are
 * addresses, since browsers do not follow the links that PDF has for other files.
 */
export function linkFiles(draft: Draft, pages: readonly Ref[], origin: string, ending: string): void {
  for (const link of linksOf(draft, pages)) {
    const address = addressOf(draft, link)
    const path = address?.startsWith(origin) ? address.slice(origin.length) : ""
    const [, slug, id] = /^\/([^/]+)\/index\.html(?:#(.*)|$)/.exec(path) ?? []
    if (slug === undefined) continue
    const place = id ? `#${encodeURIComponent(placeName(decoded(id)))}` : ""
    // A slug has no brackets, and what is no ASCII is percent-encoded.
    const action = { S: "/URI", URI: `(${slug}${ending}${place})` }
    draft.change(link, { A: new Map(Object.entries(action)) })
  }
}

/** All link annotations of some pages. */
export function linksOf(pdf: Pdf, pages: readonly Ref[]): Ref[] {
  return pages.flatMap(page => {
    const annotations = resolve(pdf, dictAt(pdf, page).get("Annots"))
    const refs = isList(annotations) ? annotations.filter(isRef) : []
    return refs.filter(ref => dictAt(pdf, ref).get("Subtype") === "/Link")
  })
}

/** The places that the browser kept, by id. Names are percent-encoded in the page's address, and stay so in the PDF. */
export function namesOf(pdf: Pdf): Map<string, Value> {
  const names = resolve(pdf, dictAt(pdf, { ref: pdf.root }).get("Dests"))
  return new Map(
    isDict(names) ? [...names].map(([name, place]) => [decoded(readName(`/${name}`)), place]) : [],
  )
}

function targetId(pdf: Pdf, link: Ref, origin: string): string | null {
  const annotation = dictAt(pdf, link)
  const name = annotation.get("Dest")
  if (typeof name === "string") return decoded(readName(name))
  const address = addressOf(pdf, link)
  const hash = address?.startsWith(origin) ? address.indexOf("#") : -1
  return address !== null && hash >= 0 ? decoded(address.slice(hash + 1)) : null
}

/** Where a link leads outside of the PDF; null for a link within it. */
export function addressOf(pdf: Pdf, link: Ref): string | null {
  const action = resolve(pdf, dictAt(pdf, link).get("A"))
  const address = isDict(action) ? action.get("URI") : undefined
  return typeof address === "string" ? stringBytes(address) : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Links to other places say where they lead, for those who hear the page. */
export function describeLinks(draft: Draft, pages: readonly Ref[]): void {
  for (const link of linksOf(draft, pages)) {
    const address = addressOf(draft, link)
    if (address !== null) draft.change(link, { Contents: textString(address) })
  }
}
