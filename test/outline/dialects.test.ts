import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

describe("Jekyll", () => {
  const jekyll = (markdown: string) =>
    draw(markdown, {
      dialect: "jekyll",
      page: { author: "Kim" },
      site: { url: "https://blog.example", baseurl: "/b", name: "My blog" },
    })

  it("values are data: what is known is put in, expressions are not run", () => {
    expect(
      jekyll(
        'By {{ page.author }} on {{ site.name }}, [x]({{ site.baseurl }}/p), ![i]({{ "/i.png" | relative_url }}), {{ 7 * 7 }}, {{ unknown.x }}.\n',
      ),
    ).toMatchInlineSnapshot(`
      "p By Kim on My blog, [x](https://blog.example/b/p), ![i](/i.png), {{ 7 * 7 }}, .
      ---
      1 W_DROPPED left out: Liquid output {{ unknown.x }}"
    `)
  })

  it("code tags hold code, raw text is left alone", () => {
    expect(
      jekyll(
        "{% highlight ruby linenos %}\n{% raw %}{{ x }}{% endraw %}\ndef a\n\n# no heading\nend\n{% endhighlight %}\n\n{% raw %}{{ page.author }} {% if x %}{% endraw %} and `{% raw %}{% y %}{% endraw %}`\n\n```\n{{ page.author }}\n```\n",
      ),
    ).toMatchInlineSnapshot(`
      "code ruby from 1
        | {{ x }}
        | def a
        | 
        | # no heading
        | end
      p {{ page.author }} {% if x %} and \`{% y %}\`
      code -
        | {{ page.author }}"
    `)
  })

  it("components of Bridgetown are boxes or hold what stands in them", () => {
    const text =
      '{%@ Note type: :warning do %}\n  #### Take care\n\n  Names *count*.\n{% end %}\n\n{%@ Note do %}\n  a\n{% end %}\n\n{%@ Card icon: "x" do %}\nb\n{% end %}\n\nc {%@ Icon %}\n'
    expect(jekyll(text)).toMatchInlineSnapshot(`
      "callout warning Take care
        p Names <i count>.
      callout note
        p a
      p b
      p c
      ---
      15 W_DROPPED left out: Liquid tag {% Icon %}"
    `)
  })

  it("marks of raw text are no code", () => {
    const text =
      "```liquid\n{% raw %}{{ a }}{% endraw %}\n```\n\n```\n{% raw %}\n{{ b }}\n{% endraw %}\n```\n"
    expect(jekyll(text)).toBe("code liquid\n  | {{ a }}\ncode -\n  | {{ b }}")
    expect(draw(text, { dialect: "hexo" })).toContain("{% raw %}")
  })

  it("includes that say what they show of a picture, a video or a note need no file", () => {
    expect(
      jekyll(
        '{% include figure.html src="a.png" alt="A" caption="Cap" %}\n\n{% include youtube.html id="abcdefghijk" %}\n\nText{% include sidenote.html id="1" note="Aside" %} more.\n\n{% include toc.html %}\n\n{%\n  include figure\n  image_path="b.png"\n%}\n\nend\n',
      ),
    ).toMatchInlineSnapshot(`
      "figure a.png [A] "Cap"
      embed video https://www.youtube.com/watch?v=abcdefghijk
      p Text[^inline 1] more.
      figure b.png []
      p end
      footnote 1 [inline 1]
        p Aside
      ---
      7 W_DROPPED left out: table of contents"
    `)
  })

  it("of Jekyll that include a box say its title and what stands in it", () => {
    const box = (values: string) => draw(`{% include message.html ${values} %}\n`, { dialect: "jekyll" })
    expect(box('title="A" message=">b"')).toBe("p <b A> b")
    expect(box('content="b"')).toBe("p b")
    expect(box('title="A"')).toBe("p A")
  })

  it("shows the first case of a choice once, and leaves out what is repeated", () => {
    const text =
      "{% if site.x %}one{% elsif y %}two{% else %}three{% endif %}\n\n{% for p in site.posts %}\n- {{ p.title }}\n{% endfor %}\n\nend\n"
    expect(draw(text, { dialect: "jekyll" })).toMatchInlineSnapshot(`
      "p one
      p end
      ---
      1 W_DROPPED left out: Liquid tag {% if %}
      1 W_DROPPED left out: Liquid {% elsif %} and what it holds
      3 W_DROPPED left out: Liquid {% for %} and what it holds"
    `)
  })

  it("links to posts are pages of the site, logic is left out and said", () => {
    expect(
      jekyll(
        "[a]({% link _posts/2018-01-01-a.md %}) [b]({% post_url 2018-01-01-b %})\n\n{% if page.x %}\nshown\n{% endif %}\n{% comment %}\nhidden\n{% endcomment %}\n",
      ),
    ).toMatchInlineSnapshot(`
      "p [a]<_posts/2018-01-01-a.md> [b]<2018-01-01-b.md>
      p shown
      ---
      3 W_DROPPED left out: Liquid tag {% if %}"
    `)
  })

  it("lines stay those of the file", () => {
    expect(jekyll("{% comment %}\n\n\n{% endcomment %}\n\n<script></script>\n")).toContain("6 W_HTML_REMOVED")
  })

  it("a list of attributes right under a table is no row of it", () => {
    expect(jekyll("| a | b |\n|---|---|\n| c | d |\n{: .wide}\n")).toBe("table ..\n  = a | b\n  - c | d")
  })

  it("sources are their keys, lists of attributes speak of marked words too", () => {
    expect(jekyll("Said {% cite foo2020 bar --locator 3 %}, **so**{: .red} _it_{:.blue} is{: .x}.\n")).toBe(
      "p Said [foo2020; bar], <b so> <i it> is{: .x}.",
    )
  })

  it("extensions of kramdown are for kramdown", () => {
    expect(jekyll("{::comment}\nhidden\n{:/comment}\n\n{::nomarkdown}\n<b>raw</b>\n{:/nomarkdown}\n")).toBe(
      "p <b raw>",
    )
  })

  it("raw text may reach over code", () => {
    expect(
      jekyll("{% raw %}\n{{ a }}\n\n```\nx\n```\n\n{{ b }}\n{% endraw %}\n{{ page.author }}\n"),
    ).toMatchInlineSnapshot(`
      "p {{ a }}
      code -
        | x
      p {{ b }}
      p Kim"
    `)
  })
})

