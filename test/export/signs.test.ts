// A post full of signs that no text face has: checked, printed and in one file, it draws them with a font that it brings.
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { beforeAll, describe, expect, it } from "vitest"
import { isAsPlanned } from "../../src/check/browser/heights.ts"
import { seeDeck } from "../../src/check/browser/stage.ts"
import { heights, judge } from "../../src/check/browser/verdict.ts"
import type { Conversion } from "../../src/convert.ts"
import { pageNumbers, readPdf } from "../../src/export/pdf/file.ts"
import { fontFaults } from "../../src/export/pdf/fonts.ts"
import { isDict } from "../../src/export/pdf/syntax.ts"
import { singlePage } from "../../src/export/single.ts"
import { slidesPdf } from "../../src/export/slides-pdf.ts"
import { useBrowser } from "../browser.ts"
import { conversionOf } from "../check/deck.ts"
import { makeFolder } from "../post/folder.ts"
import { textReader } from "./text.ts"

const TEXT = "A set 𝕏 ⊆ ℝ, marked ✗ or ✎, done again ↺ and lead down ⇓ ► as said /ˈlɛktɪk/ with CO₂ and ⟨a∙b⟩"
const STRONG = "⌥⇧⌫ ✗ ɪ ₂"
const CODE = "➜ lectern ✗ ❯ ⇓ 𝕏 ɪ ⠋"

const POST = `---
title: Signs ✗ ⇓
---

## Heads ✎ ↺

${TEXT}.

- **${STRONG}** and *slanted ✗ ɪ*
- Inline \`⌥⌫ ↺\`

\`\`\`
${CODE}
\`\`\`
`

describe.each(["quiet", "celadon"])("signs in %s", theme => {
  const test = useBrowser()
  let conversion: Conversion
  beforeAll(async () => {
    conversion = await conversionOf(POST, { theme })
  })

  it("are drawn by no font of the machine, as high as planned", async () => {
    const seen = await seeDeck(conversion, test.browser())
    expect(judge(conversion, seen)).toEqual([])
    expect(heights(conversion, seen).filter(each => !isAsPlanned(each))).toEqual([])
  })

  it("are letters of a PDF, with their fonts", async () => {
    const { bytes } = await slidesPdf(conversion, test, { time: new Date(0) })
    const pdf = readPdf(bytes)
    const pages = pageNumbers(pdf)
    expect(fontFaults(pdf, pages)).toEqual([])
    const types = [...pdf.objects.values()].flatMap(({ value }) =>
      isDict(value) && value.get("Type") === "/Font" ? String(value.get("Subtype")) : [],
    )
    expect(new Set(types)).toEqual(new Set(["/Type0", "/CIDFontType2"]))
    const text = pages.map(textReader(pdf)).join("\n").replace(/\s+/g, " ")
    for (const words of ["Signs ✗ ⇓", "Heads ✎ ↺", TEXT, STRONG, CODE])
      for (const word of words.split(" ")) expect(text).toContain(word)
  })

  it("are in the one file with nothing that is not drawn", async () => {
    const html = Buffer.from(await singlePage(conversion)).toString("utf8")
    const signs = html.match(/@font-face\{font-family:"Lectern Signs"[^}]*\}/g) ?? []
    expect(signs.length).toBeGreaterThanOrEqual(4)
    expect(signs.join("").length).toBeLessThan(40_000)
    const folder = makeFolder({ "signs.html": html })
    const { page } = await test.visit(pathToFileURL(join(folder, "signs.html")).href)
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready
      return Array.from(document.fonts, ({ family, status }) => `${family.replaceAll('"', "")} ${status}`)
    })
    expect(loaded).toContain("Lectern Signs loaded")
    expect(loaded.filter(face => face.endsWith("error"))).toEqual([])
  })

  it("bring no file where they do not stand", async () => {
    const html = Buffer.from(
      await singlePage(await conversionOf("# A\n\n## B\n\nWords → only.\n", { theme })),
    )
    expect(html.toString("utf8")).not.toContain('font-family:"Lectern Signs"')
  })
})
