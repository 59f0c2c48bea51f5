import { describe, expect, it } from "vitest"
import { isBadge } from "../../src/outline/tree/badge-services.ts"
import { draw } from "./post.ts"

const badge = "[![build](https://img.shields.io/npm/v/x.svg)](https://a.b)"

describe("badges", () => {
  it("leave a heading and a sentence what else they say, and a line of nothing else goes", () => {
    expect(
      draw(`# Name ${badge}\n\n${badge} · ${badge} |\n${badge}\n\nSee ${badge} here.\n`),
    ).toMatchInlineSnapshot(`
        "# Name  #name
          p See here.
        ---
        1 W_DROPPED left out: badges"
      `)
  })

  it("take list items, links and containers with them that held nothing else", () => {
    const html = '<p align="center"><a href="https://a.b"><img src="https://badgen.net/x/y"></a></p>'
    expect(draw(`${html}\n\n- ${badge}\n- ${badge} chat\n- docs\n\n- ${badge}\n`)).toMatchInlineSnapshot(`
      "list
        - chat
        - docs
      ---
      1 W_DROPPED left out: badges"
    `)
  })

  it("take rows and columns of tables with them, and a table that is left with its head", () => {
    const table = `| Package | Version | Docs |\n| --- | --- | --- |\n| a | ${badge} | one |\n| b | ${badge} | |\n`
    expect(draw(`${table}\n| CI | Docs |\n| --- | --- |\n| ${badge} | ${badge} |\n`)).toMatchInlineSnapshot(`
      "table ..
        = Package | Docs
        - a | one
        - b | 
      ---
      3 W_DROPPED left out: badges"
    `)
  })

  it("take with them what only named them", () => {
    const table = `| | x | y |\n| --- | --- | --- |\n| Fast | no | yes |\n| Size | ${badge} | ${badge} |\n`
    expect(draw(`- Build: ${badge}\n- Docs by ${badge}:\n\n${table}`)).toMatchInlineSnapshot(`
      "list
        - Docs by :
      table ...
        =  | x | y
        - Fast | no | yes
      ---
      1 W_DROPPED left out: badges"
    `)
  })

  it("that are words in a table are words", () => {
    const label = "![wanted](https://img.shields.io/badge/Help-wanted-red)"
    expect(draw(`| Task | Who |\n| --- | --- |\n| a | ${label} |\n`)).toContain("a | wanted")
  })

  it("leave a table its columns where a cell spans several", () => {
    const picture = '<img src="https://badgen.net/x/y">'
    const rows = `<tr><td rowspan="2">x</td><td>${picture}</td></tr><tr><td>${picture}</td></tr>`
    expect(draw(`<table><tr><th>A</th><th>B</th></tr>${rows}</table>\n`)).toContain("= A | B\n  - x | ")
  })

  it("are known by who draws them, or by their name", () => {
    const badges = [
      "https://github.com/a/b/actions/workflows/ci.yml/badge.svg?branch=main",
      "https://github.com/a/b/workflows/CI/test.svg",
      "https://travis-ci.org/a/b.svg?branch=master",
      "//img.shields.io/badge/a-b-red",
      "https://codecov.io/gh/a/b/graph/token.svg",
      "https://opencollective.com/x/backers/badge.svg",
      "https://badge.a.b/x",
      "https://colab.research.google.com/assets/colab-badge.svg",
    ]
    expect(badges.filter(source => !isBadge(source))).toEqual([])
    const pictures = [
      "badge.svg",
      "/img/shields.io/a.png",
      "https://a.b/conference-badge.jpg",
      "https://badge.a.b/photo.jpg",
      "https://a.b/badger.png",
      "https://github.com/a/b/raw/main/workflows.png",
    ]
    expect(pictures.filter(isBadge)).toEqual([])
  })
})