describe("Hexo and dev.to", () => {
  it("pictures and addresses right under a tag are HTML as it is", () => {
    const text =
      '<div class="half">\n{% asset_img a.png "A" %}\n</div>\n\n<center>\n{% img b.png "Words" "<b>" %}\n{% gist ann/1 %}\n</center>\n'
    expect(draw(text, { dialect: "hexo" })).toMatchInlineSnapshot(`
      "figure a.png [A]
      p ![Words <b>](b.png) [https://gist.github.com/ann/1](https://gist.github.com/ann/1)"
    `)
  })

  it("tags are quotes, code, pictures and links", () => {
    expect(
      draw(
        "{% blockquote Ann, Book %}\nwords\n{% endblockquote %}\n\n{% codeblock Title lang:js mark:1 %}\nlet a\n{% endcodeblock %}\n\n{% asset_img a.png 500 \"A title\" %}\n\n{% youtube abcdefghijk %}\n\n{% note warn %}\ncareful\n{% endnote %}\n\n{% post_link other 'Other post' %}\n",
        { dialect: "hexo" },
      ),
    ).toMatchInlineSnapshot(`
      "quote by Ann, Book
        p words
      code js "Title" {1}
        | let a
      figure a.png [A title] 500x- "A title"
      embed video https://www.youtube.com/watch?v=abcdefghijk
      callout warning
        p careful
      p [Other post]<other.md>"
    `)
  })

  it("tags of themes keep their words and addresses, alone or in a sentence", () => {
    expect(
      draw(
        '{% note warning %}on one line{% endnote %}\n\n{% tabs Name %}\n<!-- tab One -->\na\n<!-- endtab -->\n{% endtabs %}\n\n{% link Words http://x.org true %} {% btn https://y.org, Go %} {% label primary@text %}\n\n{% img /a.png 100 200 \'"Title" "Alt"\' %}\n\n{% hideToggle More %}\nhidden\n{% endhideToggle %}\n',
        { dialect: "hexo" },
      ),
    ).toMatchInlineSnapshot(`
      "p on one line
      p <b One>
      p a
      p [Words](http://x.org) [Go](https://y.org) text
      figure /a.png [Alt] 100x- "Title"
      details More
        p hidden"
    `)
  })

  it("line ends are line ends", () => {
    expect(draw("a\nb\n", { dialect: "hexo" })).toBe("p a⏎b")
  })

  it("of dev.to keep addresses, formulas and boxes", () => {
    expect(
      draw(
        "{% embed https://github.com/a/b %}\n\n{% link https://dev.to/x/y %}\n\n{% katex %}\nc^2\n{% endkatex %}\n\n{% katex inline %}x^2{% endkatex %} {% cta https://z.org %} Click {% endcta %}\n\n{% collapsible More %}\nhidden\n{% endcollapsible %}\n\n{% youtube abcdefghijk %}\n{% codepen https://codepen.io/x/pen/y %}\n",
        { dialect: "devto" },
      ),
    ).toMatchInlineSnapshot(`
      "p [https://github.com/a/b](https://github.com/a/b)
      p [https://dev.to/x/y](https://dev.to/x/y)
      math
        c^2
      p $x^2$ [Click](https://z.org)
      details More
        p hidden
      embed video https://www.youtube.com/watch?v=abcdefghijk
      p [https://codepen.io/x/pen/y](https://codepen.io/x/pen/y)"
    `)
  })

  it("of dev.to are embeds", () => {
    expect(
      draw(
        "{% youtube abcdefghijk %}\n\n{% user sinedied %}\n\n{% details More %}\ntext\n{% enddetails %}\n",
        { dialect: "devto" },
      ),
    ).toMatchInlineSnapshot(`
      "embed video https://www.youtube.com/watch?v=abcdefghijk
      p @sinedied
      details More
        p text"
    `)
  })
})

