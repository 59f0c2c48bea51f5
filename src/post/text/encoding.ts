// Bytes and the name of an encoding → text, strictly.
import { nearest, placeIn, UserError } from "../../error.ts"
import { decodeCp949 } from "./cp949.ts"

/** Names that people use and the Encoding Standard does not have. */
const ALIASES: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  ms932: "shift_jis",
  sjis: "shift_jis",
  cp936: "gbk",
  cp950: "big5",
  eucjp: "euc-jp",
  utf16: "utf-16le",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
}

/** All of them mean the superset that Windows writes. */
const KOREAN = new Set([
  "cp949",
  "euc-kr",
  "euckr",
  "ms949",
  "uhc",
  "windows-949",
  "ks_c_5601-1987",
  "ksc5601",
])

const SUGGESTED = [
  "cp949",
  "shift_jis",
  "euc-jp",
  "gbk",
  "gb18030",
  "big5",
  "windows-1252",
  "windows-1251",
  "koi8-r",
  "utf-16le",
  "utf-16be",
  "latin1",
]

export function decodeNamed(bytes: Uint8Array, name: string, file: string): string {
  const text = decoderOf(name.toLowerCase())(bytes)
  if (text !== null) return text
  const where = placeIn(file)
  throw new UserError({
    code: "E_ENCODING",
    what: `not valid ${name}`,
    hint: "leave --encoding out, and what it looks like is said",
    where,
  })
}

/** `E_ENCODING_NAME`: nobody knows it. */
export function checkEncodingName(name: string): void {
  decoderOf(name.toLowerCase())
}

type Decode = (bytes: Uint8Array) => string | null

function decoderOf(name: string): Decode {
  if (KOREAN.has(name)) return decodeCp949
  if (WESTERN.has(name)) return decodeCp1252
  const decoder = decoderFor(name)
  return bytes => decode(bytes, decoder)
}

/** Latin-1 is taken for its superset, as everywhere on the web. */
const WESTERN = new Set(["windows-1252", "cp1252", "latin1", "iso-8859-1", "ascii"])

/** 0x80 to 0x9F in Windows-1252; Node 20's own decoder leaves them as control characters. */
const CP1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"

function decodeCp1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString("latin1")
  return latin1.replace(/[\x80-\x9f]/g, sign => CP1252.charAt(sign.charCodeAt(0) - 0x80))
}

/** The text, or null where the bytes are not in this encoding. */
export function decode(bytes: Uint8Array, decoder: TextDecoder, options?: TextDecodeOptions): string | null {
  try {
    return decoder.decode(bytes, options)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function decoderFor(name: string): TextDecoder {
  try {
    return new TextDecoder(ALIASES[name] ?? name, { fatal: true })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const near = nearest(name, SUGGESTED)
    const hint = near ? `did you mean ${near}?` : `known are ${SUGGESTED.join(", ")}`
    throw new UserError({ code: "E_ENCODING_NAME", what: `unknown encoding "${name}"`, hint }, 2)
  }
}
