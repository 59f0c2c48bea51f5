// The size of a picture → what the style sheet has to know of it.
import type { Size } from "../../content/pictures.ts"
import { attribute, type Html } from "../html.ts"

export function figureStyle({ width, height }: Size): Html {
  return attribute("style", `--ratio:${round(width / height)};--natural:${width}px`)
}

function round(ratio: number): number {
  return Number.isFinite(ratio) && ratio > 0 ? Math.round(ratio * 10_000) / 10_000 : 1
}
