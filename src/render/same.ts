// Two values of the model → whether they say the same.

/** `but`: names of what makes no difference, however deep it stands, such as the lines of the post. */
export function isSame(a: unknown, b: unknown, but: ReadonlySet<string> = NOTHING): boolean {
  if (a === b) return true
  if (!isComposed(a) || !isComposed(b)) return false
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b, but)
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  for (const name of names)
    if (!but.has(name) && (!(name in b) || !isSame(a[name], b[name], but))) return false
  return true
}

const NOTHING: ReadonlySet<string> = new Set()

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
}

function sameItems(a: readonly unknown[], b: readonly unknown[], but: ReadonlySet<string>): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (!isSame(a[at], b[at], but)) return false
  return true
}
