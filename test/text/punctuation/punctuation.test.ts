// Quotation marks, apostrophes and dashes: those of the language, in pairs, and never in code; spaces that hold or fall
// away; marks of names.
import { describe, expect, it } from "vitest"
import { plainText } from "../../../src/content/inlines.ts"
import type { Inline } from "../../../src/model.ts"
import { outlinePost } from "../../../src/outline/outline.ts"
import { punctuationFor } from "../../../src/text/punctuation/punctuation.ts"
import { post } from "../../outline/post.ts"

function set(text: string, lang = "en"): string {
  return plainText(punctuationFor(lang)([{ kind: "text", text }]))
}

function held(text: string): string {
  return text.replaceAll("~", "\u00a0")
}

describe("quotation marks", () => {
  it.each([
    ["en", `He said "it's 'fine'", twice.`, "He said “it’s ‘fine’”, twice."],
    ["de", `Er sagte "ja, 'gut'" dazu.`, "Er sagte „ja, ‚gut‘“ dazu."],
    ["de-CH", `Er sagte "ja".`, "Er sagte «ja»."],
    ["fr", `Il dit "oui" à l'ami.`, "Il dit «\u202foui\u202f» à l’ami."],
    ["es-MX", `Dijo "sí".`, "Dijo «sí»."],
    ["ru", `Он сказал "да".`, "Он сказал «да»."],
    ["pl", `Mówi "tak".`, "Mówi „tak”."],
    ["sv", `Han sa "ja".`, "Han sa ”ja”."],
    ["ko", `"안녕"이라고 '말'했다.`, "“안녕”이라고 ‘말’했다."],
    ["ko", `'가'->'나' ,'다 라'->'마'`, "‘가’->‘나’ ,‘다 라’->‘마’"],
    ["zh", `请尝试"让 README 可读"或者`, "请尝试“让 README 可读”或者"],
    ["ja", `彼は"はい"と言う`, `彼は"はい"と言う`],
    ["zh-TW", `他說"好"`, `他說"好"`],
  ])("of %s", (lang, typed, wanted) => {
    expect(set(typed, lang)).toBe(wanted)
  })

  it.each([
    ["inches and feet", `A 5" disk and 6'2" of it`],
    ["a mark that is never closed", `He said "yes`],
    ["Hebrew abbreviations", `צה"ל`],
    ["a mark between spaces", `the sign " and the sign " too`],
  ])("are left as typed: %s", (_, typed) => {
    expect(set(typed)).toBe(typed)
  })

  it.each([
    [`don't, dogs' tails, the '90s, rock 'n' roll`, "don’t, dogs’ tails, the ’90s, rock ‘n’ roll"],
    [`("in brackets")`, "(“in brackets”)"],
  ])("%s", (typed, wanted) => {
    expect(set(typed)).toBe(wanted)
  })

  it("go around other inline content, and not into code", () => {
    const inlines: Inline[] = [
      { kind: "text", text: '"A ' },
      { kind: "strong", children: [{ kind: "text", text: 'word" and ' }] },
      { kind: "code", text: 'say("--x")' },
      { kind: "text", text: "'s end" },
    ]
    expect(punctuationFor("en")(inlines)).toEqual([
      { kind: "text", text: "“A " },
      { kind: "strong", children: [{ kind: "text", text: "word” and " }] },
      { kind: "code", text: 'say("--x")' },
      { kind: "text", text: "’s end" },
    ])
  })

  it("leave what has none as it was", () => {
    const inlines: Inline[] = [{ kind: "text", text: "plain" }]
    expect(punctuationFor("en")(inlines)).toBe(inlines)
  })
})

