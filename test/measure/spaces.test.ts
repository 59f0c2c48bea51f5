// Spaces in faces that kern them: words side by side are as wide as the browser, which sets them at once, makes them.
import { describe, expect, it } from "vitest"
import type { Inline } from "../../src/model.ts"
import { metricsFor } from "../../src/plan/measure/metrics.ts"
import { typefaceOf } from "../../src/theme/typeface.ts"
import { builtIn } from "../themes.ts"

const theme = builtIn("celadon")
const metrics = metricsFor(theme, { lang: "en", aspect: "16:9", assets: new Map() })

const newsreader = typefaceOf({
  families: ["Newsreader Variable"],
  weight: 400,
  italic: false,
  tracking: 0,
  figures: "usual",
})

const SIZE = 26
const text = (words: string): Inline => ({ kind: "text", text: words })
const widthOf = (inlines: readonly Inline[]) => metrics.text(inlines, "caption", 2000, SIZE).width
const bodyWidth = (...inlines: Inline[]) => metrics.text(inlines, "body", 2000, SIZE).width

describe("a space", () => {
  it("is narrower between letters that leave room around it", () => {
    const apart = bodyWidth(text("company")) + bodyWidth(text("or")) + newsreader.width(" ", SIZE)
    // As Chromium sets "company or" in this face: 126.6 px, and the words alone 127.2.
    expect(apart - bodyWidth(text("company or"))).toBeCloseTo(0.57, 1)
    expect(bodyWidth(text("company or"))).toBeCloseTo(126.6, 1)
  })

  it("is narrower where lines break, too", () => {
    const words = "a company or any view by way of every valley"
    const { width } = metrics.text([text(words)], "body", bodyWidth(text(words)) - 1, SIZE)
    const first = words.slice(0, words.lastIndexOf(" "))
    expect(width).toBeCloseTo(bodyWidth(text(first)), 6)
  })

  it("is kerned with letters of its own voice only, and in faces that do so", () => {
    const strong: Inline = { kind: "strong", children: [text("or")] }
    const apart = bodyWidth(text("way")) + bodyWidth(strong) + newsreader.width(" ", SIZE)
    expect(bodyWidth(text("way "), strong)).toBeLessThan(apart)
    expect(bodyWidth({ kind: "code", text: "way" }, text(" or"))).toBeCloseTo(
      bodyWidth({ kind: "code", text: "way" }) + newsreader.width(" or", SIZE),
      1,
    )
    const ui = widthOf([text("way or")]) - widthOf([text("way")]) - widthOf([text("or")])
    expect(widthOf([text("any of")]) - widthOf([text("any")]) - widthOf([text("of")])).toBeCloseTo(ui, 6)
  })
})
