// Files that were written for other slide tools: what of them reaches a deck, and what is said to be left out.
import { describe, expect, it } from "vitest"
import type { Dialect } from "../../src/model.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { draw, type PostParts, post } from "./post.ts"

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
      1 W_DROPPED left out: class, color of Marp"
    `)
  })

  it("says once each what it leaves out, and of what there was more", () => {
    const text = "<!-- class: a -->\n\n# A\n\n---\n\n<!-- color: red -->\n\n# B\n"
    const hint = (more: string) => outlinePost(post(text + more, { dialect: "marp" })).diagnostics[0]?.hint
    expect(hint("")).not.toContain("more of this kind")
    expect(hint("\n---\n\n<!-- class: b -->\n\n# C\n")).toContain("and 1 more of this kind")
  })

  it("says once for each kind what it leaves out", () => {
    expect(
      slides("marp", "# A\n\n![bg](#123)\n\n<!-- _backgroundColor: red -->\n<!-- paginate: true -->\n", {
        page: { class: "invert", paginate: "true", transition: "fade" },
      }),
    ).toMatchInlineSnapshot(`
      "# A  #a
      ---
      1 W_DROPPED left out: class, transition, backgroundColor of Marp"
    `)
  })
})

it("what is asked of our deck is asked in files of other tools, too, and is no note", () => {
  expect(draw("# A\n\n<!-- notes: x -->\n\n<!-- skip -->\n\ny\n", { dialect: "marp" })).toBe(
    "# A  #a\n  notes\n    p x\n  p y .skip",
  )
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

  it("has a column begin right under a tag or a list", () => {
    expect(
      slides(
        "slidev",
        "# A\n\n<div>\n\none\n\n</div>\n::right::\n- two\n\n---\n\n# B\n\n::left::\n- one\n::right::\ntwo\n\n::bottom::\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        columns
          column
            p one
          column
            list
              - two
        break
      # B  #b
        columns
          column
            list
              - one
          column
            p two"
    `)
  })

  it("has no picture of a colour, and no front matter that never ends", () => {
    expect(slides("slidev", "# A\n\n---\nbackground: '#fff'\n---\n\n# B\n\nb\n")).not.toContain("#fff")
    const open = slides("slidev", "# A\n\na\n\n---\nlayout: x\n\nb\n")
    expect(open).toMatch(/^# A {2}#a\n {2}p a\n {2}break\n###### {3}#section\n {2}p layout: x\n {2}p b/)
  })

  it("keeps what a tag is that comes later", () => {
    const columns = '<div class="columns" v-click>\n<div>\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n</div>\n'
    expect(slides("slidev", columns)).toBe("columns .fragment\n  column\n    p a\n  column\n    p b")
  })

  it("has clicks among tags, too", () => {
    expect(
      slides(
        "slidev",
        "# A\n\n<div>\n  <p>one</p>\n  <v-clicks>\n  <ul>\n    <li>two</li>\n  </ul>\n  </v-clicks>\n</div>\n\n<v-clicks>\n- three\n</v-clicks>\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p one
        list
          - two .fragment
        list
          - three .fragment"
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
      4 W_DROPPED left out: data-transition, data-background of reveal.js"
    `)
  })

  it("has headings with two dashes right under them", () => {
    expect(slides("reveal-md", "# A\n\n---\n\nb\n--\n\nc\n")).toContain("# b  #b")
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

  it("has items that come at once among those that come one by one", () => {
    const list = "::: {.incremental}\n- a\n- b {.no-fragment}\n:::\n"
    expect(draw(list, { dialect: "pandoc" })).toBe("list\n  - a .fragment\n  - b .no-fragment")
  })
})

describe("remark", () => {
  it("has properties above a slide only", () => {
    expect(slides("remark", "class: center\n\n# A\n\nclass: of its own\n")).toBe(
      "# A  #a\n  p class: of its own",
    )
  })

  it("keeps notes, steps, columns and pictures; properties and classes stand on no slide", () => {
    expect(
      slides(
        "remark",
        "<!-- mine -->\n\nname: one\nclass: center, middle\n\n# A\n\n.red[Some *words*] here\n\n--\n\nlater\n\n???\nsay this\n---\nbackground-image: url('a.png')\n# B\n---\n.left-column[\n## C\n### more\n]\n.right-column[\n- one\n- two\n]\n???\nand that\n---\ntemplate: one\n.footnote[\nlast\n]\n![:scale 50%](b.png)\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p Some <i words> here
        p later .fragment
        notes
          p say this
        break
      # B  #b
        figure a.png []
        break
      ## C  #c
        columns
          column
            p <b more>
          column
            list
              - one
              - two
        notes
          p and that
        break
      ######   #section
        p last
        figure b.png []"
    `)
  })
})

