import { expect, it } from "vitest"
import type { Slide } from "../../src/model.ts"
import { plan } from "./plan.ts"

const picturesOn = ({ regions }: Slide) =>
  regions.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === "gallery" ? [block.figures.length] : [])),
  )

it.each([
  ["that are there", "-400x300.png"],
  ["that are missing", ".png"],
])("pictures %s in their dozens stand on several slides, about as many on each", (_, size) => {
  const pictures = Array.from({ length: 30 }, (_, at) => `![p](p${at}${size})`).join("\n")
  const { slides } = plan(`# A\n\n## Friends\n\n${pictures}\n`)
  expect(slides.map(picturesOn)).toEqual([[], [10], [10], [10]])
})
