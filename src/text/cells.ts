// A text → how many columns of a terminal it takes, and as much of it as a number of them holds.

/** Wide scripts take two. */
export function cells(text: string): number {
  const wide = text.match(
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g,
  )
  return text.length + (wide?.length ?? 0)
}

/** E.g. "a long na…". */
export function cutTo(room: number, text: string): string {
  if (cells(text) <= room) return text
  let kept = ""
  for (const character of text) {
    if (cells(kept + character) > room - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
