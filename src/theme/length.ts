// A CSS value such as `.62em` or `calc(2 * 1em + 4px)` → a length as a sum of units.

/** A sum: `n` is a bare number, `fr` a share of a grid. */
export interface Length {
  readonly n: number
  readonly px: number
  readonly em: number
  readonly ch: number
  readonly fr: number
}

const zero: Length = { n: 0, px: 0, em: 0, ch: 0, fr: 0 }
const units = ["px", "em", "ch", "fr"] as const

/** null where the value is no length. */
export function readLength(text: string): Length | null {
  const tokens = text.match(/\d*\.?\d+(?:e-?\d+)?[a-z%]*|calc|[-+*/()]/gi) ?? []
  if (tokens.join("") !== text.replaceAll(/\s+/g, "")) return null
  const reader = { tokens: tokens.filter(token => token !== "calc"), at: 0 }
  const sum = readSum(reader)
  return reader.at === reader.tokens.length ? sum : null
}

export function isBare({ px, em, ch, fr }: Length): boolean {
  return px === 0 && em === 0 && ch === 0 && fr === 0
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
}

function readSum(reader: Reader): Length | null {
  let sum = readProduct(reader)
  while (sum && (reader.tokens[reader.at] === "+" || reader.tokens[reader.at] === "-")) {
    const sign = reader.tokens[reader.at++] === "+" ? 1 : -1
    const next = readProduct(reader)
    sum = next && add(sum, scale(next, sign))
  }
  return sum
}

function readProduct(reader: Reader): Length | null {
  let product = readAtom(reader)
  while (product && (reader.tokens[reader.at] === "*" || reader.tokens[reader.at] === "/")) {
    const divides = reader.tokens[reader.at++] === "/"
    const next = readAtom(reader)
    product = next && (divides ? quotient(product, next) : times(product, next))
  }
  return product
}

function quotient(a: Length, b: Length): Length | null {
  return isBare(b) ? scale(a, 1 / b.n) : null
}

function times(a: Length, b: Length): Length | null {
  if (isBare(b)) return scale(a, b.n)
  return isBare(a) ? scale(b, a.n) : null
}

function readAtom(reader: Reader): Length | null {
  const token = reader.tokens[reader.at++]
  if (token === undefined) return null
  if (token === "-" || token === "+") {
    const length = readAtom(reader)
    return length && scale(length, token === "-" ? -1 : 1)
  }
  if (token !== "(") return readNumber(token)
  const inner = readSum(reader)
  return reader.tokens[reader.at++] === ")" ? inner : null
}

function readNumber(token: string): Length | null {
  const [, digits = "", unit = ""] = /^(\d*\.?\d+(?:e-?\d+)?)([a-z%]*)$/i.exec(token) ?? []
  const value = Number(digits)
  if (digits === "") return null
  if (unit === "") return { ...zero, n: value }
  const known = units.find(each => each === unit)
  return known ? { ...zero, [known]: value } : null
}

function add(a: Length, b: Length): Length {
  return { n: a.n + b.n, px: a.px + b.px, em: a.em + b.em, ch: a.ch + b.ch, fr: a.fr + b.fr }
}

function scale(a: Length, by: number): Length {
  return { n: a.n * by, px: a.px * by, em: a.em * by, ch: a.ch * by, fr: a.fr * by }
}