describe("Hugo", () => {
  it("shortcodes that are called pictures are, where they say which", () => {
    const text = '{{ post_img(path="a.png", alt="A") }}\n\n{{< my-figure src="b.png" caption="B" >}}\n'
    expect(draw(text, { dialect: "hugo" })).toBe('figure a.png [A]\nfigure b.png [] "B"')
  })

  it("shortcodes of Zola are the same in other brackets", () => {
    const text =
      '{{ youtube(id="abcdefghijk", autoplay=true) }}\n\n{% quote(author="Ann, Bob") %}\nWords.\n{% end %}\n\n<div>\n{{ image(src="a.png", alt="A", caption="Cap") }}\n</div>\n\n{{ viewer(a=1) }} {{ x }} {% end %}\n\n```\n{{ x(a=1) }}\n```\n'
    expect(draw(text, { dialect: "hugo" })).toMatchInlineSnapshot(`
      "embed video https://www.youtube.com/watch?v=abcdefghijk
      quote by Ann, Bob
        p Words.
      figure a.png [A] "Cap"
      p {{ x }} {% end %}
      code -
        | {{ x(a=1) }}
      ---
      11 W_DROPPED left out: shortcode viewer"
    `)
  })

  const hugo = (markdown: string) => draw(markdown, { dialect: "hugo" })

  it("of Hugo's alerts say the title, not the icon", () => {
    const alert = (words: string) => draw(`{{< alert ${words} >}}\na\n{{< /alert >}}\n`, { dialect: "hugo" })
    expect(alert('"circle-info"')).toBe(alert(""))
    expect(alert('title="Mind"')).toContain("Mind")
    expect(alert('"Mind"')).toContain("Mind")
  })

  it("containers keep what they hold in a quotation too", () => {
    expect(hugo('> {{< details "More" >}}\n> a\n> {{< /details >}}\n')).toMatchInlineSnapshot(`
      "quote
        details More
          p a"
    `)
  })

  it("shortcodes become what they show", () => {
    expect(
      hugo(
        '{{< figure src="a.png" alt="A" caption="Cap" >}}\n\n{{< youtube abcdefghijk >}}\n\n{{< highlight go "linenos=table,hl_lines=2" >}}\na\n{{ b }}\n{{< /highlight >}}\n\n[see]({{< ref "other.md" >}})\n\n{{% notice tip "Title" %}}\n- a\n{{% /notice %}}\n\n{{< details summary="More" >}}\nx\n{{< /details >}}\n',
      ),
    ).toMatchInlineSnapshot(`
      "figure a.png [A] "Cap"
      embed video https://www.youtube.com/watch?v=abcdefghijk
      code go from 1 {2}
        | a
        | {{ b }}
      p [see]<other.md>
      callout tip Title
        list
          - a
      details More
        p x"
    `)
  })

  it("buttons lead where they led, boxes in a line keep their title, examples stay examples", () => {
    expect(
      hugo(
        '{{< button href="https://x.org" >}}Go{{< /button >}} {{< details "More" >}}text{{< /details >}} {{</* name */>}}\n\n{{< highlight go "linenos=table,hl_lines=1 3-4,linenostart=9" >}}\na\nb\nc\nd\n{{< /highlight >}}\n',
      ),
    ).toMatchInlineSnapshot(`
      "p [Go](https://x.org) <b More> text {{< name >}}
      code go from 9 {1,3,4}
        | a
        | b
        | c
        | d"
    `)
  })

  it("of themes are lists of cards, badges and addresses", () => {
    expect(
      hugo(
        '{{< cards >}}\n  {{< card link="../a" title="One" icon="x" subtitle="Sub" >}}\n  {{< card link="../b" title="Two" >}}\n{{< /cards >}}\n\n{{< badge "new" >}} {{< github repo="a/b" >}}\n\n{{< timelineItem header="H" subheader="S" >}}\nT\n{{< /timelineItem >}}\n',
      ),
    ).toMatchInlineSnapshot(`
      "list
        - [One]<../a>: Sub
        - [Two]<../b>
      p new [https://github.com/a/b](https://github.com/a/b)
      p H · S T
      ---
      1 W_DROPPED left out: shortcode cards"
    `)
  })

  it("unknown ones keep what stands between them", () => {
    expect(
      hugo("{{< box >}}\n**inner**\n{{< /box >}}\n\na {{< mystery x=1 >}}b{{< /mystery >}} c\n"),
    ).toMatchInlineSnapshot(`
      "callout note
        p <b inner>
      p a b c
      ---
      5 W_DROPPED left out: shortcode mystery"
    `)
  })
})

