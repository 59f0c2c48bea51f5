import { describe, expect, it } from "vitest"
import type { Block, Code, Fragments, Item, List } from "../../src/model.ts"
import { asTerms } from "../../src/plan/shapes/terms.ts"
import { stepRegions } from "../../src/plan/slides/steps.ts"
import { code, li, p, ul } from "./build.ts"

/** Steps of everything that has one, in reading order. */
function stepsOf(
  blocks: readonly Block[],
  fragments: Fragments = "all",
): { steps: (number | undefined)[]; count: number } {
  const stepped = stepRegions([{ name: "body", heading: [], blocks }], fragments)
  const visit = (block: Block): (number | undefined)[] =>
    block.kind === "list"
      ? block.items.flatMap(item => [
          item.step,
          ...item.blocks.filter(each => each.kind === "list").flatMap(visit),
        ])
      : [block.step]
  return { steps: stepped.regions.flatMap(region => region.blocks.flatMap(visit)), count: stepped.steps }
}

const nested = ul(li("one", ul("one and a half")), "two")
const with_ = (item: Item, ...classes: string[]): Item => ({ ...item, attributes: { classes, layout: null } })

describe("stepRegions(regions, fragments)", () => {
  it.each<[Fragments, (number | undefined)[], number]>([
    ["all", [1, 2, 3], 3],
    ["top", [1, undefined, 2], 2],
    ["nested", [undefined, 1, undefined], 1],
    ["none", [undefined, undefined, undefined], 0],
  ])("%s", (fragments, steps, count) => {
    expect(stepsOf([nested], fragments)).toEqual({ steps, count })
  })

  it("gives a parent that is there again no step", () => {
    const again: List = ul({ ...li("parent", ul("child")), repeated: true })
    expect(stepsOf([again])).toEqual({ steps: [undefined, 1], count: 1 })
  })

  it("follows the attributes of items that read as terms", () => {
    const list: List = ul(with_(li("one: a"), "fragment"), li("two: b"))
    const terms = asTerms(list, "en")
    const stepped = stepRegions([{ name: "body", heading: [], blocks: terms ? [terms] : [] }], "none")
    const [block] = stepped.regions[0]?.blocks ?? []
    expect(block?.kind === "terms" && block.rows.map(row => row.step)).toEqual([1, undefined])
  })

  it("follows the attributes of items and blocks", () => {
    const list = ul(with_(li("stays"), "no-fragment"), "comes")
    const paragraph = { ...p("comes too"), attributes: { classes: ["fragment"], layout: null } }
    expect(stepsOf([list, paragraph])).toEqual({ steps: [undefined, 1, 2], count: 2 })
    expect(stepsOf([ul(with_(li("comes"), "fragment"))], "none")).toEqual({ steps: [1], count: 1 })
  })

  it("counts every further set of lit lines", () => {
    const lit: Code = { ...code("a\nb\nc"), highlights: [[1], [2], [3]] }
    const { regions, steps } = stepRegions(
      [{ name: "body", heading: [], blocks: [ul("first"), lit, ul("last")] }],
      "all",
    )
    expect(steps).toBe(4)
    expect(regions[0]?.blocks[1]).toMatchObject({ litFrom: 2 })
  })
})
