// Planned against real heights of slides.

/** Of the content of one slide, in px. */
export interface Heights {
  /** From 1. */
  readonly slide: number
  readonly planned: number
  readonly real: number
}

export function isAsPlanned({ planned, real }: Heights): boolean {
  return Math.abs(planned - real) <= Math.max(2, 0.02 * real)
}