describe("dashes", () => {
  it.each([
    ["en", "a -- b, word--word, pages 10--20, and --- so", "a~– b, word—word, pages 10–20, and~— so"],
    ["en", "so it is. ---Somebody", "so it is. —Somebody"],
    ["de", "a -- b, Wort--Wort", "a~– b, Wort–Wort"],
    ["en", "run it with --flag or -- not", "run it with --flag or~– not"],
    ["en", "-- EOF --", "– EOF~–"],
    ["en", "https://example.com/a--b and my_name--is", "https://example.com/a--b and my_name--is"],
  ])("in %s: %s", (lang, typed, wanted) => {
    expect(set(typed, lang)).toBe(held(wanted))
  })
})

describe("a long line", () => {
  it("is looked through once: around each dash it took minutes", () => {
    expect(set("word--word ".repeat(100_000)).slice(0, 10)).toBe("word—word ")
  })
})

describe("spaces before marks", () => {
  it.each([
    ["fr", "Quoi ? Le ciment : c’est tout ; oui ! « Non »", "Quoi~? Le ciment~: c’est tout~; oui~! «~Non~»"],
    ["de", "96 % davon – fast alles - oder -- so", "96~% davon~– fast alles~- oder~– so"],
    ["ko", "관련 파일 : User.java", "관련 파일~: User.java"],
  ])("hold in %s: %s", (lang, typed, wanted) => {
    expect(set(typed, lang)).toBe(held(wanted))
  })

  it.each(["a :ruby b", "5 %d", "— Ann", "a ?b"])("are left as typed in %s", typed => {
    expect(set(typed)).not.toContain("\u00a0")
  })

  it("hold between two pieces of a line", () => {
    const inlines: Inline[] = [
      { kind: "strong", children: [{ kind: "text", text: "request" }] },
      { kind: "text", text: " : il est dispatché" },
    ]
    expect(plainText(punctuationFor("fr")(inlines))).toBe(held("request~: il est dispatché"))
  })
})

describe("spaces beside wide marks", () => {
  it.each([
    ["ja", "求めます。 JavaScript のコード（例）  です", "求めます。JavaScript のコード（例）です"],
    ["zh-Hans", "查看 （索引） 。 主键 ，唯一", "查看（索引）。主键，唯一"],
    ["zh-Hant", "時間： 三點", "時間：三點"],
    ["ja", "本当？ そう　です", "本当？ そう　です"],
    ["ko", "표（1） 참고", "표（1） 참고"],
  ])("fall away in %s: %s", (lang, typed, wanted) => {
    expect(set(typed, lang)).toBe(wanted)
  })
})

describe("names in Latin letters", () => {
  it.each([
    ["ar", "البرمجة بلغة C++ - أمثلة", "البرمجة بلغة C++<~- أمثلة"],
    ["he", "פייתון ו-C#, וגם .NET של @ann עם print()", "פייתון ו-C#<, וגם <.NET של <@ann עם print()<"],
    ["en", "C++ and .NET", "C++ and .NET"],
  ])("keep their marks in %s: %s", (lang, typed, wanted) => {
    expect(set(typed, lang)).toBe(held(wanted).replaceAll("<", "\u200e"))
  })
})

describe("in a post", () => {
  const markdown = `# The "first"\n\n- it's \`"code"\`\n\n| "a" |\n| --- |\n| 'b' |\n\n\`\`\`\n"x" -- y\n\`\`\`\n`

  it("are set everywhere but in code and ids", () => {
    const { root } = outlinePost(post(markdown, { settings: { quotes: "auto" } }))
    const [section] = root.children
    expect(plainText(section?.heading ?? [])).toBe("The “first”")
    expect(section?.id).toBe("the-first")
    expect(JSON.stringify(section?.blocks)).toContain("it’s")
    expect(JSON.stringify(section?.blocks)).toContain(String.raw`{\"x\" -- y`.slice(1))
    expect(JSON.stringify(section?.blocks)).toContain("‘b’")
  })

  it("are as typed where the author wants them so", () => {
    const { root } = outlinePost(post(markdown, { settings: { quotes: "off" } }))
    expect(plainText(root.children[0]?.heading ?? [])).toBe('The "first"')
  })
})
