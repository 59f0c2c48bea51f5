// Takes a heading's words, gives its id: GitHub's rules, letters of every script kept, unique in the post.

/** Names that the page or reveal.js uses for elements of its own. */
const reserved = new Set(
  "reveal slides slide deck notes speaker print overview pause controls progress footer meter cover closing theme viewport".split(
    " ",
  ),
)

export function slug(words: string): string {
  return words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .trim()
    .replaceAll(" ", "-")
}

/** Gives each id once; ids of digits only, and those of the page itself, get a prefix. */
export function createIds(): (words: string) => string {
  const counts = new Map<string, number>()
  return words => {
    const base = safe(slug(words))
    let id = base
    for (let count = counts.get(base) ?? 0; counts.has(id); id = `${base}-${count}`) counts.set(base, ++count)
    counts.set(id, 0)
    return id
  }
}

function safe(id: string): string {
  if (id === "") return "section"
  return /^[\d-]+$/.test(id) || reserved.has(id) ? `s-${id}` : id
}
