// Bytes that are not UTF-8 → the place of the first one that does not fit.

export interface Invalid {
  readonly offset: number
  /** Whether all that is wrong is that the file ends too early. */
  readonly cut: boolean
}

/** The range that the second byte must lie in, for the lead bytes where it is not 0x80 to 0xBF. */
const SECOND: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
])

export function firstInvalid(bytes: Uint8Array): Invalid {
  let offset = 0
  while (offset < bytes.length) {
    const length = lengthOf(bytes[offset] ?? 0)
    const good = goodBytes(bytes, offset, length)
    if (good < length) return { offset, cut: length > 0 && offset + good === bytes.length }
    offset += length
  }
  return { offset, cut: false }
}

/** Bytes of the character that this lead byte begins; 0 for a byte that cannot begin one, which `goodBytes` refuses. */
function lengthOf(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0
}

/** How many of the character's bytes are there and right; less than `length` where it is broken. */
function goodBytes(bytes: Uint8Array, offset: number, length: number): number {
  if (length === 0) return -1
  const [low, high] = SECOND.get(bytes[offset] ?? 0) ?? [0x80, 0xbf]
  for (let index = 1; index < length; index++) {
    const byte = bytes[offset + index] ?? 0
    if (byte < (index === 1 ? low : 0x80) || byte > (index === 1 ? high : 0xbf)) return index
  }
  return length
}

/** Line (1-based) of a byte, and how many bytes stand before it on that line. */
export function placeOfByte(bytes: Uint8Array, offset: number): { line: number; byte: number } {
  let line = 1
  let start = 0
  for (let index = 0; index < offset; index++) {
    const byte = bytes[index]
    if (byte !== 0x0a && (byte !== 0x0d || bytes[index + 1] === 0x0a)) continue
    line++
    start = index + 1
  }
  return { line, byte: offset - start }
}