describe("Deckset", () => {
  it("has notes that end no comment", () => {
    expect(slides("deckset", "# A\n\n^ a --> b\n")).toBe("# A  #a\n  notes\n    p a → b")
  })

  it("keeps notes, columns, lit lines and pictures; commands and words in labels stand on no slide", () => {
    expect(
      slides(
        "deckset",
        "#[fit] A\n\n^ say *this*\nand that\n\n---\n![right 50%](a.png)\n\n## B\n[.build-lists: false]\n\n[.code-highlight: 1]\n[.code-highlight: 2-3]\n```js\na\n^ b\n[.column]\n```\n^ last\n---\n#C\n\n[.column]\n- one\n\n[.column]\n- two\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        notes
          p say <i this> and that
        break
      ## B  #b
        figure a.png []
        code js {1|2,3}
          | a
          | ^ b
          | [.column]
        notes
          p last
        break
      # C  #c
        columns
          column
            list
              - one
          column
            list
              - two
      ---
      10 W_DROPPED left out: [.build-lists] of Deckset"
    `)
  })

  it("has slides begin at the headings that it names", () => {
    expect(
      slides("deckset", "# A\n\none\n\n## B\n\ntwo\n\n# C\n", { page: { "slide-dividers": "#" } }),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p one
        p <b B>
        p two
      # C  #c"
    `)
  })
})

describe("presenterm", () => {
  it("keeps slides, pauses, columns and notes, under the title whatever stands below it", () => {
    expect(
      slides(
        "presenterm",
        '<!-- font_size: 2 -->\nA\n===\n\none\n\n<!-- pause -->\n\n# Two\n\ntwo\n\n---\n\nthree\n\n<!-- end_slide -->\nB\n---\n\n<!-- column_layout: [1, 1] -->\n<!-- column: 0 -->\nleft\n<!-- column: 1 -->\n![image:width:50%](a.png)\n<!-- reset_layout -->\nbelow\n\n<!-- speaker_note: |\n  say this\n  - and that\n-->\n<!-- end_slide -->\n<!-- speaker_note: "last" -->\nC\n',
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p one
        p <b Two> .fragment
        p two .fragment
        p three .fragment
        break
      # B  #b
        columns
          column
            p left
          column
            figure a.png []
        p below
        notes
          p say this
          list
            - and that
        break
      ######   #section
        notes
          p last
        p C"
    `)
  })

  it("ends slides as its options say", () => {
    expect(
      slides("presenterm", "A\n===\n\none\n\n---\n\ntwo\n", {
        page: { "options.end_slide_shorthand": "true" },
      }),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p one
        break
      ######   #section
        p two"
    `)
    expect(
      slides("presenterm", "A\n===\n\none\n\n# more\n\nB\n===\n\ntwo\n", {
        page: { "options.implicit_slide_ends": "true" },
      }),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p one
        p <b more>
      # B  #b
        p two"
    `)
  })
})

describe("Obsidian", () => {
  it("has pictures behind slides, notes and boxes for places; what is hidden may hold code", () => {
    expect(
      slides(
        "reveal-md",
        '%%\n```js\nhidden\n```\n%%\n<!-- slide bg="[[a.png]]" -->\n# A\n<split even>\n![[b.png|200]]\n</split>\n\ntext <!-- element class="fragment" -->\n\nnotes:\nsay\n\n--\n\n# B\n',
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        figure a.png []
        figure b.png [] 200x-
        p text .fragment
        notes
          p say
        break
      # B  #b
      ---
      1 W_DROPPED left out: comments %%…%%"
    `)
  })
})

describe("one slide of an author", () => {
  it("stays one: named by its highest heading, the others are lines of it", () => {
    expect(
      slides(
        "marp",
        "#### kicker\n# A\n## below\n\n---\n\n<div>\n\n## B\n\n### more\n\n</div>\n\n---\n\n## C\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p <b kicker>
        p <b below>
        break
      ## B  #b
        p <b more>
        break
      ## C  #c"
    `)
  })

  it("begins at headings where the file has no other mark, or says so", () => {
    const text = "# A\n\n## B\n\n### C\n\ntext\n\n## D\n"
    expect(slides("marp", text)).toMatchInlineSnapshot(`
      "# A  #a
      ## B  #b
      ### C  #c
        p text
      ## D  #d"
    `)
    expect(slides("marp", text, { page: { headingDivider: "2" } })).toMatchInlineSnapshot(`
      "# A  #a
      ## B  #b
        p <b C>
        p text
      ## D  #d"
    `)
    expect(slides("marp", `<!-- headingDivider: [1, 3] -->\n\n${text}`)).toMatchInlineSnapshot(`
      "# A  #a
        p <b B>
      ### C  #c
        p text
        p <b D>"
    `)
  })

  it("ends at two empty lines in a file of reveal.js without any other break", () => {
    expect(
      slides("reveal-md", "# A\ntext\n\n\n\nmore\n\n```\na\n\n\nb\n```\n\n\n## B\n"),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p text
        break
      ######   #section
        p more
        code -
          | a
          | 
          | 
          | b
        break
      ## B  #b"
    `)
  })

  it("holds columns whose headings are in them, and no tag that is left open outlives it", () => {
    expect(
      slides(
        "marp",
        '# A\n\n<div class="cols">\n<div>\n\n## Left\n\none\n\n</div>\n<div>\n\n## Right\n\ntwo\n\n</div>\n</div>\n\n---\n\n# B\n\n<div style="display: flex">\n<div>one</div>\n<div>two</div>\n\n---\n\n# C\n',
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        columns
          column
            p <b Left>
            p one
          column
            p <b Right>
            p two
        break
      # B  #b
        columns
          column
            p one
          column
            p two
        break
      # C  #c
      ---
      24 W_HTML_REMOVED HTML removed: <div> opened on line 24 is never closed"
    `)
  })

  it("shows the states of a listing that changes one under the other, and no value of a program", () => {
    expect(
      slides(
        "slidev",
        "# A\n\npage {{ $page }}\n\n````md magic-move {lines: true}\n```js\na\n```\n```js\nb\n```\n````\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        p page
        code js
          | a
        code js
          | b
      ---
      3 W_DROPPED left out: values of Slidev, {{ $… }}"
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
      1 W_DROPPED left out: background-color, .smaller of Pandoc"
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
