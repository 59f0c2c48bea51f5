// Which features run in which view, in the order in which they start.
import type { View } from "./address.ts"
import { find } from "./find.ts"
import { fit } from "./fit.ts"
import { help } from "./help.ts"
import { letterbox } from "./letterbox.ts"
import { lights } from "./lights.ts"
import { live } from "./live.ts"
import { mirror } from "./mirror.ts"
import { navigation } from "./navigation.ts"
import { overview } from "./overview.ts"
import type { Feature } from "./player.ts"
import { scroll } from "./scroll.ts"
import { speakerLink } from "./speaker-link.ts"
import { zoom } from "./zoom.ts"

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
  { feature: find, views: ["deck"] },
  { feature: overview, views: ["deck"] },
  { feature: zoom, views: ["deck"] },
  { feature: help, views: ["deck"] },
  { feature: speakerLink, views: ["deck"] },
  { feature: mirror, views: ["now", "next"] },
  { feature: live, views: ["deck", "now", "next"] },
]

export function featuresOf(view: View): Feature[] {
  return table.filter(({ views }) => views.includes(view)).map(({ feature }) => feature)
}
