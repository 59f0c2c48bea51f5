// Bytes in CP949 (Windows' superset of EUC-KR) → text. Node's own decoder knows the 2,350 syllables of EUC-KR only and
// takes the other 8,822 for control characters.

const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3

/** The text, or null where the bytes are not CP949. */
export function decodeCp949(bytes: Uint8Array): string | null {
  const table = cp949Table()
  const parts: string[] = []
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    const character = byte < 0x80 ? String.fromCharCode(byte) : table.get((byte << 8) | (bytes[++index] ?? 0))
    if (character === undefined) return null
    parts.push(character)
  }
  return parts.join("")
}

let known: ReadonlyMap<number, string> | undefined

/** Character by its two bytes; made once, on the first file that needs it. */
function cp949Table(): ReadonlyMap<number, string> {
  known ??= makeTable()
  return known
}

/** The syllables missing in EUC-KR were put into its free places in the order of Unicode. */
function makeTable(): Map<number, string> {
  const table = eucKrTable()
  const taken = new Set(table.values())
  const free = freePlaces()
  for (let code = FIRST_SYLLABLE; code <= LAST_SYLLABLE; code++) {
    const syllable = String.fromCharCode(code)
    if (!taken.has(syllable)) table.set(free.next().value ?? 0, syllable)
  }
  return table
}

/** Added when they came up, the euro sign in 1998. */
const ADDED: readonly (readonly [number, string])[] = [
  [0xa2e6, "€"],
  [0xa2e7, "®"],
]

function eucKrTable(): Map<number, string> {
  const decoder = new TextDecoder("euc-kr", { fatal: true })
  const table = new Map(ADDED)
  for (let lead = 0xa1; lead <= 0xfd; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const character = tryDecode(decoder, lead, trail)
      if (character.length === 1) table.set((lead << 8) | trail, character)
    }
  return table
}

function tryDecode(decoder: TextDecoder, lead: number, trail: number): string {
  try {
    return decoder.decode(Uint8Array.of(lead, trail))
  } catch {
    // Free for users' own characters; there are none to show.
    return ""
  }
}

function* freePlaces(): Generator<number, undefined> {
  for (let lead = 0x81; lead <= 0xc6; lead++)
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      const letters = trail <= 0x5a || (trail >= 0x61 && trail <= 0x7a)
      if (letters || (trail >= 0x81 && (lead < 0xa1 || trail < 0xa1))) yield (lead << 8) | trail
    }
}
