// What was measured of one text in a look and a width → the same where it is asked for again: with other sizes of code, and
// of headings, most of it is.
import type { Look } from "./looks.ts"

export interface Known {
  readonly look: Look
  /** Width of the place, in px. */
  readonly within: number
}

/** Of one text there are a few: no more than a search through them. */
export function knownIn<Any extends Known>(all: readonly Any[], look: Look, within: number): Any | undefined {
  for (const known of all) if (known.look === look && known.within === within) return known
  return undefined
}
