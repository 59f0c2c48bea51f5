// A plain font and what to keep of it → the font that HarfBuzz makes of that.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

export interface Kept {
  readonly characters: Iterable<string>
  /** Features kept, such as "kern"; null: all. */
  readonly features: readonly string[] | null
  /** By axis, such as "wght": one place on it, or the stretch between two. */
  readonly axes: Readonly<Record<string, number | readonly [number, number]>>
  /** Instructions for coarse screens, which take a third of some fonts; kept if not said. */
  readonly hints?: boolean
}

/** The part of its C interface that is used here; all of it is numbers, many of them addresses in its memory. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory
  _initialize(): void
  malloc(size: number): number
  free(address: number): void
  hb_blob_create(data: number, length: number, mode: number, owner: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_set_invert(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_set(input: number, kind: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_input_unicode_set(input: number): number
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, place: number): number
  // biome-ignore format: one line is easier to compare with the C interface
  hb_subset_input_set_axis_range(input: number, face: number, axis: number, least: number, most: number, usual: number): number
  hb_subset_or_fail(face: number, input: number): number
}

const MEMORY_MODE_READONLY = 1
const SETS_LAYOUT_FEATURE_TAG = 6
const FLAGS_NO_HINTING = 1

let started: HarfBuzz | null = null

function start(): HarfBuzz {
  if (started) return started
  const file = createRequire(import.meta.url).resolve("harfbuzzjs/dist/harfbuzz-subset.wasm")
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)))
  started = exports as unknown as HarfBuzz
  started._initialize()
  return started
}

/** Undone in reverse order, whatever happens in between. */
class Undoing {
  readonly #steps: (() => void)[] = []

  add(value: number, undo: (value: number) => void, what: string): number {
    if (value === 0) throw new Error(`HarfBuzz: ${what}`)
    this.#steps.unshift(() => undo(value))
    return value
  }

  all(): void {
    for (const step of this.#steps) step()
  }
}

export function subset(font: Uint8Array, kept: Kept): Buffer {
  const hb = start()
  const undoing = new Undoing()
  try {
    const face = openFace(hb, font, undoing)
    const input = undoing.add(hb.hb_subset_input_create_or_fail(), hb.hb_subset_input_destroy, "no memory")
    ask(hb, input, face, kept)
    const result = undoing.add(hb.hb_subset_or_fail(face, input), hb.hb_face_destroy, "the font is broken")
    return bytesOf(hb, undoing.add(hb.hb_face_reference_blob(result), hb.hb_blob_destroy, "no memory"))
  } finally {
    undoing.all()
  }
}

function openFace(hb: HarfBuzz, font: Uint8Array, undoing: Undoing): number {
  const data = undoing.add(hb.malloc(font.length), hb.free, "no memory")
  new Uint8Array(hb.memory.buffer).set(font, data)
  const blob = hb.hb_blob_create(data, font.length, MEMORY_MODE_READONLY, 0, 0)
  const face = undoing.add(hb.hb_face_create(blob, 0), hb.hb_face_destroy, "no memory")
  hb.hb_blob_destroy(blob)
  return face
}

function ask(hb: HarfBuzz, input: number, face: number, kept: Kept): void {
  const { characters, features, axes, hints = true } = kept
  if (!hints) hb.hb_subset_input_set_flags(input, FLAGS_NO_HINTING)
  const letters = hb.hb_subset_input_unicode_set(input)
  for (const character of characters) hb.hb_set_add(letters, character.codePointAt(0) ?? 0)
  const layout = hb.hb_subset_input_set(input, SETS_LAYOUT_FEATURE_TAG)
  hb.hb_set_clear(layout)
  if (features === null) hb.hb_set_invert(layout)
  for (const feature of features ?? []) hb.hb_set_add(layout, tagOf(feature))
  for (const [axis, place] of Object.entries(axes)) {
    const done =
      typeof place === "number"
        ? hb.hb_subset_input_pin_axis_location(input, face, tagOf(axis), place)
        : // What is not a number keeps the axis's own usual place.
          hb.hb_subset_input_set_axis_range(input, face, tagOf(axis), ...place, Number.NaN)
    if (done === 0) throw new Error(`HarfBuzz: the font has no axis ${axis}`)
  }
}

/** Four letters as one number. */
function tagOf(name: string): number {
  return Buffer.from(name.padEnd(4), "latin1").readUInt32BE()
}

/** A copy: its memory is used again, and moves when it grows. */
function bytesOf(hb: HarfBuzz, blob: number): Buffer {
  const length = hb.hb_blob_get_length(blob)
  if (length === 0) throw new Error("HarfBuzz: the font is broken")
  const at = hb.hb_blob_get_data(blob, 0)
  return Buffer.from(hb.memory.buffer.slice(at, at + length))
}
