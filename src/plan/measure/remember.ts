// A measure that is asked for the same again and again → the same, worked out once for each thing, look and width.
import type { Look } from "./looks.ts"

type Measuring<Thing, Measured> = (thing: Thing, look: Look, width: number) => Measured

export function remember<Thing extends object, Measured extends NonNullable<unknown>>(
  measure: Measuring<Thing, Measured>,
): Measuring<Thing, Measured> {
  const known = new WeakMap<Thing, Map<Look, Map<number, Measured>>>()
  return (thing, look, width) => {
    const byLook = known.get(thing) ?? new Map<Look, Map<number, Measured>>()
    const byWidth = byLook.get(look) ?? new Map<number, Measured>()
    const found = byWidth.get(width)
    if (found !== undefined) return found
    const measured = measure(thing, look, width)
    known.set(thing, byLook.set(look, byWidth.set(width, measured)))
    return measured
  }
}
