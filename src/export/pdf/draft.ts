// A PDF in the making: objects are added and changed until it is written.
import type { Pdf, PdfObject } from "./file.ts"
import { type Dict, isDict, type Ref, type Value } from "./syntax.ts"

export interface Draft extends Pdf {
  add(value: Value, stream?: Uint8Array): Ref
  set(ref: Ref, value: Value, stream?: Uint8Array): void
  /** Changes keys of a dictionary; null takes one away. */
  change(ref: Ref, entries: Entries): void
  remove(ref: Ref): void
}

export type Entries = Readonly<Record<string, Value | null>>

export function draftOf(pdf: Pdf): Draft {
  const objects = new Map(pdf.objects)
  let last = lastNumber(pdf)
  return {
    ...pdf,
    objects,
    add(value, stream) {
      last++
      objects.set(last, { value, stream: stream ?? null })
      return { ref: last }
    },
    set({ ref }, value, stream) {
      objects.set(ref, { value, stream: stream ?? null })
    },
    change({ ref }, entries) {
      const { value, stream } = objects.get(ref) ?? missing(ref)
      if (!isDict(value)) throw new Error(`PDF object ${ref} is no dictionary`)
      objects.set(ref, { value: changed(value, entries), stream })
    },
    remove: ({ ref }) => void objects.delete(ref),
  }
}

function missing(ref: number): PdfObject {
  throw new Error(`no PDF object ${ref}`)
}

export function lastNumber({ objects }: Pdf): number {
  let last = 0
  for (const number of objects.keys()) last = Math.max(last, number)
  return last
}

export function changed(dict: Dict, entries: Entries): Dict {
  const result = new Map(dict)
  for (const [key, value] of Object.entries(entries)) {
    if (value === null) result.delete(key)
    else result.set(key, value)
  }
  return result
}

/** E.g. `dict({ Type: "/Page", Parent: ref })`; entries that are null are left out. */
export function dict(entries: Entries): Dict {
  return changed(new Map(), entries)
}
