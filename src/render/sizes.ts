// The size of a picture → what the style sheet has to know of it.
import { attribute, type Html } from "./html.ts"

export interface Size {
  readonly width: number
  readonly height: number
}

export function figureStyle({ width, height }: Size): Html {
  return attribute("style", `--ratio:${round(width / height)};--natural:${width}px`)
}

function round(ratio: number): number {
  return Number.isFinite(ratio) && ratio > 0 ? Math.round(ratio * 10_000) / 10_000 : 1
}
