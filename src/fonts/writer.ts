// Numbers and bytes, one after another → the bytes that they make up.

export class Writer {
  #bytes = Buffer.alloc(1 << 16)
  at = 0

  /** Makes room for so many bytes; what follows does not look. */
  reserve(length: number): void {
    if (this.at + length <= this.#bytes.length) return
    const larger = Buffer.alloc(2 * (this.at + length))
    this.#bytes.copy(larger)
    this.#bytes = larger
  }

  u8(value: number): void {
    this.#bytes[this.at++] = value
  }

  i16(value: number): void {
    this.#bytes[this.at++] = value >> 8
    this.#bytes[this.at++] = value
  }

  copy(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.at)
    this.at += bytes.length
  }

  done(): Buffer {
    return this.#bytes.subarray(0, this.at)
  }
}
