// Keys under several keyboard layouts.
import { describe, expect, it } from "vitest"
import { keyName, type Stroke } from "../../src/player/keys.ts"

function stroke(key: string, code: string, held: Partial<Stroke> = {}): Stroke {
  return { key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }
}

describe("the name of a key", () => {
  it("is what stands on it in Latin layouts", () => {
    expect(keyName(stroke("s", "KeyS"))).toBe("s")
    expect(keyName(stroke("a", "KeyQ"))).toBe("a")
    expect(keyName(stroke("S", "KeyS", { shiftKey: true }))).toBe("s")
  })

  it("is its place where Hangul, kana or Cyrillic is written", () => {
    expect(keyName(stroke("ㄴ", "KeyS"))).toBe("s")
    expect(keyName(stroke("Process", "KeyS"))).toBe("s")
    expect(keyName(stroke("ы", "KeyS"))).toBe("s")
    expect(keyName(stroke("Process", "Slash"))).toBe("/")
  })

  it("tells forward from backward", () => {
    expect(keyName(stroke(" ", "Space"))).toBe("Space")
    expect(keyName(stroke(" ", "Space", { shiftKey: true }))).toBe("Shift Space")
    expect(keyName(stroke("Process", "Space"))).toBe("Space")
    expect(keyName(stroke("ArrowRight", "ArrowRight"))).toBe("ArrowRight")
  })

  it("is none where the browser or the system is meant", () => {
    expect(keyName(stroke("s", "KeyS", { ctrlKey: true }))).toBeNull()
    expect(keyName(stroke("f", "KeyF", { metaKey: true }))).toBeNull()
    expect(keyName(stroke("ArrowLeft", "ArrowLeft", { altKey: true }))).toBeNull()
  })
})
