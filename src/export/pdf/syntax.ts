// Text of a PDF object ↔ a value. Scalars stay in the form in which they are written, so that nothing changes on the way.

/** A scalar as written: `/Name`, `(text)`, `<FEFF>`, `12.5`, `true`, `null`. */
export type Scalar = string
export type Value = Scalar | Ref | List | Dict
export type List = readonly Value[]
/** By key without the slash, as written. */
export type Dict = ReadonlyMap<string, Value>

export interface Ref {
  readonly ref: number
}

export function isRef(value: Value | undefined): value is Ref {
  return typeof value === "object" && "ref" in value
}

export function isDict(value: Value | undefined): value is Dict {
  return value instanceof Map
}

export function isList(value: Value | undefined): value is List {
  return Array.isArray(value)
}

/** Reads the value that begins at `at` (after white space), and says where it ends. */
export function readValue(text: string, at: number): { value: Value; end: number } {
  const start = skip(text, at)
  if (text.startsWith("<<", start)) return readDict(text, start + 2)
  if (text[start] === "[") return readList(text, start + 1)
  if (text[start] === "(") return scalar(text, start, endOfText(text, start))
  return match(REF, text, start) ?? match(TOKEN, text, start) ?? fail(text, start)
}

const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y
const REF = /(\d+) \d+ R(?![A-Za-z])/y
const TOKEN = /\/[^\0\t\n\f\r ()<>[\]{}/%]*|<[0-9A-Fa-f\s]*>|[^\0\t\n\f\r ()<>[\]{}/%]+/y

function skip(text: string, at: number): number {
  SPACE.lastIndex = at
  SPACE.test(text)
  return SPACE.lastIndex
}

function match(pattern: RegExp, text: string, at: number): { value: Value; end: number } | null {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (!found) return null
  const [whole, object] = found
  return { value: object === undefined ? whole : { ref: Number(object) }, end: at + whole.length }
}

function scalar(text: string, start: number, end: number): { value: Value; end: number } {
  return { value: text.slice(start, end), end }
}

function readDict(text: string, start: number): { value: Value; end: number } {
  const dict = new Map<string, Value>()
  let at = skip(text, start)
  while (!text.startsWith(">>", at)) {
    const key = match(TOKEN, text, at) ?? fail(text, at)
    if (typeof key.value !== "string" || !key.value.startsWith("/")) fail(text, at)
    const { value, end } = readValue(text, key.end)
    dict.set(String(key.value).slice(1), value)
    at = skip(text, end)
  }
  return { value: dict, end: at + 2 }
}

function readList(text: string, start: number): { value: Value; end: number } {
  const list: Value[] = []
  let at = skip(text, start)
  while (text[at] !== "]") {
    const { value, end } = readValue(text, at)
    list.push(value)
    at = skip(text, end)
  }
  return { value: list, end: at + 1 }
}

/** Parentheses nest; a backslash takes the next character's meaning away. */
function endOfText(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === "\\") at++
    else if (character === "(") depth++
    else if (character === ")" && --depth === 0) return at + 1
  }
  return fail(text, start)
}

function fail(text: string, at: number): never {
  throw new Error(`not PDF at ${at}: ${text.slice(at, at + 20)}`)
}

export function writeValue(value: Value): string {
  if (typeof value === "string") return value
  if (isRef(value)) return `${value.ref} 0 R`
  if (isDict(value)) return `<<${[...value].map(([key, each]) => `/${key} ${writeValue(each)}`).join("\n")}>>`
  return `[${value.map(writeValue).join(" ")}]`
}

/** Every scalar and reference within a value, changed; `key` is that of the nearest dictionary around it. */
export function mapValue(
  value: Value,
  change: (value: Scalar | Ref, key: string | null) => Value,
  key: string | null = null,
): Value {
  if (typeof value === "string" || isRef(value)) return change(value, key)
  if (isDict(value)) return new Map([...value].map(([name, each]) => [name, mapValue(each, change, name)]))
  return value.map(each => mapValue(each, change, key))
}

/** Text for people as a PDF string: UTF-16 with a mark, in hexadecimal digits. */
export function textString(text: string): Scalar {
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, "0"),
  )
  return `<feff${units.join("")}>`
}

/** The text of a string, in whichever of its forms. */
export function readTextString(scalar: Scalar): string {
  const bytes = stringBytes(scalar)
  if (bytes.startsWith("\xfe\xff")) {
    const units = bytes.slice(2).match(/[\s\S]{2}/g) ?? []
    return String.fromCharCode(...units.map(([high, low]) => code(high) * 256 + code(low)))
  }
  return bytes
}

function code(character: string | undefined): number {
  return character?.charCodeAt(0) ?? 0
}

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" }

/** The bytes of a string, one a character. */
export function stringBytes(scalar: Scalar): string {
  if (scalar.startsWith("<")) {
    const digits = scalar.replace(/[^0-9A-Fa-f]/g, "")
    return Buffer.from(digits.padEnd(digits.length + (digits.length % 2), "0"), "hex").toString("latin1")
  }
  return scalar.slice(1, -1).replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal, escaped) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
    return escaped === undefined ? "" : (ESCAPES[escaped] ?? escaped)
  })
}

/** A name without its slash, `#xx` resolved, as UTF-8 where it is that. */
export function readName(name: Scalar): string {
  const bytes = name
    .slice(1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, "latin1").toString("utf8")
}
