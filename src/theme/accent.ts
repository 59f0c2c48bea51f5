// The accent that an author asks for → the nearest one that can be read on a theme's grounds.
import { contrast, lightnessOf, readColour, withLightness } from "./colour.ts"

const READABLE = 4.5

/** The same where it can be read on all grounds; else darker or lighter, as little as it takes. */
export function readableOn(accent: string, grounds: readonly string[]): string {
  if (isReadable(accent, grounds)) return accent
  const start = lightnessOf(accent)
  const steps = Array.from({ length: 100 }, (_, step) => (step + 1) / 100)
  const tries = steps.flatMap(step => [start - step, start + step]).filter(each => each >= 0 && each <= 1)
  const found = tries.map(each => withLightness(accent, each)).find(each => isReadable(each, grounds))
  return found ?? accent
}

function isReadable(ink: string, grounds: readonly string[]): boolean {
  return grounds.every(ground => {
    const below = readColour(ground)
    return contrast(readColour(ink), below, below) >= READABLE
  })
}
