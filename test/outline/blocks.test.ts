import { describe, expect, it } from "vitest"
import { imageSources } from "../../src/outline/images.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { draw, post } from "./post.ts"

describe("paragraphs", () => {
  it("begin without the spaces that indent their first line", () => {
    expect(draw("&emsp;&emsp;一\n\n　　二  \n　　三\n\n&nbsp;&nbsp;&nbsp;four\n\na&nbsp;&nbsp;b\n")).toBe(
      "p 一\np 二⏎三\np four\np a\u00a0\u00a0b",
    )
  })

  it("have a line for each that begins with what it is about", () => {
    expect(draw("Makes: 2\nServes: 4\n\n**Date:** today\n**Last change**: 1 May  \nOpen to: all\n")).toBe(
      "p Makes: 2⏎Serves: 4\np <b Date:> today⏎<b Last change>: 1 May⏎Open to: all",
    )
  })

  it("are no such lines where one of them begins with something else", () => {
    expect(draw("Note: this is\na sentence.\n\nSee: a\nb: c\n\nat 12:30 one\nat 12:40 two\n")).toBe(
      "p Note: this is a sentence.\np See: a b: c\np at 12:30 one at 12:40 two",
    )
  })
})

describe("quotations and boxes that begin with what they are", () => {
  it.each([
    ["> **Note:** a\n", "callout note Note\n  p a"],
    ["> **Warning**: a\n>\n> b\n", "callout warning Warning\n  p a\n  p b"],
    ["> **Tip**\n> A thing\n", "callout tip Tip\n  p A thing"],
    ["> *Hinweis:*\n>\n> - a\n", "callout note Hinweis\n  list\n    - a"],
    ["> Important: `a`\n", "callout important Important\n  p `a`"],
    ["::: solution\n## Solution\n\na\n:::\n", "details Solution\n  p a"],
    [":::note[About A]\n**About A:**\n\na\n:::\n", "callout note About A\n  p a"],
    [":::note[A]\n**B**\n\na\n:::\n", "callout note A\n  p <b B>\n  p a"],
    ["<details><summary>A</summary>\n\n### A\n\na\n\n</details>\n", "details A\n  p a"],
    [":::warning\n**Attention:** a\n:::\n", "callout warning Attention\n  p a"],
    [
      '<div class="warning-box alert alert-warning">\n\n***Warning:*** a\n\n</div>\n',
      "callout warning Warning\n  p a",
    ],
    ["> **참고:** 가\n", "callout note 참고\n  p 가"],
    ["> 주의: 가\n", "callout warning 주의\n  p 가"],
    ["> 注意：一\n", "callout warning 注意\n  p 一"],
    ["> **メモ**：あ\n", "callout note メモ\n  p あ"],
    ["> **Важно:** а\n", "callout important Важно\n  p а"],
    ["**Note:** a\n{: .notice--info}\n", "callout note Note\n  p a"],
  ])("have that as their title: %j", (written, drawn) => {
    expect(draw(written, { dialect: written.includes("{:") ? "jekyll" : "plain" })).toBe(drawn)
  })

  it.each([
    ["!> a *b*\nc\n", "callout important\n  p a <i b> c"],
    ["?> *a* b\n", "callout tip\n  p <i a> b"],
    ["?> [a](https://b.c)\n", "callout tip\n  p [a](https://b.c)"],
    ["?>\n", "p ?>"],
    ["a !> b\n", "p a !> b"],
  ])("of Docsify are paragraphs with a mark: %j", (written, drawn) => {
    expect(draw(written)).toBe(drawn)
  })

  it.each([
    ["> **Note** that a is b\n", "quote\n  p <b Note> that a is b"],
    ["> **Note:**\n", "quote\n  p <b Note:>"],
    ["> **Ann:** a\n", "quote\n  p <b Ann:> a"],
    ["> 注意事項：一\n", "quote\n  p 注意事項：一"],
    [":::tip\n**Note:** a\n:::\n", "callout tip\n  p <b Note:> a"],
  ])("have none where it is part of what they say: %j", (written, drawn) => {
    expect(draw(written)).toBe(drawn)
  })
})

