// A face's ascent and descent → how far a line of text reaches above and below its baseline, rounded as Chromium rounds.

/** In em. */
export interface Extents {
  readonly ascent: number
  readonly descent: number
}

/** In px. */
export interface Reach {
  readonly above: number
  readonly below: number
}

/** `precise`: `text-rendering: geometricPrecision`, as our slides have it and KaTeX does not. */
export function lineReach(extents: Extents, size: number, leading: number, precise = true): Reach {
  const whole = precise ? keepDescent : roundBoth
  const [ascent, descent] = whole(extents.ascent * size, extents.descent * size)
  const above = Math.floor(ascent + (leading - ascent - descent) / 2)
  return { above, below: leading - above }
}

function roundBoth(ascent: number, descent: number): [number, number] {
  return [Math.round(ascent), Math.round(descent)]
}

/** A descent that rounding would cut takes a pixel from the ascent. */
function keepDescent(ascent: number, descent: number): [number, number] {
  const [up, down] = roundBoth(ascent, descent)
  return down < descent && up >= 1 ? [up - 1, down + 1] : [up, down]
}
