// A post → its page for paper in the browser, before it is printed.
import { join } from "node:path"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import { filesOf } from "../../src/export/browser/memory-page.ts"
import { handoutFiles } from "../../src/export/paper-files.ts"
import type { HandoutLayout } from "../../src/render/pages/handout.ts"
import type { Page, TestBrowser } from "../browser.ts"
import { folderWith } from "../command.ts"

export async function openedPaper(
  test: TestBrowser,
  text: string,
  layout: HandoutLayout,
  paper: "A4" | "Letter" = "A4",
): Promise<Page> {
  const [post] = postsAt([join(folderWith({ "post.md": text }), "post.md")]).posts
  if (!post) throw new Error("no post")
  const conversion = await startRun({ offline: true }).convert(post)
  const { files, path } = await handoutFiles(conversion, { paper, layout })
  return (await test.fromMemory(filesOf(files), `/${path}`)).page
}