describe("pictures", () => {
  it("are called what their labels say, without tags", () => {
    expect(draw("![a <b>x</b> c](a.png)\n")).toBe("figure a.png [a x c]")
  })

  it("alone are figures, with a title or a line in italics as caption", () => {
    expect(
      draw(
        '![a](a.png "Title")\n\n![b](b.png)\n*Caption*\n\n[![c](c.png)](https://c.d)\n\n![x](x.png){width=300 height=200}\n',
      ),
    ).toMatchInlineSnapshot(`
      "figure a.png [a] "Title"
      figure b.png [b] "Caption"
      figure c.png [c] -> https://c.d
      figure x.png [x] 300x200"
    `)
  })

  it.each([
    "Figure 1: The house",
    "Fig. 2.4 — The house",
    "**Εικόνα 2.4.1** _Κίνηση_ στο Scratch.",
    "그림 1. 구조",
    "图1 系统架构",
    "Рис. 5. Дом",
    "รูปที่ 3 บ้าน",
    "▲ 결과 화면",
    "Photo by [Ann](https://a.b) on [Site](https://c.d)",
    "Source: the museum",
    "图(1) 屋子",
    "图-1",
  ])("have the line under them as caption that says so: %s", line => {
    for (const between of ["\n", "\n\n"])
      expect(draw(`![](a.png)${between}${line}\n`)).toMatch(/^figure a\.png \[\] ".+"$/)
  })

  it("have a quotation right under them as caption", () => {
    expect(draw("![](a.png)\n> By Ann\n")).toMatchInlineSnapshot(`"figure a.png [] "By Ann""`)
    expect(draw("![](a.png)\n\n> Said Ann\n")).toContain("quote")
    expect(draw("![](a.png)\n> Said\n> — Ann\n")).toContain("quote by Ann")
  })

  it.each([
    "Figure 1 shows the house.",
    "In figure 1: the house",
    "图1展示了架构。",
    "Images are fine",
    "Photos: many more of them",
  ])("have no caption in a sentence: %s", line => {
    expect(draw(`![](a.png)\n\n${line}\n`)).toMatch(/^p /m)
  })

  it("have a line in italics under them as caption, where it is a paragraph of its own", () => {
    const long = `*${"What nobody would take for a caption. ".repeat(6)}The end.*`
    expect(
      draw(
        `![a](a.png)\n\n*The *market* hall*\n\n![b](b.png "B")\n\n*Two*\n\n![c](c.png)\n\n*Three* four\n\n![d](d.png)\n\n${long}\n`,
      ),
    ).toMatchInlineSnapshot(`
      "figure a.png [a] "The <i market> hall"
      figure b.png [b] "B"
      p <i Two>
      figure c.png [c]
      p <i Three> four
      figure d.png [d]
      p <i What nobody would take for a caption. What nobody would take for a caption. What nobody would take for a caption. What nobody would take for a caption. What nobody would take for a caption. What nobody would take for a caption. The end.>"
    `)
  })

  it("side by side over a line in italics are no gallery, which has a caption a picture", () => {
    expect(draw("![a](a.png) ![b](b.png)\n*caption*\n")).toBe("p ![a](a.png) ![b](b.png) <i caption>")
  })

  it("reach as far as their caption, and have no size of nothing", () => {
    const [figure] = outlinePost(post("![](a.png)\n\n*Caption*\n")).root.blocks
    expect(figure?.lines).toEqual({ start: 1, end: 3 })
    expect(draw("![x](x.png){width=0 height=20}\n")).toBe("figure x.png [x] -x20")
  })

  it("over code that has a title leave it that, and their caption is a line", () => {
    const code = '```js title="a.js"\nx\n```'
    expect(draw(`<figure>\n\n${code}\n\n<figcaption>Words</figcaption>\n</figure>\n`)).toBe(
      'code js "a.js"\n  | x\np <small Words>',
    )
  })

  it("of footnotes and texts are those of the post, each by where it stands first", () => {
    const outline = outlinePost(
      post("# ![](h.png)\n\na[^1] ![](a.png) b\n\n![](b.png)\n\n![](a.png)\n\n[^1]: ![](n.png)\n"),
    )
    expect(imageSources(outline).map(({ src, line }) => `${src} ${line}`)).toEqual([
      "h.png 1",
      "a.png 3",
      "b.png 5",
      "n.png 9",
    ])
  })

  it("side by side are a gallery, in a text they are part of it", () => {
    expect(draw("![a](a.png) ![b](b.png)\n![c](c.png)\n\ntext ![d](d.png) text\n")).toMatchInlineSnapshot(`
      "gallery
        figure a.png [a]
        figure b.png [b]
        figure c.png [c]
      p text ![d](d.png) text"
    `)
  })

  it("on a line of their own in the source, too, where no sentence is cut", () => {
    expect(
      draw("A sentence.\n![a](a.png)\n\n![b](b.png)\ntext\n\nclick the\n![c](c.png)\nbutton\n"),
    ).toMatchInlineSnapshot(`
      "p A sentence.
      figure a.png [a]
      figure b.png [b]
      p text
      p click the ![c](c.png) button"
    `)
  })

  it("on a line of their own are figures among the text", () => {
    expect(draw("Before:<br>\n![a](a.png)<br>\nafter<br>this\n")).toMatchInlineSnapshot(`
      "p Before:
      figure a.png [a]
      p after⏎this"
    `)
  })

  it("have no number of Hatena as a caption", () => {
    expect(draw('![a](a.png "f:id:ann:20180513192206p:plain")\n')).toBe("figure a.png [a]")
  })
})

