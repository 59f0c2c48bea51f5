import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

describe("raw HTML", () => {
  it("in a line becomes what Markdown has for it", () => {
    expect(
      draw(
        '<b>b</b> <i>i</i> <kbd>Ctrl</kbd>+<kbd>C</kbd> H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> <del>d</del> <ins>n</ins> <small>s</small> <code>c</code> a<br>b <abbr title="Hyper">HT</abbr> <q>q</q> <ruby>漢<rt>kan</rt></ruby> <a href="https://a.b">l</a> <span style="color:red">t</span>',
      ),
    ).toMatchInlineSnapshot(
      `"p <b b> <i i> <kbd Ctrl>+<kbd C> H<sub 2>O x<sup 2> <mark m> <s d> <ins n> <small s> \`c\` a⏎b HT{Hyper} “q” 漢(kan) [l](https://a.b) t"`,
    )
  })

  it("that a page hides is for the speaker, what a script shows of another page is that page", () => {
    const text =
      '<div style="color:red; display: none">\n\nanswer\n\n</div>\n\na\n\n<script src="https://gist.github.com/ann/12ab.js"></script>\n\n<script src="https://a.b/c.js"></script>\n'
    expect(draw(text)).toMatchInlineSnapshot(`
      "notes
        p answer
      p a
      embed page https://gist.github.com/ann/12ab
      ---
      11 W_HTML_REMOVED HTML removed: <script>"
    `)
  })

  it("for code that holds a picture alone is that picture", () => {
    expect(draw('<pre><a href="https://a.b"><img src="a.png" alt="A"></a></pre>\n\n<pre> </pre>\n')).toBe(
      "figure a.png [A] -> https://a.b",
    )
  })

  it("has no heading in a heading, nor what is no part of one, where its author closed none", () => {
    const under = ["| a |\n|---|\n", "- a\n", "> a\n", "```\na\n```\n", "## A\n", "<h3>A</h3>\n"]
    for (const block of under) {
      const closed = draw(`<h1>One</h1>\n\n<h2>Two</h2>\n\n${block}`)
      expect(draw(`<h1>One<h1>\n\n<h2>Two<h2>\n\n${block}`).split("\n---\n")[0]).toBe(closed)
    }
    expect(draw("<h1 align=center>\n\n  One *two*\n\n</h1>\n")).toBe("# One <i two>  #one-two")
  })

  it("between blocks becomes blocks", () => {
    expect(
      draw(
        '<h2>Title</h2>\n<p>one<p>two\n<ul><li>a<li>b<ul><li>c</ul></ul>\n<hr>\n<pre><code class="language-js">let a\n  b</code></pre>\n<blockquote>q</blockquote>\n<center>middle</center>\n',
      ),
    ).toMatchInlineSnapshot(`
      "## Title  #title
        p one
        p two
        list
          - a
          - b
            list
              - c
        rule
        code js
          | let a
          |   b
        quote
          p q
        p middle"
    `)
  })

  it("that only makes room leaves the line under it to Markdown", () => {
    expect(draw("<br>\n<br/>\n## Head\ntext\n\n<hr>\n**bold**\n")).toMatchInlineSnapshot(`
      "## Head  #head
        p text
        rule
        p <b bold>"
    `)
  })

  it("goes on to the end of a style sheet in it, whose rules have blank lines between them", () => {
    const sheet =
      "<style scoped>\n    .a {\n        top: 0;\n    }\n\n    .b {\n        top: 1;\n    }\n</style>\n"
    const table = "<table>\n<tr><th>a</th></tr>\n<tr><td>b</td></tr>\n</table>\n"
    expect(draw(`<div>\n${sheet}${table}</div>\n\n*after*\n`)).toMatchInlineSnapshot(`
      "table .
        = a
        - b
      p <i after>
      ---
      2 W_HTML_REMOVED HTML removed: <style>"
    `)
    const inList =
      "- one\n\n  <div>\n  <style>\n  a {}\n\n  b {}\n  </style>\n  c\n  </div>\n\n  two\n\nthree\n"
    expect(draw(inList)).toMatchInlineSnapshot(`
      "list
        - one
          p c
          p two
      p three
      ---
      4 W_HTML_REMOVED HTML removed: <style>"
    `)
    expect(draw("<div>\n<style>\na {}\n\n**b**\n")).toContain("<b b>")
  })

  it("within a video is left out where it only says that a browser cannot show it", () => {
    const video = (inside: string) => draw(`<video controls>\n<source src="v.mp4">\n${inside}\n</video>\n`)
    expect(video("Your browser does not support it.")).toBe(video(""))
    expect(video('<a href="https://a.b">Watch it there</a>')).toContain("Watch it there")
  })

  it("holds the headings between <details> and its closing tag, and links to them lead to its section", () => {
    const inner = "<DETAILS>\n\n### D\n\n</DETAILS>"
    const details = `<details>\n<summary>More</summary>\n\nb\n\n## C\n\n${inner}\n\n- e\n\n</details>`
    expect(draw(`# A\n\n[c](#c)\n\n${details}\n\nf\n`)).toMatchInlineSnapshot(`
      "# A  #a
        p [c](#a)
        details More
          p b
          p <b C>
          p <b D>
          list
            - e
        p f"
    `)
    expect(
      draw("<details>\n<summary>More</summary>\n\nb\n\n## C\n\n<!-- </details> -->\n\nd\n"),
    ).toMatchInlineSnapshot(`
      "details More
        p b
      ## C  #c
        p d
      ---
      1 W_HTML_REMOVED HTML removed: <details> opened on line 1 is never closed"
    `)
  })

  it("around Markdown holds it", () => {
    expect(
      draw("<details>\n<summary>More <b>here</b></summary>\n\n- a\n- b\n\n</details>\n\nafter\n"),
    ).toMatchInlineSnapshot(`
      "details More <b here>
        list
          - a
          - b
      p after"
    `)
    expect(
      draw('<div class="columns">\n<div>\n\nleft\n\n</div>\n<div>\n\n- right\n\n</div>\n</div>\n'),
    ).toMatchInlineSnapshot(`
      "columns
        column
          p left
        column
          list
            - right"
    `)
    expect(draw('<a href="https://a.b">\n\n![x](x.png)\n\n</a>\n')).toMatchInlineSnapshot(
      `"figure x.png [x] -> https://a.b"`,
    )
  })

  it("tables keep heads, spans, captions and what else is in them", () => {
    expect(
      draw(
        "<table><caption>C</caption><tr><th align=right>a<th>b</tr><tr><td colspan=2>x</tr><tr><td>1<br>2<td><ul><li>p<li>q</ul></table>\n",
      ),
    ).toMatchInlineSnapshot(`
      "table r.
        caption C
        = a | b
        - x | 
        - 1⏎2 | p⏎q"
    `)
  })

  it("has emoji by name, but not in code", () => {
    expect(draw("<div>:cat: 10:30:45 :nobody:\n<code>:cat:</code></div>\n")).toBe(
      "p 🐱 10:30:45 :nobody: `:cat:`",
    )
  })

  it("cells outside of rows are one row", () => {
    const table = (head: string) =>
      draw(`<table><thead>${head}</thead><tbody><tr><td>1<td>2</tr></tbody></table>\n`)
    expect(table("<th>a</th>\n<th>b</th>")).toBe(table("<tr><th>a<th>b</tr>"))
    expect(draw("<table><td>a</td><td>b</td><tr><td>1</td><td>2</td></tr></table>\n")).toBe(
      draw("<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>\n"),
    )
  })

  it("tables in whose cells there is more than a line have its words; no title of a picture twice", () => {
    const rows =
      "<tr><td>a</td><td><details><summary>S</summary>x</details></td></tr><tr><td>a</td><td>b</td></tr>"
    expect(draw(`<table>${rows}</table>\n`)).toContain("- a | S⏎x")
    expect(draw('| a |\n| - |\n| ![a](a.png "T") b |\n| ![a](a.png "T") |\n')).toContain("- ![a](a.png)")
    expect(draw('| a |\n| - |\n| b |\n| ![a](a.png "T") |\n')).not.toContain("T")
  })

  it("tables keep what stands beside their rows, their caption, and as many cells as anybody spans", () => {
    const pictures = "<tr><td><img src=a.png></td><td><img src=b.png></td></tr>"
    expect(draw(`<table><p>x</p>${pictures}</table>\n`)).toMatch(/^gallery[\s\S]*^p x$/m)
    expect(draw(`<table><caption>C</caption>${pictures}</table>\n`)).toMatch(/^table/)
    expect(draw(`<table><tr><th>a</th></tr><tr><td><ul><li>b</li></ul></td></tr></table>\n`)).toMatch(
      /^table/,
    )
    const headed = pictures.replaceAll("td>", "th>")
    expect(draw(`<table>${headed}${pictures}</table>\n`)).toMatch(/^table/)
    const wide = '<table><tr><td colspan="900">a</td></tr><tr><td>b</td></tr></table>\n'
    expect(draw(wide).split("\n")[2]?.split("|")).toHaveLength(50)
  })

  it("tables of pictures whose last row has no captions are tables", () => {
    const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join("")}</tr>`
    const pictures = row("<img src=a.png>", "<img src=b.png>")
    expect(draw(`<table>${pictures}${row("A", "B")}</table>\n`)).toMatch(/^gallery/)
    expect(draw(`<table>${pictures}${row("A", "B")}${pictures}</table>\n`)).toMatch(/^table/)
  })

  it("tables that only place things are galleries or columns", () => {
    expect(
      draw(
        "<table><tr><td><img src=a.png></td><td><img src=b.png></td></tr></table>\n\n<table><tr><td><ul><li>x</ul></td><td>y</td></tr></table>\n\n<table><tr><td rowspan=2>a</td><td style='text-align:right'>b</td></tr><tr><td>c</td></tr></table>\n",
      ),
    ).toMatchInlineSnapshot(`
      "gallery
        figure a.png []
        figure b.png []
      columns
        column
          list
            - x
        column
          p y
      table .r
        = 
        - a | b
        -  | c"
    `)
  })

  it("pictures and media become figures and embeds", () => {
    expect(
      draw(
        '<figure><img src=a.png alt=A width=300><figcaption>Cap <i>tion</i></figcaption></figure>\n\n<picture><source srcset=b.webp><img src=b.png alt=B></picture>\n\n<video src="v.mp4" controls></video>\n\n<iframe src="https://www.youtube.com/embed/abcdefghijk" title=T></iframe>\n\n<audio><source src="https://a.b/c.mp3"></audio>\n',
      ),
    ).toMatchInlineSnapshot(`
      "figure a.png [A] 300x- "Cap <i tion>"
      figure b.png [B]
      embed video v.mp4
      embed video https://www.youtube.com/watch?v=abcdefghijk "T"
      embed audio https://a.b/c.mp3"
    `)
  })

  it("that could run, load or steal is taken out and said once a kind", () => {
    expect(
      draw(
        '<script>alert(1)</script>\n\nx <script>y</script> z <script>w</script>\n\n<style>a{}</style>\n\n<svg><text>t</text></svg>\n\n<b onclick="x()">b</b> <img src=x onerror=y>\n\n<form><input><button>Go</button></form>\n',
      ),
    ).toMatchInlineSnapshot(`
      "p x z
      p <b b> ![](x)
      p Go
      ---
      1 W_HTML_REMOVED HTML removed: <script>
      5 W_HTML_REMOVED HTML removed: <style>
      7 W_HTML_REMOVED HTML removed: <svg>
      9 W_HTML_REMOVED HTML removed: attribute onclick of <b>
      11 W_HTML_REMOVED HTML removed: <form>
      11 W_HTML_REMOVED HTML removed: <button>"
    `)
  })

  it.each([
    ["<noembed>x</noembed>\n\ny", "p y\n---\n1 W_HTML_REMOVED HTML removed: <noembed>", "is read past"],
    [
      '<iframe srcdoc="x"></iframe>',
      "\n---\n1 W_HTML_REMOVED HTML removed: attribute srcdoc of <iframe>",
      "would run",
    ],
    [
      '<video src="javascript:x"></video>',
      "\n---\n1 W_URL_BLOCKED video from javascript: removed",
      "would run",
    ],
    [
      '<iframe src="//youtube.com/embed/abcdefghijk"></iframe>',
      "embed video https://www.youtube.com/watch?v=abcdefghijk",
      "leaves out the scheme",
    ],
    [
      '<div class="notice" style="display:flex">\n\na\n\n</div>',
      "callout note\n  p a",
      "is a box before it is a row",
    ],
    ['<p style="display:none">x</p>', "p x", "is no box that a page hides"],
    ['<code><a href="https://a.b">x</a>()</code>', "p [x](https://a.b)()", "is code with a link in it"],
    ['<img srcset="a.png 2x, b.png">', "figure a.png []", "names pictures for screens only"],
    ["a<b></b>c <i></i>", "p ac", "marks nothing"],
    ['<ol start="99999999999999999999"><li>a</li></ol>', "list 1.\n  - a", "counts from where no number is"],
    ['<img src="a.png" src="b.png">', "figure a.png []", "says one thing twice"],
    ["<dl><dd>x</dd></dl>", "terms\n  term \n    p x", "explains no term"],
    ['<p class="notice">a<div>b</div>', "callout note\n  p a\np b", "ends where a block begins"],
    ["<p>a", "p a", "need not be closed"],
    ["<b>a\n\nb</b>", "p <b a>\np b", "is closed in another paragraph"],
    ["<ul>text<li>a</li></ul>", "list\n  - text\n  - a", "has a text outside of its items"],
  ])("%s: %s (%s)", (html, expected) => {
    expect(draw(`${html}\n`)).toBe(expected)
  })

  it("that is unknown is looked through; words in angle brackets stay", () => {
    expect(draw("<my-card>text</my-card> and Vec<T> and <your name> <Foo />\n")).toMatchInlineSnapshot(
      `"p text and Vec<T> and <your name>"`,
    )
  })

  it("never swallows the next slide", () => {
    for (const open of [
      "<!-- never",
      "<textarea>",
      "<title>",
      "<style>",
      "<script>",
      "<?php",
      "<![CDATA[",
      "<svg><desc>",
      "<select>",
      "<table><tr><td>",
      '<a href="',
      "<details><summary>",
      "<b>",
      "<plaintext>",
      "<div><div>",
    ])
      expect(draw(`before\n\n${open}\n\n# Last\n\nlast\n`), open).toMatch(/# Last {2}#last\n {2}p last/)
  })

  it("closes with the Markdown around it", () => {
    expect(draw("- <b>one\n- two\n\n> <i>quote\n\ntext **a <i>b** c\n")).toMatchInlineSnapshot(`
      "list
        - <b one>
        - two
      quote
        p <i quote>
      p text <b a <i b>> c
      ---
      1 W_HTML_REMOVED HTML removed: <b> opened on line 1 is never closed"
    `)
  })

  it("after an empty line is still HTML, not code, where a tag is open", () => {
    expect(draw("<dl>\n  <dt>a</dt>\n\n    <dd>b</dd>\n</dl>\n")).toMatchInlineSnapshot(`
      "terms
        term a
          p b"
    `)
  })
})

describe("Markdown in raw HTML, as kramdown has it", () => {
  it("is read up to the closing tag", () => {
    expect(
      draw('<div markdown="1">\n**bold**\n</div>\n\n<img src="a.png">\n*caption*\n'),
    ).toMatchInlineSnapshot(`
      "p <b bold>
      figure a.png [] "caption""
    `)
  })

  it("makes a quotation of a pull quote, and keeps the portrait out of the sentence", () => {
    expect(
      draw(
        '<aside markdown="1" class="pquote">\n  <img src="https://a.b/me.png" class="pquote-avatar" alt="avatar">\n\\[Words\\] of *wisdom*.\n  <p markdown="1" class="pquote-credit">\n— [@me](https://a.b), "Title"\n  </p>\n</aside>\n\nafter\n',
      ),
    ).toMatchInlineSnapshot(`
      "quote by [@me](https://a.b), "Title"
        p [Words] of <i wisdom>.
      notes
        figure https://a.b/me.png [avatar]
      p after"
    `)
  })
})
