import { describe, expect, it } from "vitest"
import { emLength, plainText } from "../../src/content/inlines.ts"
import type { Inline } from "../../src/model.ts"
import { wordCount } from "../../src/plan/words/count.ts"
import { cutInlines } from "../../src/plan/words/pieces.ts"
import { cutSentences, isLeadIn, partEnds, sentenceEnds } from "../../src/plan/words/sentences.ts"
import { text } from "./build.ts"

function sentences(words: string, lang = "en"): string[] {
  const inlines = text(words)
  const ends = sentenceEnds(inlines, lang)
  return ends.map((_, at) => plainText(cutSentences(inlines, ends, at, at + 1)))
}

describe("sentenceEnds(inlines, lang)", () => {
  it.each([
    ["en", "It is one. It is two! Is it three?", ["It is one.", "It is two!", "Is it three?"]],
    [
      "en",
      "Some tools, e.g. Marp, cut it off. Others do not.",
      ["Some tools, e.g. Marp, cut it off.", "Others do not."],
    ],
    ["en", "Written by Dr. Lind in 2018. It holds.", ["Written by Dr. Lind in 2018.", "It holds."]],
    ["en", "Version 1.5 is out. Use it.", ["Version 1.5 is out.", "Use it."]],
    ["en", "No full stop at the end", ["No full stop at the end"]],
    [
      "de",
      "Vom 23. Mai bis zum 20. Juni war viel los. Danach nicht.",
      ["Vom 23. Mai bis zum 20. Juni war viel los.", "Danach nicht."],
    ],
    ["en", "There were 20. Then there were none.", ["There were 20.", "Then there were none."]],
    ["en", "It runs .NET apps. Use !important rarely.", ["It runs .NET apps.", "Use !important rarely."]],
    ["ko", "지도는 선택이다. 누군가 골랐다.", ["지도는 선택이다.", "누군가 골랐다."]],
    ["ja", "地図は選択である。誰かが決めた。", ["地図は選択である。", "誰かが決めた。"]],
    ["zh", "地图是选择。有人决定了。", ["地图是选择。", "有人决定了。"]],
  ])("%s: %s", (lang, words, expected) => {
    expect(sentences(words, lang)).toEqual(expected)
  })

  it.each(["X1...X7", "!name", ".Page or .Pages", "a. B"])("never cuts the code %s", code => {
    const inlines: Inline[] = [
      ...text("They call "),
      { kind: "code", text: code },
      ...text(" here. It is so."),
    ]
    expect(sentenceEnds(inlines, "en")).toEqual([
      `They call ${code} here. `.length,
      `They call ${code} here. It is so.`.length,
    ])
  })
})

describe("partEnds(inlines, lang)", () => {
  it("goes once through spaces at the end of a long sentence", () => {
    const long = "and so on ".repeat(50)
    const spaces = " ".repeat(300_000)
    expect(partEnds(text(`${long}on.${spaces}And then.`), "en")).toEqual([
      ...partEnds(text(`${long}on.`), "en").slice(0, -1),
      long.length + 3 + spaces.length,
      long.length + 12 + spaces.length,
    ])
  })

  const parts = (words: string) => {
    const ends = partEnds(text(words), "en")
    return ends.map((_, at) => plainText(cutSentences(text(words), ends, at, at + 1)))
  }

  it("cuts a sentence that is too long at the first pause after a while, or else between words", () => {
    const clause = `${"of the coast and the sea ".repeat(13)}and all`
    const [first = "", second] = parts(`${clause} one, ${clause}.`)
    expect(first.endsWith("one,")).toBe(true)
    expect(second?.startsWith("of the coast")).toBe(true)
    const words = parts(`${"of the coast and the sea ".repeat(30)}end.`)
    expect(words.length).toBeGreaterThan(1)
    for (const part of words.slice(0, -1)) expect(emLength(part)).toBeGreaterThan(1.1 * 160)
  })

  it("cuts no other", () => {
    expect(parts("It is one. It is two.")).toEqual(["It is one.", "It is two."])
  })
})

describe("cutInlines(inlines, from, to)", () => {
  const inlines: Inline[] = [
    { kind: "text", text: "ab" },
    { kind: "strong", children: [{ kind: "text", text: "cd" }] },
    { kind: "code", text: "ef" },
  ]

  it("keeps the marks around a cut on both sides", () => {
    expect(cutInlines(inlines, 0, 3)).toEqual([
      { kind: "text", text: "ab" },
      { kind: "strong", children: [{ kind: "text", text: "c" }] },
    ])
    expect(cutInlines(inlines, 3, 6)).toEqual([
      { kind: "strong", children: [{ kind: "text", text: "d" }] },
      { kind: "code", text: "ef" },
    ])
  })
})

describe("isLeadIn(inlines)", () => {
  it.each(["These are:", "다음과 같다：", "As follows:)", "In short: "])("%s", words =>
    expect(isLeadIn(text(words))).toBe(true),
  )
  it.each(["These are.", "a:b", ""])("not %s", words => expect(isLeadIn(text(words))).toBe(false))
})

describe("lengths", () => {
  it("counts wide scripts as one em and words of them by their characters", () => {
    expect(emLength("地図")).toBe(2)
    expect(emLength("ab")).toBeCloseTo(1.04)
    expect(wordCount("three little words")).toBe(3)
    expect(wordCount("地図は選択")).toBe(2)
  })
})
