// A font and what to cut of it → the smaller font, from an earlier run where that cut the same: a deck is exported again
// and again, and most of what it draws stays.
import { createHash } from "node:crypto"
import { readdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { cacheFolder } from "../../files/cache-folder.ts"
import { hashOf } from "../../files/hash.ts"
import { readKept, writeKept } from "../../files/kept-files.ts"
import { readPackaged } from "../../files/package.ts"
import { type Cut, type CutFont, cutInThread } from "./thread.ts"

type CutFunction = (font: Uint8Array, what: Cut) => Promise<CutFont>

let stored: CutFunction | null = null

export function cutFont(font: Uint8Array, what: Cut): Promise<CutFont> {
  stored ??= openStore()
  return stored(font, what)
}

/** Where nothing can be kept, everything is cut. */
function openStore(): CutFunction {
  const folder = cutsFolder()
  return folder === null ? cutInThread : storeCuts(folder)
}

/** null: there is no place for it. */
export function cutsFolder(): string | null {
  try {
    return join(cacheFolder(), "cuts")
  } catch {
    return null
  }
}

/** Some thousand bytes each; a deck has fifty. */
const MOST_KEPT = 4000

/** `most`: files in the folder, roughly. */
export function storeCuts(
  folder: string,
  cut: CutFunction = cutInThread,
  most: number = MOST_KEPT,
): CutFunction {
  let tidied = false
  return async (font, what) => {
    const path = join(folder, nameOf(font, what))
    const known = unpacked(await readKept(path))
    if (known) return known
    const made = await cut(font, what)
    void keep(path, made)
    return made
  }

  async function keep(path: string, made: CutFont): Promise<void> {
    await writeKept(path, packed(made))
    if (tidied) return
    tidied = true
    await removeSome(folder, most)
  }
}

/** Which of them go is left to chance: to know the oldest takes longer than to cut one again. */
async function removeSome(folder: string, most: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  if (names.length <= most) return
  const gone = names.filter(() => Math.random() < 0.5)
  await Promise.all(gone.map(name => rm(join(folder, name), { force: true }).catch(() => {})))
}

/** What is taken from the part of a font that a page draws is the same as what is taken from all of it. */
function nameOf(font: Uint8Array, { page, characters, ...what }: Cut): string {
  const drawn = [...new Set(characters)].sort().join("")
  return hashOf(JSON.stringify([programHash(), hashOf(font), drawn, what]))
}

/** Another version may cut in another way. */
export function programHash(): string {
  return hashOf(readPackaged("dist/fonts-worker.js"))
}

/** How many glyphs it has, and a hash that tells whether it is whole, before the font itself. */
function packed({ bytes, glyphs }: CutFont): Buffer {
  const head = Buffer.alloc(HEAD)
  head.writeUInt32BE(glyphs)
  digestOf(glyphs, bytes).copy(head, 4)
  return Buffer.concat([head, bytes])
}

function unpacked(file: Buffer | null): CutFont | null {
  if (file === null || file.length < HEAD) return null
  const [glyphs, bytes] = [file.readUInt32BE(), file.subarray(HEAD)]
  return digestOf(glyphs, bytes).equals(file.subarray(4, HEAD)) ? { bytes, glyphs } : null
}

const HEAD = 4 + 32

function digestOf(glyphs: number, bytes: Uint8Array): Buffer {
  return createHash("sha256").update(`${glyphs} `).update(bytes).digest()
}
