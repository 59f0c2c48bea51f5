// Bytes → the numbers that stand in them one after another, as font files write them.

export class Reader {
  readonly bytes: Buffer
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  take(length: number): Buffer {
    return this.bytes.subarray(this.skip(length), this.at)
  }

  /** Goes on by so many bytes, and gives the place where they begin. */
  skip(length: number): number {
    const start = this.at
    this.at += length
    if (this.at > this.bytes.length) throw new RangeError("a font file that ends too early")
    return start
  }

  u8(): number {
    return this.bytes.readUInt8(this.skip(1))
  }

  u16(): number {
    return this.bytes.readUInt16BE(this.skip(2))
  }

  i16(): number {
    return this.bytes.readInt16BE(this.skip(2))
  }

  u32(): number {
    return this.bytes.readUInt32BE(this.skip(4))
  }

  /** UIntBase128, as WOFF2 writes lengths: seven bits a byte, the eighth says that more follow. */
  base128(): number {
    let value = 0
    for (;;) {
      const byte = this.u8()
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }

  /** 255UInt16, as WOFF2 writes counts: one byte for small numbers, marks for somewhat larger ones and for any. */
  short255(): number {
    const code = this.u8()
    if (code === 253) return this.u16()
    if (code === 254) return this.u8() + 506
    return code === 255 ? this.u8() + 253 : code
  }
}
