// A text → its letters and figures alone, all small: what is left where two texts say the same.

export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
}
