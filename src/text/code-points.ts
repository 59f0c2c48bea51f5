// Texts → the code points that stand in them, each once.

/** The space, and every letter, figure and sign of a Latin keyboard. */
export const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join("")

/** By UTF-16 unit: the last search that met it. A list of its own for each search would be 64 KB a slide. */
const lastSeen = new Uint32Array(0x10000)
let search = 0

/** Text by text and unit by unit, since a long deck has hundreds of thousands of characters. */
export function codePointsIn(texts: Iterable<string>): Set<number> {
  search++
  const found = new Set<number>()
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (lastSeen[unit] === search) continue
      // Half of a pair may come again with another half.
      if (isLead(unit)) found.add(text.codePointAt(at++) ?? unit)
      else {
        lastSeen[unit] = search
        found.add(unit)
      }
    }
  }
  return found
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}
