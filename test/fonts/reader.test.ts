// The numbers of font files, of which WOFF2 has two kinds of its own.
import { describe, expect, it } from "vitest"
import { Reader } from "../../src/fonts/reader.ts"

function reader(...bytes: readonly number[]): Reader {
  return new Reader(Uint8Array.from(bytes))
}

describe("numbers of WOFF2", () => {
  it("are shorter where they are small: 255UInt16", () => {
    expect(reader(252).short255()).toBe(252)
    expect(reader(255, 253).short255()).toBe(506)
    expect(reader(254, 0).short255()).toBe(506)
    expect(reader(253, 1, 250).short255()).toBe(506)
  })

  it("take as many bytes as they need: UIntBase128", () => {
    expect(reader(63).base128()).toBe(63)
    expect(reader(0x81, 0x00).base128()).toBe(128)
  })

  it("are refused where the file ends within them", () => {
    expect(() => reader(0x81).base128()).toThrow(RangeError)
  })
})
