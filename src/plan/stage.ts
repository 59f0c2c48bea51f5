// What every step of planning needs to know: settings, language, room, text sizes, metrics, pictures.
import type { Assets, Post, Settings, Sizes } from "../model.ts"
import type { Metrics, Place } from "./rough.ts"

export type Script = "latin" | "ko" | "cjk"

export interface Stage {
  readonly settings: Settings
  readonly lang: string
  readonly metrics: Metrics
  readonly assets: Assets
  readonly room: Room
  readonly steps: Steps
}

/** The canvas and what of it content may fill, in px. */
export interface Room {
  readonly canvas: { readonly width: number; readonly height: number }
  readonly width: Readonly<Record<Place, number>>
  /** Where the heading, and content in the rail, begins. */
  readonly top: number
  /** Between a heading in the top frame and its content. */
  readonly headGap: number
  /** Where content ends at the latest. */
  readonly end: number
}

/** Text sizes from large to small. */
export interface Steps {
  readonly body: readonly number[]
  readonly code: readonly number[]
  readonly table: readonly number[]
  readonly statement: readonly number[]
  readonly quote: readonly number[]
}

export function setStage(post: Post, metrics: Metrics, assets: Assets): Stage {
  const { settings, meta } = post
  return {
    settings,
    lang: meta.lang,
    metrics,
    assets,
    room: roomFor(settings.aspect),
    steps: stepsFor(meta.lang),
  }
}

function roomFor(aspect: Settings["aspect"]): Room {
  const vertical = { top: 80, headGap: 30, end: 640 }
  if (aspect === "4:3")
    return {
      ...vertical,
      canvas: { width: 960, height: 720 },
      width: { rail: 512, top: 840, side: 240, column: 396, cell: 396 },
    }
  return {
    ...vertical,
    canvas: { width: 1280, height: 720 },
    width: { rail: 744, top: 1128, side: 312, column: 540, cell: 540 },
  }
}

function stepsFor(lang: string): Steps {
  const wide = /^(ko|ja|zh)/.test(lang)
  const display = (px: number) => Math.round(px * (wide ? 0.94 : 1))
  return {
    body: wide ? [33, 29, 27, 25, 23, 21, 20] : [34, 30, 28, 26, 24, 22, 20],
    code: [20, 18, 17, 16],
    table: [22, 20, 19, 18],
    statement: [84, 72, 64, 56, 48, 42].map(display),
    quote: [56, 50, 44, 38, 34, 30].map(display),
  }
}

export function sizesAt(
  stage: Stage,
  body: number,
  code = stage.steps.code[1] ?? body,
  table = stage.steps.table[1] ?? body,
): Sizes {
  return { body, code, table, display: 0, figure: 0 }
}
