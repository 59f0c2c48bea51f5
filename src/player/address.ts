// The page's query string → the view that it asks for, and the address with everything else taken off.

/** The deck itself, or one of the two mirrors that the speaker view shows. */
export type View = "deck" | "now" | "next"

const mirrors: readonly string[] = ["now", "next"] satisfies View[]

export interface Address {
  readonly view: View
  /** What may stay in the address bar: "" or "?speaker=now". */
  readonly search: string
}

/** reveal.js lets any `?key=value` override its options, so only our own parameter may stay. */
export function readAddress(search: string, framed: boolean): Address {
  const mirror = new URLSearchParams(search).get("speaker") ?? ""
  if (framed && mirrors.includes(mirror)) return { view: mirror as View, search: `?speaker=${mirror}` }
  return { view: "deck", search: "" }
}

/** Must run before reveal.js starts. False where the page has to be loaded again under the clean address. */
export function cleanAddress(page: Window, { search }: Address): boolean {
  if (page.location.search === search) return true
  const clean = new URL(page.location.href)
  clean.search = search
  try {
    page.history.replaceState(page.history.state, "", clean)
    return true
  } catch {
    page.location.replace(clean)
    return false
  }
}
