// Texts → the code points that stand in them, each once.

/** Text by text and unit by unit, since a long deck has hundreds of thousands of characters. */
export function codePointsIn(texts: Iterable<string>): Set<number> {
  const seen = new Uint8Array(0x10000)
  const found = new Set<number>()
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (seen[unit]) continue
      // Half of a pair may come again with another half.
      if (isLead(unit)) found.add(text.codePointAt(at++) ?? unit)
      else {
        seen[unit] = 1
        found.add(unit)
      }
    }
  }
  return found
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}
