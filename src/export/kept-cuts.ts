// A font and what to cut of it → the font that was cut, in base 64, kept for the pages that follow.
import { createHash } from "node:crypto"
import { type Cut, cutFont } from "./fonts.ts"

export interface KeptCut {
  readonly data: string
  readonly hash: string
}

/** Characters in base 64. A page has a quarter of a million. */
const MOST_KEPT = 32_000_000

const kept = new Map<string, { readonly cut: Promise<KeptCut>; size: number }>()
let size = 0

/** A font that is the same object is known again. */
export function keptCut(font: Uint8Array, what: Cut): Promise<KeptCut> {
  const key = keyOf(font, what)
  const known = kept.get(key)
  if (known) return known.cut
  const cut = inBase64(font, what)
  const entry = { cut, size: 0 }
  kept.set(key, entry)
  cut.then(
    ({ data }) => {
      entry.size = data.length
      size += data.length
      forget()
    },
    () => kept.delete(key),
  )
  return cut
}

async function inBase64(font: Uint8Array, what: Cut): Promise<KeptCut> {
  const { bytes } = await cutFont(font, what)
  const hash = createHash("sha1").update(bytes).digest("base64")
  return { data: Buffer.from(bytes).toString("base64"), hash }
}

/** The oldest first. */
function forget(): void {
  for (const [key, { size: gone }] of kept) {
    if (size <= MOST_KEPT) return
    kept.delete(key)
    size -= gone
  }
}

const numbers = new WeakMap<Uint8Array, number>()
let last = 0

function keyOf(font: Uint8Array, { page, ...what }: Cut): string {
  const number = numbers.get(font) ?? ++last
  numbers.set(font, number)
  // What is taken from the part of the font that the page draws is the same as what is taken from all of it.
  return `${number} ${JSON.stringify(what)}`
}
