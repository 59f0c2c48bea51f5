// A conversion → all that is to be said about it, in the order of the post's lines: what its stages found, and what the
// rules find.
import type { Conversion } from "../convert.ts"
import { placeIn, warning } from "../error.ts"
import type { Diagnostic } from "../model.ts"
import { rules } from "./rules.ts"

export function checkDeck(conversion: Conversion): Diagnostic[] {
  const file = conversion.post.path
  const found = rules.flatMap(({ code, find }) =>
    [...find(conversion)].map(({ line, what, hint }) =>
      warning({ code, what, hint: hint ?? null, where: placeIn(file, line) }),
    ),
  )
  return inOrder([...conversion.diagnostics, ...found])
}

/** Errors first, then line by line; what is said of one line stays in the order in which it was found. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = ({ severity, where }: Diagnostic) => (severity === "error" ? 0 : 1e9) + (where?.line ?? 0)
  return [...diagnostics].sort((a, b) => rank(a) - rank(b))
}
