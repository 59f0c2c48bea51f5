import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { prepare } from "../../src/render/prepare.ts"
import { toSafeHtml } from "../../src/render/safe/safe.ts"
import { renderContent } from "../../src/render/slides/slides.ts"
import { assets, englishDeck, koreanDeck } from "./decks.ts"

describe("the allow-list", () => {
  it.each([
    ["script", "<script>alert(1)</script>x", "x"],
    ["events", `<p onclick="x()">a</p>`, "<p>a</p>"],
    ["javascript links", `<a href="javascript:x">a</a>`, "<a>a</a>"],
    ["javascript links with blanks", `<a href=" java\tscript:x">a</a>`, "<a>a</a>"],
    ["foreign pictures", `<img src="https://evil.example/a.png" alt="a">`, `<img alt="a">`],
    ["frames", `<iframe srcdoc="<script>x</script>"></iframe>y`, "y"],
    ["forms, keeping their text", `<form><button>Enter</button></form>`, "Enter"],
    ["ids and names", `<p id="location"><a name="Reveal">x</a></p>`, "<p><a>x</a></p>"],
    ["attributes that reveal acts on", `<p data-background-iframe="//x" data-notes="<b>">x</p>`, "<p>x</p>"],
    ["classes of the page", `<div class="reveal list">x</div>`, `<div class="list">x</div>`],
    [
      "classes of the page in a formula",
      `<span class="katex reveal mord">x</span>`,
      `<span class="katex mord">x</span>`,
    ],
    ["a label that is more than a sign", `<li data-label="a b">x</li>`, "<li>x</li>"],
    ["classes that nobody gives a meaning", `<p class="other">x</p>`, "<p>x</p>"],
    ["styles of two values", `<p style="color:red:url(//x)">x</p>`, "<p>x</p>"],
    ["styles that call out", `<p style="color:red;background:url(//x)">x</p>`, `<p style="color:red">x</p>`],
    ["fixed overlays", `<p style="position:fixed;top:0">x</p>`, `<p style="top:0">x</p>`],
    ["comments", "a<!-- <b> -->b", "ab"],
    ["svg scripts", `<svg><script>x</script><path d="M0 0"/></svg>`, `<svg><path d="M0 0"/></svg>`],
    ["svg links", `<svg><a href="#x"><path d="M0 0"/></a></svg>`, "<svg></svg>"],
    ["html inside math", `<math><mtext><b>x</b></mtext></math>`, "<math><mtext>x</mtext></math>"],
    [
      "style inside math",
      `<math><mtext><table><mglyph><style><img src=x onerror=y></style>`,
      /^(?!.*onerror)/,
    ],
  ])("stops %s", (_, given, expected) => {
    if (typeof expected === "string") expect(toSafeHtml(given)).toBe(expected)
    else expect(toSafeHtml(given)).toMatch(expected)
  })

  it("writes what a second reading leaves as it is", () => {
    const given = `<p>a & b < c "d"</p><ul><li>x<li>y</ul><table><tr><td>1</table>`
    expect(toSafeHtml(toSafeHtml(given))).toBe(toSafeHtml(given))
  })

  it("survives 20,000 nested elements and keeps their text", () => {
    expect(toSafeHtml(`${"<div>".repeat(20_000)}deep`)).toContain("deep")
    expect(toSafeHtml(`${"<b><i>".repeat(5_000)}<p>deep`)).toContain("deep")
  })

  it.each([koreanDeck, englishDeck])("leaves our own slides as they are", async make => {
    const deck = make("quiet")
    const prepared = await prepare(deck, assets, {})
    const { context } = prepared()
    deck.slides.forEach((slide, index) => {
      const content = renderContent({ deck, slide, index, context }).text
      expect(firstChange(content)).toBeNull()
    })
  })

  it("leaves formulas as KaTeX sets them", async () => {
    const { default: katex } = await import("katex")
    const text = readFileSync(new URL("./formulas.tex", import.meta.url), "utf8")
    for (const tex of text.split("\n").filter(Boolean)) {
      const set = katex
        .renderToString(tex, { displayMode: true, throwOnError: false, strict: false })
        .replaceAll("&#x27;", "'")
      expect(firstChange(set)).toBeNull()
    }
  })
})

/** Where the allow-list takes something away, with what stands around it; null where it takes nothing. */
function firstChange(given: string): string | null {
  const safe = toSafeHtml(given)
  if (safe === given) return null
  const at = [...given].findIndex((character, index) => character !== safe[index])
  return given.slice(Math.max(0, at - 60), at + 60)
}