describe("MDX", () => {
  it("tabs are called what their values say", () => {
    const text =
      '<Tabs\nvalues={[\n  {label: \'Python\', value: \'py\'},\n  { value: "c", label: "C++" },\n]}>\n<TabItem value="py">\n\na\n\n</TabItem>\n<TabItem value="c">\n\nb\n\n</TabItem>\n</Tabs>\n'
    expect(draw(text, { dialect: "docusaurus" }).split("\n---")[0]).toBe("p <b Python>\np a\np <b C++>\np b")
  })

  it("components that many sites have are boxes, or known by their names", () => {
    const text = [
      '<Aside type="caution" title="Mind">\n  a *b*\n\n  - c\n</Aside>\n',
      "<Tip>d</Tip>\n\n<Info />\n",
      '<ResponseField name="data" type="object">\n  What comes back.\n  <Expandable title="more">',
      '    <ResponseField name="size">How large.</ResponseField>\n  </Expandable>\n</ResponseField>\n',
      '<ParamField path="id" required>\n\n  The user.\n\n</ParamField>\n',
    ]
    expect(draw(text.join("\n"), { dialect: "docusaurus" })).toMatchInlineSnapshot(`
      "callout caution Mind
        p a <i b>
        list
          - c
      callout tip Tip
        p d
      p <b data> What comes back.
      p <b size> How large.
      p <b id>
      p The user.
      ---
      9 W_DROPPED left out: component <Info>
      11 W_DROPPED left out: component <ResponseField>
      13 W_DROPPED left out: component <Expandable>
      18 W_DROPPED left out: component <ParamField>"
    `)
  })

  it("looks of elements are those of HTML", () => {
    const text =
      "<div style={{display: 'none'}}>\n\n![a](a.png)\n\n</div>\n\n<p className=\"x\" style={{ textAlign: 'center', color: `red` }}>words</p>\n"
    expect(draw(text, { dialect: "docusaurus" })).toMatchInlineSnapshot(`
      "notes
        figure a.png [a]
      p words"
    `)
  })

  const mdx = (markdown: string) => draw(markdown, { dialect: "docusaurus" })

  it("is never run: imports, exports and components fall away, their text stays", () => {
    expect(
      mdx(
        "import x from './x'\nimport y from './y'; // 相対パス\nimport {\n  a,\n  b\n} from 'c'\n\nexport const y = {\n  z: 1\n}\n\n# Title\n\n<Tabs>\n  <TabItem value=\"npm\" label=\"npm\">\n    ```bash\n    npm i\n    ```\n  </TabItem>\n</Tabs>\n\nText <Badge kind={{ a: 1 }}>new</Badge> and `<App />`.\n\n{/* a comment */}\n\n<Chart\n  data={x}\n/>\n\nend\n",
      ),
    ).toMatchInlineSnapshot(`
      "# Title  #title
        p <b npm>
        code bash
          | npm i
        p Text new and \`<App />\`.
        p end
      ---
      1 W_DROPPED left out: imports
      8 W_DROPPED left out: exports
      14 W_DROPPED left out: component <Tabs>
      15 W_DROPPED left out: component <TabItem>
      26 W_DROPPED left out: component <Chart>"
    `)
  })

  it("has tabs on one line, which keep their names", () => {
    expect(
      mdx(
        '<Tabs>\n<TabItem value="a" label="One" default>first</TabItem>\n<TabItem value="b">second</TabItem>\n</Tabs>\n',
      ),
    ).toContain("p <b One> first⏎<b b> second")
  })

  it("has comments in lines, which may name a heading, and shows them in code", () => {
    expect(
      mdx("## Here {/* #there */}\n\nText {/* not read */}and `{/* code */}`.\n"),
    ).toMatchInlineSnapshot(`
      "## Here  #there
        p Text and \`{/* code */}\`."
    `)
  })
})

