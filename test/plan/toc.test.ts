// A post's own table of contents: told, since the deck has one; any other list of links is shown.
import { describe, expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import type { Block } from "../../src/model.ts"
import { isContentsAt } from "../../src/plan/shapes/contents.ts"
import { plan, read } from "./plan.ts"

const HEADINGS = "\n\n# Post\n\n## A\n\n## B\n\n## C\n\n## D\n"

function blocksOf(markdown: string): readonly Block[] {
  return read(markdown + HEADINGS).outline.root.blocks
}

function areContents(markdown: string): boolean[] {
  const blocks = blocksOf(markdown)
  return blocks.map((_, at) => isContentsAt(blocks, at))
}

describe("isContentsAt(blocks, at)", () => {
  it("finds a list of links to the post's own headings, and the line that announces it", () => {
    expect(areContents("In this post:\n\n- [A](#a)\n- [B](#b)\n- [C](#c)")).toEqual([true, true])
    expect(areContents("- [A](#a)\n  - [B](#b)\n  - [C](#c)\n- [D](#d)\n- [A](#a)")).toEqual([true])
  })

  it("finds links in groups, whose names may be no links", () => {
    expect(areContents("- **One**\n  - [A](#a)\n  - [B](#b)\n- **Two**\n  - [C](#c)")).toEqual([true])
    expect(areContents("- [A](#a)\n  - [B](#b)\n- [C](#c)\n  - [D](#d)")).toEqual([true])
    expect(areContents("- **One**\n  - [A](#a)\n  - more\n- **Two**\n  - [C](#c)")).toEqual([false])
  })

  it("leaves groups under lines that say something", () => {
    const group = (name: string) => areContents(`- ${name}\n  - [A](#a)\n  - [B](#b)\n  - [C](#c)`)
    expect(group("All of the parts")).toEqual([true])
    expect(group("All of the parts of this post, which stand in the order of their making")).toEqual([false])
  })

  it("leaves lists of which a good part leads elsewhere", () => {
    const links = "- [A](#a)\n- [B](#b)\n- [C](#c)\n"
    expect(areContents(`${links}- [D](https://d.org)`)).toEqual([false])
  })

  it("finds lines and lists that lead to translations", () => {
    const [en, ko, pt] = ["[English](en.md)", "[한국어](ko.md)", "[Português (Brasil)](pt.md)"]
    expect(areContents(`${en} | 한국어 (현재) | ${pt}`)).toEqual([true])
    expect(areContents(`Read this in other languages: 🇬🇧 ${en}, 🇰🇷 ${ko} and so on`)).toEqual([false])
    expect(areContents(`Read this in other languages: 🇬🇧 ${en}, 🇰🇷 ${ko}`)).toEqual([true])
    expect(areContents(`- ${en}\n- ${ko}\n- ${pt}`)).toEqual([true])
    expect(areContents("English, Korean and Portuguese")).toEqual([false])
    expect(areContents(`${en} is the language of this post.`)).toEqual([false])
    expect(areContents("[Englishness](a.md) | [Thais](b.md)")).toEqual([false])
  })

  it("finds them in a box that is to be opened", () => {
    const links = "- [A](#a)\n- [B](#b)\n- [C](#c)\n- [D](#d)\n"
    expect(
      areContents(`<details>\n<summary>Contents</summary>\n\n${links}\n_(made by a tool)_\n\n</details>`),
    ).toEqual([true])
    expect(areContents(`<details>\n<summary>More</summary>\n\nMore to say.\n\n</details>`)).toEqual([false])
  })

  it("overlooks a link that leads nowhere", () => {
    expect(areContents("- [A](#a)\n- [B](#b)\n- [C](#c)\n- [D](#d)\n- [E](#gone)")).toEqual([true])
  })

  it("leaves lists that say something, lead elsewhere, or are short", () => {
    expect(areContents("- [A](#a): first\n- [B](#b): second\n- [C](#c): third")).toEqual([false])
    expect(areContents("- [A](https://a.org)\n- [B](https://b.org)\n- [C](https://c.org)")).toEqual([false])
    expect(areContents("- [A](#a)\n- [B](#b)")).toEqual([false])
  })

  it("leaves the line that announces another list", () => {
    expect(areContents("We need:\n\n- salt\n- bread\n- [C](#c)")).toEqual([false, false])
  })
})

it("a table of contents in groups under headings of their own is told, its headings too", () => {
  const links = (...names: readonly string[]) =>
    names.map(name => `- [${name}](#${name.toLowerCase()})`).join("\n")
  const { slides } = plan(
    `# Post\n\nIntro.\n\n## Contents\n\n### One\n\n${links("A", "B")}\n\n### Two\n\n${links("C")}\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n`,
  )
  expect(slides.map(({ id }) => id)).toEqual(["cover", "a", "b", "c"])
  expect(slides[0]?.notes.prose.map(({ kind }) => kind)).toEqual([
    "paragraph",
    "list",
    "paragraph",
    "paragraph",
  ])
})

it("a table of contents under a heading of its own is not among the titles of its section", () => {
  const links = ["A", "B", "C"].map(name => `- [${name}](#${name.toLowerCase()})`).join("\n")
  const long = (name: string) => `### ${name}\n\n${"There is much to say of it. ".repeat(20)}\n\n`
  const rest = `${["A", "B", "C"].map(long).join("")}## D\n\nd\n`
  const { slides } = plan(`# Post\n\nIntro.\n\n## Part\n\n### Contents\n\n${links}\n\n${rest}`)
  const blocks = slides.find(({ id }) => id === "part")?.regions[0]?.blocks
  expect(blocks?.flatMap(block => (block.kind === "list" ? block.items : []))).toHaveLength(3)
})

it("a table of contents under a heading that says so is told wherever its links lead, if to parts of pages", () => {
  const post = (heading: string, page: string) =>
    `# Post\n\nText.\n\n## ${heading}\n\n- [A](${page}#a)\n  - [B](${page}#b)\n\n## A\n\nOne.\n\n## B\n\nTwo.\n`
  const headings = (markdown: string) => plan(markdown).slides.map(({ heading }) => plainText(heading))
  expect(headings(post("Table of contents", "https://a.b/c"))).not.toContain("Table of contents")
  expect(headings(post("Further reading", "https://a.b/c"))).toContain("Further reading")
  expect(headings(post("Contents", "https://a.b/#/").replaceAll("#/#", "#/"))).toContain("Contents")
})

it("a table of contents under a heading that says so may be lines, set bold, or links in one line", () => {
  const told = (lines: string) =>
    plan(`# Post\n\nText.\n\n## Contents\n\n${lines}${HEADINGS}`).slides.map(({ id }) => id)
  expect(told("**[A](#a)**\n\n**[B](#b)**\n<br/><br/>")).not.toContain("contents")
  expect(told("[A](#a) | [B](#b) · *[C](#c)*")).not.toContain("contents")
  expect(told("[A](#a), the first one.")).toContain("contents")
})
