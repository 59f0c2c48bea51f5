import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { walkInlines } from "../../src/content/inlines.ts"
import { imageSource, linkTarget } from "../../src/outline/addresses/urls.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { hasShared, shared } from "../shared.ts"
import { inlinesOf } from "./content.ts"
import { draw, post, postFile } from "./post.ts"

describe("links", () => {
  it("lead to the web, to mail, to telephones, to sections", () => {
    expect(
      draw(
        "# Küche & Bad\n\n[a](https://a.b/ü?x=1) [b](mailto:a@b.c) [c](tel:+1) [d](#küche--bad) [e](#/K%C3%BCche--bad) [f](#KUCHE-BAD)\n",
      ),
    ).toMatchInlineSnapshot(`
      "# Küche & Bad  #küche--bad
        p [a](https://a.b/%C3%BC?x=1) [b](mailto:a@b.c) [c](tel:+1) [d](#küche--bad) [e](#küche--bad) [f](#küche--bad)"
    `)
  })

  it("to other pages of the site keep their address, and are no links", () => {
    expect(
      draw("[a](./other.md) [b](/2018/x/) [c](../y) [d](//host/z) ![i](<my pic.png>)\n"),
    ).toMatchInlineSnapshot(`"p [a]<./other.md> [b]</2018/x/> [c]<../y> [d]<//host/z> ![i](my pic.png)"`)
  })

  it("to other pages become links where the site is known", () => {
    const parts = { site: { url: "https://blog.example/" } }
    expect(draw("[a](./other.md) [b](/2018/x/)\n", parts)).toMatchInlineSnapshot(
      `"p [a]<./other.md> [b](https://blog.example/2018/x/)"`,
    )
  })

  it("that could run something leave their words", () => {
    expect(
      draw('[a](javascript:x) [b](data:text/html,x) <a href="vbscript:x">c</a> ![d](javascript:x)\n'),
    ).toMatchInlineSnapshot(`
      "p a b c d
      ---
      1 W_URL_BLOCKED link to javascript: removed
      1 W_URL_BLOCKED link to data: removed
      1 W_URL_BLOCKED link to vbscript: removed
      1 W_URL_BLOCKED picture from javascript: removed"
    `)
  })

  it("that lead nowhere leave their words, and are said once", () => {
    expect(draw("# A\n\n[x](#b) [y](#b) [z](#)\n")).toMatchInlineSnapshot(`
      "# A  #a
        p x y z
      ---
      3 W_LINK_DEAD link leads nowhere: #b"
    `)
  })

  it("that lead nowhere leave what they stand around, be it a picture or a source", () => {
    expect(draw("[![a](a.png)](#gone)\n")).toMatch(/^figure a\.png \[a\]$/m)
    expect(draw("> q\n>\n> — Ann, [B](#gone)\n")).toMatch(/^quote by Ann, B$/m)
    expect(draw("a [](https://a.b) b\n")).toBe("p a b")
    expect(draw("[x](#100%)\n")).toContain("1 W_LINK_DEAD link leads nowhere: #100%")
  })

  it.each([
    ['<a name="user-content-old"></a>\n\n## A\n\n[x](#old)', "#a", "as GitHub names anchors"],
    ["# 2020\n\n[x](#2020)", "#s-2020", "to a heading that is a number"],
    ["[Setup](#x)\n\n# Setup\n\none\n\n# Setup", "#setup", "to the first heading of those words"],
    ['# Z\n\n<a name="old"></a>\n\none\n\ntwo\n\n## A\n\n[x](#old)', "#z", "to a place far above a heading"],
  ])("lead from %j to %s (%s)", (text, target) => {
    expect(draw(`${text}\n`)).toContain(`](${target})`)
  })

  it("of signs lead to no heading of signs", () => {
    expect(draw("[?](#y)\n\n## ???\n")).toContain("W_LINK_DEAD")
  })

  it("that lead nowhere find the heading of their own words, as in translations", () => {
    expect(draw("[Τα βασικά](#basics) [Meta](#x) [?](#y)\n\n# Τα βασικά\n")).toMatchInlineSnapshot(`
      "p [Τα βασικά](#τα-βασικά) Meta ?
      # Τα βασικά  #τα-βασικά
      ---
      1 W_LINK_DEAD link leads nowhere: #x
      1 W_LINK_DEAD link leads nowhere: #y"
    `)
  })

  it("find anchors, ids of raw tags, and ids made by other rules", () => {
    expect(
      draw(
        '[1](#old) [2](#div) [3](#what-s-new) [4](#tada-emoji)\n\n<a name="old"></a>\n## New place\n\n<div id="div">x</div>\n\n## What\'s new?\n\n## :tada: emoji\n',
      ),
    ).toMatchInlineSnapshot(`
      "p [1](#new-place) [2](#new-place) [3](#whats-new) [4](#emoji)
      ## New place  #new-place
        p x
      ## What's new?  #whats-new
      ## 🎉 emoji  #emoji"
    `)
  })
})

