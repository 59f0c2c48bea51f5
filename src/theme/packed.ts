// Short text → code points and numbers, as scripts/bake/ranges.ts and scripts/widths.ts pack them.

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
  const points: number[] = []
  for (const [first, last] of unpackRanges(text))
    for (let point = first; point <= last; point++) points.push(point)
  return points
}

export function unpackBytes(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}

export function unpackNumbers(text: string): Uint16Array {
  return new Uint16Array(unpackBytes(text).buffer)
}
