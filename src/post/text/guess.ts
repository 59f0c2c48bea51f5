// Bytes that are not UTF-8 → what they most likely are, for the message that says how to read them.
import { decode } from "./encoding.ts"

export type Guess =
  | { readonly kind: "binary"; readonly name: string }
  | { readonly kind: "text"; readonly name: string; readonly flag: string }

/** Enough to judge by. */
const LOOKED_AT = 64 * 1024

export function guessEncoding(all: Uint8Array): Guess | null {
  const bytes = all.subarray(0, LOOKED_AT)
  return binary(bytes) ?? utf16(bytes) ?? (bytes.includes(0) ? null : (twoBytes(bytes) ?? oneByte(bytes)))
}

const MAGIC: readonly (readonly [string, string])[] = [
  ["\x1f\x8b", "gzip data"],
  ["PK\x03\x04", "a zip archive, or an office document"],
  ["%PDF", "a PDF"],
  ["\x89PNG", "a picture"],
  ["\xff\xd8\xff", "a picture"],
  ["GIF8", "a picture"],
  ["\x7fELF", "a program"],
]

function binary(bytes: Uint8Array): Guess | null {
  const head = String.fromCharCode(...bytes.subarray(0, 4))
  const found = MAGIC.find(([magic]) => head.startsWith(magic))
  return found ? { kind: "binary", name: found[1] } : null
}

/** By its mark, or by NUL as every second byte, which plain letters have in it. */
function utf16(bytes: Uint8Array): Guess | null {
  const zeros = [0, 1].map(rest => bytes.filter((byte, index) => byte === 0 && index % 2 === rest).length)
  const [even = 0, odd = 0] = zeros.map(count => count / Math.max(1, bytes.length / 2))
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (odd > 0.4 && even < 0.1)) return text("UTF-16", "utf-16le")
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (even > 0.4 && odd < 0.1)) return text("UTF-16", "utf-16be")
  return null
}

interface TwoByte {
  readonly name: string
  readonly flag: string
  readonly label: string
  /** Whether a pair of bytes is one of the characters that ordinary text of the language consists of. */
  common(lead: number, trail: number): boolean
}

/** In order of trust where two fit alike: Korean text is also good GBK, but hardly ever the other way round. */
const TWO_BYTES: readonly TwoByte[] = [
  {
    name: "CP949",
    flag: "cp949",
    label: "euc-kr",
    common: (lead, trail) => (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) || lead === 0xa1,
  },
  {
    name: "EUC-JP",
    flag: "euc-jp",
    label: "euc-jp",
    common: (lead, trail) => (lead === 0xa4 || lead === 0xa5 || lead === 0xa1) && trail >= 0xa1,
  },
  {
    name: "Shift_JIS",
    flag: "shift_jis",
    label: "shift_jis",
    common: lead => (lead >= 0x81 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x97),
  },
  {
    name: "GBK",
    flag: "gbk",
    label: "gb18030",
    common: (lead, trail) => lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1,
  },
  { name: "Big5", flag: "big5", label: "big5", common: lead => lead >= 0xa4 && lead <= 0xc6 },
]

const JAPANESE_PROSE = 0.3
const OTHER_PROSE = 0.7

function twoBytes(bytes: Uint8Array): Guess | null {
  const pairs = pairsOf(bytes)
  if (pairs.length === 0 || standAlone(bytes)) return null
  const fits = TWO_BYTES.find(
    encoding =>
      shareOf(pairs, encoding) >= (encoding.flag === "euc-jp" ? JAPANESE_PROSE : OTHER_PROSE) &&
      decodes(bytes, encoding),
  )
  return fits ? text(fits.name, fits.flag) : null
}

type Pair = readonly [lead: number, trail: number]

/** What is a two-byte character in all of these encodings: a high byte and the one after it. */
function pairsOf(bytes: Uint8Array): Pair[] {
  const pairs: Pair[] = []
  for (let index = 0; index < bytes.length - 1; index++) {
    const lead = bytes[index] ?? 0
    if (lead > 0x80) pairs.push([lead, bytes[++index] ?? 0])
  }
  return pairs
}

/** Whether most high bytes have none beside them, as accents and quotes among Western letters. */
function standAlone(bytes: Uint8Array): boolean {
  const latin1 = Buffer.from(bytes).toString("latin1")
  const high = latin1.match(/[\x80-\xff]/g) ?? []
  const together = latin1.match(/[\x80-\xff]{2,}/g) ?? []
  return together.join("").length < high.length / 2
}

function shareOf(pairs: readonly Pair[], { common }: TwoByte): number {
  return pairs.filter(([lead, trail]) => common(lead, trail)).length / pairs.length
}

function decodes(bytes: Uint8Array, { label }: TwoByte): boolean {
  return decode(bytes, new TextDecoder(label, { fatal: true }), { stream: true }) !== null
}

/** Cyrillic words are runs of high bytes; in Western text a high byte stands alone among ASCII letters. */
function oneByte(bytes: Uint8Array): Guess {
  const latin1 = Buffer.from(bytes).toString("latin1")
  const runs = latin1.match(/[\xc0-\xff]{3,}/g) ?? []
  const high = latin1.match(/[\x80-\xff]/g) ?? []
  if (runs.join("").length > high.length / 2) return cyrillic(runs.join(""))
  return /[\x80-\x9f]/.test(latin1) ? text("Windows-1252", "windows-1252") : text("Latin-1", "latin1")
}

/** Small letters are the upper half in one and the lower half in the other. */
function cyrillic(letters: string): Guess {
  const upper = letters.match(/[\xe0-\xff]/g)?.length ?? 0
  return upper > letters.length / 2 ? text("Windows-1251", "windows-1251") : text("KOI8-R", "koi8-r")
}

function text(name: string, flag: string): Guess {
  return { kind: "text", name, flag }
}
