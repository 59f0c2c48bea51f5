// A drafted slide that is higher than its room is too full, unless nothing can be done about it.
import { expect, it } from "vitest"
import type { Draft } from "../../src/plan/search/drafts.ts"
import { isTooFull } from "../../src/plan/search/proof.ts"
import type { Stage } from "../../src/plan/stage.ts"

const stage = { room: { end: 640 } } as unknown as Stage
const isFull = (fill: number, squeezed: boolean, hasFlow = true) => {
  const flow = hasFlow ? { place: "rail", start: 140, room: 400 } : undefined
  return isTooFull({ candidate: { flow }, squeezed, fill } as unknown as Draft, stage)
}

it("a slide is too full above its room, and never where it is squeezed or nothing flows", () => {
  expect([isFull(0.8, false), isFull(0.81, false)]).toEqual([false, true])
  expect([isFull(1.2, true), isFull(1.2, false, false)]).toEqual([false, false])
})
