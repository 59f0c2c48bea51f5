import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

describe("comments", () => {
  it("say nothing, unless they are meant for the deck", () => {
    expect(
      draw("a <!-- b --> c\n\n<!-- more -->\n\n<!-- TODO\n\n# not a heading -->\n\nd\n"),
    ).toMatchInlineSnapshot(`
      "p a c
      p d"
    `)
  })

  it("break slides", () => {
    expect(draw("a\n\n<!-- slide -->\n\nb\n<!-- Page 7 -->\nc\n")).toMatchInlineSnapshot(`
      "p a
      break
      p b
      break
      p c"
    `)
  })

  it("hold notes, in Markdown, over several lines", () => {
    expect(
      draw(
        "# A\n\n<!-- notes: remember **this** -->\n\ntext <!-- note: short -->\n\n<!-- notes:\n- a\n- b\n\ntext\n-->\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a
        notes
          p remember <b this>
        p text
        notes
          p short
        notes
          list
            - a
            - b
          p text"
    `)
  })

  it("hold notes that cut no sentence, and that nobody reads in a title, a cell or a caption", () => {
    expect(
      draw(
        "## A <!-- notes: one -->\n\nx <!-- notes: two --> y **b <!-- notes: three --> c**\n\n| a <!-- notes: four --> |\n| - |\n\n- i <!-- notes: five --> j\n  - k\n\n> q <!-- notes: six --> r\n\n<figure><img src=a.png><figcaption>s <!-- notes: seven --></figcaption></figure>\n",
      ),
    ).toMatchInlineSnapshot(`
      "## A  #a
        notes
          p one
        p x y <b b c>
        notes
          p two
        notes
          p three
        table .
          = a
        notes
          p four
        list
          - i j
            notes
              p five
            list
              - k
        quote
          p q r
        notes
          p six
        figure a.png [] "s"
        notes
          p seven"
    `)
  })

  it("leave out a section or a block, or ask for a layout", () => {
    expect(
      draw(
        "# A\n<!-- skip -->\n\ntext\n\n# B\n\none\n\n<!-- skip -->\n\ntwo\n\n# C\n<!-- layout: two-columns -->\n\nx\n",
      ),
    ).toMatchInlineSnapshot(`
      "# A  #a .skip
        p text
      # B  #b
        p one
        p two .skip
      # C  #c layout=two-columns
        p x"
    `)
  })

  it("that would make a step of anything but a number are told of", () => {
    const comment = (index: string) =>
      `x <!-- .element: class="fragment" data-fragment-index="${index}" -->\n`
    expect(draw(comment("1"))).toBe("p x .fragment")
    expect(draw(comment("1;x"))).toContain("W_ATTR_REMOVED removed: attribute data-fragment-index")
  })

  it("speak of what comes next, whatever else is between them and it", () => {
    expect(draw("<!-- skip -->\n\n<!-- more -->\n\nx\n")).toBe("p x .skip")
    expect(draw("<!-- layout: statement -->\n\n# A\n\nx\n")).toBe("# A  #a layout=statement\n  p x")
  })

  it("that are never closed are said, and hide nothing else", () => {
    expect(draw("# A\n\n<!-- open\n\ntext\n\n# B\n")).toMatchInlineSnapshot(`
      "# A  #a
        p text
      # B  #b
      ---
      3 W_COMMENT_UNCLOSED comment opened on line 3 is never closed"
    `)
  })
})

describe("thematic breaks", () => {
  it("are rules, or breaks where the settings say so", () => {
    expect(draw("a\n\n---\n\nb\n")).toBe("p a\nrule\np b")
    expect(draw("a\n\n---\n\nb\n", { settings: { breaks: true } })).toBe("p a\nbreak\np b")
  })
})
