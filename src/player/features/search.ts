// Slides as text and what was typed → the slides meant, best first. No patterns, so "C++" is just text.

export interface SlideText {
  readonly title: string
  readonly text: string
}

/** Indices into `slides`. Every word has to occur; in the title counts before elsewhere, else the deck's order. */
export function findSlides(slides: readonly SlideText[], typed: string): number[] {
  const words = fold(typed).split(" ").filter(Boolean)
  if (words.length === 0) return []
  const found = slides
    .map(({ title, text }, index) => ({ index, rank: rankOf(words, fold(title), fold(text)) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .map(({ index }) => index)
  const numbered = slideNumber(typed, slides.length)
  return numbered === null ? found : [numbered, ...found.filter(index => index !== numbered)]
}

/** 3: the title begins so; 2: all words in the title; 1: somewhere on the slide; 0: not there. */
function rankOf(words: readonly string[], title: string, text: string): number {
  if (title.startsWith(words.join(" "))) return 3
  if (words.every(word => title.includes(word))) return 2
  return words.every(word => title.includes(word) || text.includes(word)) ? 1 : 0
}

/** E.g., "12" is the twelfth slide. */
function slideNumber(typed: string, count: number): number | null {
  const number = /^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : 0
  return number >= 1 && number <= count ? number - 1 : null
}

/** Case, width and the composition of accents and Hangul do not matter, nor white space, nor which quotes and dashes. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/["“”„«»]/g, "")
    .replace(/[–—]|-{2,3}/g, "-")
    .replace(/\s+/g, " ")
    .trim()
}