describe("addresses", () => {
  it("stand on a line of their own where the post has them so, but in the midst of a sentence", () => {
    const posts = [
      "발표 자료:\nhttps://a.example/x\nhttps://a.example/y\n처음부터",
      "発表者: 山田さん\nhttps://a.example/z\n最初から",
      "It is at\nhttps://a.example/w\nfor all",
      "See this.\nhttps://a.example/v\nand more",
    ]
    expect(draw(posts.join("\n\n"))).toMatchInlineSnapshot(`
      "p 발표 자료:⏎[https://a.example/x](https://a.example/x)⏎[https://a.example/y](https://a.example/y)⏎처음부터
      p 発表者: 山田さん⏎[https://a.example/z](https://a.example/z)⏎最初から
      p It is at [https://a.example/w](https://a.example/w) for all
      p See this.⏎[https://a.example/v](https://a.example/v) and more"
    `)
  })
})

describe("quotations", () => {
  it("have a source that says so, in the post's own language", () => {
    expect(
      draw(
        "> 말\n> 출처 : React 공식문서\n\n> 话。\n>\n> 来源：[名](https://a.example)\n\n> Source: only this\n\n> a\n> source code\n",
      ),
    ).toMatchInlineSnapshot(`
      "quote by React 공식문서
        p 말
      quote by [名](https://a.example)
        p 话。
      quote
        p Source: only this
      quote
        p a source code"
    `)
  })

  it("name who said it", () => {
    expect(
      draw("> words\n> — Somebody\n\n> words\n>\n> -- *Somebody*, Work\n\n> plain - no\n"),
    ).toMatchInlineSnapshot(`
      "quote by Somebody
        p words
      quote by <i Somebody>, Work
        p words
      quote
        p plain - no"
    `)
  })

  it("name who said it after a single dash too, where that is no list", () => {
    const quotes = [
      "It works.\n> - Jane Doe",
      "words\n> - @jane",
      "words\n> - @jane, [her talk](https://a.b)",
      "words\n> - @jane in [her talk](https://a.b)",
      "It works.\n> - one\n> - two",
      "Steps:\n> - First",
    ]
    expect(draw(quotes.map(each => `> ${each}`).join("\n\n"))).toMatchInlineSnapshot(`
      "quote by Jane Doe
        p It works.
      quote by @jane
        p words
      quote by @jane, [her talk](https://a.b)
        p words
      quote by @jane in [her talk](https://a.b)
        p words
      quote
        p It works.
        list
          - one
          - two
      quote
        p Steps:
        list
          - First"
    `)
  })

  it("end with a name that is strong", () => {
    expect(draw("> q\n>\n> **— Ann**\n")).toBe("quote\n  p q\n  p <b — Ann>")
  })

  it("of a by-line alone, or of a picture over a long text, are quotations", () => {
    expect(draw("> — Ann\n")).toBe("quote\n  p — Ann")
    expect(draw(`> ![a](a.png)\n>\n> ${"word ".repeat(80)}\n`)).toMatch(/^quote\n {2}figure a\.png/)
  })

  it("of a picture and its caption are figures", () => {
    expect(
      draw("> ![a](a.png)\n>\n> What *a* shows\n\n> ![a](a.png)\n\n> Words\n>\n> ![a](a.png)\n"),
    ).toMatchInlineSnapshot(`
      "figure a.png [a] "What <i a> shows"
      figure a.png [a]
      quote
        p Words
        figure a.png [a]"
    `)
  })

  it("are boxes where a formatter escaped their mark and filled its line", () => {
    expect(draw("> \\[!NOTE]\n> text\n\n> \\[!TIP] one\n> two\n")).toMatchInlineSnapshot(`
      "callout note
        p text
      callout tip
        p one two"
    `)
  })

  it("of GitHub and Obsidian are boxes", () => {
    expect(
      draw(
        "> [!NOTE]\n> text\n\n> [!danger]- My *title*\n> text\n\n> [!tip] Only a title\n\n> [!unknown]\n> text\n",
      ),
    ).toMatchInlineSnapshot(`
      "callout note
        p text
      callout caution My <i title>
        p text
      callout tip Only a title
      callout note
        p text"
    `)
  })
})

