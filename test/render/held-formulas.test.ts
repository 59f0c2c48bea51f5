// Formulas and the signs right beside them: which are held together, and where their lines may end all the same.
import { describe, expect, it } from "vitest"
import type { Inline } from "../../src/model.ts"
import { holdFormulas } from "../../src/render/inlines/held-formulas.ts"
import { renderInlines } from "../../src/render/inlines/inlines.ts"
import { prepare } from "../../src/render/prepare.ts"
import { toSafeHtml } from "../../src/render/safe/safe.ts"
import { deck, p, slide, text } from "./build.ts"

const math = (tex: string): Inline => ({ kind: "math", tex })
const word = (text: string): Inline => ({ kind: "word", text })

/** E.g., "a [(|x|)] b". */
function drawn(...inlines: readonly Inline[]): string {
  return holdFormulas(inlines)
    .map(piece => {
      if (piece.kind !== "held") return said(piece)
      const { before, formula, after } = piece
      return `[${before.map(said).join("")}|${said(formula)}|${after.map(said).join("")}]`
    })
    .join("")
}

function said(inline: Inline): string {
  if (inline.kind === "math") return inline.tex
  if ("children" in inline) return `<${inline.children.map(said).join("")}>`
  return "text" in inline ? inline.text : inline.kind
}

describe("a formula", () => {
  it("is held to a sign that begins no line, and to one that ends none", () => {
    expect(drawn(text("a "), math("T"), text("-invariant"))).toBe("a [|T|-]invariant")
    expect(drawn(text("a ("), math("x"), text("), b"))).toBe("a [(|x|)], b")
    expect(drawn(math("x"), text("\u00a0: a"))).toBe("[|x|\u00a0]: a")
    expect(drawn(text("「"), math("x"), text("」"))).toBe("[「|x|」]")
    expect(drawn(math("n"), text("-"), math("m"), text("."))).toBe("[|n|-][|m|.]")
  })

  it("is held to the whole of a word of a title", () => {
    expect(drawn(text("a "), math("T"), word("-invariant"), text(" b"))).toBe("a [|T|-invariant] b")
    expect(drawn(word("(a"), math("T"), text(" b"))).toBe("(aT b")
    expect(drawn(word("a("), math("T"), text(") b"))).toBe("[a(|T|)] b")
  })

  it("is held where it ends or begins strong text, and no more of that", () => {
    const strong = (...children: Inline[]): Inline => ({ kind: "strong", children })
    const link = (...children: Inline[]): Inline => ({ kind: "link", href: "#a", title: null, children })
    expect(drawn(text("a "), strong(math("x")), text(", b"))).toBe("a [|<x>|,] b")
    expect(drawn(text("("), strong(math("x"), text(" a "), math("y")), text(")"))).toBe(
      "[(|<x>|]< a >[|<y>|)]",
    )
    expect(drawn(strong(text("a "), strong(text("b "), math("x"))), text("."))).toBe("<a <b >>[|<<x>>|.]")
    expect(drawn(link(math("x")), text("."))).toBe("[|<x>|.]")
    for (const free of [link(text("a "), math("x")), strong(math("x"), text("a")), strong()])
      expect(drawn(free, text("."))).toBe(`${said(free)}.`)
    expect(drawn(strong(text("a "), math("x")), text(" b"))).toBe("<a x> b")
  })

  it("is free beside spaces, letters and dashes between words", () => {
    for (const inlines of [
      [math("x"), text(" a")],
      [math("x"), text("s")],
      [math("x"), text("—a")],
      [text("non-"), math("x")],
    ])
      expect(drawn(...inlines)).not.toContain("[")
    expect(drawn(math("x"), { kind: "break" }, text(", a"))).toBe("xbreak, a")
    const plain = [text("a, b")]
    expect(holdFormulas(plain)).toBe(plain)
  })

  it("that is held may be broken between its parts, in what passes the list of allowed elements", async () => {
    const inlines = [math("a+b=c"), text(", d")]
    const prepared = await prepare(deck([slide("text", { blocks: [p(inlines)] })]), new Map(), {})
    const { context } = prepared()
    const { text: markup } = renderInlines(inlines, context)
    expect(markup).toMatch(/^<span class="unbroken"><span class="katex">.*,<\/span> d$/)
    expect(markup.match(/<wbr><span class="katex-base">/g)).toHaveLength(2)
    const strong = renderInlines([{ kind: "strong", children: inlines.slice(0, 1) }, text(",")], context)
    expect(strong.text).toMatch(/^<span class="unbroken"><strong><span class="katex">.*<\/strong>,<\/span>$/)
    expect(strong.text.match(/<wbr>/g)).toHaveLength(2)
    expect(renderInlines([math("a+b=c"), text(" d")], context).text).not.toMatch(/<wbr>|unbroken/)
    expect(toSafeHtml(markup)).toBe(markup)
  })
})
