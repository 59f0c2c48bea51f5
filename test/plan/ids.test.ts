import { describe, expect, it } from "vitest"
import { Ids } from "../../src/plan/slides/ids.ts"

describe("Ids", () => {
  it("counts continuations and leaves ids of other sections alone", () => {
    const ids = new Ids(["notes", "notes-2", "maps"])
    expect([
      ids.next("notes"),
      ids.next("notes"),
      ids.next("maps"),
      ids.next("notes-2"),
      ids.next("notes"),
    ]).toEqual(["notes", "notes-3", "maps", "notes-2", "notes-4"])
  })

  it("finds a name for a slide without a section", () => {
    const ids = new Ids(["cover"])
    expect([ids.own("cover"), ids.own("opening"), ids.own("opening")]).toEqual([
      "cover-2",
      "opening",
      "opening-2",
    ])
  })
})
