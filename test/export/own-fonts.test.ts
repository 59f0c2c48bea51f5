// Variable fonts of an author's theme: printed as fonts of one weight, as those of the package are.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import { readPdf } from "../../src/export/pdf/file.ts"
import { isDict } from "../../src/export/pdf/syntax.ts"
import { slidesPdf } from "../../src/export/slides-pdf.ts"
import { useBrowser } from "../browser.ts"
import { makeFolder } from "../post/folder.ts"

const require = createRequire(import.meta.url)

function file(path: string): Buffer {
  const [scope = "", name = "", ...rest] = path.split("/")
  return readFileSync(join(dirname(require.resolve(`${scope}/${name}/package.json`)), ...rest))
}

const files = {
  "variable.woff2": file("@fontsource-variable/geist/files/geist-latin-wght-normal.woff2"),
  "plain.woff2": readFileSync("dist/math/KaTeX_Main-Regular.woff2"),
}

const theme = (font: string) =>
  `@font-face { font-family: "Mine"; src: url("${font}"); font-weight: 100 900 }
   :root { --font-text: "Mine"; --font-display: "Mine"; --font-mono: "Mine" }`

describe("fonts of an author's theme", () => {
  const test = useBrowser()

  it.each(["variable", "plain"])("are fonts in the PDF, too: a %s one", async kind => {
    const folder = makeFolder({
      ...files,
      "my.css": theme(`${kind}.woff2`),
      "post.md": "---\ntitle: Mine\ndeck:\n  theme: my.css\n---\n\n## One\n\nSome **strong** text.\n",
    })
    const [post] = postsAt([join(folder, "post.md")]).posts
    if (!post) throw new Error("no post")
    const { bytes } = await slidesPdf(await startRun({}).convert(post), test, { time: new Date(0) })
    const types = [...readPdf(bytes).objects.values()].flatMap(({ value }) =>
      isDict(value) && value.get("Type") === "/Font" ? String(value.get("Subtype")) : [],
    )
    expect(new Set(types)).toEqual(new Set(["/Type0", "/CIDFontType2"]))
  })
})
