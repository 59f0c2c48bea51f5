// What the head of a picture says of it; and a view of bytes that is safe to read past their end.

export interface Header {
  readonly type: string
  /** Extension by which the type is known. */
  readonly extension: string
  /** In px, after any rotation that the file asks for. */
  readonly width: number
  readonly height: number
  /** Whether it may have transparent parts. */
  readonly alpha: boolean
}

/** Reads the head of one type: undefined where the bytes are of another, null where they are of it but broken. */
export type HeaderReader = (bytes: Bytes) => Header | null | undefined

/** Bytes that read as nothing (0, "") beyond their end: what is cut short then fails its checks. */
export class Bytes {
  readonly length: number
  readonly #view: DataView
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.length = bytes.length
  }

  byte(at: number): number {
    return this.#bytes[at] ?? 0
  }

  big16(at: number): number {
    return this.#has(at, 2) ? this.#view.getUint16(at) : 0
  }

  big32(at: number): number {
    return this.#has(at, 4) ? this.#view.getUint32(at) : 0
  }

  little16(at: number): number {
    return this.#has(at, 2) ? this.#view.getUint16(at, true) : 0
  }

  little32(at: number): number {
    return this.#has(at, 4) ? this.#view.getUint32(at, true) : 0
  }

  /** The bytes as Latin-1, for comparing with the marks of a format. */
  text(from: number, length: number): string {
    return String.fromCharCode(...this.#bytes.subarray(from, from + length))
  }

  #has(at: number, count: number): boolean {
    return at >= 0 && at + count <= this.length
  }
}

/** A picture without area cannot be shown. */
export function header(parts: Header): Header | null {
  return parts.width > 0 && parts.height > 0 ? parts : null
}
