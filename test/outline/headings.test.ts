import { describe, expect, it } from "vitest"
import { slug } from "../../src/outline/addresses/slugs.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { draw, post } from "./post.ts"

describe("headings", () => {
  it("make a tree by their levels, skipped ones included", () => {
    const { root } = outlinePost(post("before\n\n## A\n\n##### B\n\n### C\n\n# D\n"))
    const tree = (section: typeof root): unknown => [section.id, section.children.map(tree)]
    expect(tree(root)).toEqual([
      "",
      [
        [
          "a",
          [
            ["b", []],
            ["c", []],
          ],
        ],
        ["d", []],
      ],
    ])
    expect(root.blocks.map(block => block.kind)).toEqual(["paragraph"])
  })

  it("are what asks or calls, too, but not a mere colon", () => {
    const { root } = outlinePost(post("## ???\n\na\n\n## !!!\n\nb\n\n## :\n\nc\n"))
    expect(root.children.map(({ id, blocks }) => [id, blocks.length])).toEqual([
      ["section", 1],
      ["section-1", 3],
    ])
  })

  it("that are a mere address are a link", () => {
    expect(draw("###### [https://a.b/c](https://a.b/c)\n")).toBe("p [https://a.b/c](https://a.b/c)")
    expect(draw("## <https://a.b>\n")).toBe("p [https://a.b](https://a.b)")
    expect(draw("## [A](https://a.b)\n")).toBe("## [A](https://a.b)  #a")
  })

  it("are quotations of a few words over what they name, three of them at the least", () => {
    const name = (words: string) => `> ${words}\n\n- a\n\n`
    expect(draw(`${name("텍스트")}${name("**할 일**")}${name("목록:")}`)).toMatchInlineSnapshot(`
      "p <b 텍스트>
      list
        - a
      p <b 할 일>
      list
        - a
      p <b 목록:>
      list
        - a"
    `)
    for (const other of ["목록.", "[목록](https://a.b)", "목록  \n> 둘"])
      expect(draw(`${name("텍스트")}${name("할일")}${name(other)}`)).not.toContain("<b 텍스트>")
    expect(draw(`${name("텍스트")}${name("할일")}> 목록\n`)).not.toContain("<b 텍스트>")
  })

  it("are explained by the text under them, without the colon that it begins with", () => {
    expect(draw("## 정의\n: **무엇**인지\n")).toBe(draw("## 정의\n**무엇**인지\n"))
    expect(draw("## A\n:x: b\n")).toContain("p ❌ b")
  })

  it("that are a picture alone say what it says, and the picture stands below", () => {
    expect(
      draw(
        '# ![Thing logo](a.png)\n\n<h2><a href="https://a.b"><img src="b.png" alt="Two"></a></h2>\n\n## ![](c.png)\n',
      ),
    ).toMatchInlineSnapshot(`
        "# Thing  #thing
          figure a.png [Thing logo]
        ## Two  #two
          figure b.png [Two] -> https://a.b
        ## ![](c.png)  #section"
      `)
  })

  it("that say no more than the way back to the contents say that", () => {
    expect(draw("## [TOC](#toc)\n\n# toc\n")).toMatch(/^## \[TOC\]\(#toc\) {2}#toc/)
  })

  it("know their lines in the file", () => {
    const { root } = outlinePost(post("## A\n\ntext\n\n### B\n\n- x\n\n## C\n", { bodyLine: 5 }))
    const [a, c] = root.children
    expect(a?.lines).toEqual({ start: 5, end: 12 })
    expect(a?.children[0]?.lines).toEqual({ start: 9, end: 12 })
    expect(a?.children[0]?.blocks[0]?.lines).toEqual({ start: 11, end: 11 })
    expect(c?.lines.start).toBe(13)
  })

  it("have the last of two ids, each class once, and the layout that is asked for last", () => {
    const text = '## A {#a #b .skip}\n\n<!-- .slide: class="skip" -->\n\nx\n'
    expect(draw(text)).toBe("## A  #b .skip\n  p x")
    expect(draw("## A {layout=quote}\n\n<!-- layout: statement -->\n\nx\n")).toBe(
      "## A  #a layout=statement\n  p x",
    )
  })

  it("count without a space, where they can be nothing else", () => {
    expect(
      draw("##소개\ntext\n\n#Big Title\n\n#tag #other\n\n#123\n\n#!/bin/sh\n\n#hashtag\n\n#do this / exit\n"),
    ).toMatchInlineSnapshot(`
      "## 소개  #소개
        p text
      # Big Title  #big-title
        p #tag #other
        p #123
        p #!/bin/sh
        p #hashtag
        p #do this / exit"
    `)
  })

  it("count right after text and lists, with no empty line", () => {
    expect(draw("text\n## A\n- x\n## B\ntext\n- y\n")).toMatchInlineSnapshot(`
      "p text
      ## A  #a
        list
          - x
      ## B  #b
        p text
        list
          - y"
    `)
  })

  it("are underlined on purpose, not by a rule under a paragraph", () => {
    expect(
      draw(
        [
          "Title",
          "=====",
          "",
          "Another title",
          "---",
          "",
          "This is a sentence of a paragraph, and somebody drew a line under it.",
          "---",
          "",
          "first line",
          "second line",
          "---",
          "",
          "- item",
          "---",
        ].join("\n"),
      ),
    ).toMatchInlineSnapshot(`
      "# Title  #title
      ## Another title  #another-title
        p This is a sentence of a paragraph, and somebody drew a line under it.
        rule
        p first line second line
        rule
        list
          - item
        rule"
    `)
  })

  it("are not made by an equals sign in a formula", () => {
    expect(draw("Given\n$$\na\n=\nb\n$$\nand\nx\n=\ny\n")).toMatchInlineSnapshot(`
      "p Given
      math
        a
        =
        b
      p and x = y"
    `)
  })

  it("are strong text inside a list, a quote or a table", () => {
    expect(draw("- # A\n- text\n\n> ## B\n")).toMatchInlineSnapshot(`
      "list
        - <b A>
        - text
      quote
        p <b B>"
    `)
  })

  it("take ids and classes from attributes", () => {
    expect(
      draw(
        "# A {#first .fragment}\n\n## B {: .no_toc }\n\n## C\n{: #third}\n\n## D {layout=two-columns}\n\n## Set {1, 2}\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #first .fragment
      ## B  #b
      ## C  #third
      ## D  #d layout=two-columns
      ## Set {1, 2}  #set-1-2"
    `)
  })
})

describe("ids", () => {
  it.each([
    ["Hello, World!", "hello-world"],
    ["글로벌 인프라 업데이트", "글로벌-인프라-업데이트"],
    ["H2 — heading", "h2--heading"],
    ["C++ & C#", "c--c"],
    ["日本語の見出し", "日本語の見出し"],
    ["snake_case", "snake_case"],
    ["การทดสอบ", "การทดสอบ"],
    ["e\u0301te\u0301", "été"],
  ])("%s", (words, id) => {
    expect(slug(words)).toBe(id)
  })

  it("are never digits only, empty, or a name of the page", () => {
    const ids = (markdown: string) => outlinePost(post(markdown)).root.children.map(section => section.id)
    expect(ids("# 2018\n\n# ★\n\n# Slides\n\n# Reveal\n")).toEqual([
      "s-2018",
      "section",
      "s-slides",
      "s-reveal",
    ])
    expect(ids("# A {#reveal}\n\n# B {#1}\n")).toEqual(["s-reveal", "s-1"])
  })

  it("are given once, as GitHub counts", () => {
    const { root } = outlinePost(post("# A\n\n# A\n\n# A-1\n\n# A\n\n# cafe\u0301\n\n# caf\u00e9\n"))
    expect(root.children.map(section => section.id)).toEqual(["a", "a-1", "a-1-1", "a-2", "café", "café-1"])
  })

  it("stay different for thousands of equal headings", () => {
    const { root } = outlinePost(post("# same\n\n".repeat(3000)))
    expect(new Set(root.children.map(section => section.id)).size).toBe(3000)
  })
})
