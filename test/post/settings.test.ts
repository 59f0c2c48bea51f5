import { describe, expect, it } from "vitest"
import { whereSet } from "../../src/post/settings/place.ts"
import { defaultSettings } from "../../src/post/settings/settings.ts"
import { read, readFields, warnings } from "./read.ts"

describe("settings", () => {
  it("are the defaults where nobody says anything", () => {
    expect(readFields("title: x").settings).toEqual(defaultSettings)
  })

  it("come from the map below deck:", () => {
    const deck =
      'deck:\n  theme: board\n  colors: light\n  aspect: "4:3"\n  prose: full\n  fragments: none\n  density: dense\n  quotes: off\n  breaks: true\n  remote: false\n  accent: "#36C"\n  footer: Me\n  logo: logo.svg\n  url: https://a.org/x'
    const post = readFields(deck)
    expect(warnings(post)).toEqual([])
    expect(post.settings).toEqual({
      theme: "board",
      colors: "light",
      aspect: "4:3",
      prose: "full",
      fragments: "none",
      density: "dense",
      quotes: "off",
      breaks: true,
      remote: false,
      accent: "#3366cc",
      footer: "Me",
      logo: "logo.svg",
      url: "https://a.org/x",
    })
  })

  it("may be left empty, a footer switched off", () => {
    expect(readFields("deck: {theme: , footer: false}")).toMatchObject({
      settings: { theme: defaultSettings.theme, footer: "" },
      diagnostics: [],
    })
  })

  it("are not what other tools mean by theme, but the shape of slides is, as Pandoc has it", () => {
    const site = { themes: ["quiet", "board"] }
    expect(readFields("theme: gaia", { site }).settings.theme).toBe(defaultSettings.theme)
    expect(readFields("theme: board", { site }).settings.theme).toBe("board")
    expect(readFields("aspectratio: 43").settings.aspect).toBe("4:3")
  })

  it("are placed where they are set, and not where another key of that name is", () => {
    const post = readFields("theme: gaia\ndeck:\n  theme: mine.css")
    expect(whereSet("theme", "mine.css", post)).toEqual({ file: post.path, line: 4, column: 10 })
    expect(whereSet("theme", "other.css", post)).toBe(null)
  })

  it("may be written as true and false", () => {
    const { settings } = readFields("deck: {quotes: false, fragments: false}")
    expect([settings.quotes, settings.fragments]).toEqual(["off", "none"])
    expect(readFields("deck: {quotes: true}").diagnostics).toEqual([])
  })

  it("of the command line win over the post, the post over the project, the project over the defaults", () => {
    const site = { settings: { theme: "board", prose: "notes", density: "airy" } as const }
    const { settings } = readFields("deck: {prose: full, density: dense}", {
      site,
      settings: { density: "balanced" },
    })
    expect([settings.theme, settings.prose, settings.density]).toEqual(["board", "full", "balanced"])
  })

  it("of a post cannot have pictures fetched against the project's word", () => {
    expect(
      readFields("deck: {remote: true}", { site: { settings: { remote: false } } }).settings.remote,
    ).toBe(false)
    expect(readFields("deck: {remote: true}", { settings: { remote: false } }).settings.remote).toBe(false)
  })

  it.each([
    ["tehme: quiet", 'W_FM_UNKNOWN_KEY 3:3 unknown key "tehme"'],
    ["prose: ful", "W_FM_TYPE 3:10 deck.prose must be one of lead, full, notes"],
    ["accent: red", "W_FM_TYPE 3:11 deck.accent must be a colour such as #2f6fde"],
    [
      "theme: /x.css",
      "W_FM_TYPE 3:10 deck.theme must be the name of a theme, or the path of a .css file beside the post",
    ],
    ["breaks: perhaps", "W_FM_TYPE 3:11 deck.breaks must be true or false"],
    ["url: javascript:x", "W_FM_TYPE 3:8 deck.url must be an address that begins with https://"],
  ])("%j below deck: is told of, and left out", (entry, said) => {
    const post = readFields(`deck:\n  ${entry}`)
    expect(warnings(post)).toEqual([said])
    expect(post.settings).toEqual(defaultSettings)
  })

  it("without deck: count where no blog means something else by them", () => {
    const site = { themes: ["board", "quiet"] }
    const { settings } = readFields("theme: board\nprose: notes\ndensity: airy\naspectRatio: 4/3", { site })
    expect([settings.theme, settings.prose, settings.density, settings.aspect]).toEqual([
      "board",
      "notes",
      "airy",
      "4:3",
    ])
    expect(
      warnings(readFields("theme: gaia\nfooter: false\nlogo: x\nurl: /a\ndensity: 3", { site })),
    ).toEqual([])
    expect(warnings(readFields("theme: bord", { site }))).toEqual(['W_FM_TYPE 2:8 unknown theme "bord"'])
  })

  it("let the lines of other slide tools break slides", () => {
    expect(readFields("marp: true").settings.breaks).toBe(true)
    expect(readFields("marp: true\ndeck: {breaks: false}").settings.breaks).toBe(false)
  })
})

describe("a file of slides", () => {
  const decided = (text: string) => {
    const { breaks, fragments, footer } = read(text).settings
    return { breaks, fragments, footer }
  }

  it("breaks at its rules, and shows step by step only what it marks", () => {
    const slides = { breaks: true, fragments: "none", footer: null }
    expect(decided("---\nmarp: true\nfooter: Mine\n---\n# A\n")).toEqual({ ...slides, footer: "Mine" })
    expect(decided("---\nmdc: true\n---\n# A\n")).toEqual(slides)
    expect(decided("---\nformat: revealjs\n---\n# A\n")).toEqual(slides)
    expect(decided("---\nformat: revealjs\nincremental: true\n---\n# A\n").fragments).toBe("all")
    expect(decided("% A\n\n# B\n\n. . .\n\nc\n")).toEqual(slides)
  })

  it("of Pandoc may be an article", () => {
    expect(decided("% A\n\n# B\n\nc\n")).toMatchObject({ breaks: false, fragments: "all" })
  })
})