describe("quotations between two lines of marks", () => {
  it("hold all that a post may hold, code with such lines too", () => {
    expect(
      draw(
        ">>>\nIf you paste\n\n- a message\n\n```sh\n>>>\n```\n\n— Ann\n>>>\nafter\n\n>>> [!warning] Careful\nAll is *gone*.\n>>>\n",
      ),
    ).toMatchInlineSnapshot(`
      "quote by Ann
        p If you paste
        list
          - a message
        code sh
          | >>>
      p after
      callout warning Careful
        p All is <i gone>."
    `)
  })

  it("stand within each other, in items, and right below a text", () => {
    expect(
      draw(
        "text\n>>>>>\n>>>>\na\n>>>>\n>>>>>>\n\n- b\n\n  >>>\n  c\n  >>>\n- d\n\n> e\n>\n> >>>\n> f\n> >>>\n",
      ),
    ).toMatchInlineSnapshot(`
      "p text
      quote
        quote
          p a
      list
        - b
          quote
            p c
        - d
      quote
        p e
        quote
          p f"
    `)
  })

  it("are closed, and the marks are not those of quotations within each other", () => {
    const deep = "quote\n  quote\n    quote\n"
    expect(draw(">>>\n>>> a\n>>>\n>>> b\n")).toBe(`${deep}      p a\n      p b`)
    expect(draw(">>> a\n>>>\n>>> b\n")).toBe(`${deep}      p a\n      p b`)
    expect(draw(">>>\n\na\n")).toBe("p a")
    expect(draw("a\n\n>>>\n\nb\n\n>>> c\nd\n\n>>>\n")).toBe(`p a\np b\n${deep}      p c d`)
    expect(draw(">>>\n```py\n>>> a\n```\n>>>\n")).toBe("quote\n  code py\n    | >>> a")
    expect(draw("- >>>\n  a\n\nb\n>>>\n")).toBe("list\n  - a\np b")
    expect(draw("```\n>>>\na\n>>>\n```\n")).toBe("code -\n  | >>>\n  | a\n  | >>>")
    expect(draw(">>>\na\n    >>>\n>>> >>>\nb\n")).toContain("p b")
  })
})

