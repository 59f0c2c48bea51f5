// Bytes and the name of an encoding → text, strictly.
import { nearest, UserError } from "../error.ts"
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
  const text = KOREAN.has(name.toLowerCase()) ? decodeCp949(bytes) : decode(bytes, decoderFor(name))
  if (text !== null) return text
  const where = { file, line: 0, column: 0 }
  throw new UserError({
    code: "E_ENCODING",
    what: `not valid ${name}`,
    hint: "leave --encoding out to have it guessed",
    where,
  })
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
  const label = name.toLowerCase()
  try {
    return new TextDecoder(ALIASES[label] ?? label, { fatal: true })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const near = nearest(name, SUGGESTED)
    const hint = near ? `did you mean ${near}?` : `known are ${SUGGESTED.join(", ")}`
    throw new UserError({ code: "E_ENCODING_NAME", what: `unknown encoding "${name}"`, hint }, 2)
  }
}
