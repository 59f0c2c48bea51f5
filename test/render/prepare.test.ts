// What blocks need to become markup, beside themselves.
import { describe, expect, it } from "vitest"
import { prepareText } from "../../src/render/prepare.ts"
import { conversionOf } from "../check/deck.ts"

describe("links in the post's own text", () => {
  it("lead to headings, and to the title where a heading is that", async () => {
    const { targets } = await prepareText(await conversionOf("# Maps\n\ntext\n\n## Globes\n\ntext\n"), {
      addresses: true,
    })
    expect(targets.get("globes")).toBe("globes")
    expect(targets.get("maps")).toBe("cover")
  })
})
