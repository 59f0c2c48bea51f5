// What MyST and Sphinx add to Markdown.
import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

describe("roles", () => {
  it("are what they show", () => {
    expect(
      draw(
        "H{sub}`2`O, mc{sup}`2`, {math}`a^2`, {kbd}`Ctrl+C`, {abbr}`HTML (markup)`, {term}`words <kernel>`, {py:func}`~os.path.join`, {file}`a.py`, {guilabel}`&Save`, {menuselection}`File --> Open`, {cite:p}`a2000, b2001`, {pep}`8`, {octicon}`star`\n",
      ),
    ).toMatchInlineSnapshot(
      `"p H<sub 2>O, mc<sup 2>, $a^2$, <kbd Ctrl+C>, HTML{markup}, words, \`join\`, \`a.py\`, <b Save>, <b File › Open>, [a2000; b2001], PEP 8,"`,
    )
  })

  it("lead to what they name in the post, or to another page", () => {
    expect(
      draw(
        "\n(start)=\n# At the start\n\n{ref}`start`, {ref}`words <start>`, {ref}`away`, {ref}`there <away>`, {doc}`words <./b>`, {doc}`b`\n",
      ),
    ).toMatchInlineSnapshot(`
      "# At the start  #at-the-start
        p [At the start](#at-the-start), [words](#at-the-start), away, there, [words]<./b>, [b]<b>"
    `)
  })

  it("count figures, tables and formulas", () => {
    expect(
      draw(
        "```{figure} a.png\n:name: a\n```\n\n```{figure} b.png\n:name: b\n```\n\n```{math}\n:label: e\nx\n```\n\n{numref}`b`, {numref}`Fig. %s <b>`, {eq}`e`, {numref}`none`\n",
      ),
    ).toMatchInlineSnapshot(`
      "figure a.png []
      figure b.png []
      math
        x \\tag{1}
      p Figure 2, Fig. 2, Equation 1, none"
    `)
  })

  it("count them as their captions do", () => {
    const parts = [
      "```{figure} a.png\n:name: a\n\nThe *caption*\n\nA legend\n```",
      "```{figure} b.png\n\nOf no name\n```",
      "(c)=\n```{figure} c.png\n:name: c\n```",
      "```{code-block} python\n:caption: a.py\n:name: d\nx\n```",
      "```{math}\n:label: e\nx\n```",
      "```{list-table} List\n:name: f\n* - a\n  - b\n```",
      "```{table} Rows\n:name: g\n| a |\n|---|\n| b |\n```",
      "{numref}`a`, {numref}`c`, {numref}`d`, {eq}`e`, {numref}`f`, {numref}`g`",
    ]
    expect(draw(parts.join("\n\n"))).toMatchInlineSnapshot(`
      "figure a.png [] "Figure 1: The <i caption> A legend"
      figure b.png [] "Of no name"
      figure c.png []
      code python "Listing 1: a.py"
        | x
      math
        x \\tag{1}
      p <b Table 1: List>
      table ..
        =  | 
        - a | b
      p <b Table 2: Rows>
      table .
        = a
        - b
      p Figure 1, Figure 2, Listing 1, Equation 1, Table 1, Table 2"
    `)
  })

  it("that nobody knows, and other braces beside code, stay as they are", () => {
    const text =
      "{foo}`x` `{ref}` `{ref}``x` {{ ref }}`x` `/a/`{title}`/b` \u0024{file}`x` {ref} `x` {toString}`x`"
    expect(draw(text)).toMatchInlineSnapshot(
      `"p {foo}\`x\` \`{ref}\` \`{ref}\`\`x\` {{ ref }}\`x\` \`/a/\`{title}\`/b\` \${file}\`x\` {ref} \`x\` {toString}\`x\`"`,
    )
  })
})

