import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

it("lines that are numbered by hand are a list, without a space behind the number too", () => {
  const list = draw("1. a *b*\n2. c\n3. d\n")
  expect(draw("1.a *b*\n2.c\n3.d\n")).toBe(list)
  expect(draw("1、a *b*\n2、c\n3、d\n", { lang: "zh" })).toBe(list)
  expect(draw("1.a *b*\n2.c\n3.d\n", { dialect: "hexo" })).toBe(list)
  expect(draw("1.5 a\n2.5 b\n")).toBe("p 1.5 a 2.5 b")
  expect(draw("1.a\nb\n2.c\n")).toBe("p 1.a b 2.c")
})

describe("lists", () => {
  it("are one where only the marker changes", () => {
    expect(draw("* a\n+ b\n- c\n")).toMatchInlineSnapshot(`
      "list
        - a
        - b
        - c"
    `)
  })

  it("are one where the items are apart by an empty line all the way", () => {
    expect(draw("* a\n\n* b\n\n+ c\n")).toMatchInlineSnapshot(`
      "list
        - a
        - b
        - c"
    `)
  })

  it("are two where an empty line and a new marker part them, or a comment does", () => {
    expect(draw("- pro\n- pro\n\n* con\n* con\n")).toMatchInlineSnapshot(`
      "list
        - pro
        - pro
      list
        - con
        - con"
    `)
    expect(draw("- a\n\n<!-- -->\n\n- b\n")).toMatchInlineSnapshot(`
      "list
        - a
      list
        - b"
    `)
  })

  it("belong to the item above where they are indented, though too little for CommonMark", () => {
    expect(draw("1. a\n  - x\n  - y\n2. b\n\n   text\n3. c\n")).toMatchInlineSnapshot(`
      "list 1.
        - a
          list
            - x
            - y
        - b
          p text
        - c"
    `)
    expect(draw("* a\n + b\n + c\n* d\n")).toMatchInlineSnapshot(`
      "list
        - a
          list
            - b
            - c
        - d"
    `)
  })

  it("belong to the number above where the numbers go on after them", () => {
    expect(draw("1. one\n* a\n* b\n\n2. two\n* c\n")).toMatchInlineSnapshot(`
      "list 1.
        - one
          list
            - a
            - b
        - two
          list
            - c"
    `)
  })

  it("keep their numbers, and start anew where the author does", () => {
    expect(draw("3. c\n4. d\n\ntext\n\n5. e\n")).toMatchInlineSnapshot(`
      "list 3.
        - c
        - d
      p text
      list 5.
        - e"
    `)
    expect(draw("1. a\n2. b\n\n1) c\n2) d\n")).toMatchInlineSnapshot(`
      "list 1.
        - a
        - b
      list 1.
        - c
        - d"
    `)
  })

  it("hold tasks, code, tables and quotes", () => {
    expect(
      draw("- [ ] open\n- [x] **done**\n- code\n  ```js\n  1\n  ```\n- > quote\n"),
    ).toMatchInlineSnapshot(`
      "list
        - [ ] open
        - [x] <b done>
        - code
          code js
            | 1
        -
          quote
            p quote"
    `)
  })

  it("take marks for their items", () => {
    expect(draw('- a {.fragment}\n- b\n- c <!-- .element: class="fragment" -->\n')).toMatchInlineSnapshot(`
      "list
        - a .fragment
        - b
        - c .fragment"
    `)
  })

  it("of contents are left to the deck", () => {
    expect(draw("[[_TOC_]]\n\ntext\n")).toBe("p text\n---\n1 W_DROPPED left out: table of contents")
    expect(draw("* TOC\n{:toc}\n\n[[toc]]\n\ntext\n")).toMatchInlineSnapshot(`
      "p text
      ---
      1 W_DROPPED left out: table of contents"
    `)
  })

  it("of boxes to tick may be written line by line", () => {
    expect(
      draw(
        '<div>\n<input type="checkbox"> <label>\nOne\n</label>\n</div>\n\n<div>\n<input type="checkbox" checked> <label>Two</label>\n</div>\n\ntext\n',
      ),
    ).toBe("list\n  - [ ] One\n  - [x] Two\np text")
  })
})

describe("lists of two kinds at one margin", () => {
  it("are one only where numbers go on over bullets, and a comment parts two", () => {
    expect(draw("- a\n1. b\n- c\n")).toBe("list\n  - a\nlist 1.\n  - b\nlist\n  - c")
    expect(draw("- a\n\n- b\n<!-- x -->\n- c\n").match(/^list$/gm)).toHaveLength(2)
  })
})

it("boxes to tick are of one list only where nothing stands between them", () => {
  const text = draw("[ ] a\n\n[x] b\n\ntext\n\n[x] c\n")
  expect(text.split("\n").filter(line => /^(list|p )/.test(line))).toEqual(["list", "p text", "list"])
})