describe("Obsidian", () => {
  const obsidian = (markdown: string) => draw(markdown, { dialect: "obsidian" })

  it("answers queries where a note is read; elsewhere they are left out", () => {
    const text =
      "a\n\n```dataview\nTABLE file.mtime\nFROM #talk\n```\n\n```js\nb\n```\n\n```tasks\nnot done\n```\n"
    expect(obsidian(text)).toBe(
      "p a\ncode js\n  | b\n---\n3 W_DROPPED left out: queries that only Obsidian answers",
    )
    expect(draw(text, { dialect: "hugo" })).toContain("FROM #talk")
  })

  it("what only names the answer to a query goes with it", () => {
    const query = "```dataview\nLIST\n```\n"
    const quoted = query.replace(/^(?=.)/gm, "> ")
    expect(
      obsidian(`## A\n\na\n\n## Notes\n\n${query}\n> [!tip]- Links\n${quoted}\n## B\n\n> [!tip] Kept\n`),
    ).toBe(
      "## A  #a\n  p a\n## B  #b\n  callout tip Kept\n---\n7 W_DROPPED left out: queries that only Obsidian answers",
    )
  })

  it("properties are for the tool, or words with a name", () => {
    const text =
      "- a\n  collapsed:: true\n  - b\n    :LOGBOOK:\n    CLOCK: 1\n    :END:\n\nRating:: 5\n\nx::\n\n{{renderer :toc}} `id:: 1`\n\n```\nid:: 2\n```\n"
    expect(obsidian(text)).toMatchInlineSnapshot(`
      "list
        - a
          list
            - b
      p Rating: 5
      p \`id:: 1\`
      code -
        | id:: 2
      ---
      2 W_DROPPED left out: properties of notes (name:: value)
      4 W_DROPPED left out: records of time (:LOGBOOK:)
      12 W_DROPPED left out: {{renderer}} of Logseq"
    `)
  })

  it("ids of blocks are none of their words, below a table either", () => {
    expect(obsidian("| a |\n|---|\n| b |\n^one\n\ntext ^two\n\n2^n\n")).toMatchInlineSnapshot(`
      "table .
        = a
        - b
      p text
      p 2^n"
    `)
  })

  it("links are pages of the vault, embeds are pictures", () => {
    expect(
      obsidian(
        "[[Other note]] [[Other#Part|words]] [[#Here]]\n\n![[a.png|300]] ![[b.png|200x100]]\n\n![[note]]\n\n## Here ^block\n\ntext %%hidden%% ==mark==\n",
      ),
    ).toMatchInlineSnapshot(`
      "p [Other note]<Other%20note.md> [words]<Other.md> [Here](#here)
      gallery
        figure a.png [] 300x-
        figure b.png [] 200x100
      p [note]<note.md>
      ## Here  #here
        p text <mark mark>
      ---
      9 W_DROPPED left out: comments %%…%%
      5 W_INCLUDE file not included: note.md"
    `)
  })
})

