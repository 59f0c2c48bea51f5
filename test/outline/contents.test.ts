import { expect, it } from "vitest"
import { draw } from "./post.ts"

it("a heading over a table of contents alone goes with it, links to it lead to the section before", () => {
  const text =
    "# A\n\ntext\n\n## Table of contents\n{: .no_toc }\n\n1. TOC\n{:toc}\n\n---\n\n## B\n\n[up](#table-of-contents)\n"
  expect(draw(text, { dialect: "jekyll" })).toMatchInlineSnapshot(`
    "# A  #a
      p text
    ## B  #b
      p [up](#a)
    ---
    8 W_DROPPED left out: table of contents"
  `)
})

it("a line that names it goes too, on a line of its own or of a paragraph", () => {
  expect(
    draw("**目录**\n[[toc]]\n\n**Contents:**\n\n[TOC]\n\ntext\n\n**Contents**\n\nmore\n"),
  ).toMatchInlineSnapshot(`
    "p text
    p <b Contents>
    p more
    ---
    2 W_DROPPED left out: table of contents"
  `)
})

it("a few words that announce it go too", () => {
  expect(draw("Frequently asked questions:\n\n[TOC]\n\n# A\n\ntext\n")).toMatch(/^# A {2}#a\n {2}p text\n/)
  const list = "Frequently asked questions:\n\n- b\n\n[TOC]\n"
  expect(draw(list)).toContain("p Frequently asked questions:")
})

it("a heading over more than that stays", () => {
  expect(draw("# A\n\n[TOC]\n\ntext\n\n# B\n\n[TOC]\n\n## C\n")).toMatchInlineSnapshot(`
    "# A  #a
      p text
    # B  #b
    ## C  #c
    ---
    3 W_DROPPED left out: table of contents"
  `)
})

it("a line far above it names something else", () => {
  expect(draw(`**Contents**${"\n".repeat(9)}[[toc]]\n`)).toContain("p <b Contents>")
})
