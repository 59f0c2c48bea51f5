// Keys that front matter has twice → a warning that the last one counts.
import { warning } from "../../error.ts"
import type { Diagnostic } from "../../model.ts"
import type { Entry, Mapping, Value } from "./value.ts"

export function replacedKeys(fields: Mapping): Diagnostic[] {
  const replaced = new Set<Entry>()
  collect(fields, replaced, new Set())
  return [...replaced].map(({ key, at }) =>
    warning({
      code: "W_FM_TWICE",
      what: `the key "${key}" occurs twice`,
      hint: "the last one counts",
      where: at,
    }),
  )
}

/** An anchor's value is met wherever an alias stands for it. */
function collect(value: Value, replaced: Set<Entry>, known: Set<Value>): void {
  if (known.has(value)) return
  known.add(value)
  if (value.kind === "list") for (const item of value.items) collect(item, replaced, known)
  if (value.kind !== "map") return
  for (const entry of value.replaced ?? []) replaced.add(entry)
  for (const entry of value.entries) collect(entry.value, replaced, known)
}
