// A font and what to cut of it → the font that was cut, in base 64, kept for the pages that follow.
import { createHash } from "node:crypto"
import { cutFont } from "./cuts-on-disk.ts"
import type { Cut, CutFont } from "./thread.ts"

export interface KeptCut {
  readonly data: string
  /** Of the font's bytes. */
  readonly hash: string
}

export type KeepCut = (font: Uint8Array, what: Cut) => Promise<KeptCut>

/** Characters in base 64; the fonts of a page have a quarter of a million. */
const MOST_KEPT = 32_000_000

export const keptCut = keepCuts(MOST_KEPT)

/** `most`: characters in base 64 that are kept. A font that is the same object is known again. */
export function keepCuts(
  most: number,
  cut: (font: Uint8Array, what: Cut) => Promise<CutFont> = cutFont,
): KeepCut {
  const kept = new Map<string, { readonly cut: Promise<KeptCut>; size: number }>()
  const numbers = new WeakMap<Uint8Array, number>()
  let [fonts, size] = [0, 0]

  return (font, what) => {
    const key = keyOf(font, what)
    const known = kept.get(key)
    if (known) return known.cut
    const entry = { cut: inBase64(cut(font, what)), size: 0 }
    kept.set(key, entry)
    entry.cut.then(
      ({ data }) => {
        entry.size = data.length
        size += data.length
        forget()
      },
      () => kept.delete(key),
    )
    return entry.cut
  }

  /** What is taken from the part of a font that a page draws is the same as what is taken from all of it. */
  function keyOf(font: Uint8Array, { page, ...what }: Cut): string {
    const number = numbers.get(font) ?? ++fonts
    numbers.set(font, number)
    return `${number} ${JSON.stringify(what)}`
  }

  /** The oldest first. */
  function forget(): void {
    for (const [key, { size: gone }] of kept) {
      if (size <= most) return
      kept.delete(key)
      size -= gone
    }
  }
}

async function inBase64(cut: Promise<CutFont>): Promise<KeptCut> {
  const { bytes } = await cut
  const hash = createHash("sha1").update(bytes).digest("base64")
  return { data: Buffer.from(bytes).toString("base64"), hash }
}
