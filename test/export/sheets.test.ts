// Which moments of a slide get a sheet: whatever is asked for, the last one shows all that the slide holds.
import { describe, expect, it } from "vitest"
import { sheetsOf } from "../../src/export/print/sheets.ts"
import { plan } from "../plan/plan.ts"

const CODE = "```js {1|2|3}\none()\ntwo()\nthree()\n```\n"
const LIST = "- first\n- second\n"

/** Steps that the sheets of the second slide show. */
function stepsOf(markdown: string): (number | null)[] {
  return sheetsOf(plan(`# Title\n\n## Walk\n\n${markdown}`), [1], "changes").map(({ step }) => step)
}

describe("sheets of changes", () => {
  it("are one for each set of lit lines", () => {
    expect(stepsOf(CODE)).toEqual([0, 1, 2])
  })

  it("show items that come before the code on all, and those after it on the last", () => {
    expect(stepsOf(`${LIST}\n${CODE}`)).toEqual([2, 3, 4])
    expect(stepsOf(`${CODE}\n${LIST}`)).toEqual([0, 1, 4])
  })

  it("are one where nothing is lit", () => {
    expect(stepsOf(LIST)).toEqual([null])
  })
})
