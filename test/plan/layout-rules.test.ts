// What stands under one heading, and the layout that shows it: just within each rule, and just outside of it.
import { describe, expect, it } from "vitest"
import type { Asset, Slide } from "../../src/model.ts"
import { planDeck } from "../../src/plan/plan.ts"
import { plan, quiet, read } from "./plan.ts"

const slidesOf = (markdown: string) => plan(`# P\n\nIntro.\n\n## A\n\n${markdown}\n`).slides.slice(1)
const layoutsOf = (markdown: string) => slidesOf(markdown).map(({ layout }) => layout)
const layoutOf = (markdown: string) => layoutsOf(markdown)[0]

const TEXT = "The coast was drawn from a boat. ".repeat(2)
const listing = (lines: number, width = 10) =>
  `\`\`\`js\n${"x".repeat(width)}\n`.concat("a()\n".repeat(lines - 1), "```\n")

describe("a picture beside text", () => {
  it("stands there over the whole height where it is tall, else below the heading's", () => {
    expect(layoutOf(`${TEXT}\n\n![x](x-800x1000.png)\n`)).toBe("beside")
    expect(layoutOf(`${TEXT}\n\n![x](x-1000x1000.png)\n`)).toBe("figure")
  })

  it("stands beside one listing, not beside two", () => {
    expect(layoutsOf(`![x](x-1000x600.png)\n\n${listing(12)}`)).toEqual(["beside"])
    expect(layoutsOf(`${listing(6)}\n![x](x-1000x600.png)\n\n${listing(6)}`)).toEqual(["beside", "code"])
  })

  it("stands beside no listing where it would be a strip there", () => {
    expect(layoutsOf(`![x](x-1500x600.png)\n\n${listing(12)}`)).toEqual(["beside"])
    expect(layoutsOf(`![x](x-1600x600.png)\n\n${listing(12)}`)).not.toContain("beside")
  })

  it("stands beside a listing only as large as its words are read, if it is drawn", () => {
    const shown = (width: number) => {
      const { outline, post } = read(`# P\n\nIntro.\n\n## A\n\n![x](x.svg)\n\n${listing(12)}`)
      const drawing: Asset = { kind: "drawing", width, height: width / 2, marks: [] }
      const { slides } = planDeck(outline, post, { theme: quiet, assets: new Map([["x.svg", drawing]]) })
      return slides.map(({ layout }) => layout)
    }
    expect(shown(400)).toContain("beside")
    expect(shown(1200)).not.toContain("beside")
  })
})

describe("a picture with a paragraph", () => {
  const shown = (words: number, picture: string, heading = "A") => {
    const text = "the coast was drawn from a boat and looks as it does from there ".repeat(9).split(" ")
    const markdown = `# P\n\nIntro.\n\n## ${heading}\n\n![x](x-${picture}.png)\n\n${text.slice(0, words).join(" ")}.\n`
    return plan(markdown, { prose: "full" })
      .slides.slice(1)
      .map(({ layout, frame, size }) => ({ layout, frame, body: size.body, figure: size.figure }))
  }

  it("stands beside it, up to a dozen lines of it", () => {
    expect(shown(66, "1000x500")).toMatchObject([{ layout: "figure", frame: "rail", body: 24 }])
    expect(shown(78, "1000x500")).toMatchObject([{ layout: "figure", frame: "rail", body: 20 }])
    expect(shown(100, "1000x500")).toMatchObject([{ layout: "figure" }, { layout: "text" }])
  })

  it("stands below it where it is much larger there, up to three lines of it", () => {
    expect(shown(40, "1000x500")).toMatchObject([{ frame: "rail" }])
    expect(shown(40, "2000x500")).toMatchObject([{ layout: "figure", frame: "top", body: 30 }])
    expect(shown(60, "2000x500")).toMatchObject([{ layout: "figure", frame: "top", body: 26 }])
    expect(shown(72, "2000x500")).toMatchObject([{ layout: "figure" }, { layout: "text" }])
  })

  it("has room to be seen there", () => {
    const heading =
      "A heading that is as long as any that stands over a slide, and takes three lines of it at the very least"
    const [slide] = shown(40, "2000x500", heading)
    expect(slide?.figure).toBeGreaterThanOrEqual(240)
  })
})

