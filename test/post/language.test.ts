import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { detectLanguage, directionOf, languageTag } from "../../src/post/meta/language.ts"
import { hasShared, shared } from "../shared.ts"
import { read, readFields, warnings } from "./read.ts"

describe("language of a text", () => {
  it.each([
    ["The quick brown fox is in the house and we can see that it is not for you.", "en"],
    ["Redis in practice. Use a cache. Keep a TTL. SET a value. GET a value from it.", "en"],
    ["Der Fuchs ist nicht im Haus, und wir werden ihn auch nicht finden, dass ist klar.", "de"],
    ["Le renard est dans la maison et nous ne pouvons pas le voir avec vous.", "fr"],
    [
      "Légende en italique sous l'image. Blocs de code. Point en gras : avec explication. Structure de dossier",
      "fr",
    ],
    ["El zorro está en la casa y no lo podemos ver, pero es más bonito que los demás.", "es"],
    ["A raposa não está em casa, mas você pode ver que os outros são mais bonitos.", "pt"],
    ["La volpe non è nella casa, ma questo è anche il posto che si vede di più.", "it"],
    ["De vos is niet in het huis, maar je kan zien dat het ook een dier is.", "nl"],
    ["Con cáo không có trong nhà và bạn đã thấy những người khác được cho là đẹp.", "vi"],
    ["Lisa nie ma w domu, ale jest na polu i to się może udać.", "pl"],
    ["Tilki ei ole talossa, mutta se on niin kuin me olemme sanoneet, että se voi olla.", "fi"],
    ["Tilki bir ev için çok daha güzel ve bu kadar, ama o gibi değil.", "tr"],
    ["2018년 AWS re:Invent 에서 발표된 EC2 와 Lambda 의 새로운 기능을 정리했습니다", "ko"],
    ["これは日本語の文章です。漢字とかなが混ざっています。", "ja"],
    ["这是一个关于数据库的问题,我们从这里开始。", "zh-Hans"],
    ["這是一個關於資料庫的問題,我們從這裡開始。", "zh-Hant"],
    ["Это русский текст, и его нужно читать.", "ru"],
    ["Це український текст, який є їхній.", "uk"],
    ["Това е български текст, който трябва да бъде прочетен със сърце.", "bg"],
    ["هذه جملة باللغة العربية في هذا النص.", "ar"],
    ["این یک متن فارسی است که می‌گوید چه چیزی.", "fa"],
    ["זה טקסט בעברית שצריך לקרוא.", "he"],
    ["นี่คือข้อความภาษาไทย", "th"],
    ["यह हिन्दी में एक वाक्य है और हम इसे पढ़ते हैं।", "hi"],
    ["Αυτό είναι ένα ελληνικό κείμενο.", "el"],
    ["இது ஒரு தமிழ் உரை.", "ta"],
    [
      "[Tensorboard] ssh 원격 시 포트포워딩. local의 port: 16006, 원격의 port: 6006 (tensorboard default port)",
      "ko",
    ],
    [
      "MySQL 表更新字段 insert 语句\n\nSELECT id, name FROM user_info WHERE id IN (SELECT user_id FROM orders) AND name IS NOT NULL",
      "zh-Hans",
    ],
    ["查询索引\n\n    select a.id from user_info a where a.id in (1, 2) and a.name is not null;", "zh-Hans"],
    ["Kimchi (김치) is the side dish that you have with rice in Korea, and it is made of cabbage.", "en"],
    ["Это объявление, и мы его читали.", "ru"],
    ["یہ اردو میں ایک جملہ ہے اور ہم اسے پڑھتے ہیں۔", "ur"],
    ["Gli amici della casa sono Juan de Dios, Ana de Castro, Luis de Anda, Pedro de Silva.", "it"],
    ["Foo bar baz", null],
    ["Hello and welcome", null],
    ["is it a", null],
    ["", null],
    ['[Foo](the/and/of) https://the.and.of/to <the and="of">', null],
  ])("%j is %j", (text, tag) => {
    expect(detectLanguage(text)).toBe(tag)
  })

  it("does not count its code", () => {
    expect(
      read("```\nthe of and to is in that\n```\n\nDer Hund und die Katze sind nicht im Haus.\n").meta.lang,
    ).toBe("de")
  })
})

describe("language of a post", () => {
  it("is what its front matter says, else what its text is in, else the site's, else English", () => {
    const config = new Map([["lang", "en"]])
    expect(readFields("lang: fr", { site: { config } }).meta.lang).toBe("fr")
    expect(read("안녕하세요 여러분", { site: { config } }).meta.lang).toBe("ko")
    expect(read("Foo", { site: { config: new Map([["languageCode", "de-CH"]]) } }).meta.lang).toBe("de-CH")
    expect(read("Foo").meta.lang).toBe("en")
  })

  it.each([
    ["ko_KR", "ko-KR"],
    ["KO", "ko"],
    ["jp", "ja"],
    ["kr", "ko"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans-CN"],
    ["zh-TW", "zh-Hant-TW"],
    ["zh-hans", "zh-Hans"],
    ["no", "no"],
    ["Korean", "ko"],
    ["en_US.UTF-8", "en-US"],
    ["pt-br", "pt-BR"],
    ["not a language", null],
    ["", null],
  ])("written %j is %j", (written, tag) => {
    expect(languageTag(written)).toBe(tag)
  })

  it("that is none is told of", () => {
    expect(warnings(readFields("lang: [a]"))[0]).toMatch(/^W_FM_TYPE 2:7 lang must be the name of a language/)
  })

  it("gives the direction, which front matter can set", () => {
    expect(["ar", "he", "fa", "ur-PK", "en", "ko"].map(directionOf)).toEqual([
      "rtl",
      "rtl",
      "rtl",
      "rtl",
      "ltr",
      "ltr",
    ])
    expect(readFields("lang: en\ndir: rtl").meta.dir).toBe("rtl")
    expect(read("שלום לכולם, זה טקסט").meta.dir).toBe("rtl")
  })
})

describe.skipIf(!hasShared)("languages of real posts", () => {
  /** In English below a folder of another language; and a list of courses with names in Latin letters. */
  const OTHERWISE = new Set(["hexojs-site/troubleshooting.md", "free-programming-books/free-courses-ar.md"])

  it("are found", () => {
    const rows = readFileSync(shared("corpus/SOURCES.tsv"), "utf8").trim().split("\n").slice(1)
    const wrong = rows.flatMap(row => {
      const [path = "", , , , , , language] = row.split("\t")
      const { meta } = read(readFileSync(shared("corpus", path)), { file: `/${path}` })
      return OTHERWISE.has(path) || meta.lang.split("-")[0] === language
        ? []
        : [`${path}: ${language}, not ${meta.lang}`]
    })
    expect(rows.length).toBeGreaterThan(130)
    expect(wrong).toEqual([])
  })
})
