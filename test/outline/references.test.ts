// References of Pandoc and Quarto to figures, tables, formulas, sections and sources.
import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

const quarto = (markdown: string) => draw(markdown, { dialect: "pandoc" })

describe("references of Quarto", () => {
  it("are links with the numbers that figures, tables and formulas have", () => {
    expect(
      quarto(
        "## Here {#sec-here}\n\n![Cap](a.png){#fig-a}\n\n## There\n\n| a |\n|---|\n| b |\n\n: Rows {#tbl-x}\n\n$$\nx\n$$ {#eq-x}\n\n## Then\n\n```{r}\n#| label: fig-b\nplot(1)\n```\n\n@fig-a, (@Fig-b), [@fig-a; @tbl-x], [Fig. @fig-a], [see @fig-a], [-@eq-x] and @sec-here.\n",
      ),
    ).toMatchInlineSnapshot(`
      "## Here  #sec-here
        figure a.png [Cap] "Figure 1: Cap"
      ## There  #there
        table .
          caption Table 1: Rows
          = a
          - b
        math
          x
          \\tag{1}
      ## Then  #then
        code r
          | plot(1)
        p [Figure 1](#sec-here), ([Figure 2](#then)), [Figure 1](#sec-here); [Table 1](#there), Fig. [1](#sec-here), see [Figure 1](#sec-here), [1](#there) and [Here](#sec-here)."
    `)
  })

  it("count the parts of a figure within it", () => {
    expect(
      quarto(
        "## One\n\n::: {#fig-all layout-ncol=2}\n\n![A](a.png){#fig-a}\n\n![B](b.png){#fig-b}\n\nAll\n:::\n\n![C](c.png){#fig-c}\n\n@fig-all @fig-b @fig-c\n",
      ),
    ).toMatchInlineSnapshot(`
      "## One  #one
        figure a.png [A] "Figure 1 (a): A"
        figure b.png [B] "Figure 1 (b): B"
        p All
        figure c.png [C] "Figure 2: C"
        p [Figure 1](#one) [Figure 1 (b)](#one) [Figure 2](#one)"
    `)
  })

  it("are words where the post has no such thing, and examples are none", () => {
    expect(
      quarto(
        "@fig-far-away, @sec-other-part, `@fig-a`, \\@fig-a\n\n```markdown\n![](a.png){#fig-a}\n```\n\n$$x$$ {#eq-a} and $$y$$ {#eq-b}\n",
      ),
    ).toMatchInlineSnapshot(`
      "p Figure far away, other part, \`@fig-a\`, @fig-a
      code markdown
        | ![](a.png){#fig-a}
      p $x$ and $y$"
    `)
  })

  it("to sources keep their keys", () => {
    expect(
      quarto(
        "[@key], [-@key; @other, p. 3], [see @a_b; also @c:d], @key says, @knuth1984 says, as in [@key](https://x.org).\n",
      ),
    ).toMatchInlineSnapshot(
      `"p [key], [key; other, p. 3], [see a_b; also c:d], key says, knuth1984 says, as in [key](https://x.org)."`,
    )
  })

  it("leave no heading over a list that is not in the post", () => {
    const dropped = "p a\n---\n3 W_DROPPED left out: list of sources"
    expect(quarto("a\n\n## Sources\n\n::: {#refs}\n:::\n")).toBe(dropped)
    expect(quarto("a\n\n## References {.unnumbered}\n\n")).toBe(dropped)
    expect(quarto("## References\n\na\n")).toBe("## References  #references\n  p a")
    expect(quarto("```\n## R\n\n::: {#refs}\n:::\n```\n")).toContain("| ::: {#refs}")
  })

  it("are no addresses and no people", () => {
    const text = "me@example.org, thank @octocat, [@types/node], [me@fig-a.org], @2x, a@b2001, [x] @ home"
    expect(quarto(text)).toMatchInlineSnapshot(
      `"p [me@example.org](mailto:me@example.org), thank @octocat, [@types/node], [me@fig-a.org], @2x, a@b2001, [x] @ home"`,
    )
    expect(draw("[@key] @fig-a @knuth1984 ![a](a.png){#fig-a}\n")).toMatchInlineSnapshot(
      `"p [@key] @fig-a @knuth1984 ![a](a.png)"`,
    )
  })
})
