// A setting → the line of a post's front matter that sets it; null where the post does not.
import type { Place, Post } from "../../model.ts"

/** `value`: as written, or the beginning of it. */
export function whereSet(key: string, value: string, { text, bodyLine, path }: Post): Place | null {
  const lines = text.split("\n").slice(0, bodyLine - 1)
  const setter = new RegExp(`(?:^|[\\s{,])"?${key}"?\\s*[:=]`)
  const line = lines.findIndex(each => setter.test(each) && each.includes(value))
  return line < 0 ? null : { file: path, line: line + 1, column: (lines[line]?.indexOf(value) ?? 0) + 1 }
}
