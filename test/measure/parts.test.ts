// What single parts of a text take: pictures in a line, parents shown again, formulas that are shown as they were written.
import { describe, expect, it } from "vitest"
import type { Asset, Block, Inline } from "../../src/model.ts"
import { mayBreakInCode } from "../../src/plan/measure/breaks.ts"
import { metricsFor } from "../../src/plan/measure/metrics.ts"
import { li, p, ul } from "../plan/build.ts"
import { quiet as theme } from "../themes.ts"

const picture: Asset = {
  kind: "picture",
  name: "a",
  type: "image/png",
  bytes: new Uint8Array(),
  width: 300,
  height: 100,
  alpha: true,
}
const metrics = metricsFor(theme, {
  lang: "en",
  aspect: "16:9",
  assets: new Map([["a.png", picture]]),
  formulas: () => "source",
})
const size = { body: 26, code: 20, table: 20, display: 60, figure: 480 }
const boxOf = (width: number) => ({ width, place: "rail", size }) as const

describe("a picture in a line", () => {
  it("is a little higher than the letters, however large it is", () => {
    const image: Inline = { kind: "image", src: "a.png", alt: "", title: null, width: null, height: null }
    expect(metrics.text([image], "body", Number.POSITIVE_INFINITY, 20).width).toBeCloseTo(1.2 * 20 * 3)
    expect(metrics.text([{ ...image, height: 10 }], "body", Number.POSITIVE_INFINITY, 20).width).toBeCloseTo(
      30,
    )
  })
})

describe("an item that is shown again", () => {
  it("takes two lines at most", () => {
    const item = li("The coast was drawn from a boat and looks as it does from there. ".repeat(4))
    const own = (repeated: boolean) =>
      metrics.itemOwn(item.blocks, { item, list: ul(item) }, metrics.within(ul(item), boxOf(744)), repeated)
    const line = metrics.block(p("a"), boxOf(744))
    expect(own(false)).toBeGreaterThan(3.5 * line)
    expect(own(true)).toBeCloseTo(2 * line)
  })
})

describe("a formula that is shown as it was written", () => {
  it("leaves a column for the space at which a line is broken", () => {
    const formula = (tex: string): Block => ({ kind: "math", tex, lines: { start: 1, end: 1 } })
    const line = metrics.block(formula("a"), boxOf(744))
    const narrowest = (tex: string) =>
      Array.from({ length: 300 }, (_, at) => at).find(
        width => metrics.block(formula(tex), boxOf(width)) === line,
      )
    // Four columns and one, nine columns and one.
    expect(Math.abs((narrowest("aaaa bbbb") ?? 0) - 2 * (narrowest("aaaa") ?? 0))).toBeLessThanOrEqual(1)
  })
})

describe("a line of code", () => {
  it("does not end between a hyphen and what follows, in any script", () => {
    expect(mayBreakInCode(0x2d, 0xac00, false)).toBe(false)
    expect(mayBreakInCode(0x2d, 0x61, false)).toBe(false)
    expect(mayBreakInCode(0xac00, 0xac01, false)).toBe(true)
  })
})
