// A draft whose table heads have names from the browser's memory → the same with names by their order, alike in each run.
import type { Draft } from "./draft.ts"
import { mapValue, type Scalar, type Value } from "./syntax.ts"

/** As Chromium names them, and after parts were joined. */
const NAME = /^\((?:part\d+-)?node\d+\)$/

export function renameElements(draft: Draft): void {
  const named = [...draft.objects].filter(([, { raw }]) => !raw || Buffer.from(raw).includes("(node"))
  const names = new Set<Scalar>()
  for (const [, { value }] of named) collect(value, names)
  const renamed = new Map(
    [...names].sort().map((name, index) => [name, `(cell${String(index).padStart(6, "0")})`]),
  )
  if (renamed.size === 0) return
  for (const [ref, { value, stream }] of named) {
    if (!stream)
      draft.set(
        { ref },
        mapValue(value, each => (typeof each === "string" ? (renamed.get(each) ?? each) : each)),
      )
  }
}

function collect(value: Value, names: Set<Scalar>): void {
  mapValue(value, each => {
    if (typeof each === "string" && NAME.test(each)) names.add(each)
    return each
  })
}