describe("a photograph", () => {
  it("fills the slide where it is large, of its shape, and has nothing to be seen through", () => {
    expect(layoutOf("![x](x-1600x1000.jpg)\n")).toBe("bleed")
    expect(layoutOf("![x](x-1600x1300.jpg)\n")).toBe("figure")
    expect(layoutOf("![x](x-1599x1000.jpg)\n")).toBe("figure")
    const { outline, post } = read("# P\n\nIntro.\n\n## A\n\n![x](x.webp)\n")
    const shown = (alpha: boolean) => {
      const picture: Asset = {
        kind: "picture",
        name: "x.webp",
        type: "image/webp",
        bytes: new Uint8Array(),
        width: 1600,
        height: 1000,
        alpha,
      }
      return planDeck(outline, post, { theme: quiet, assets: new Map([["x.webp", picture]]) }).slides[1]
        ?.layout
    }
    expect([shown(false), shown(true)]).toEqual(["bleed", "figure"])
  })
})

describe("two items with children", () => {
  const items = (head: string) =>
    ["One", head].map(name => `- ${name}\n${"  - a child of it\n".repeat(4)}`).join("")

  it("are columns under heads of a few words", () => {
    expect(layoutOf(items("Two"))).toBe("columns")
    expect(layoutsOf(items("Two of a kind that is hard to name in so few words"))).not.toContain("columns")
  })
})

describe("many short items", () => {
  const counts = (count: number) => {
    const [slide] = slidesOf(Array.from({ length: count }, (_, at) => `- Item ${at}\n`).join(""))
    return slide?.regions.map(({ blocks: [list] }) => (list?.kind === "list" ? list.items.length : 0))
  }

  it("stand in two columns, of an odd number one more in the first", () => {
    expect(counts(8)).toEqual([4, 4])
    expect(counts(9)).toEqual([5, 4])
    expect(counts(6)).toEqual([6])
  })

  it("have to be short", () => {
    expect(layoutOf("- An item that is too long for one line of a column of text\n".repeat(8))).not.toBe(
      "columns",
    )
  })
})

describe("a few lines of code", () => {
  const frame = (lines: number, width?: number) => slidesOf(listing(lines, width))[0]?.frame

  it("stand in the rail, unless they are more, or longer", () => {
    expect(frame(4)).toBe("rail")
    expect(frame(5)).toBe("top")
    expect(frame(4, 90)).toBe("top")
  })
})

describe("a row of a table in a list that is higher than a slide", () => {
  it("stands alone and fills it, no more than that", () => {
    const row = (words: number) => `  |a|${"map ".repeat(words)}|\n`
    const shown = slidesOf(`- Item\n\n  |x|y|\n  |---|---|\n${row(900)}${row(2)}`)
    const full = shown.filter(({ fill }) => fill === 1)
    expect(full).toHaveLength(1)
    expect(shown.every(({ fill }) => fill <= 1)).toBe(true)
  })
})

describe("words alone", () => {
  const quoted = (words: number) => layoutOf(`> ${"map ".repeat(words).trim()}.\n`)
  const bodyOf = (slide: Slide | undefined) => slide?.size.body ?? 0

  it("are a quotation up to sixty words", () => {
    expect(quoted(60)).toBe("quote")
    expect(quoted(61)).toBe("text")
  })

  it("are a statement where they are a short sentence, and no link", () => {
    expect(layoutOf("One sentence stands here alone.")).toBe("statement")
    expect(layoutOf("[One link stands here alone](https://a.org)")).toBe("text")
    expect(layoutOf(`One sentence stands here ${"and goes on ".repeat(12)}alone.`)).toBe("text")
    const korean = (words: number) =>
      plan(`---\nlang: ko\n---\n\n# P\n\n소개.\n\n## A\n\n${"지도는 ".repeat(words)}선택이다.\n`).slides[1]
        ?.layout
    expect(korean(10)).toBe("statement")
    expect(korean(20)).toBe("text")
  })

  it("are a number where a figure of a few signs begins them", () => {
    expect(layoutOf("**95 %** of all posts fit.")).toBe("number")
    expect(layoutOf("**1,000,000,000** of all posts fit.")).not.toBe("number")
  })

  it("are larger in a sentence than in a list, and larger there than in both together", () => {
    const sentence = bodyOf(slidesOf("So it is. [Here](https://a.org)")[0])
    const list = bodyOf(slidesOf("- So\n- it is\n")[0])
    const both = bodyOf(slidesOf("So it is:\n\n> So it is.\n")[0])
    expect(sentence).toBeGreaterThan(list)
    expect(list).toBeGreaterThan(both)
  })
})
