import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

describe("theorems", () => {
  const text =
    "Text.\n\\begin{theorem}[Ann]\\label{a}\nAll *x*.\n\n$$y$$\n\\end{theorem}\n\\begin{proof}\nSo.\n\\end{proof}\n\n\\begin{other}\nx\n\\end{other}\n"

  it("of LaTeX are boxes with their names in the language of the post", () => {
    expect(draw(text)).toMatchInlineSnapshot(`
      "p Text.
      callout note Theorem (Ann)
        p All <i x>.
        math
          y
      callout note Proof
        p So.
      p \\begin{other} x \\end{other}"
    `)
    expect(draw(text, { lang: "de" })).toContain("Satz (Ann)")
    expect(draw(text, { lang: "ko" })).toContain("callout note 증명")
  })

  it("that never end do not take what follows", () => {
    expect(draw("\\begin{lemma}\nWords.\n\n# A\n")).toContain("\n# A")
  })
})

describe("formulas", () => {
  it("have their number behind them among words, where they have no margin for it", () => {
    expect(
      draw("Forward: $$a = b \\tag{1}$$ and $$c \\tag*{B}$$.\n\n$$d \\tag{2}$$\n"),
    ).toMatchInlineSnapshot(`
      "p Forward: $a = b \\quad\\text{(1)}$ and $c \\quad\\text{B}$.
      math
        d \\tag{2}"
    `)
  })

  it.each([
    ["so $x^2$ is", "p so $x^2$ is"],
    ["$a$는 그리고 $b$를", "p $a$는 그리고 $b$를"],
    ["a $$x$$ b", "p a $x$ b"],
    ["so ( $ f(x_i; W) = W x_i $ ) is", "p so ( $f(x_i; W) = W x_i$ ) is"],
    ["an $ \\alpha $ of", "p an $\\alpha$ of"],
    ["GitLab's $`a_1^*`$ too", "p GitLab's $a_1^*$ too"],
    ["\\(x+y\\) and \\\\(z_1\\\\)", "p $x+y$ and $z_1$"],
    ["$f(x) = *a* + _b_$", "p $f(x) = *a* + _b_$"],
  ])("%s", (markdown, expected) => {
    expect(draw(markdown)).toBe(expected)
  })

  it.each([
    "costs $5 and $10",
    "from $20,000 to 30 (or 35$) now",
    "US$5 and $HOME/bin:$PATH",
    "$ 5 and 6 $",
    "5 $ per unit_price or 6 $ each",
    "type $ ls a_b and $ ls x_1",
    "a $100k or 200k$ deal",
    "$$$ and $$$$",
    "$`a` and `b`$",
  ])("not: %s", text => {
    expect(draw(text)).toBe(`p ${text}`)
  })

  it("are not brackets that somebody escaped", () => {
    expect(draw("see \\[1\\] and \\(note\\)")).toBe("p see [1] and (note)")
  })

  it("of their own are blocks, with lines that look like Markdown inside", () => {
    expect(
      draw("$$\na\n=\n- b\n# c\n\nd\n$$\n\n$$x = 1$$\n\n\\[\ny_1\n\\]\n\ntext\n$$\nz\n$$\ntext\n"),
    ).toMatchInlineSnapshot(`
      "math
        a
        =
        - b
        # c
        
        d
      math
        x = 1
      math
        y_1
      p text
      math
        z
      p text"
    `)
  })

  it("are environments of LaTeX, too", () => {
    expect(
      draw(
        "text\n\\begin{align}\na &= b \\\\\n- c\n= d\n\\end{align}\ntext\n\n- \\begin{gather*}\n  x\n  \\end{gather*}\n\nso \\begin{equation}y\\end{equation} is\n\n\\begin{tabular}{c} z \\end{tabular}\n\n\\begin{align}\nnever ended\n",
      ),
    ).toMatchInlineSnapshot(`
      "p text
      math
        \\begin{align}
        a &= b \\tag{1} \\\\
        - c
        = d \\tag{2}
        \\end{align}
      p text
      list
        -
          math
            \\begin{gather*}
            x
            \\end{gather*}
      p so $\\begin{equation}y\\end{equation}$ is
      p \\begin{tabular}{c} z \\end{tabular}
      p \\begin{align} never ended"
    `)
  })

  it("are referred to by their tags", () => {
    const equations = "$$x = 1 \\label{one}\\tag{1}$$\n\n$$y = 2 \\tag{B} \\label{two}$$\n\n"
    expect(
      draw(`${equations}By $\\ref{one}$, ($\\ref{two}$), \\eqref{one} and \\ref{none}.\n`),
    ).toMatchInlineSnapshot(`
      "math
        x = 1 \\tag{1}
      math
        y = 2 \\tag{B}
      p By $1$, ($B$), (1) and \\ref{none}."
    `)
  })

  it("are numbered in a fence, too", () => {
    const fence = "``` math\n\\begin{equation}\n E = m \\label{eq:one}\n\\end{equation}\n```\n"
    expect(draw(`${fence}\nBy \\eqref{eq:one}.\n`)).toMatchInlineSnapshot(`
      "math
        \\begin{equation}
         E = m  \\tag{1}
        \\end{equation}
      p By (1)."
    `)
  })

  it("have numbers where LaTeX numbers them, or where a text refers to them by a label", () => {
    expect(
      draw(
        [
          "By \\eqref{later}, $\\eqref{b}$, \\ref{own}, \\eqref{c_1_2} and $\\eqref{none}$.",
          "$$\n\\begin{equation}\ne \\label{unused}\n\\end{equation}\n$$",
          "$$a \\label{later}$$",
          "$$z \\label{unused}$$",
          "\\begin{align}\na &= \\begin{matrix} 1 \\\\ 2 \\end{matrix} \\notag \\\\\nb &= \\{1\\} \\label{b} \\\\[2em]",
          "c &= {2 \\\\ 3} \\label{own} \\tag{C} \\\\\n\\end{align}",
          "$$\\begin{align*} d \\label{c_1_2} \\end{align*}$$",
          "in a line $$\\begin{gather} e \\label{b} \\end{gather}$$ none",
        ].join("\n\n"),
      ),
    ).toMatchInlineSnapshot(`
      "p By (2), $(3)$, C, (4) and $\\eqref{none}$.
      math
        \\begin{equation}
        e  \\tag{1}
        \\end{equation}
      math
        a  \\tag{2}
      math
        z
      math
        \\begin{align}
        a &= \\begin{matrix} 1 \\\\ 2 \\end{matrix} \\notag \\\\
        b &= \\{1\\}  \\tag{3} \\\\[2em]
        
        c &= {2 \\\\ 3}  \\tag{C} \\\\
        \\end{align}
      math
        \\begin{align*} d  \\end{align*} \\tag{4}
      p in a line $\\begin{gather} e  \\end{gather}$ none"
    `)
  })

  it("have no number beside those that their author gave, unless a text refers to them", () => {
    const align = (rest: string) => `$$\\begin{align} a \\\\ b \\label{b} \\end{align} ${rest}$$`
    const gather = "$$\\begin{gather} c \\nonumber \\end{gather}$$"
    expect(draw(`${align("\\tag{7} \\label{all}")}\n\n${gather}\n\n\\eqref{all}`)).toMatchInlineSnapshot(`
      "math
        \\begin{align} a \\notag \\\\ b  \\notag \\end{align} \\tag{7}
      math
        \\begin{gather} c \\nonumber \\end{gather}
      p (7)"
    `)
    expect(draw(`${align("")}\n\n$$x \\tag{1}$$\n\n\\eqref{b}`)).toMatchInlineSnapshot(`
      "math
        \\begin{align} a \\notag \\\\ b  \\tag{2} \\end{align}
      math
        x \\tag{1}
      p (2)"
    `)
    expect(draw(`${align("\\label{all}")}\n\n$$x \\tag{*}$$\n\n\\eqref{all}`)).toMatchInlineSnapshot(`
      "math
        \\begin{align} a \\notag \\\\ b  \\notag \\end{align}  \\tag{1}
      math
        x \\tag{*}
      p (1)"
    `)
  })

  it("have the labels of bookdown, too", () => {
    const equations = [
      "\\begin{equation}\n a = b \\label{one}\n\\end{equation}",
      "\\begin{align}\n c &= d \\label{no} \\\\\n e &= f (\\#eq:two)\n\\end{align}",
      "$$\\begin{cases} g \\label{inside} \\end{cases} \\label{three}$$",
    ]
    expect(
      draw(
        `${equations.join("\n\n")}\n\nBy \\ref{one}, \\@ref(eq:two), $\\eqref{three}$ and \\ref{inside}.\n`,
      ),
    ).toMatchInlineSnapshot(`
      "math
        \\begin{equation}
         a = b  \\tag{1}
        \\end{equation}
      math
        \\begin{align}
         c &= d  \\tag{2} \\\\
         e &= f  \\tag{3}
        \\end{align}
      math
        \\begin{cases} g  \\end{cases}  \\tag{4}
      p By 1, (3), $(4)$ and 4."
    `)
  })

  it("know the macros that the post defines, whose definitions are none", () => {
    const definitions = [
      "$$\n\\newcommand{\\R}{\\mathbb{R}} \\renewcommand\\norm[1]{\\lVert#1\\rVert} \\newcommand{E}{\\mathbb{E}}\n$$",
      "$\\def\\pair#1#2{(#1,\\norm{#2})} \\DeclareMathOperator*{\\argmin}{arg\\,min}$ Text.",
    ]
    expect(
      draw(
        `${definitions.join("\n\n")}\n\n$x \\in \\R^n$, $y_\\R$, $\\pair a{b_{1}}$, $\\argmin_x \\Rx \\R x$, $\\E[X]$\n\n\`\\R\` and \\R\n`,
      ),
    ).toMatchInlineSnapshot(`
      "p Text.
      p $x \\in \\mathbb{R}^n$, $y_{\\mathbb{R}}$, $(a,\\lVert b_{1}\\rVert)$, $\\operatorname*{arg\\,min}_x \\Rx \\mathbb{R} x$, $\\mathbb{E}[X]$
      p \`\\R\` and \\R"
    `)
  })

  it("with macros that stand for each other come to an end", () => {
    const deep = "\\newcommand{\\a}{\\b\\b} \\newcommand{\\b}{\\a\\a}"
    expect(draw(`$$${deep}$$\n\n$\\a$\n`).length).toBeLessThan(30_000)
    const wide = Array.from(
      { length: 9 },
      (_, at) => `\\def\\x${"abcdefghij"[at]}{${`\\x${"abcdefghij"[at + 1]}`.repeat(9)}}`,
    )
    expect(draw(`$$${wide.join("")}$$\n\n$\\xa$\n`).length).toBeLessThan(30_000)
  })

  it("are not counted in code that tells how to write them", () => {
    const code =
      "`\\label{code}` and `\\ref{code}`\n\n```\n\\begin{equation}\\label{block}\\end{equation} \\ref{block}\n```\n"
    expect(draw(`${code}\n$$a \\label{one}$$\n\nBy \\ref{one}.\n`)).toContain("p By 1.")
  })

  it("lose the labels by which texts refer to equations", () => {
    expect(draw("$$\nx = 1 \\label{eq:one}\n$$\n\n$y\\label{two}$")).toBe("math\n  x = 1\np $y$")
  })

  it("stand in raw HTML, where scripts of a page find them", () => {
    const html = [
      "<div>",
      "<p>So \\(a &lt; b_1\\) and \\[ c^2 \\], not $5 or \\(note\\), <code>\\(x^2\\)</code>.</p>",
      "<p>\\[ d = \\begin{matrix} 1 \\end{matrix} \\label{d} \\]</p>",
      "<p>$$e$$</p>",
      "<p>\\(f_1\\)</p>",
      "</div>",
    ].join("\n")
    expect(draw(html)).toMatchInlineSnapshot(`
      "p So $a < b_1$ and $c^2$, not $5 or \\(note\\), \`\\(x^2\\)\`.
      math
        d = \\begin{matrix} 1 \\end{matrix}
      math
        e
      p $f_1$"
    `)
  })

  it("that are never closed are text", () => {
    expect(draw("$$\na\n\n# B\n")).toMatchInlineSnapshot(`
      "p $$ a
      # B  #b"
    `)
  })

  it("end at their next sign, though a space stands before it; prices and paths are none", () => {
    expect(draw("a $f(x) = \\frac{1}{x} $ is **called** so (in $z$)\n")).toBe(
      "p a $f(x) = \\frac{1}{x}$ is <b called> so (in $z$)",
    )
    expect(draw("$HOME is set, $x$ is not\n")).toBe("p $HOME is set, $x$ is not")
  })
})
