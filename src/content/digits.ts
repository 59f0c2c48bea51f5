// What stands in a cell of a table → whether it is a figure, whose digits are all as wide as each other.
import type { Inline } from "../model.ts"
import { plainText } from "./inlines.ts"

/**
 * "71.4 %", "10 req/s", no "2021-Mar-05": of faces with digits of one width hyphens and brackets are wide, too, which
 * tears words apart.
 */
export function isFigure(inlines: readonly Inline[]): boolean {
  const text = plainText(inlines)
  return /\d/.test(text) && !/\p{L}{4}|[\p{L}\d][-‐][\p{L}\d]/u.test(text)
}
