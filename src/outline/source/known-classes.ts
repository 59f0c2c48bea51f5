// The classes that mean something to a deck; all others that an author writes are for a page.
const known = new Set([
  "fragment",
  "no-fragment",
  "columns",
  "skip",
  "notes",
  "incremental",
  "nonincremental",
])

export function isKnownClass(name: string): boolean {
  return known.has(name)
}
