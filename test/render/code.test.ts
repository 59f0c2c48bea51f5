import { describe, expect, it } from "vitest"
import type { Block } from "../../src/model.ts"
import { code, deck, slide } from "./build.ts"
import { renderSlides } from "./render-slides.ts"

describe("code", () => {
  it("has a class for each role of the theme", async () => {
    expect(await lines(code("ts", `const a = "b" // c`))).toEqual([
      `<span class="k">const</span> a = <span class="s">"b"</span> <span class="c">// c</span>`.replaceAll(
        '"b"',
        "&quot;b&quot;",
      ),
    ])
  })

  it("of a terminal has the colours that it had there", async () => {
    const runs = [
      { text: "a < b", role: "s", strong: true },
      { text: " c", role: null, strong: false },
    ] as const
    expect(await lines({ ...code("ansi", "a < b c"), painted: [runs] })).toEqual([
      `<span class="s strong">a &lt; b</span> c`,
    ])
  })

  it("is shown without colours in an unknown language, and says so once", async () => {
    const { diagnostics } = await renderSlides(
      deckOf(code("klingon", "nuqneH"), { ...code("klingon", "Qapla'"), lines: { start: 9, end: 9 } }),
      new Map(),
      { path: "p.md" },
    )
    expect(diagnostics.map(each => each.code)).toEqual(["W_CODE_LANGUAGE"])
    expect(await lines(code("klingon", "a < b"))).toEqual(["a &lt; b"])
  })

  it("names no language that is a property of every object", async () => {
    const { diagnostics } = await renderSlides(
      deckOf(code("constructor", "x"), code("__proto__", "x")),
      new Map(),
    )
    expect(diagnostics).toHaveLength(2)
  })

  it("goes without colours where it is too large", async () => {
    const large = [code("ts", "let a\n".repeat(5_001)), code("ts", `let a = "${"x".repeat(3_000)}"`)]
    for (const each of large) {
      const { diagnostics } = await renderSlides(deckOf(each), new Map())
      expect(diagnostics.map(({ code }) => code)).toEqual(["W_CODE_TOO_LARGE"])
    }
  })

  it("keeps a comment that is cut by the end of a slide", async () => {
    const { slides } = await renderSlides(
      deckOf(code("ts", "/* one"), code("ts", "two */\nlet a", { firstLine: 2 })),
      new Map(),
    )
    expect(slides[0]?.html).toContain(`data-n="1"><span class="c">/* one</span>`)
    expect(slides[0]?.html).toContain(`data-n="2"><span class="c">two */</span>`)
    expect(slides[0]?.html).toContain(`data-n="3"><span class="k">let</span>`)
  })

  it("lights lines, and counts the further steps in elements of their own", async () => {
    const lit = code("", "a\nb\nc", { firstLine: 5, highlights: [[5], [6, 7]], litFrom: 2 })
    const { slides } = await renderSlides(deckOf(lit), new Map())
    expect(slides[0]?.html).toContain(
      `<div class="code focus"><pre><code><span class="ln hot" data-n="5" data-lit="0">a</span><span class="ln" data-n="6" data-lit="1">b</span><span class="ln" data-n="7" data-lit="1">c</span></code></pre><i class="lights fragment" data-fragment-index="1"></i></div>`,
    )
  })
})

function deckOf(...blocks: Block[]) {
  return deck([slide("code", { blocks })])
}

async function lines(block: Block): Promise<string[]> {
  const { slides } = await renderSlides(deckOf(block), new Map())
  return [
    ...(slides[0]?.html ?? "").matchAll(/<span class="ln"[^>]*>(.*?)<\/span>(?=<span class="ln"|<\/code>)/g),
  ].map(([, line]) => line ?? "")
}
