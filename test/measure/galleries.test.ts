// Pictures in a row: of one height, which fills the width or the slide; small frames where none of them is there.
import { expect, it } from "vitest"
import type { Asset, Block, Figure } from "../../src/model.ts"
import { metricsFor } from "../../src/plan/measure/metrics.ts"
import { plan } from "../plan/plan.ts"
import { quiet as theme } from "../themes.ts"

const lines = { start: 1, end: 1 }
const picture = (width: number, height: number): Asset => {
  return {
    kind: "picture",
    name: "",
    type: "image/png",
    bytes: new Uint8Array(),
    alpha: false,
    width,
    height,
  }
}
const assets = new Map([
  ["wide", picture(900, 300)],
  ["square", picture(400, 400)],
  ["badge", picture(60, 40)],
])
const metrics = metricsFor(theme, { lang: "en", aspect: "16:9", assets })

function heightOf(...sources: readonly string[]): number {
  const figures = sources.map((src): Figure => {
    const image = { kind: "image", src, alt: "", title: null, width: null, height: null } as const
    return { kind: "figure", image, caption: [], href: null, lines }
  })
  const block: Block = { kind: "gallery", figures, lines }
  const size = { body: 26, code: 18, table: 20, display: 60, figure: 400 }
  return metrics.block(block, { width: 1128, place: "top", size })
}

it("pictures in a row are as high as their shapes make them, at most as the slide lets them be", () => {
  expect(heightOf("wide", "square")).toBeCloseTo((1128 - 24) / 4 + 32)
  expect(heightOf("square", "square")).toBe(400)
  expect(heightOf("badge", "square")).toBe(80 + 32)
  expect(heightOf("gone", "lost")).toBe(140 + 32)
})

it("pictures that are all missing are no pictures to the planner", () => {
  const layouts = (a: string, b: string) =>
    plan(`# P\n\n## Rooms\n\nSome words.\n\n![a](${a}.png) ![b](${b}.png)\n`).slides.map(
      ({ layout }) => layout,
    )
  expect(layouts("a", "b")).not.toContain("figure")
  expect(layouts("a", "b-300x300")).toContain("figure")
})
