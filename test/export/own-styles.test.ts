// Rules of an author's style sheet, which no plan knows: what they make too large is made to fit on paper, too.
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import { pageNumbers, readPdf } from "../../src/export/pdf/file.ts"
import { slidesPdf } from "../../src/export/slides-pdf.ts"
import { useBrowser } from "../browser.ts"
import { makeFolder } from "../post/folder.ts"
import { textReader } from "./text.ts"

describe("an author's style sheet", () => {
  const test = useBrowser()

  it("may make a list higher than the page", async () => {
    const folder = makeFolder({
      "my.css": ":root { --extends: quiet } .slide li { font-size: 70px }",
      "post.md":
        "---\ntitle: Mine\ndeck:\n  theme: my.css\n---\n\n## List\n\n- one\n  - a\n  - b\n- two\n- three\n",
    })
    const [post] = postsAt([join(folder, "post.md")]).posts
    if (!post) throw new Error("no post")
    const { bytes, diagnostics } = await slidesPdf(await startRun({}).convert(post), test, {
      time: new Date(0),
    })
    const pdf = readPdf(bytes)
    expect(textReader(pdf)(pageNumbers(pdf)[1] ?? 0)).toContain("three")
    expect(diagnostics.map(({ code }) => code)).toEqual(["W_SLIDE_SHRUNK"])
  })
})
