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

describe("lines counted by hand", () => {
  const inOrder = [
    ["①a", "②b"],
    ["가. a", "나. b"],
    ["가) a", "나) b"],
    ["ア．a", "イ．b"],
    ["一、a", "二、b"],
    ["а) a", "б) b"],
    ["أ- a", "ب- b"],
    ["א. a", "ב. b"],
    ["ก. a", "ข. b"],
    ["1.1. a", "1.2. b"],
    ["2.1 a", "2.2 b"],
    ["a) a", "b) b"],
    ["Ⅰ. a", "Ⅱ. b"],
  ] as const

  it("are a list in any script, each item with the author's own sign", () => {
    for (const [first, second] of inOrder) {
      const [a, b] = [first, second].map(line => /^[^\sa]?[.\d]*\d|^./u.exec(line)?.[0])
      expect(draw(`${first}\n${second}\n`)).toBe(`list 1.\n  ${a} a\n  ${b} b`)
    }
  })

  it("go on beyond ten in Chinese figures", () => {
    const figures = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一"
    const lines = figures.split(" ").map(figure => `${figure}、a`)
    expect(draw(lines.join("\n"), { lang: "zh" })).toBe(
      ["list 1.", ...figures.split(" ").map(figure => `  ${figure} a`)].join("\n"),
    )
  })

  it("are a list of numbers where their sign is but a number", () => {
    for (const lines of ["(1) a\n(2) b", "1- a\n2- b", "1️⃣ a\n2️⃣ b"])
      expect(draw(lines)).toBe("list 1.\n  - a\n  - b")
  })

  it("stand in one another, below what leads to them, with what goes on below them", () => {
    expect(draw("다음과 같다.\n가. a\n① b\n② c\nmore\n나. d\n")).toMatchInlineSnapshot(`
      "p 다음과 같다.
      list 1.
        가 a
          list 1.
            ① b
            ② c more
        나 d"
    `)
  })

  it("are text where no second one follows the first, or the series begins elsewhere", () => {
    expect(draw("가. a\n다. b\n")).toBe("p 가. a 다. b")
    expect(draw("나. a\n다. b\n")).toBe("p 나. a 다. b")
    expect(draw("a\n1.0 b\n")).toBe("p a 1.0 b")
    expect(draw("3.5 a\n3.6 b\n")).toBe("p 3.5 a 3.6 b")
  })

  it("in items of bullets, all of them, take the place of the bullets", () => {
    expect(draw("- 1) a\n  - 가. x\n  - 나. y\n- 2) b\n")).toMatchInlineSnapshot(`
      "list 1.
        - a
          list 1.
            가 x
            나 y
        - b"
    `)
    expect(draw("- ① a\n- ② b\n")).toBe("list 1.\n  ① a\n  ② b")
    expect(draw("- ① a\n- b\n")).toBe("list\n  - ① a\n  - b")
    expect(draw("- 1) a\n- 1) b\n")).toMatchInlineSnapshot(`
      "list
        -
          list 1.
            - a
        -
          list 1.
            - b"
    `)
  })

  it("count as HTML is told to", () => {
    expect(draw('<ol type="a" start="2"><li>x</li><li>y</li></ol>')).toBe("list 2.\n  b x\n  c y")
    expect(draw('<ol type="I"><li>x</li><li>y</li></ol>')).toBe("list 1.\n  I x\n  II y")
  })
})

describe("lists under paragraphs counted or marked by hand", () => {
  it("stand in the items that these are, though no empty line parts them", () => {
    expect(draw("가. a\n- x\n- y\n나. b\n- z\n")).toMatchInlineSnapshot(`
      "list 1.
        가 a
          list
            - x
            - y
        나 b
          list
            - z"
    `)
    expect(draw("○ a\n - x\n○ b\n - y\n\nc\n")).toMatchInlineSnapshot(`
      "list
        - a
          list
            - x
        - b
          list
            - y
      p c"
    `)
  })

  it("go on with other lines at the margin, as in CommonMark, but with none that counts itself", () => {
    expect(draw("- a\nb\n")).toBe("list\n  - a b")
    expect(draw("- a\n다. b\n")).toBe("list\n  - a\np 다. b")
    expect(draw("- a\n  ○ b\n")).toBe("list\n  - a\n    list\n      - b")
  })
})

describe("paragraphs counted or marked by hand", () => {
  it("are one list, one after the other", () => {
    expect(draw("1、a\n\n2、b\n", { lang: "zh" })).toBe("list 1.\n  - a\n  - b")
    expect(draw("① a\n\n② *b*\n\nc\n")).toBe("list 1.\n  ① a\n  ② <i b>\np c")
    expect(draw("  • a\n\n  • b\n\n☐ c\n\n☑ d\n")).toBe("list\n  - a\n  - b\nlist\n  - [ ] c\n  - [x] d")
  })

  it("are text where one of them is long, or the next goes on with nothing", () => {
    const long = "word ".repeat(50).trim()
    expect(draw(`① ${long}\n\n② b\n`)).toBe(`p ① ${long}\np ② b`)
    expect(draw("① a\n\n③ b\n")).toBe("p ① a\np ③ b")
    expect(draw("① a\n\n```\nb\n```\n\n② c\n")).toContain("p ① a")
  })
})

describe("lines marked by hand", () => {
  it("are a list where they have the same bullet", () => {
    expect(draw("• a\n• b\n")).toBe("list\n  - a\n  - b")
    expect(draw("a\n• b\n")).toBe("p a\nlist\n  - b")
    expect(draw("• a\nb\n")).toBe("p • a b")
    expect(draw("□ a\n○ b\n○ c\n□ d\n")).toMatchInlineSnapshot(`
      "list
        - a
          list
            - b
            - c
        - d"
    `)
  })

  it("stay lines where each begins with a picture, or one with a mark", () => {
    expect(draw("✅ a\n❌ b\n")).toBe("p ✅ a⏎❌ b")
    expect(draw("✅ a\nb\n")).toBe("p ✅ a b")
    expect(draw("a\n※ b\n")).toBe("p a⏎※ b")
  })
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

  it("keep their numbers after items with nothing in them", () => {
    expect(draw("1.\n2.\n3. a\n4. b\n")).toBe("list 3.\n  - a\n  - b")
  })

  it("leave out boxes to tick with nothing beside them", () => {
    expect(draw("text\n\n- [ ]\n- [ ] a\n")).toBe("p text\nlist\n  - [ ] a")
    expect(draw("text\n\n- [ ]\n")).toBe("p text")
    expect(draw("- [ ]\n  - a\n")).toBe("list\n  - [ ]\n    list\n      - a")
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
