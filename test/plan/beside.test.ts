// A picture with a few lines: beside them or below them, and how large these are.
import { describe, expect, it } from "vitest"
import { plan } from "./plan.ts"

const words = "The coast was drawn from a boat and looks as it does from there ".repeat(4).split(" ")
const heights = [760, 800, 840, 880]

describe("a few lines with a wide picture", () => {
  it.each(heights)("are not made small for it to stand below them, at a height of %i", height => {
    for (let count = 20; count <= 36; count++) {
      const text = `${words.slice(0, count).join(" ")}.`
      const { slides } = plan(`# P\n\n## Wall\n\n![x](wall-2000x${height}.png)\n\n${text}\n`, {
        prose: "full",
      })
      expect(slides[1]?.size.body, `${count} words`).toBeGreaterThanOrEqual(24)
    }
  })
})
