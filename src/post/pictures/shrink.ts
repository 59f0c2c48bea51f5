// The image library sharp, where the user has installed it beside this package → a function that makes pictures smaller.
import { createRequire } from "node:module"
import { packaged } from "../../files/package.ts"
import type { Shrink } from "./lighter.ts"

/** What is used of it; it is no dependency, so its types are not here. */
interface Sharp {
  (bytes: Uint8Array, options: object): Sharp
  rotate(): Sharp
  resize(options: object): Sharp
  keepIccProfile(): Sharp
  timeout(options: object): Sharp
  toBuffer(): Promise<Uint8Array>
}

/** null: it is not installed. `from`: where it is looked for. */
export function findShrink(from = packaged("package.json")): Shrink | null {
  const require = createRequire(from)
  try {
    require.resolve("sharp")
  } catch {
    return null
  }
  return (bytes, side) => shrinkBy(require("sharp") as Sharp, bytes, side)
}

/** Of anybody's picture, so within limits; null where it cannot be read. */
async function shrinkBy(sharp: Sharp, bytes: Uint8Array, side: number): Promise<Uint8Array | null> {
  try {
    return await sharp(bytes, { limitInputPixels: 50_000_000, failOn: "error" })
      .rotate()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .keepIccProfile()
      .timeout({ seconds: 20 })
      .toBuffer()
  } catch {
    return null
  }
}