describe("addresses", () => {
  it.each([
    ["java\tscript:x", { kind: "blocked", scheme: "javascript:" }],
    ["\u0001javascript:x", { kind: "blocked", scheme: "javascript:" }],
    ["JaVaScRiPt:x", { kind: "blocked", scheme: "javascript:" }],
    ["\\\\host\\x", { kind: "blocked", scheme: "\\\\" }],
    ["C:\\x", { kind: "blocked", scheme: "file:" }],
    ["//host/x", { kind: "page", address: "//host/x" }],
    ["#", { kind: "none" }],
    ["HTTP://A.B", { kind: "link", href: "HTTP://A.B" }],
    ["https://a.b/x y", { kind: "link", href: "https://a.b/x%20y" }],
  ])("%s", (written, target) => {
    expect(linkTarget(written, null)).toEqual(target)
  })

  it.each([
    ["a b.png", "a b.png"],
    ["이미지.png?raw=true", "이미지.png?raw=true"],
    ["//cdn.example/a.png", "https://cdn.example/a.png"],
    ["data:image/png;base64,AAAA", "data:image/png;base64,AAAA"],
    ["data:text/html,x", null],
    ["file:///etc/passwd", null],
    ["javascript:x", null],
    ["C:\\Users\\ann\\post.assets\\a.png", "post.assets/a.png"],
    ["d:/pic/a.JPG", "pic/a.JPG"],
    ["C:\\..\\a.png", "a.png"],
    ["C:\\a.png", "a.png"],
    ["C:\\Windows\\win.ini", null],
  ])("of pictures: %s", (written, source) => {
    expect(imageSource(written)).toBe(source)
  })

  it.skipIf(!hasShared)("of the table of schemes: those that may not stay links do not", () => {
    const table: { i: number; url: string; staysLink: boolean }[] = JSON.parse(
      readFileSync(shared("hostile", "own", "links", "01-schemes.json"), "utf8"),
    )
    const outline = outlinePost(postFile(shared("hostile", "own", "links", "01-schemes.md")))
    const inlines = [...walkInlines(inlinesOf(outline))]
    const numbers = inlines.flatMap(inline => (inline.kind === "link" ? [numberIn(inline.children)] : []))
    const linked = new Set(numbers.filter(number => Number.isFinite(number)))
    const may = table.filter(row => row.staysLink).map(row => row.i)
    expect([...linked].sort((a, b) => a - b)).toEqual(may.filter(i => linked.has(i)))
    expect([...linked]).toEqual(expect.arrayContaining([37, 38, 39]))
    const words = JSON.stringify(inlines)
    for (const { i } of table) expect(words).toContain(`plain ${i}`)
    expect(words).not.toMatch(/"(href|src)":"\s*(javascript|vbscript|file|blob|chrome|intent|data:text)/i)
  })
})

function numberIn(children: Parameters<typeof walkInlines>[0]): number {
  return Number(/(?:plain|angle|ref|raw) (\d+)/.exec(JSON.stringify(children))?.[1])
}

it("what is wrong with a link is said with its line and column", () => {
  const { diagnostics } = outlinePost(
    post("words\nand [a](#gone), [b](javascript:x)\n\n<script>x</script>\n"),
  )
  expect(diagnostics.map(({ code, where }) => `${code} ${where?.line}:${where?.column}`)).toEqual([
    "W_HTML_REMOVED 4:1",
    "W_URL_BLOCKED 2:21",
    "W_LINK_DEAD 2:9",
  ])
})

it("a picture leads where it led, also to another page of the site", () => {
  expect(draw("[![a](a.png)](./other.md)\n\n[![b](b.png)](https://b.org)\n")).toBe(
    "figure a.png [a] -> <./other.md>\nfigure b.png [b] -> https://b.org",
  )
})

it("the way back from a note that was numbered by hand is left out", () => {
  const note = '# A\n\nSo it is.<sup id="a1">[1](#f1)</sup>\n\n<b id="f1">1</b> By Ann.{}\n'
  const bare = draw(note.replace("{}", ""))
  expect(draw(note.replace("{}", " [↩](#a1)"))).toBe(bare)
  expect(draw(note.replace("{}", ' <a href="#a1">↩︎</a>'))).toBe(bare)
  expect(draw(note.replace("{}", " [↩](https://a.b)"))).toContain("↩")
})
