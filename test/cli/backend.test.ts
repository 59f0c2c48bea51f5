// The posts that the dev server lists while they come and go.
import { rmSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, vi } from "vitest"
import { backendFor } from "../../src/cli/backend.ts"
import { folderWith } from "../command.ts"

describe("backendFor(paths).find()", () => {
  it("tells of a folder without posts, but not where they have just gone", () => {
    const said: string[] = []
    vi.spyOn(process.stderr, "write").mockImplementation(text => said.push(`${text}`) > 0)
    const folder = folderWith({ "a.md": "# A\n" })
    const backend = backendFor([folder], {})
    expect(backend.find().posts).toHaveLength(1)
    rmSync(join(folder, "a.md"))
    expect(backend.find().posts).toEqual([])
    expect(said).toEqual([])
    backendFor([folder], {}).find()
    vi.restoreAllMocks()
    expect(said.join("")).toContain("[W_NO_POSTS]")
  })
})
