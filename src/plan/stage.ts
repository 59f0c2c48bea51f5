// What every step of planning needs to know: settings, language, room, text sizes, metrics, pictures.
import type { Assets, Footnote, Outline, Post, Settings, Sizes, Terms } from "../model.ts"
import type { Theme } from "../theme/theme.ts"
import { type Formulas, noFormulas } from "./measure/formula-box.ts"
import { type Box, type Metrics, metricsFor, type Place } from "./measure/metrics.ts"
import { type Room, roomOf, type Steps, stepsOf } from "./measure/room.ts"

export interface Stage {
  readonly settings: Settings
  readonly lang: string
  readonly metrics: Metrics
  readonly assets: Assets
  readonly footnotes: ReadonlyMap<string, Footnote>
  readonly room: Room
  readonly steps: Steps
  /** Whether terms stand beside their explanations, once found out. */
  readonly wideTerms: Map<Terms, boolean>
  /** Where the atoms of runs stand, by place and sizes: what is inside of one is worked out once. */
  readonly boxes: Map<string, Box>
}

/** What a post is planned for, and what is known of its pictures and formulas. */
export interface StageOptions {
  readonly theme: Theme
  readonly assets: Assets
  readonly formulas?: Formulas
}

export function setStage(
  outline: Outline,
  { settings, meta }: Post,
  { theme, assets, formulas = noFormulas }: StageOptions,
): Stage {
  const { lang } = meta
  const { aspect } = settings
  const canvas = { lang, aspect }
  return {
    settings,
    lang,
    assets,
    footnotes: outline.footnotes,
    metrics: metricsFor(theme, { ...canvas, assets, formulas }),
    room: roomOf(theme, canvas),
    steps: stepsOf(theme, canvas),
    wideTerms: new Map(),
    boxes: new Map(),
  }
}

/** The largest code and table where nothing else is asked for, and no room for a picture. */
export function sizesAt({ steps }: Stage, body: number, changed: Partial<Sizes> = {}): Sizes {
  return {
    body,
    code: steps.code[0] ?? body,
    table: steps.table[0] ?? body,
    display: 0,
    figure: 0,
    ...changed,
  }
}

/** As wide as the place is. */
export function boxAt(place: Place, size: Sizes, { room }: Pick<Stage, "room">): Box {
  return { place, width: room.width[place], size }
}

/** The largest size of text that is no larger than this. */
export function bodyUpTo(most: number, { steps }: Pick<Stage, "steps">): number {
  return steps.body.find(px => px <= most) ?? most
}
