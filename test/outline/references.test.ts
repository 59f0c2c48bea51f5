// References of Pandoc and Quarto to figures, tables, formulas, sections and sources.
import { describe, expect, it } from "vitest"
import { isNumbered, wordOf } from "../../src/outline/rules/label-words.ts"
import { moreWords } from "../../src/render/words/more-translations.ts"
import { words } from "../../src/render/words/translations.ts"
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
        code r "Figure 2"
          | plot(1)
        p [Figure 1](#sec-here), ([Figure 2](#then)), [Figure 1](#sec-here); [Table 1](#there), Fig. [1](#sec-here), see [Figure 1](#sec-here), [1](#there) and [Here](#sec-here)."
    `)
  })

  it("are those of pandoc-crossref, too", () => {
    const post =
      "## Here {#sec-a}\n\n![Cap](a.png){#fig-a}\n\n$$x$$ {#eq-b}\n\n@fig-a, [@eq-b; -@fig-a] and @sec-a.\n\n`{#-}`\n"
    const written = post.replace(/([#@](?:fig|eq|sec))-/g, "$1:")
    expect(written).not.toBe(post)
    expect(quarto(written)).toBe(quarto(post))
    expect(quarto("See `@fig:a`.\n")).toBe("p See `@fig:a`.")
    expect(quarto(written.replace("@sec", "(+@sec"))).toBe(quarto(post.replace("@sec", "(@sec")))
    expect(quarto("a +@knuth1984\n")).toBe("p a +knuth1984")
  })

  it("count the parts of a figure within it", () => {
    expect(
      quarto(
        "## One\n\n::: {#fig-all layout-ncol=2}\n\n![A](a.png){#fig-a}\n\n![B](b.png){#fig-b}\n\nAll\n:::\n\n![C](c.png){#fig-c}\n\n@fig-all @fig-b @fig-c\n",
      ),
    ).toMatchInlineSnapshot(`
      "## One  #one
        gallery
          figure a.png [A] "Figure 1 (a): A"
          figure b.png [B] "Figure 1 (b): B"
        p <small Figure 1: All>
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

describe("what Quarto lays out", () => {
  const two = "![A](a.png)\n\n![B](b.png)"
  const laid = (layout: string, inside: string) => quarto(`::: {${layout}}\n${inside}\n:::\n`)

  it.each(["layout-ncol=2", "layout-nrow=1", 'layout="[[40,60], [100]]"', ".column-body layout-ncol=2"])(
    "is a gallery where it is pictures: %s",
    layout => {
      expect(laid(layout, two)).toMatchInlineSnapshot(`
        "gallery
          figure a.png [A] "A"
          figure b.png [B] "B""
      `)
    },
  )

  it("are columns of other blocks, row by row", () => {
    const four = "a\n\n- b\n\nc\n\nd"
    expect(laid("layout-ncol=2", four)).toMatchInlineSnapshot(`
      "columns
        column
          p a
          p c
        column
          list
            - b
          p d"
    `)
    expect(laid('layout="[20,-5,20,20]"', "a\n\nb\n\nc")).toMatchInlineSnapshot(`
      "columns
        column
          p a
        column
          p b
        column
          p c"
    `)
    expect(laid("layout-nrow=2", four)).toBe(laid("layout-ncol=2", four))
  })

  it("has its parts in parts that are laid out, with captions of their own", () => {
    const table = (name: string) => `| a |\n|---|\n| b |\n\n: Rows {#tbl-${name}}`
    expect(laid("#tbl-x layout-ncol=2", `${table("a")}\n\n${table("b")}\n\nAll`)).toMatchInlineSnapshot(`
      "columns
        column
          table .
            caption Table 1 (a): Rows
            = a
            - b
        column
          table .
            caption Table 1 (b): Rows
            = a
            - b
      p <small Table 1: All>"
    `)
  })

  it("makes room where a width is negative, which is no column", () => {
    const text = '::: {layout="[30,-10,60]"}\n\na\n\nb\n\nc\n\nd\n\n:::\n'
    expect(draw(text, { dialect: "pandoc" })).toBe(
      "columns\n  column\n    p a\n    p c\n  column\n    p b\n    p d",
    )
  })

  it("stays as it is written where one picture stands at texts, or headings divide it", () => {
    expect(laid("layout-ncol=2", "a\n\n![B](b.png)")).toBe(quarto("a\n\n![B](b.png)\n"))
    const parts = "## A\n\na\n\n## B\n\nb\n"
    expect(laid("layout-ncol=2", parts)).toBe(quarto(parts))
  })
})

describe("what Quarto numbers", () => {
  it("between colons ends with its caption, in which the number stands that references have", () => {
    expect(
      quarto(
        "# A\n\n::: {#fig-two layout-ncol=2}\n\n![A](a.png)\n\n![B](b.png)\n\nBoth *of* them\n:::\n\n::: {#fig-one}\n![](c.png)\n\nThe *one*\n:::\n\n::: {#fig-flow}\n```{mermaid}\ngraph TD; A-->B\n```\n\nA flow\n:::\n\n::: {#tbl-a}\n| a |\n|---|\n| b |\n\nThe $rows$\n:::\n\n::: {#lst-a}\n```js\na\n```\n\nThe code\n:::\n\n@fig-two, @fig-one, @fig-flow, @tbl-a, @lst-a\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        gallery
          figure a.png [A] "A"
          figure b.png [B] "B"
        p <small Figure 1: Both <i of> them>
        figure c.png [] "Figure 2: The <i one>"
        code mermaid "Figure 3: A flow"
          | graph TD; A-->B
        table .
          caption Table 1: The $rows$
          = a
          - b
        code js "Listing 1: The code"
          | a
        p [Figure 1](#a), [Figure 2](#a), [Figure 3](#a), [Table 1](#a), [Listing 1](#a)"
    `)
  })

  it("has its number for a caption where it has no other", () => {
    expect(
      quarto(
        "![](a.png){#fig-a}\n\n::: {#fig-b}\n![Label](b.png)\n:::\n\n::: {#fig-c}\n![](c.png)\n\n![](d.png)\n:::\n\n![A *b* $x$](e.png){#fig-d}\n\n![](f.png)\n",
      ),
    ).toMatchInlineSnapshot(`
      "figure a.png [] "Figure 1"
      figure b.png [Label] "Figure 2: Label"
      figure c.png []
      figure d.png [] "<small Figure 3>"
      figure e.png [A b x] "Figure 4: A <i b> $x$"
      figure f.png []"
    `)
  })

  it("of theorems and their like are boxes with number and title", () => {
    expect(
      quarto(
        '::: {#thm-line}\n## The *Line*\nA line.\n:::\n\n::: {#def-a name="Name"}\nWords.\n:::\n\n::: {#exr-a}\nDo it.\n\n## Not a title\n:::\n\n@thm-line and @exr-a\n',
      ),
    ).toMatchInlineSnapshot(`
      "callout note Theorem 1 (The <i Line>)
        p A line.
      callout note Definition 1 (Name)
        p Words.
      callout note Exercise 1
        p Do it.
        p <b Not a title>
      p Theorem 1 and Exercise 1"
    `)
  })

  it("of boxes stands before their titles", () => {
    expect(
      quarto(
        '::: {#nte-a .callout-note}\n## The *Title*\nA\n:::\n\n::: {#tip-b .callout-tip title="B"}\ntext\n:::\n\n::: {#wrn-c .callout-warning}\nC\n:::\n\n::: {#cau-d}\nD\n:::\n\n@nte-a, @Tip-b, [@wrn-c; -@nte-a], @tip-jar, [@nte-none]\n',
      ),
    ).toMatchInlineSnapshot(`
      "callout note Note 1: The <i Title>
        p A
      callout tip Tip 1: B
        p text
      callout warning Warning 1
        p C
      p D
      p Note 1, Tip 1, Warning 1; 1, @tip-jar, [nte-none]"
    `)
  })

  it("of code is in its title", () => {
    expect(
      quarto(
        '```{#lst-a .sql lst-cap="Customers"}\na\n```\n\n```{r}\n#| label: fig-a\n#| fig-cap: "Cap"\nb\n```\n\n```{#other .js}\nc\n```\n\n@lst-a, @fig-a\n',
      ),
    ).toMatchInlineSnapshot(`
      "code sql "Listing 1: Customers"
        | a
      code r "Figure 1: Cap"
        | b
      code js
        | c
      p Listing 1, Figure 1"
    `)
  })

  it("is not what only looks like it", () => {
    expect(
      quarto("::: {#figure}\n![](a.png)\n\ntext\n:::\n\n::: {#sec-a}\ntext\n:::\n\n::: {#fig-open}\ntext\n"),
    ).toBe("figure a.png []\np text\np text\np text")
    expect(quarto("::: {#eq-a}\n$$\nx\n$$\n:::\n")).toBe("math\n  x")
    expect(draw("::: {#fig-a}\n![](a.png)\n\ntext\n:::\n")).toBe("figure a.png []\np text")
  })
})

describe("words of what is numbered", () => {
  it("are those of the language of the post", () => {
    const text = "![A](a.png){#fig-a}\n\n::: {#thm-a}\nB\n:::\n\n@fig-a, @thm-a, @eq-far, -@fig-a\n"
    expect(draw(text, { dialect: "pandoc", lang: "de-AT" })).toMatchInlineSnapshot(`
      "figure a.png [A] "Abbildung 1: A"
      callout note Satz 1
        p B
      p Abbildung 1, Satz 1, Gleichung far, -@fig-a"
    `)
    expect(draw(text, { dialect: "pandoc", lang: "ja" })).toMatchInlineSnapshot(`
      "figure a.png [A] "図 1: A"
      callout note 定理 1
        p B
      p 図 1, 定理 1, 式 far, -@fig-a"
    `)
    const myst = "```{figure} a.png\n:name: a\n\nCaption\n```\n\n{numref}`a`\n"
    expect(draw(myst, { lang: "fr" })).toContain("Figure 1")
    expect(draw(myst, { lang: "es" })).toContain("Figura 1")
  })

  it("are there for all languages that a deck has words of, and English for others", () => {
    const kinds = "fig tbl eq lst thm lem cor prp cnj def exm exr alg nte tip wrn imp cau".split(" ")
    expect(kinds.filter(isNumbered)).toEqual(kinds)
    for (const [lang, { tones }] of Object.entries({ ...words, ...moreWords })) {
      const named = kinds.map(kind => wordOf(kind, { lang }))
      expect(named.filter(word => word && word.trim() === word)).toHaveLength(kinds.length)
      expect(new Set(named).size, lang).toBe(kinds.length)
      const boxes = [tones.note, tones.tip, tones.warning, tones.important, tones.caution]
      expect(named.slice(-5), lang).toEqual(boxes)
      if (lang !== "en") expect(named).not.toContain("Equation")
    }
    expect(wordOf("fig", { lang: "xx" })).toBe("Figure")
    expect(wordOf("sec", { lang: "en" })).toBeUndefined()
  })
})
