// The posts that the dev server lists while they come and go.
import { rmSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, vi } from "vitest"
import { studioFor } from "../../src/cli/studio.ts"
import { folderWith } from "../command.ts"

describe("studioFor(paths).find()", () => {
  it("tells of a folder without posts, but not where they have just gone", () => {
    const said: string[] = []
    vi.spyOn(process.stderr, "write").mockImplementation(text => said.push(`${text}`) > 0)
    const folder = folderWith({ "a.md": "# A\n" })
    const studio = studioFor([folder], {})
    expect(studio.find().posts).toHaveLength(1)
    rmSync(join(folder, "a.md"))
    expect(studio.find().posts).toEqual([])
    expect(said).toEqual([])
    studioFor([folder], {}).find()
    vi.restoreAllMocks()
    expect(said.join("")).toContain("[W_NO_POSTS]")
  })
})
