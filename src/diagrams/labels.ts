// The words of a Mermaid label → the same as what draws it can read without taking any of them for syntax; and back.

/** Signs stand for themselves in the library's drawing under code points of their own: here plus the sign's. */
const BASE = 0xe000
/** Takes room and is not seen: letters of fixed width are counted as if all were narrow. */
const FILLER = String.fromCodePoint(BASE + 0x7f)

const SIGN = /[!-/:-@[-`{-~]/g
const PRIVATE = /[\ue000-\ue0ff]/g
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/g
/** Neither the reader of a flowchart nor that of a sequence takes these for anything. */
const PLAIN = new Set([".", ",", "!", "?"])

/** `lines`: those that the label is to have, as from `linesOf`. */
export function encode(lines: readonly string[]): string {
  return lines.map(line => line.replace(SIGN, sign => (PLAIN.has(sign) ? sign : hidden(sign)))).join("\\n")
}

/** As one word, as names of entities have to be. */
export function encodeName(text: string): string {
  return encode([text.replace(PRIVATE, "").replace(/\s+/g, " ")]).replace(/ /g, hidden)
}

/** Letters of fixed width, of which East Asian ones take two places. */
export function encodeFixed(text: string): string {
  return encodeName(text.trim()).replace(WIDE, letter => letter + FILLER)
}

export function decode(text: string): string {
  return text
    .replaceAll(FILLER, "")
    .replace(PRIVATE, sign => String.fromCodePoint((sign.codePointAt(0) ?? BASE) - BASE))
}

function hidden(sign: string): string {
  return String.fromCodePoint(BASE + (sign.codePointAt(0) ?? 0))
}

/** Without quotes, tags and icons; broken where the author does. */
export function linesOf(label: string): string[] {
  const quoted = /^\s*"`?([\s\S]*?)`?"\s*$/.exec(label)?.[1] ?? label
  return quoted
    .replace(PRIVATE, "")
    .replace(/<br\s*\/?>|\\n/gi, "\n")
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, "")
    .replace(/\bfa[a-z]?:fa-[\w-]+\s*/g, "")
    .replace(/\*\*([^*\n]+)\*\*/g, "$1")
    .replace(/[#&](?:#?(\d{1,6})|([a-z]{2,6}));/gi, named)
    .split("\n")
    .map(line => line.replace(/\s+/g, " ").trim())
    .filter((line, index, all) => line !== "" || all.length === 1 || (index > 0 && index < all.length - 1))
}

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  apos: "'",
}

function named(written: string, digits: string | undefined, name: string | undefined): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? written
  const point = Number(digits)
  return point > 31 && point < 0x110000 && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : ""
}

/** So many narrow letters stand on a line before it is broken, as Mermaid breaks at 200 px. */
const LINE = 30

/** Long lines broken between words. */
export function wrapped(lines: readonly string[]): string[] {
  return lines.flatMap(line => {
    const broken: string[] = []
    for (const word of line.split(" ")) {
      const last = broken.at(-1)
      if (last !== undefined && cells(last) + 1 + cells(word) <= LINE)
        broken[broken.length - 1] = `${last} ${word}`
      else broken.push(word)
    }
    return broken
  })
}

function cells(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0) * 0.8
}
