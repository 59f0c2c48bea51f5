// A picture with a few lines: beside them or below them, and how large these are.
import { describe, expect, it } from "vitest"
import { plan, planWithFormulas } from "./plan.ts"

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

describe("a picture in a step of a list", () => {
  const TEXT =
    "Open the settings and choose the board that you have, so that the program knows how to speak with it."
  const shown = (markdown: string) =>
    plan(`# P\n\n## Install\n\n${markdown}`)
      .slides.slice(1)
      .map(({ layout, frame, regions }) => ({
        layout,
        frame,
        blocks: regions.map(({ blocks }) =>
          blocks.map(block =>
            block.kind === "list" ? `${block.start} of ${block.items.length}` : block.kind,
          ),
        ),
      }))

  it("stands beside the words of that step alone", () => {
    const steps = `1. ${TEXT}\n\n   ![x](a-1000x640.png)\n\n2. Choose the port.\n\n   ![x](b-1000x640.png)\n\n   It has a name.\n`
    expect(shown(steps)).toEqual([
      { layout: "figure", frame: "rail", blocks: [["1 of 1"], ["figure"]] },
      { layout: "figure", frame: "rail", blocks: [["2 of 1"], ["figure"]] },
    ])
  })

  it("stands below a line of it where it is wide, or more than one", () => {
    const steps = `1. Press the button.\n\n   ![x](a-1800x500.png)\n\n2. Choose the port.\n\n   ![x](b-1000x640.png)\n   ![x](c-1000x640.png)\n`
    expect(shown(steps)).toEqual([
      { layout: "figure", frame: "top", blocks: [["1 of 1", "figure"]] },
      { layout: "figure", frame: "top", blocks: [["2 of 1", "gallery"]] },
    ])
  })
})

describe("a formula beside a picture", () => {
  const matrix = "\\begin{bmatrix} 1 & 0 & 0 \\\\ 0 & \\cos x & -\\sin x \\end{bmatrix}"
  const shown = (tex: string) =>
    planWithFormulas(`# P\n\n## Turns\n\nIt is so:\n\n$$\n${tex}\n$$\n\n![x](a-1000x640.png)\n`)

  it("stands there where the rail has room for it", async () => {
    expect((await shown("a = b")).slides[1]).toMatchObject({ layout: "figure", frame: "rail" })
  })

  it("stands elsewhere where it would take several lines", async () => {
    const { slides } = await shown(`R_x = ${matrix}, \\quad R_y = ${matrix}`)
    const ofFormula = slides.filter(({ regions }) =>
      regions.some(({ blocks }) => blocks.some(({ kind }) => kind === "math")),
    )
    expect(ofFormula.map(({ layout, frame }) => `${layout} ${frame}`)).not.toContain("figure rail")
  })
})
