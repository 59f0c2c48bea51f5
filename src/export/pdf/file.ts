// Bytes of a PDF as Chromium writes it ↔ its objects by number.
import { inflateSync } from "node:zlib"
import { type Dict, isDict, isRef, readValue, type Value, writeValue } from "./syntax.ts"

export interface PdfObject {
  readonly value: Value
  /** Bytes of its stream, still packed; null for an object without one. */
  readonly stream: Uint8Array | null
  /** The whole object as it was read, to be copied as it is. */
  readonly raw?: Uint8Array
}

export interface Pdf {
  readonly objects: ReadonlyMap<number, PdfObject>
  /** Numbers of the catalog and of the document information. */
  readonly root: number
  readonly info: number
}

/** Skia writes one table of offsets and no packed objects; anything else is refused. */
export function readPdf(bytes: Uint8Array): Pdf {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString("latin1")
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const trailerAt = text.lastIndexOf("trailer")
  if (!Number.isFinite(table) || trailerAt < table)
    throw new Error("the browser wrote a PDF in an unknown form")
  const trailer = readValue(text, trailerAt + "trailer".length).value
  if (!isDict(trailer)) throw new Error("a PDF without a trailer")
  const entries = [...offsets(text.slice(table, trailerAt))]
  const ends = endsOf(
    entries.map(({ offset }) => offset),
    table,
  )
  const objects = new Map(
    entries.map(({ number, offset }) => [number, objectAt(buffer, text, offset, ends.get(offset) ?? table)]),
  )
  return { objects, root: refOf(trailer, "Root"), info: refOf(trailer, "Info") }
}

/** Where the object that begins at an offset ends: where the next one begins. */
function endsOf(offsets: readonly number[], table: number): Map<number, number> {
  const sorted = [...offsets].sort((a, b) => a - b)
  return new Map(sorted.map((offset, index) => [offset, sorted[index + 1] ?? table]))
}

function refOf(dict: Dict, key: string): number {
  const value = dict.get(key)
  if (!isRef(value)) throw new Error(`a PDF without /${key}`)
  return value.ref
}

function* offsets(table: string): Iterable<{ number: number; offset: number }> {
  const lines = table.split(/\r?\n/).slice(1)
  let number = 0
  for (const line of lines) {
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line)
    if (!entry) number = Number(line.split(" ")[0])
    else {
      if (entry[2] === "n") yield { number, offset: Number(entry[1]) }
      number++
    }
  }
}

const HEAD = /\d+ \d+ obj\s*/y
const STREAM = /\s*stream\r?\n/y

/** Most objects are only ever copied, so each is read when it is looked at. */
function objectAt(buffer: Buffer, text: string, start: number, end: number): PdfObject {
  let known: { value: Value; stream: Uint8Array | null } | null = null
  const read = () => {
    known ??= readObject(buffer, text, start)
    return known
  }
  return {
    get value() {
      return read().value
    },
    get stream() {
      return read().stream
    },
    raw: buffer.subarray(start, end),
  }
}

function readObject(
  buffer: Buffer,
  text: string,
  offset: number,
): { value: Value; stream: Uint8Array | null } {
  HEAD.lastIndex = offset
  if (!HEAD.test(text)) throw new Error(`no PDF object at ${offset}`)
  const { value, end } = readValue(text, HEAD.lastIndex)
  STREAM.lastIndex = end
  if (!isDict(value) || !STREAM.test(text)) return { value, stream: null }
  const start = STREAM.lastIndex
  return { value, stream: buffer.subarray(start, start + Number(value.get("Length"))) }
}

export function writePdf({ objects, root, info }: Pdf): Uint8Array {
  const chunks: Uint8Array[] = []
  let at = 0
  const size = Math.max(...objects.keys()) + 1
  const offsets = new Array<number>(size).fill(0)
  const add = (...parts: (string | Uint8Array)[]) => {
    for (const part of parts) {
      const chunk = typeof part === "string" ? Buffer.from(part, "latin1") : part
      chunks.push(chunk)
      at += chunk.length
    }
  }
  add("%PDF-1.7\n%\xd3\xeb\xe9\xe1\n")
  for (const [number, object] of objects) {
    offsets[number] = at
    if (object.raw) add(object.raw)
    else add(...objectParts(number, object))
  }
  const lines = offsets.map(offset =>
    offset === 0 ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`,
  )
  const table = at
  add(`xref\n0 ${size}\n${lines.join("")}`)
  add(`trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\nstartxref\n${table}\n%%EOF\n`)
  return Buffer.concat(chunks)
}

function objectParts(number: number, { value, stream }: PdfObject): (string | Uint8Array)[] {
  const head = `${number} 0 obj\n${writeValue(value)}\n`
  return stream ? [head, "stream\n", stream, "\nendstream\nendobj\n"] : [head, "endobj\n"]
}

/** What a reference leads to, or the value itself. */
export function resolve(pdf: Pdf, value: Value | undefined): Value | undefined {
  return isRef(value) ? pdf.objects.get(value.ref)?.value : value
}

export function dictAt(pdf: Pdf, value: Value | undefined): Dict {
  const found = resolve(pdf, value)
  if (!isDict(found)) throw new Error("a PDF in which a dictionary is missing")
  return found
}

export function dictOrEmpty(value: Value | undefined): Dict {
  return isDict(value) ? value : new Map()
}

/** Unpacked bytes of an object's stream. */
export function streamOf(object: PdfObject): Buffer {
  const { value, stream } = object
  if (!stream || !isDict(value)) return Buffer.alloc(0)
  return value.get("Filter") === "/FlateDecode" ? inflateSync(stream) : Buffer.from(stream)
}

/** Numbers of the page objects, in reading order. */
export function pageNumbers(pdf: Pdf): number[] {
  const pages = dictAt(pdf, { ref: pdf.root }).get("Pages")
  return isRef(pages) ? leaves(pdf, pages.ref) : []
}

function leaves(pdf: Pdf, number: number): number[] {
  const kids = resolve(pdf, dictAt(pdf, { ref: number }).get("Kids"))
  if (!Array.isArray(kids)) return [number]
  return kids.flatMap(kid => (isRef(kid) ? leaves(pdf, kid.ref) : []))
}
