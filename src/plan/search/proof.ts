// A drafted slide, to how full it truly is: its blocks as they will be shown, measured whole.
import { footnotesHeight } from "../atoms/footnotes.ts"
import { stackHeight } from "../atoms/sheet.ts"
import { boxAt, type Stage } from "../stage.ts"
import type { Draft } from "./drafts.ts"

/** Of a draft whose fill is true. */
export function isTooFull({ candidate: { flow }, squeezed, fill }: Draft, { room }: Stage): boolean {
  return flow !== undefined && !squeezed && fill * (room.end - flow.start) > flow.room + ROUNDING
}

const ROUNDING = 1e-6

export function withTrueFill(draft: Draft, stage: Stage): Draft {
  const { candidate } = draft
  if (!candidate.flow) return draft
  const { start } = candidate.flow
  const fill = trueHeight(draft, stage) / (stage.room.end - start)
  return { ...draft, fill }
}

function trueHeight({ candidate, atoms }: Draft, stage: Stage): number {
  const { flow, sizes } = candidate
  if (!flow) return 0
  const blocks = candidate.regions().flatMap(region => region.blocks)
  return (
    stackHeight(blocks, stage.metrics, boxAt(flow.place, sizes, stage)) +
    footnotesHeight(atoms, stage.room.width[flow.place], stage)
  )
}