describe("containers", () => {
  it("are boxes, details, columns and notes", () => {
    expect(
      draw(
        ':::note\na\n:::\n\n:::tip[My title]\n- b\n:::\n\n::: warning Be careful\nc\n:::\n\n::: details More\nd\n:::\n\n:::: columns\n::: column\nleft\n:::\n::: {.column width="50%"}\nright\n:::\n::::\n\n::: notes\nspeaker\n:::\n\n::: code-group\n```js [a.js]\n1\n```\n```js [b.js]\n2\n```\n:::\n',
      ),
    ).toMatchInlineSnapshot(`
      "callout note
        p a
      callout tip My title
        list
          - b
      callout warning Be careful
        p c
      details More
        p d
      columns
        column
          p left
        column
          p right
      notes
        p speaker
      code js "a.js"
        | 1
      code js "b.js"
        | 2"
    `)
  })

  it("that are never closed hold nothing", () => {
    expect(draw(":::note Title\ntext\n\n# Last\n")).toMatchInlineSnapshot(`
      "p <b Title>
      p text
      # Last  #last"
    `)
  })

  it("with nothing in them leave nothing, and one column alone is none", () => {
    expect(draw(":::note\n:::\n\n> [!quote]\n\nx\n")).toBe("p x")
    expect(draw('=== "&nbsp;"\n\n    x\n')).toBe("p x")
    expect(draw("::::columns\n:::column\na\n\nb\n:::\n::::\n")).not.toContain("column\n")
  })

  it("begin right after a text, and in lists", () => {
    expect(draw("text\n:::tip\na\n:::\n- x\n\n  :::note\n  y\n  :::\n")).toMatchInlineSnapshot(`
      "p text
      callout tip
        p a
      list
        - x
          callout note
            p y"
    `)
  })

  it("of kramdown are marked by a class", () => {
    expect(
      draw(
        'text\n{: .notice--warning}\n\n{: .note }\ntext\n\n> a\n{: .prompt-tip }\n\n<div class="alert alert-info">b</div>\n',
      ),
    ).toMatchInlineSnapshot(`
      "callout warning
        p text
      callout note
        p text
      callout tip
        p a
      callout note
        p b"
    `)
  })

  it("marked as a box are a note where nothing says more, whatever the case of their names", () => {
    expect(draw('<div class="admonition other">\nx\n</div>\n')).toBe("callout note\n  p x")
    expect(draw(":::Warning\nx\n:::\n")).toBe("callout warning\n  p x")
    expect(draw("!!! Warning\n\n    x\n")).toBe("callout warning\n  p x")
    expect(draw("> [!NOTE]\n> x\n")).toBe("callout note\n  p x")
  })

  it("of lessons are titled by their heading, and each of those within each other has its own class", () => {
    const given =
      "> ## Loops\n>\n> What comes out?\n>\n> > ## Solution\n> > ```\n> > a\n> > ```\n> > {: .output}\n> {: .solution}\n{: .challenge}\n\n> ## One\n> Words\n{: .callout}\n\n> Words\n{: .challenge}\n"
    expect(draw(given, { dialect: "jekyll" })).toMatchInlineSnapshot(`
      "callout note Loops
        p What comes out?
        details Solution
          code -
            | a
      callout note One
        p Words
      quote
        p Words"
    `)
  })

  it("of kramdown with a title have it in their first line, or their first paragraph", () => {
    expect(draw("{: .note-title }\n> Title\n>\n> text\n")).toBe("callout note Title\n  p text")
    expect(draw("{: .note-title }\n> Title  \n> text\n")).toBe("callout note Title\n  p text")
  })
})

describe("tables", () => {
  it("have alignment, inline marks and empty cells", () => {
    expect(
      draw(
        "| a | b | c |\n|:--|:-:|--:|\n| **x** | | `y` |\n| 1 <br> 2 | ![i](i.png) | [l](https://a.b) |\n",
      ),
    ).toMatchInlineSnapshot(`
      "table lcr
        = a | b | c
        - <b x> |  | \`y\`
        - 1⏎2 | ![i](i.png) | [l](https://a.b)"
    `)
  })
})

