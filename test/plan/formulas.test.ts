// Formulas, which cannot be broken, stand where they have room.
import { describe, expect, it } from "vitest"
import { plan } from "./plan.ts"

function slideWith(body: string) {
  return plan(`# Post\n\n## Maps\n\n${body}\n`).slides.at(-1)
}

/** The planner takes a symbol for .62 em where KaTeX has not been asked. */
const symbols = (em: number) => `$${"x".repeat(Math.round(em / 0.62))}$`

describe("a formula in a line of text", () => {
  it("stands in the rail where it has room", () => {
    expect(slideWith(`An angle of ${symbols(8)} or so.`)).toMatchObject({ frame: "rail" })
  })

  it("makes the text smaller where it has no room otherwise", () => {
    expect(slideWith(`- An angle of ${symbols(21)} or so\n- Another`)).toMatchObject({
      frame: "rail",
      size: { body: 30 },
    })
  })

  it("needs the whole width of the slide where the rail is too narrow", () => {
    expect(slideWith(`- An angle of ${symbols(30)} or so\n- Another`)).toMatchObject({ frame: "top" })
    expect(slideWith(`> An angle of ${symbols(30)} or so\n\nText`)).toMatchObject({ frame: "top" })
  })
})

describe("code and words", () => {
  it("are not broken for the sake of large text", () => {
    const short = slideWith("- `unbreakable-identifier`\n- Another")
    const long = slideWith("- Donaudampfschifffahrtsgesellschaftskapitän\n- Another")
    expect(
      [short, long].map(slide => (slide?.size.body ?? 0) < (slideWith("- Map\n- Another")?.size.body ?? 0)),
    ).toEqual([false, true])
  })
})
