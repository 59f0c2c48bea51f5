// The lines of the post that a slide comes from.
import { expect, it } from "vitest"
import type { Block, Item } from "../../src/model.ts"
import { extentOf } from "../../src/plan/slides/extent.ts"
import { li, p, ul } from "./build.ts"

const at = <Any extends Block | Item>(start: number, end: number, value: Any): Any => ({
  ...value,
  lines: { start, end },
})
const extent = (...blocks: readonly Block[]) => extentOf([{ name: "body", heading: [], blocks }], 1)

it("are those of what it shows, a parent's only where its own words stand there for the first time", () => {
  const child = at(9, 9, li("child"))
  const parent = at(3, 20, li("parent", ul(child)))
  expect(extent(at(5, 6, p("a")), at(8, 8, p("b")))).toEqual({ start: 5, end: 8 })
  expect(extent(ul(parent))).toEqual({ start: 3, end: 9 })
  expect(extent(ul({ ...parent, repeated: true }))).toEqual({ start: 9, end: 9 })
  expect(extent()).toEqual({ start: 1, end: 1 })
})