describe("definitions", () => {
  it("are terms with what is said of them", () => {
    expect(draw("Term\n: one\n: two\n\n*Other*\n\n: - a\n  - b\n")).toMatchInlineSnapshot(`
      "terms
        term Term
          p one
          p two
        term <i Other>
          list
            - a
            - b"
    `)
  })

  it("of abbreviations are shown where they are used", () => {
    expect(draw("HTML is HTML5\n\n*[HTML]: Hyper Text\n")).toMatchInlineSnapshot(
      `"p HTML{Hyper Text} is HTML5"`,
    )
  })
})

describe("footnotes", () => {
  it("are numbered as they are cited, and gathered", () => {
    expect(
      draw(
        "a[^b] c[^a] d[^b] e^[inline *note*]\n\n[^a]: first\n[^b]: second\n\n    - list\n\n[^never]: not cited\n\nend\n",
      ),
    ).toMatchInlineSnapshot(`
      "p a[^b] c[^a] d[^b] e[^inline 3]
      p not cited
      p end
      footnote 1 [b]
        p second
        list
          - list
      footnote 2 [a]
        p first
      footnote 3 [inline 3]
        p inline <i note>"
    `)
  })

  it("defined twice are the first", () => {
    expect(draw("a[^1]\n\n[^1]: one\n\n[^1]: two\n")).toBe("p a[^1]\nfootnote 1 [1]\n  p one")
  })
})

describe("embeds", () => {
  it("are none where a link has words of its own; other addresses in a line stay in it", () => {
    expect(draw("[Watch](https://www.youtube.com/watch?v=abcdefghijk)\n")).toMatch(/^p \[Watch\]/)
    expect(draw("https://a.b https://c.d\n")).toBe("p [https://a.b](https://a.b) [https://c.d](https://c.d)")
  })

  it("are bare addresses of videos", () => {
    expect(
      draw(
        "https://youtu.be/abcdefghijk\n\n<https://vimeo.com/1234567>\n\nhttps://example.com/page\n\nsee https://youtu.be/abcdefghijk there\n",
      ),
    ).toMatchInlineSnapshot(`
      "embed video https://www.youtube.com/watch?v=abcdefghijk
      embed video https://vimeo.com/1234567
      p [https://example.com/page](https://example.com/page)
      p see [https://youtu.be/abcdefghijk](https://youtu.be/abcdefghijk) there"
    `)
  })
})

describe("text", () => {
  it("has marks beyond CommonMark, and leaves other signs alone", () => {
    expect(
      draw(
        "==mark== ++new++ x^2^ H~2~O ~~gone~~ :tada: :nobody:\n\nC++ and C++11, a==b==c, 10~20, 30~40, (^-^) 3:4:5 10:30:00\n",
      ),
    ).toMatchInlineSnapshot(`
      "p <mark mark> <ins new> x<sup 2> H<sub 2>O <s gone> 🎉 :nobody:
      p C++ and C++11, a==b==c, 10~20, 30~40, (^-^) 3:4:5 10:30:00"
    `)
  })

  it("is strong beside Hangul, kana and Han too", () => {
    expect(draw("**텍스트(괄호)**는 그리고 **「強調」**です\n")).toMatchInlineSnapshot(
      `"p <b 텍스트(괄호)>는 그리고 <b 「強調」>です"`,
    )
  })

  it("joins lines with a space, and without one between Han or kana", () => {
    expect(draw("one\ntwo\n\n日本\n語\n\n한글\n단어\n")).toMatchInlineSnapshot(`
      "p one two
      p 日本語
      p 한글 단어"
    `)
  })

  it("links addresses, not file names", () => {
    expect(draw("https://a.b/c, me@a.bc and README.md, node.js\n")).toMatchInlineSnapshot(
      `"p [https://a.b/c](https://a.b/c), [me@a.bc](mailto:me@a.bc) and README.md, node.js"`,
    )
  })
})
