// A formula → the bounds within which KaTeX may set it, so that measuring and rendering refuse the same ones.

export interface TexBounds {
  /** Macros expanded at most. */
  readonly maxExpand: number
  /** Largest length that a formula may ask for, in em. */
  readonly maxSize: number
}

/** null: it may not be set at all. KaTeX counts expansions, not what comes out of them, so macros of a post are kept short. */
export function boundsOf(tex: string): TexBounds | null {
  if (!OWN_MACRO.test(tex)) return { maxExpand: 1000, maxSize: 50 }
  const parameters = tex.match(/#\d/g)?.length ?? 0
  if (tex.length > LONGEST_WITH_MACROS || parameters > MOST_PARAMETERS) return null
  return { maxExpand: 100, maxSize: 50 }
}

const OWN_MACRO = /\\(?:[gex]?def|(?:new|renew|provide)command|(?:future)?let)(?![a-z])/i

const LONGEST_WITH_MACROS = 1000
const MOST_PARAMETERS = 20
