// Formulas in the deck that is one file: drawn with KaTeX's faces, of which only those in use come along, cut to what is drawn.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { describe, expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import { drawnCharacters } from "../../src/export/font/characters.ts"
import { readFontRules } from "../../src/export/font/font-face.ts"
import { familiesOf } from "../../src/export/font/formula-fonts.ts"
import { singlePage } from "../../src/export/single.ts"
import { useBrowser } from "../browser.ts"
import { makeFolder } from "../post/folder.ts"

describe("singlePage(a deck with formulas)", () => {
  const test = useBrowser()

  it("draws every letter with a font that it brings", async () => {
    const folder = makeFolder({ "post.md": "# Mass\n\n## One\n\n$E = mc^2$ and $\\text{속도}$\n" })
    const [post] = postsAt([join(folder, "post.md")]).posts
    if (!post) throw new Error("no post")
    const html = Buffer.from(await singlePage(await startRun({}).convert(post))).toString("utf8")
    const path = join(folder, "post.html")
    writeFileSync(path, html)
    const { page } = await test.visit(`${pathToFileURL(path).href}#/one`)
    const session = await page.createCDPSession()
    await session.send("DOM.enable")
    await session.send("CSS.enable")
    const { root } = await session.send("DOM.getDocument", { depth: 0 })
    const { nodeIds } = await session.send("DOM.querySelectorAll", {
      nodeId: root.nodeId,
      selector: ".present .katex-html .mord",
    })
    const fonts = await Promise.all(
      nodeIds.map(nodeId => session.send("CSS.getPlatformFontsForNode", { nodeId })),
    )
    const drawn = fonts.flatMap(each => each.fonts)
    expect(drawn.filter(({ isCustomFont }) => !isCustomFont)).toEqual([])
    expect(new Set(drawn.map(({ familyName }) => familyName))).toEqual(
      new Set(["KaTeX_Main", "KaTeX_Math", "Pretendard Variable"]),
    )
    const families = readFontRules(html).map(({ family }) => family)
    expect(new Set(families.filter(family => family.startsWith("KaTeX")))).toEqual(
      new Set(["KaTeX_Main", "KaTeX_Math"]),
    )
  })
})

describe("familiesOf(css, classes)", () => {
  it("names the families whose rules are met", () => {
    const css = `@font-face{font-family:KaTeX_AMS}.katex{font:1em KaTeX_Main}.katex .mathbb,.katex .textbb{font-family:KaTeX_AMS}
      .katex .delimsizing.size1{font-family:KaTeX_Size1}.katex .mathtt{font-family:KaTeX_Typewriter}`
    const page = `<span class="katex"><span class="katex-html"><b class="textbb">N</b><b class="size1">(</b></span></span>`
    const { math, mathClasses } = drawnCharacters(page, "")
    expect([...math]).toEqual(["N", "("])
    expect([...familiesOf(css, mathClasses)]).toEqual(["KaTeX_Main", "KaTeX_AMS"])
  })
})