describe("boxes", () => {
  it("of the Carpentries: solutions are opened, what is for the instructor is told", () => {
    const text =
      "::: challenge\n\n## Ask\n\nWhy?\n\n:::::: solution\n\nSo.\n\n::::::\n\n::::::\n\n::: solution\n:::\n\n:::: instructor\n\nWait.\n\n::::\n"
    expect(draw(text)).toMatchInlineSnapshot(`
      "## Ask  #ask
        p Why?
        details Solution
          p So.
        notes
          p Wait."
    `)
  })

  it("of quotations are quotations, their titles the source or all of it", () => {
    expect(
      draw("> [!quote] Ann, _Work_\n> Words.\n\n> [!CITE]\n> Words.\n> — Bob\n\n:::quote[All of it]\n:::\n"),
    ).toMatchInlineSnapshot(`
      "quote by Ann, <i Work>
        p Words.
      quote by Bob
        p Words.
      quote
        p All of it"
    `)
  })

  it("of Zenn and Qiita say their kind, which is no title", () => {
    expect(
      draw(
        ":::message\na\n:::\n\n:::message alert\nb\n:::\n\n:::note warn\nc\n:::\n\n:::note Title\nd\n:::\n",
      ),
    ).toMatchInlineSnapshot(`
      "callout note
        p a
      callout warning
        p b
      callout warning
        p c
      callout note Title
        p d"
    `)
  })
})

describe("MkDocs", () => {
  it("has boxes and tabs whose content is indented, in every dialect", () => {
    expect(
      draw(
        '!!! note\n    one\n\n    two\n\n!!! warning "Careful **now**"\n    - a\n\n??? tip "More"\n    hidden\n\n=== "Python"\n\n    ```py\n    print(1)\n    ```\n\n- item\n\n    !!! tip\n        inside\n\nend\n\n!!! not a box\n',
      ),
    ).toMatchInlineSnapshot(`
      "callout note
        p one
        p two
      callout warning Careful <b now>
        list
          - a
      details More
        p hidden
      p <b Python>
      code py
        | print(1)
      list
        - item
          callout tip
            p inside
      p end
      p !!! not a box"
    `)
  })

  it("has boxes and tabs between slashes, with lines that say how they look", () => {
    const boxes =
      "//// note | Careful **now**\n\n- a\n\n/// details | More\n    open: true\n    type: tip\nhidden\n///\n\n////\n\n/// check\n    code\n///\n"
    const tabs =
      "/// tab | Python\nprint\n///\n\n/// html | div.a\ntext\n///\n\n/// <summary>of C#</summary>\n"
    expect(draw(boxes + tabs)).toMatchInlineSnapshot(`
      "callout note Careful <b now>
        list
          - a
        details More
          p hidden
      callout tip
        code -
          | code
      p <b Python>
      p print
      p text
      p ///
      p of C#"
    `)
  })
})

