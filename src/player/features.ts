// Which features run in which view, in the order in which they start.
import type { View } from "./address.ts"
import { controls } from "./features/controls.ts"
import { find } from "./features/find.ts"
import { fit } from "./features/fit.ts"
import { help } from "./features/help.ts"
import { letterbox } from "./features/letterbox.ts"
import { lights } from "./features/lights.ts"
import { navigation } from "./features/navigation.ts"
import { overview } from "./features/overview.ts"
import { pinch } from "./features/pinch.ts"
import { reading } from "./features/reading.ts"
import { scroll } from "./features/scroll.ts"
import { zoom } from "./features/zoom.ts"
import { live } from "./live/live.ts"
import type { Feature } from "./player.ts"
import { mirror } from "./speaker/mirror.ts"
import { speakerLink } from "./speaker/speaker-link.ts"

interface Row {
  readonly feature: Feature
  readonly views: readonly View[]
}

const table: readonly Row[] = [
  { feature: fit, views: ["deck", "now", "next"] },
  { feature: letterbox, views: ["deck", "now", "next"] },
  { feature: lights, views: ["deck", "now", "next"] },
  { feature: navigation, views: ["deck"] },
  { feature: scroll, views: ["deck"] },
  { feature: reading, views: ["deck"] },
  { feature: find, views: ["deck"] },
  { feature: overview, views: ["deck"] },
  { feature: zoom, views: ["deck"] },
  { feature: help, views: ["deck"] },
  { feature: speakerLink, views: ["deck"] },
  { feature: controls, views: ["deck"] },
  { feature: pinch, views: ["deck"] },
  { feature: mirror, views: ["now", "next"] },
  { feature: live, views: ["deck", "now", "next"] },
]

export function featuresOf(view: View): Feature[] {
  return table.filter(({ views }) => views.includes(view)).map(({ feature }) => feature)
}
