// Texts read the other way than their deck: whole blocks turn with their markers, single lines stay on their side.
import { describe, expect, it } from "vitest"
import type { Block, Direction } from "../../src/model.ts"
import { deck, p, slide, table, terms, ul } from "./build.ts"
import { renderSlides } from "./render-slides.ts"

async function shown(dir: Direction, block: Block): Promise<string> {
  const { slides } = await renderSlides(deck([slide("text", { blocks: [block] })], { dir }), new Map())
  return /data-fits="">(.*)<\/div><\/div><div class="foot"/.exec(slides[0]?.html ?? "")?.[1] ?? ""
}

describe("in a deck from left to right", () => {
  it.each<[string, Block, string]>([
    ["turns a paragraph", p("מדריך מלא למתחילים."), '<p dir="rtl">מדריך מלא למתחילים.</p>'],
    [
      "turns one that begins with a name, whatever its code says",
      p("React היא ספרייה: `npm install react to it`"),
      '<p dir="rtl">React היא ספרייה: <code>npm install react to it</code></p>',
    ],
    ["leaves one with a foreign word", p("שלום means peace."), "<p>שלום means peace.</p>"],
    [
      "turns a list with its markers",
      ul("אחד שניים", "React"),
      '<ul class="list" dir="rtl"><li><span class="l">אחד שניים</span></li><li><span class="l"><span dir="ltr">React</span></span></li></ul>',
    ],
    [
      "keeps an item beside its marker",
      ul("Hello there", "שלום!"),
      '<ul class="list"><li><span class="l">Hello there</span></li><li><span class="l"><span dir="rtl">שלום!</span></span></li></ul>',
    ],
    [
      "turns a quotation with its mark",
      { kind: "quote", lines: { start: 1, end: 1 }, blocks: [p("אחד שניים")], by: [] },
      '<figure class="saying" dir="rtl"><blockquote><p>אחד שניים</p></blockquote></figure>',
    ],
    [
      "turns terms",
      terms(["אחד", "מספר ראשון"]),
      '<dl class="terms" dir="rtl"><div><dt>אחד</dt><dd><p>מספר ראשון</p></dd></div></dl>',
    ],
  ])("%s", async (_, block, html) => {
    expect(await shown("ltr", block)).toBe(html)
  })

  it("keeps the columns of a table, and turns those of one that is all from right to left", async () => {
    const mixed = await shown("ltr", table(["Word", "Meaning"], ["שלום!", "hello"]))
    expect(mixed).toContain('<tr><td><span dir="rtl">שלום!</span></td><td>hello</td></tr>')
    expect(mixed).not.toContain("<table dir")
    expect(await shown("ltr", table(["מילה", "משמעות"], ["שלום!", "ברכה"]))).toContain('<table dir="rtl">')
  })
})

describe("in a deck from right to left", () => {
  it.each<[string, Block, string]>([
    ["turns sentences in Latin letters", p("This is a sentence."), '<p dir="ltr">This is a sentence.</p>'],
    ["keeps names on its side", p("README (1)"), '<p><span dir="ltr">README (1)</span></p>'],
    ["keeps figures as they are read", p("-5 %"), '<p><span dir="ltr">-5 %</span></p>'],
    ["reads on from a name", p("**README:** ملف الترحيب"), "<p><strong>README:</strong> ملف الترحيب</p>"],
    [
      "keeps a list of names on its side",
      ul("React", "Vue"),
      '<ul class="list"><li><span class="l"><span dir="ltr">React</span></span></li><li><span class="l"><span dir="ltr">Vue</span></span></li></ul>',
    ],
  ])("%s", async (_, block, html) => {
    expect(await shown("rtl", block)).toBe(html)
  })

  it("isolates what a link says", async () => {
    const link = {
      kind: "link",
      href: "https://example.org/",
      title: null,
      children: [{ kind: "text", text: "@name" }],
    }
    const block = p([{ kind: "text", text: "انظر " }, link as never])
    expect(await shown("rtl", block)).toContain('><span dir="ltr">@name</span></a></p>')
  })
})
