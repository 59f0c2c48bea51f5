// A file as it is and as it was → whether it may be in the middle of being written.

/** Editors empty a file before they fill it, so what is there begins as before and ends too early. */
export function isCutShort(bytes: Uint8Array, former: Uint8Array): boolean {
  return bytes.length < former.length && isSame(bytes, former.subarray(0, bytes.length))
}

export function isSame(bytes: Uint8Array, former: Uint8Array): boolean {
  return Buffer.compare(bytes, former) === 0
}
