// What stands on the cover, and what a topic of one sentence becomes.
import { describe, expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import { planDeck } from "../../src/plan/plan.ts"
import { readScopes } from "../../src/theme/css.ts"
import { picturesOf, plan, quiet, read } from "./plan.ts"

const cover = (markdown: string) => {
  const { meta, slides } = plan(markdown)
  return {
    title: plainText(meta.title),
    byline: plainText(meta.byline),
    notes: slides[0]?.notes.prose.length,
  }
}

describe("the cover", () => {
  it("of a README has its first heading, however small, unless that is a sentence", () => {
    const title = (heading: string, path: string) => {
      const { post, outline } = read(
        `<h3 align="center">${heading}</h3>\n\nText.\n\n## One\n\nText.\n\n## Two\n\nText.\n`,
      )
      return plainText(
        planDeck(outline, { ...post, path }, { theme: quiet, assets: picturesOf(outline) }).meta.title,
      )
    }
    expect(title("Rates of exchange", "x/README.md")).toBe("Rates of exchange")
    expect(title("Rates of exchange.", "x/README.md")).toBe("post")
    expect(title("Rates of exchange", "x/post.md")).toBe("post")
  })

  it("has a first heading that is the name of the file, whatever others there are", () => {
    const title = (slug: string) => {
      const { post, outline } = read("# W4-S1 Rates of exchange\n\nText.\n\n# One\n\nText.\n")
      return planDeck(outline, { ...post, slug }, { theme: quiet, assets: picturesOf(outline) })
    }
    expect(plainText(title("w4-s1-rates-of-exchange").meta.title)).toBe("W4-S1 Rates of exchange")
    expect(title("w4-s1-rates-of-exchange").slides).toHaveLength(2)
    expect(plainText(title("w4-s1-rates").meta.title)).toBe("W4 s1 rates")
  })

  it("has a first heading that says what the name of the file does, however small", () => {
    const { post, outline } = read(
      "### Rates of exchange in use\n\n---\n\n## One\n\nText.\n\n## Two\n\nText.\n",
    )
    const title = (slug: string) =>
      plainText(planDeck(outline, { ...post, slug }, { theme: quiet, assets: new Map() }).meta.title)
    expect(title("rates-of-exchange")).toBe("Rates of exchange in use")
    expect(title("maps-of-seas")).toBe("Maps of seas")
  })

  it("does not say the date twice", () => {
    const matter = "---\ntitle: Beta\ndate: 2025-12-03\n---\n\n"
    expect(cover(`${matter}_December 3, 2025_\n\nIt is out.\n\n## One\n\nText.\n`)).toEqual({
      title: "Beta",
      byline: "It is out.",
      notes: 1,
    })
    expect(cover(`${matter}December 5, 2025\n\n## One\n\nText.\n`).byline).toBe("December 5, 2025")
    expect(cover("---\ntitle: Beta\n---\n\nDecember 3, 2025\n\n## One\n\nText.\n").byline).toBe(
      "December 3, 2025",
    )
  })

  it("says the description once where the opening says it again", () => {
    const [short, long] = ["All of it.", `First it is so. ${"Then there is more of it. ".repeat(12).trim()}`]
    const slides = (description: string) =>
      plan(`---\ntitle: P\ndescription: ${description}\n---\n\n*${description}*\n\nNext.\n`).slides
    const shown = [short, long].map(description => slides(description)[1]?.regions[0]?.blocks)
    for (const blocks of shown) expect(blocks).toMatchObject([{ inlines: [{ text: "Next." }] }])
    expect([short, long].map(description => slides(description)[0]?.notes.prose.length)).toEqual([0, 1])
  })

  it("does not say the title again as the description", () => {
    expect(
      cover("---\ntitle: The House\ndescription: 'The house.'\n---\n\nIt stands.\n\n## One\n\nText.\n"),
    ).toMatchObject({
      title: "The House",
      byline: "It stands.",
    })
  })

  it("has the date that a line at the top says, which is no by-line then", () => {
    const { meta } = plan("# 37. Checks\n\nDate: 2019-06-24\n\n## Status\n\nAccepted\n")
    expect([meta.date, meta.byline]).toEqual([{ year: 2019, month: 6, day: 24 }, []])
  })

  it("is not followed by a slide of nothing but a rule", () => {
    expect(plan("# P\n\nIt is out.\n\n---\n\n## One\n\nText.\n").slides).toHaveLength(2)
  })

  it("has the line above the title in its notes, or under the title where nothing else stands there", () => {
    const rest = "## One\n\nText.\n"
    for (const line of ["Draft", "[Home](a.md) / [Docs](b.md) / Here", "> Draft", "Draft\n\n---"])
      expect(cover(`${line}\n\n# P\n\nIt is out.\n\n${rest}`)).toEqual({
        title: "P",
        byline: "It is out.",
        notes: 1,
      })
    expect(cover(`Draft\n\n# P\n\n- a\n- b\n\n${rest}`)).toEqual({ title: "P", byline: "Draft", notes: 0 })
  })

  it("leaves no slide of a line above a title that the front matter has in other words", () => {
    const { slides } = plan(
      "---\ntitle: P\ndescription: All of it.\n---\n\nDraft\n\n# Q\n\nText.\n\n## One\n\nText.\n",
    )
    expect(slides.map(({ heading }) => plainText(heading))).toEqual(["", "Q", "One"])
    expect(slides[0]?.notes.prose).toMatchObject([{ inlines: [{ text: "Draft" }] }])
  })

  it("has the pages above it in its notes, as wikis export them", () => {
    const way = (mark: string) =>
      Array.from({ length: 5 }, (_, at) => `${mark} [Frameworks and user groups](${at}.html)\n`).join("")
    const first = (mark: string) =>
      plan(`${way(mark)}\n# P\n\nBy Ann.\n\n## One\n\nText.\n\n## Two\n\nEnd.\n`)
    expect(plainText(first("1.").meta.byline)).toBe("By Ann.")
    expect(first("1.").slides[0]?.notes.prose).toMatchObject([{ kind: "list" }])
    expect(first("-").slides[0]?.notes.prose).toEqual([])
  })

  it("leaves a long opening above the title where it is", () => {
    const text = `First it is so. ${"Then there is more of it. ".repeat(12)}`
    expect(plan(`${text}\n\n# P\n\nIt is out.\n`).slides).toHaveLength(2)
  })

  it("has no more than a line or two from above the title", () => {
    const above = (words: number) =>
      plan(`${"word ".repeat(words).trim()}\n\n# P\n\nIt is out.\n`).slides.length
    expect([above(18), above(22)]).toEqual([1, 2])
  })

  it("does not lead to translations", () => {
    const links = "[English](en.md) | [日本語](ja.md)"
    expect(cover(`# P\n\n${links}\n\nIt is out.\n\n## One\n\nText.\n`)).toEqual({
      title: "P",
      byline: "It is out.",
      notes: 1,
    })
  })

  it("goes on after a greeting, as far as there is room", () => {
    const opening = (second: string) =>
      cover(
        `---\ntitle: Maps\n---\n\nHello everybody! ${second} ${"This is what else I have to say. ".repeat(8)}\n\n## One\n\nText.\n`,
      )
    expect(opening("I draw maps.").byline).toBe("Hello everybody! I draw maps.")
    expect(opening(`I draw ${"very ".repeat(40)}large maps.`).byline).toBe("Hello everybody!")
    expect(
      cover(`# P\n\nCertainly! I draw ${"very ".repeat(40)}large maps.\n\n## One\n\nText.\n`).byline,
    ).toBe("")
  })

  it("leaves no opening that says again what its by-line says", () => {
    const links = "- [One](#one)\n- [Two](#two)\n- [Three](#three)\n"
    const text = `First it is so. ${"Then there is more of it. ".repeat(12)}`
    const { slides } = plan(`# P\n\n${text}\n\n${links}\n## One\n\nA.\n\n## Two\n\nB.\n\n## Three\n\nC.\n`)
    const [, next] = plan(`# P\n\n${text}\n\n---\n\n## One\n\nA.\n\n## Two\n\nB.\n`).slides
    expect([slides[1], next].map(slide => slide && plainText(slide.heading))).toEqual(["One", "One"])
    expect(slides[0]?.notes.prose.map(({ kind }) => kind)).toEqual(["paragraph", "list"])
  })

  it("has the first heading of the top for its title where nothing stands under it", () => {
    expect(cover("# Day 1\n\n# Why\n\nText.\n\n# How\n\nText.\n").title).toBe("Day 1")
    expect(cover("# Why\n\nText.\n\n# How\n\nText.\n").title).toBe("post")
    expect(cover("## Later\n\n## How\n\nText.\n").title).toBe("post")
  })

  it("has it, too, where it has nearly all of the post under it, and the others are an appendix", () => {
    const parts = ["One", "Two", "Three", "Four"].map(name => `## ${name}\n\nText.\n\n`)
    const post = (count: number, more: string) =>
      cover(`# Outage\n\n${parts.slice(0, count).join("")}${more}`)
    expect(post(4, "# Stats\n\nText.\n").title).toBe("Outage")
    expect(post(3, "# Stats\n\nText.\n").title).toBe("post")
    expect(post(4, "# Stats\n\nText.\n\n## Five\n\nText.\n").title).toBe("post")
    expect(post(4, "# A\n\nText.\n\n# B\n\nText.\n\n# C\n\nText.\n").title).toBe("post")
  })

  it("takes none of several lines with labels from the others", () => {
    const lines = "**Severity:** high  \n**Duration:** an hour\n\n## One\n\nText.\n"
    expect(cover(`# Outage\n\n${lines}`).byline).toBe("")
    expect(cover("# Outage\n\nSeverity: high\n\n## One\n\nText.\n").byline).toBe("Severity: high")
  })

  it("has the title of the front matter where the heading has other words than that", () => {
    const title = (written: string, heading: string) =>
      cover(`---\ntitle: ${written}\n---\n\n# ${heading}\n\n## One\n\nText.\n\n## Two\n\nText.\n`).title
    expect(title("Maps of the old world", "Maps of the new sea")).toBe("Maps of the new sea")
    expect(title("Maps of an old world", "Maps of the new sea")).toBe("Maps of an old world")
    expect(title("Old maps", "A very long walk through old maps")).toBe("Old maps")
    expect(title("Maps | Handbook of the Royal Society", "Maps")).toBe("Maps")
    expect(title("Maps · Handbook of the Royal Society", "Seas")).toMatch(/^Maps/)
  })

  it("says nothing of a line that leads on, of a picture, or of more than the date", () => {
    const rest = "\n\n## One\n\nText.\n"
    expect(cover(`# P\n\nThese are the ways:\n\n- a\n- b${rest}`).byline).toBe("")
    expect(cover(`# P\n\nA map ![m](m-40x40.png) of it.${rest}`).byline).toBe("")
    const below = (line: string) => cover(`# P\n\n${line}\n\n\`\`\`js\na\n\`\`\`${rest}`).byline
    expect(below("[One](https://a.b) (a stack)")).toBe("")
    expect(below("It draws maps (of the sea).")).toBe("It draws maps (of the sea).")
    const day = "It was on December 3, 2025, that all of us went out."
    expect(cover(`---\ntitle: P\ndate: 2025-12-03\n---\n\n${day}${rest}`).byline).toBe(day)
  })

  it("is where links to the post's own title lead", () => {
    const { anchors, slides } = plan("# My post\n\n## One\n\n[Back to the top](#my-post)\n")
    expect(anchors.get("my-post")).toBe(slides[0]?.id)
  })

  const notesOf = (markdown: string) =>
    plan(markdown).slides[0]?.notes.prose.flatMap(block =>
      block.kind === "paragraph" ? [plainText(block.inlines)] : [],
    )

  it("tells the front matter's title where the heading that stands for it leaves words out", () => {
    const post = (title: string) => `---\ntitle: ${title}\n---\n\n# Notes from Seoul\n\n## One\n\nText.\n`
    expect(notesOf(post("Notes from Seoul in 2024"))).toEqual(["Notes from Seoul in 2024"])
    expect(notesOf(post("Notes from Seoul"))).toEqual([])
  })

  it("has a by-line as wide as the theme sets it", () => {
    const { post, outline } = read(
      `# Post\n\n${"The coast is long here. ".repeat(4).trim()}\n\n## A\n\nText.\n`,
    )
    const bylineIn = (width: string) => {
      const css = `${quiet.css}\n.theme-quiet { --cover-byline: ${width} }`
      const theme = { ...quiet, css, scopes: readScopes(css) }
      return plainText(planDeck(outline, post, { theme, assets: new Map() }).meta.byline)
    }
    expect(bylineIn("700px")).toBe("The coast is long here. ".repeat(4).trim())
    expect(bylineIn("250px")).toBe("The coast is long here.")
  })

  it("tells the footnotes that its by-line cites", () => {
    const post = "# Maps\n\nDrawn by hand[^1].\n\n## One\n\nText.\n\n[^1]: In ink.\n"
    expect(notesOf(post)).toEqual(["In ink."])
    expect(plan(post).meta.byline.map(({ kind }) => kind)).not.toContain("footnote")
  })

  it("has the name of the file as words where nothing else names the post", () => {
    expect(cover("## One\n\nText.\n\n## Two\n\nText.\n").title).toMatch(/^[^-_]+$/)
  })
})

describe("the cover of a slide file", () => {
  const slides = (first: string) =>
    plan(`---\nmarp: true\n---\n\n${first}\n---\n\n# Two\n\ntext\n\n---\n\n# Three\n`)

  it("is its first slide, where the lines of it have room, with what is said there", () => {
    const { meta, slides: all } = slides("## A\n\n### below\n\nAnn, *2026*\n\n<!-- say this -->\n")
    expect([plainText(meta.title), plainText(meta.byline)]).toEqual(["A", "below · Ann, 2026"])
    expect(all).toHaveLength(3)
    expect(all[0]?.notes.speaker).toMatchObject([{ kind: "paragraph" }])
  })

  it("is followed by it where it holds more, or comes step by step", () => {
    for (const more of [
      "- a\n- b\n",
      'a <!-- .element: class="fragment" -->\n',
      `${"many words ".repeat(40)}\n`,
    ])
      expect(slides(`# A\n\n${more}`).slides).toHaveLength(4)
  })

  it("has no heading of a later slide for its title", () => {
    const { meta, slides: all } = slides("![](a-4x3.png)\n")
    expect(plainText(meta.title)).toBe("post")
    expect(all).toHaveLength(4)
  })
})

describe("a list of one sentence, alone under its heading", () => {
  const blocks = (markdown: string) => plan(markdown).slides[1]?.regions[0]?.blocks.map(({ kind }) => kind)

  it("is a sentence", () => {
    expect(blocks("# P\n\n## One\n\n- The only thing to say of it\n\n## Two\n\nText.\n")).toEqual([
      "paragraph",
    ])
    expect(blocks("# P\n\n## One\n\n1. The only thing to say of it\n\n## Two\n\nText.\n")).toEqual([
      "paragraph",
    ])
  })

  it("stays a list where there is more, or something to tick", () => {
    expect(blocks("# P\n\n## One\n\n- [ ] The only thing to do\n\n## Two\n\nText.\n")).toEqual(["list"])
    expect(blocks("# P\n\n## One\n\n- One\n- Two\n\n## Two\n\nText.\n")).toEqual(["list"])
    expect(blocks("# P\n\n## One\n\nIt is:\n\n- One\n\n## Two\n\nText.\n")).toEqual(["paragraph", "list"])
  })
})