describe("VitePress", () => {
  it("has words that are hidden until they are touched, which is no cry", () => {
    expect(draw("A !!hidden *thing*!!, `!!x!!`. Stop!! Now!! !!!no!!!\n", { dialect: "vitepress" })).toBe(
      "p A hidden <i thing>, `!!x!!`. Stop!! Now!! !!!no!!!",
    )
    expect(draw("A !!hidden!! thing\n")).toBe("p A !!hidden!! thing")
  })

  it("has tabs that are known by their names", () => {
    const tabs = "::: tabs#fruit\n\n@tab Apple\n\nRed.\n\n@tab:active Pear#p\n\n```js\n@tab x\n```\n\n:::\n"
    expect(draw(tabs, { dialect: "vitepress" })).toMatchInlineSnapshot(`
      "p <b Apple>
      p Red.
      p <b Pear>
      code js
        | @tab x"
    `)
  })

  it("has groups of code, badges, and signs in code", () => {
    expect(
      draw(
        '# A <Badge type="tip" text="beta" />\n\n::: code-group\n\n```js [a.js]\na\n```\n\n```ts{2}:line-numbers=4 [b.ts]\nb\nc\n```\n\n:::\n\n::: details More\ntext\n:::\n\n```js\na // [!code focus]\nb\n```\n\n```js\na // [!code --]\nb // [!code ++]\n```\n',
        { dialect: "vitepress" },
      ),
    ).toMatchInlineSnapshot(`
      "# A <small beta>  #a-beta
        code js "a.js"
          | a
        code ts "b.ts" from 4 {2}
          | b
          | c
        details More
          p text
        code js {1}
          | a
          | b
        code diff
          | - a
          | + b"
    `)
  })
})

describe("Quarto", () => {
  it("has tabs whose names are lines, no sections", () => {
    const text = "# A\n\n:::{.panel-tabset}\n\n# One\n\na\n\n# Two\n\nb\n\n:::\n"
    expect(draw(text, { dialect: "pandoc" })).toBe("# A  #a\n  p <b One>\n  p a\n  p <b Two>\n  p b")
  })

  it("has breaks of pages, and lists of attributes behind captions", () => {
    const text = 'a\n\n\\newpage\n\n| a |\n|---|\n| b |\n\n: Rows {tbl-colwidths="[20,80]"}\n'
    expect(draw(text, { dialect: "pandoc" })).toBe("p a\ntable .\n  caption Rows\n  = a\n  - b")
  })
})

describe("breaks of pages", () => {
  it("are of the paper, whatever a post is written in", () => {
    for (const dialect of ["plain", "jekyll", "obsidian"] as const)
      expect(draw("\\newpage\n\na\n\\pagebreak\nb `\\newpage`\n", { dialect })).toBe("p a\np b `\\newpage`")
  })

  it("has captions, titles in boxes, options in cells and shortcodes", () => {
    expect(
      draw(
        "![Cap](a.png){#fig-a}\n\n| a |\n|---|\n| b |\n\n: Rows {#tbl-x}\n\n::: {.callout-tip}\n## Title\ntext\n:::\n\n```{python}\n#| echo: false\nprint(1)\n```\n\n{{< video https://youtu.be/abcdefghijk >}}\n\n$$x$$ {#eq-x}\n",
        { dialect: "pandoc" },
      ),
    ).toMatchInlineSnapshot(`
      "figure a.png [Cap] "Figure 1: Cap"
      table .
        caption Table 1: Rows
        = a
        - b
      callout tip Title
        p text
      code python
        | print(1)
      embed video https://www.youtube.com/watch?v=abcdefghijk
      math
        x\\tag{1}"
    `)
  })
})

it("a component of MDX is indented as a whole", () => {
  expect(draw("<Card>\n  - a\n    - b\n</Card>\n", { dialect: "docusaurus" })).toMatch(
    /^list\n {2}- a\n {4}list\n {6}- b/,
  )
})

it("a proof of LaTeX ends on a line of its own", () => {
  expect(draw("\\begin{proof}\na\n\\end{proof} b\n")).not.toMatch(/^callout/)
})
