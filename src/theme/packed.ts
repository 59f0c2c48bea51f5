// Short text → code points and numbers, as scripts/ranges.ts and scripts/widths.ts pack them.

/** E.g., "1t+p,7": distance from the end of the range before, and how many more; base 36. */
export function unpackRanges(text: string): [number, number][] {
  if (text === "") return []
  let end = 0
  return text.split(",").map(range => {
    const [distance = "0", more = "0"] = range.split("+")
    const first = end + Number.parseInt(distance, 36)
    end = first + Number.parseInt(more, 36)
    return [first, end]
  })
}

export function unpackPoints(text: string): number[] {
  return unpackRanges(text).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at),
  )
}

export function unpackBytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0))
}

export function unpackNumbers(text: string): Uint16Array {
  return new Uint16Array(unpackBytes(text).buffer)
}
