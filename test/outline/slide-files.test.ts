// Files that were written for other slide tools: what of them reaches a deck, and what is said to be left out.
import { describe, expect, it } from "vitest"
import type { Dialect } from "../../src/model.ts"
import { draw, type PostParts } from "./post.ts"

function slides(dialect: Dialect, markdown: string, parts: PostParts = {}): string {
  return draw(markdown, { dialect, settings: { breaks: true }, ...parts })
}

describe("Marp", () => {
  it("keeps breaks, notes, pictures behind slides and their sizes, and items that come one by one", () => {
    expect(
      slides(
        "marp",
        "<!-- _class: lead -->\n![bg left:40% 80%](a.png)\n\n# <!-- fit --> A\n\n* one\n  - deep\n\n- all\n\n<!-- say this -->\n\n---\n\n![w:300 Logo](b.png)\n\n---\n\n<!--\nbackgroundImage: url('c.png')\ncolor: red\n-->\n\n## B\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        figure a.png []
        list
          - one .fragment
            list
              - deep .fragment
        list
          - all
        notes
          p say this
        break
      ######   #section
        figure b.png [Logo] 300x-
        break
      ## B  #b
        figure c.png []
      ---
      1 W_DROPPED left out: class of Marp
      19 W_DROPPED left out: color of Marp"
    `)
  })

  it("says once for each kind what it leaves out", () => {
    expect(
      slides("marp", "# A\n\n![bg](#123)\n\n<!-- _backgroundColor: red -->\n<!-- paginate: true -->\n", {
        page: { class: "invert", paginate: "true", transition: "fade" },
      }),
    ).toMatchInlineSnapshot(`
      "# A  #a
      ---
      1 W_DROPPED left out: class of Marp
      1 W_DROPPED left out: transition of Marp
      3 W_DROPPED left out: backgroundColor of Marp"
    `)
  })
})

describe("Slidev", () => {
  it("keeps breaks, columns, clicks, pictures, notes", () => {
    expect(
      slides(
        "slidev",
        "# A\n\n---\nlayout: two-cols\ntransition: fade\n---\n\n# Left\n\none\n\n::right::\n\n# Right\n\ntwo\n\n---\nlayout: image-right\nimage: /a.png\n---\n\n# B\n\n<v-clicks>\n\n- x\n- y\n\n</v-clicks>\n\n<v-click>\n\nlater\n\n</v-click>\n\n<v-click>last</v-click>\n\n<div v-click>or so</div>\n\n<!-- notes here -->\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        break
      # Left  #left
        columns
          column
            p one
          column
            p <b Right>
            p two
        break
      # B  #b
        figure /a.png []
        list
          - x .fragment
          - y .fragment
        p later .fragment
        p last .fragment
        p or so .fragment
        notes
          p notes here
      ---
      3 W_DROPPED left out: transition of Slidev"
    `)
  })

  it("takes slides from other texts, and says which are not there", () => {
    expect(
      slides("slidev", "# A\n\n---\nsrc: ./b.md\n---\n\n---\n\n# C\n\n<<< @/snippets/a.ts\n", {
        files: { "./b.md": "# B\n\n---\n\n# B2\n" },
      }),
    ).toMatchInlineSnapshot(`
      "# A  #a
        break
      # B  #b
        break
      # B2  #b2
        break
      # C  #c
      ---
      11 W_INCLUDE file not included: /snippets/a.ts"
    `)
  })

  it("has columns below what stands over both", () => {
    expect(slides("slidev", "# A\n\nover\n\n::left::\n\none\n\n::right::\n\ntwo\n")).toMatchInlineSnapshot(`
      "# A  #a
        p over
        columns
          column
            p one
          column
            p two"
    `)
  })
})

describe("reveal-md", () => {
  it("keeps both breaks, notes, fragments and pictures behind slides", () => {
    expect(
      slides(
        "reveal-md",
        '# A\ntext\n---\n<!-- .slide: data-background="a.png" data-transition="zoom" -->\n## B\n- x <!-- .element: class="fragment" data-fragment-index="1" -->\n- y\n\nNote: say *this*\nand that\n\n----\n<!-- .slide: class="x" data-background="red" -->\n## C\n\nNote:\nlast\n---\nno heading\n',
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p text
        break
      ## B  #b
        figure a.png []
        list
          - x .fragment
          - y
        notes
          p say <i this>
          p and that
        break
      ## C  #c
        notes
          p last
        break
      ######   #section
        p no heading
      ---
      4 W_DROPPED left out: data-transition of reveal.js
      13 W_DROPPED left out: data-background of reveal.js"
    `)
  })

  it("has separators of its author's choice", () => {
    expect(
      slides("reveal-md", "# A\n\n<!--s-->\n\n# B\n\n<!--v-->\n\n# C\n", {
        page: { separator: "<!--s-->", verticalSeparator: "^\\r?\\n<!--v-->\\r?\\n$" },
      }),
    ).toMatchInlineSnapshot(`
      "# A  #a
        break
      # B  #b
        break
      # C  #c"
    `)
  })
})

describe("Pandoc", () => {
  it("keeps pauses, lists that come one by one, columns and notes; citations keep their keys", () => {
    expect(
      slides(
        "pandoc",
        '# A {.unnumbered}\n\none\n\n. . .\n\ntwo [@key, p. 3]\n\n- x\n\n# B {background-image="a.png"}\n\n::: incremental\n- a\n:::\n\n> - b\n\n:::: {.columns}\n::: {.column width="40%"}\nleft\n:::\n::: {.column width="60%"}\nright\n:::\n::::\n\n::: notes\nsay\n:::\n\n----\n\n[words]{.smallcaps}\n',
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p one
        p two [key, p. 3] .fragment
        list
          - x .fragment
      # B  #b
        figure a.png []
        list
          - a .fragment
        list
          - b .fragment
        columns
          column
            p left
          column
            p right
        notes
          p say
        break
        p words"
    `)
  })
})

describe("what a slide file says of looks and of other pages", () => {
  it("is named where a deck has no place for it; a page becomes a link", () => {
    const quarto = '# One {background-color="red" .smaller}\n\ntext\n\n# {background-image="a.png"}\n\nmore\n'
    expect(draw(quarto, { dialect: "pandoc" })).toMatchInlineSnapshot(`
      "# One  #one
        p text
        rule
        figure a.png []
        p more
      ---
      1 W_DROPPED left out: background-color of Pandoc
      1 W_DROPPED left out: .smaller of Pandoc"
    `)
    const slidev = "# A\n\ntext\n\n---\nlayout: iframe\nurl: https://example.com/x\n---\n\n# B\n"
    expect(draw(slidev, { dialect: "slidev" })).toMatchInlineSnapshot(`
      "# A  #a
        p text
        rule
      # B  #b
        p [https://example.com/x](https://example.com/x)"
    `)
  })
})
