// A character → its class for line breaking (UAX 14), as far as Chromium's breaks depend on it.

export type LineClass =
  | "AL" // letters, and all that is nothing else
  | "NU" // digits
  | "ID" // Han, kana, emoji: a line may end on either side
  | "H" // Hangul syllables
  | "EB" // emoji that take a skin tone
  | "NS" // small kana, marks of repetition: never first in a line
  | "OP"
  | "OPW" // opening, wide: does not cling to the word before it
  | "CL"
  | "CP"
  | "QU"
  | "EX"
  | "IS"
  | "SY"
  | "HY"
  | "BA" // a line may end after it
  | "BB" // … before it
  | "B2" // … on both sides
  | "IN" // leaders: never first in a line
  | "PR"
  | "PO"
  | "GL"
  | "WJ"
  | "ZW"
  | "ZWJ"
  | "CM"

export function classOf(point: number): LineClass {
  if (point < 0x80) return ascii[point] ?? "AL"
  const known = cache.get(point)
  if (known) return known
  const found = find(point)
  cache.set(point, found)
  return found
}

const cache = new Map<number, LineClass>()

/** Characters by class; the rest goes by range and property. */
const listed: readonly (readonly [LineClass, string])[] = [
  ["GL", "\u00a0\u202f\u2007\u2011\u180e"],
  ["WJ", "\u2060\ufeff"],
  ["ZW", "\u200b"],
  ["ZWJ", "\u200d"],
  ["OP", "¡¿‚„⁅⁽₍"],
  ["OPW", "〈《「『【〔〖〘〚〝︗（［｛｟｢"],
  ["CL", "、。〉》」』】〕〗〙〛〞〟︘﹐﹑﹒），．］｝｠｡｣､⁆⁾₎"],
  ["QU", "«»‘’‛“”‟‹›❛❜❝❞"],
  ["EX", "！？﹖﹗"],
  ["NS", "々〜〻゛゜ゝゞ゠・ヽヾ：；･ﾞﾟ‼⁇⁈⁉‽"],
  ["NS", "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ"],
  ["IN", "․‥…⋯︙"],
  ["B2", "—⸺⸻"],
  ["BA", "\u00ad‐‒–‧\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f¦"],
  ["BB", "´ˈˌ˟"],
  ["PR", "£¤¥±₤₩€₽₿−∓№＄￡￥￦"],
  ["PO", "¢°‰‱′″‴℃℉％￠"],
]

const byCharacter = new Map(
  listed.flatMap(([name, characters]) => [...characters].map(each => [each.codePointAt(0), name])),
)

const ascii: readonly LineClass[] = Array.from({ length: 0x80 }, (_, point) =>
  asciiClass(String.fromCharCode(point)),
)

function asciiClass(character: string): LineClass {
  const table: Readonly<Record<string, LineClass>> = {
    "!": "EX",
    "?": "EX",
    "(": "OP",
    "[": "OP",
    "{": "OP",
    ")": "CP",
    "]": "CP",
    "}": "CL",
    '"': "QU",
    "'": "QU",
    "-": "HY",
    "/": "SY",
    ",": "IS",
    ".": "IS",
    ":": "IS",
    ";": "IS",
    $: "PR",
    "+": "PR",
    "\\": "PR",
    "%": "PO",
    "|": "BA",
    "\t": "BA",
  }
  return table[character] ?? (/\d/.test(character) ? "NU" : "AL")
}

function find(point: number): LineClass {
  const named = byCharacter.get(point)
  if (named) return named
  if (point >= 0xac00 && point <= 0xd7a3) return "H"
  const character = String.fromCodePoint(point)
  if (/\p{M}/u.test(character)) return "CM"
  if (isIdeographic(point)) return "ID"
  if (/\p{Emoji_Modifier_Base}/u.test(character)) return "EB"
  if (point >= 0x1f000 && point < 0x1fb00) return "ID"
  return /\p{Nd}/u.test(character) ? "NU" : "AL"
}

function isIdeographic(point: number): boolean {
  if (point >= 0x2e80 && point <= 0x4dbf) return true
  if (point >= 0x4e00 && point <= 0xa4cf) return true
  if (point >= 0xf900 && point <= 0xfaff) return true
  return (point >= 0xff00 && point <= 0xffef) || (point >= 0x20000 && point <= 0x3fffd)
}
