// Functions that run inside a print page: they put another post in place of the one that stands there, and bring in the
// fonts that were cut for it. Each is sent there as text, so it uses nothing but its arguments and the page.
import type { PinnedFace } from "./pin-fonts.ts"

/** A font on its way into a page; `data` is null where the page has got it before. */
export interface SetFace extends Omit<PinnedFace, "data"> {
  readonly key: string
  readonly data: string | null
}

/** What the page's own script gives, and what is kept in the page. */
interface Press {
  nameFormulas(): void
  setFaces?: Map<string, FontFace>
}

/** Style sheets and script stay; scripts of a page that is read like this never run. */
export function turnPage(html: string): void {
  const next = new DOMParser().parseFromString(html, "text/html")
  document.fonts.clear()
  for (const name of document.documentElement.getAttributeNames())
    document.documentElement.removeAttribute(name)
  for (const { name, value } of next.documentElement.attributes)
    document.documentElement.setAttribute(name, value)
  for (const style of document.head.querySelectorAll("style")) style.remove()
  document.head.append(...next.head.querySelectorAll("style"))
  document.title = next.title
  document.body.replaceWith(next.body)
  const press = window as unknown as Press
  press.nameFormulas()
}

/** Brings the fonts that were cut into the page, and lets it use those of its style sheet too. */
export function useFonts(off: string, faces: readonly SetFace[]): void {
  const press = window as unknown as Press
  press.setFaces ??= new Map()
  for (const { key, family, style, weight, range, data } of faces) {
    const face =
      data === null
        ? press.setFaces.get(key)
        : new FontFace(family, bytesOf(data), { style, weight, unicodeRange: range })
    if (!face) throw new Error(`no font ${key}`)
    press.setFaces.set(key, face)
    document.fonts.add(face)
  }
  const sheet = document.querySelector<HTMLStyleElement>(off)
  if (sheet) sheet.media = "all"
  document.querySelector("#until-fonts")?.remove()

  function bytesOf(data: string): Uint8Array<ArrayBuffer> {
    const { fromBase64 } = Uint8Array as unknown as { fromBase64?(data: string): Uint8Array<ArrayBuffer> }
    // Browsers of before 2025 lack it; it takes a tenth of the time.
    return fromBase64?.(data) ?? Uint8Array.from(atob(data), character => character.charCodeAt(0))
  }
}
