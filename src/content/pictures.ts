// Pictures as a post asks for them, and as they are → their shapes, and which galleries stand in one row: the planner
// measures what the page draws.
import type { Assets, Gallery, Image } from "../model.ts"

export interface Size {
  readonly width: number
  readonly height: number
}

/** In px, its own; null: it is missing. */
export function sizeIn(assets: Assets, src: string): Size | null {
  const asset = assets.get(src)
  return asset && asset.kind !== "missing" ? { width: asset.width, height: asset.height } : null
}

/** Width over height of the frame of a picture that is missing. */
export const MISSING_RATIO = 4 / 3

/** Width over height, as asked for or as it is. */
export function ratioOf({ width, height }: Pick<Image, "width" | "height">, own: Size | null): number {
  if (!own) return MISSING_RATIO
  return width && height ? width / height : own.width / own.height
}

/** What stands for a picture that is missing: its alternative text, else the name of its file. */
export function nameOf({ alt, src }: Pick<Image, "alt" | "src">): string {
  return alt || src.split(/[/\\]/).at(-1) || src
}

const MOST_IN_A_ROW = 3

/** A few pictures stand in one row, all of one height. */
export function isRow({ figures }: Gallery): boolean {
  return figures.length <= MOST_IN_A_ROW
}
