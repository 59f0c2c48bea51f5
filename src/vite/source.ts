// A path → the bytes of the file there, or why there are none.
import type { Disk, OpenFile } from "../disk.ts"

export type Read =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "gone" }
  | { readonly kind: "unreadable"; readonly reason: string }

const MEGABYTE = 1024 * 1024
const LARGEST = 5 * MEGABYTE

export function readSource(disk: Disk, file: string): Read {
  const opened = disk.open(file)
  if (opened.kind === "missing") return { kind: "gone" }
  if (opened.kind === "unreadable") return opened
  if (opened.kind !== "file") return { kind: "unreadable", reason: "not a file" }
  return readAndClose(opened.file)
}

function readAndClose(file: OpenFile): Read {
  try {
    if (file.size > LARGEST) return { kind: "unreadable", reason: `larger than ${LARGEST / MEGABYTE} MB` }
    return { kind: "bytes", bytes: file.read() }
  } finally {
    file.close()
  }
}

/** Whether one may be the other while it is still being written: editors empty a file before they fill it. */
export function isCutShort(bytes: Uint8Array, former: Uint8Array): boolean {
  return bytes.length < former.length && Buffer.compare(bytes, former.subarray(0, bytes.length)) === 0
}