describe("directives", () => {
  it("are boxes, with their titles and options, one in the other", () => {
    expect(
      draw(
        "````{warning}\nCareful:\n\n```{note} Also\nthis\n```\n````\n\n:::{admonition} Title\n:class: tip\ntext\n:::\n\n:::{dropdown} More\nhidden\n:::\n\n```{versionadded} 1.2\n```\n\n- item\n\n  ```{tip}\n  inside\n  ```\n",
      ),
    ).toMatchInlineSnapshot(`
      "callout warning
        p Careful:
        callout note Also
          p this
      callout tip Title
        p text
      details More
        p hidden
      callout note Added in version 1.2
      list
        - item
          callout tip
            p inside"
    `)
  })

  it("are pictures, code, formulas and tables", () => {
    expect(
      draw(
        "```{figure} a.png\n:width: 200px\n:alt: A [x]\n\nThe *caption*\n```\n\n```{code-block} python\n:linenos:\n:emphasize-lines: 2\n:caption: a.py\n\na\n\nb\n```\n\n```{math}\n:label: e\nx^2\n```\n\n```{list-table} Name\n:header-rows: 1\n\n* - A\n  - B\n* - 1\n  -\n```\n\n```{list-table}\n* - a\n  - b\n\n    c\n```\n",
      ),
    ).toMatchInlineSnapshot(`
      "figure a.png [A x] 200x- "The <i caption>"
      code python "a.py" from 1 {2}
        | a
        | 
        | b
      math
        x^2 \\tag{1}
      p <b Name>
      table ..
        = A | B
        - 1 | 
      list
        -
          list
            - a
            - b
              p c"
    `)
  })

  it("are cells of notebooks, theorems, frames and cards", () => {
    expect(
      draw(
        "```{code-cell} ipython3\n---\ntags: [hide-input]\n---\nx = 1\n```\n\n```{prf:theorem} Name\n:label: t\nWords\n```\n\n:::{iframe} https://www.youtube.com/embed/abcdefghijk\n:width: 100%\n:::\n\n::::{grid} 2\n:::{grid-item-card} Title\nBody\n+++\nFooter\n:::\n::::\n\n```{raw} html\n<b>x</b>\n```\n",
      ),
    ).toMatchInlineSnapshot(`
      "code python
        | x = 1
      callout note Theorem: Name
        p Words
      embed video https://www.youtube.com/watch?v=abcdefghijk
      p <b Title>
      p Body
      p Footer
      ---
      25 W_DROPPED left out: directive raw"
    `)
  })

  it("are glossaries, which roles lead to from before them and from within them", () => {
    expect(
      draw(
        "# A\n\n{term}`Kernel`, {term}`the words <user  space>`, {term}`MyST`, {term}`none`\n\n## B\n\n```{glossary}\n:sorted:\n\nkernel\nCore : K\n  The *inner* part.\n\n  More.\n\nuser space\n    Not the {term}`kernel`.\n```\n\n:::{glossary}\nMyST\n: A dialect\n:::\n\n- item\n\n  :::{glossary}\n  inner\n    Words\n  :::\n\n{term}`inner`\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p [Kernel](#b), [the words](#b), [MyST](#b), none
      ## B  #b
        terms
          term kernel, Core
            p The <i inner> part.
            p More.
          term user space
            p Not the [kernel](#b).
        terms
          term MyST
            p A dialect
        list
          - item
            terms
              term inner
                p Words
        p [inner](#b)"
    `)
  })

  it("are no glossaries in code, where nothing closes them, or without meanings", () => {
    expect(
      draw(
        "````md\n```{glossary}\nhidden\n  x\n```\n````\n\n{term}`hidden`, {term}`a`, {term}`open`\n\n```{glossary}\na\n\nb\n```\n\n```{glossary}\nopen\n  x\n",
      ),
    ).toMatchInlineSnapshot(`
      "code md
        | \`\`\`{glossary}
        | hidden
        |   x
        | \`\`\`
      p hidden, a, open
      p a
      p b
      code glossary
        | open
        |   x
      ---
      16 W_FENCE_UNCLOSED code block opened on line 16 is never closed"
    `)
  })

  it("that make lists of pages are left out, and comments and marks between cells", () => {
    expect(draw("(a)=\n\n% hidden\n\n+++\n\n```{toctree}\na\n```\n\nend\n")).toMatchInlineSnapshot(`
      "p end
      ---
      3 W_DROPPED left out: comments % …
      7 W_DROPPED left out: directive toctree"
    `)
  })

  it("of other tools are code, lines of other posts text", () => {
    expect(
      draw(
        "```{python}\n1\n```\n\n% of all\n\n+++ more\n\nf\n(x)=\n\n(y)=1\n\n```{dropdown}\nnever closed\n",
      ),
    ).toMatchInlineSnapshot(`
      "code python
        | 1
      p % of all
      p +++ more
      p f (x)=
      p (y)=1
      code dropdown
        | never closed
      ---
      14 W_FENCE_UNCLOSED code block opened on line 14 is never closed"
    `)
  })
})

it("parts that only some books have are parts as others are", () => {
  expect(draw("::::{only} solutions\nThe rank is 1.\n::::\n")).toBe("p The rank is 1.")
})
