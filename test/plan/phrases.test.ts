// Titles and headings: what no line ends inside of, in the planner's measures as in the markup.
import { describe, expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import type { Inline } from "../../src/model.ts"
import { noFormulas } from "../../src/plan/measure/formula-box.ts"
import { metricsFor } from "../../src/plan/measure/metrics.ts"
import { withLooseForeignWords, withLooseWords, withWholeWords } from "../../src/plan/words/phrases.ts"
import { renderSlides } from "../render/render-slides.ts"
import { plan, quiet } from "./plan.ts"

const text = (words: string): Inline[] => [{ kind: "text", text: words }]
const words = (title: string, lang: string) =>
  withWholeWords(text(title), lang).flatMap(inline => (inline.kind === "word" ? [inline.text] : []))

describe("a title", () => {
  it("keeps compounds together that are no longer than a long word", () => {
    expect(words("The Rolldown-powered Vite in real-time", "en")).toEqual(["Rolldown-powered", "real-time"])
    expect(words("Adaptive (per-parameter) rates", "ko")).toEqual(["per-parameter"])
    expect(words("a - b, well-known-and-much-too-long", "en")).toEqual([])
  })

  it("keeps what follows a bracket in Korean with it", () => {
    expect(words("가상머신(virtualBox)에서 확장(공유) 하기", "ko")).toEqual(["(virtualBox)에서"])
  })

  it("is looked through once: from each letter of a long word it took minutes", () => {
    expect(words("a".repeat(500_000), "en")).toEqual([])
  })

  it.each([
    ["readableStreamDefaultController.error([error])", "readableStreamDefaultController.|error(|[error])"],
    ["std::collections::HashMap::with_capacity()", "std::|collections::|HashMap::|with_capacity()"],
    ["packages/package/src/components/Map.tsx", "packages/|package/|src/|components/|Map.|tsx"],
    ["a_name_of_many_words_without_any_joint", "a_name_of_many_words_without_any_joint"],
    ["run(args, size=1, executable=None, input=2)", "run(args, size=1, executable=None, input=2)"],
    ["short.name", "short.name"],
  ])("may end a line at the joints of a long word: %s", (word, parts) => {
    for (const kind of ["text", "code"] as const) {
      const whole = withWholeWords([{ kind, text: word }], "en")
      expect(whole.map(each => (each.kind === "joint" ? "|" : plainText([each]))).join("")).toBe(parts)
      expect(plainText(whole)).toBe(word)
    }
  })

  it("may end a line after arrows in code", () => {
    const whole = withWholeWords([{ kind: "code", text: "object->property->methodOf(first, second)" }], "en")
    expect(whole.filter(({ kind }) => kind === "code").map(each => plainText([each]))).toEqual([
      "object->",
      "property->",
      "methodOf(",
      "first, second)",
    ])
  })

  it("is measured and set with its joints", async () => {
    const name = "aNameOfSomethingLong"
    const deck = plan(`# P\n\n## \`${name}.${name}.${name}.${name}.${name}\`\n\n- item\n`)
    const [, slide] = deck.slides
    const { slides } = await renderSlides(deck, new Map())
    expect(slides[1]?.html).toContain(`<code>${name}.</code><wbr><code>${name}.</code><wbr>`)
    const metrics = metricsFor(quiet, { lang: "en", aspect: "16:9", assets: new Map() })
    const widest = metrics.widestWord(slide?.heading ?? [], "headingTop", 34)
    expect(widest).toBe(metrics.widestWord([{ kind: "code", text: `${name}.` }], "headingTop", 34))
  })

  it("keeps arrows together", () => {
    expect(words("Objective-C -> JavaScript", "ja")).toEqual(["Objective-C", "->"])
  })

  it("keeps Japanese and Chinese words together, with what ends them", () => {
    expect(words("外部のライブラリの依存管理", "ja")).toContain("ライブラリの")
    expect(words("ターミナルからテストを実行する", "ja")).toEqual(
      expect.arrayContaining(["テストを", "実行する"]),
    )
    expect(words("如何从大量的数据", "zh")).toContain("如何")
    expect(words("ライブラリ", "en")).toEqual([])
  })

  it("keeps together what the dictionary cuts because it does not know it", () => {
    expect(words("深入 Hystrix 断路器执行原理", "zh")).toContain("断路器")
    expect(words("消息队列的高可用性与负载均衡", "zh")).toEqual(
      expect.arrayContaining(["队列的", "可用性", "负载"]),
    )
    expect(words("การหมุนในสามมิติ (เมทริกซ์และควอเทอร์เนียน)", "th")).toEqual([
      "การหมุน",
      "ในสามมิติ",
      "เมทริกซ์",
      "และควอเทอร์เนียน",
    ])
  })

  it.each([
    ["何を基準に文字色を判断するのか", "文字色を"],
    ["デジタル庁の取り組み", "デジタル庁の"],
    ["全社員の生産性を高める新機能", "全社員の"],
    ["全社員の生産性を高める新機能", "新機能"],
    ["コードのコントリビューション", "コントリビューション"],
    ["仕組みからインスピレーションをうけて開発しました", "インスピレーションを"],
    ["アドレス・ベース・レジストリ", "レジストリ"],
    ["イベントのアウトラインメモ", "アウトライン"],
  ])("keeps suffixes, prefixes and foreign words of Japanese whole: %s", (title, word) => {
    expect(words(title, "ja")).toContain(word)
  })

  it("loosens the longest foreign words before all others", () => {
    const whole = withWholeWords(text("開発へのコントリビューション"), "ja")
    expect(withLooseForeignWords(whole)).toEqual([
      { kind: "word", text: "開発への" },
      { kind: "text", text: "コントリビューション" },
    ])
  })

  it("loosens Thai after small words only", () => {
    const loose = withLooseWords(withWholeWords(text("เมทริกซ์และควอเทอร์เนียน"), "th"))
    expect(loose.map(inline => (inline.kind === "word" ? `[${inline.text}]` : plainText([inline])))).toEqual([
      "[เมทริกซ์]",
      "และ",
      "[ควอเทอร์เนียน]",
    ])
  })

  it("keeps figures together with what they count", () => {
    expect(words("【第1章】PHP歴8年・Ruby歴0秒の僕", "ja")).toEqual(
      expect.arrayContaining(["第1章", "8年", "0秒の"]),
    )
    expect(words("每周分享第10期", "zh")).toContain("第10期")
  })

  it("keeps marks around its words", () => {
    const strong: Inline = { kind: "strong", children: text("real-time") }
    expect(withWholeWords([strong], "en")).toEqual([
      { kind: "strong", children: [{ kind: "word", text: "real-time" }] },
    ])
  })

  it("has lines that end between words only", () => {
    const metrics = metricsFor(quiet, { lang: "ja", aspect: "16:9", assets: new Map(), formulas: noFormulas })
    const widest = (inlines: readonly Inline[]) => metrics.widestWord(inlines, "cover", 100)
    const title = "外部のライブラリの依存管理"
    expect(widest(text(title))).toBeLessThan(210)
    expect(widest(withWholeWords(text(title), "ja"))).toBeGreaterThan(550)
  })

  it("is no different from a statement", () => {
    const statement = plan("---\nlang: ja\n---\n# 題\n\n## パターン\n\nそれぞれ使うタイミングがある\n")
      .slides[1]
    const [block] = statement?.regions[0]?.blocks ?? []
    expect(statement?.layout).toBe("statement")
    expect(block?.kind === "paragraph" && block.inlines.map(({ kind }) => kind)).toContain("word")
  })

  it("says so on the slide", async () => {
    const deck = plan("# A real-time deck\n\n## A well-known thing\n\nText.\n")
    const html = (await renderSlides(deck, new Map())).slides.map(slide => slide.html).join("")
    expect(html).toContain('A <span class="word">real-time</span> deck</h1>')
    expect(html).toContain('A <span class="word">well-known</span> thing</h2>')
  })
})
