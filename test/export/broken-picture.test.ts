// A picture whose beginning promises more than its rest holds: only the browser that prints it finds out.
import { join } from "node:path"
import { expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import { slidesPdf } from "../../src/export/slides-pdf.ts"
import { useBrowser } from "../browser.ts"
import { makeFolder } from "../post/folder.ts"
import { jpeg } from "../post/pictures.ts"

const test = useBrowser()

it("is named as the post does, with its line", async () => {
  const folder = makeFolder({
    "globe.jpg": jpeg({ width: 40, height: 30 }),
    "post.md": "# Maps\n\n## One\n\n![A globe](globe.jpg)\n",
  })
  const [post] = postsAt([join(folder, "post.md")]).posts
  if (!post) throw new Error("no post")
  const { diagnostics } = await slidesPdf(await startRun({}).convert(post), test, { time: new Date(0) })
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: "W_IMAGE_BROKEN",
      what: "the browser cannot draw globe.jpg",
      where: expect.objectContaining({ line: 5, column: 12 }),
    }),
  ])
})
