import { describe, expect, it } from "vitest"
import { dateOf } from "../../src/post/meta/date.ts"
import { read, readFields, warnings } from "./read.ts"

describe("title", () => {
  it("is that of the page where the slides of Pandoc have no other", () => {
    expect(read("---\npagetitle: A\n---\n").meta.title).toBe("A")
    expect(read("---\ntitle:\npagetitle: A\n---\n").meta.title).toBe("A")
  })

  it.each([
    ["title: Hello", "Hello"],
    ['title: "  two\n  lines  "', "two lines"],
    ["title: 2024", "2024"],
    ["title: 1.10", "1.10"],
    ["title: on", "on"],
    ['title: "It&#39;s &#x2019; &#60;b&#62; &#8238;"', "It's ’ &#60;b&#62; &#8238;"],
    ['title: "<b> is &#60;b&#62; and it&#39;s"', "<b> is &#60;b&#62; and it&#39;s"],
    ["title: C&oacute;mo Q&amp;A &mdash; &lt;b&gt;", "Cómo Q&A — &lt;b&gt;"],
    ["title:", null],
    ["title: ~", null],
    ['title: ""', null],
  ])("of %j is %j", (yaml, title) => {
    expect(readFields(yaml).meta.title).toBe(title)
  })

  it("must be text", () => {
    const post = readFields("title: [a, b]")
    expect([post.meta.title, warnings(post)]).toEqual([null, ["W_FM_TYPE 2:8 title must be text"]])
  })

  it("and other fields that a template left empty are as if they were not there", () => {
    const post = readFields('title: ""\ndate: ""\nlang: " "\ndraft: ""')
    expect([post.meta.title, warnings(post)]).toEqual([null, []])
  })

  it("loses marks that nobody sees, and says so", () => {
    const post = readFields('title: "a\\u202Eb\\u2066c\\e[2J"')
    expect([post.meta.title, warnings(post)]).toEqual([
      "abc[2J",
      ["W_BIDI 2:8 title has invisible direction marks"],
    ])
  })
})

describe("date", () => {
  it.each([
    ["2018-12-12", [2018, 12, 12]],
    ["2018-12-12 15:00:00 +0900", [2018, 12, 12]],
    ["2018-12-12T23:59:59-11:00", [2018, 12, 12]],
    ["2018-7-4 23:31:06", [2018, 7, 4]],
    ["2018/07/04", [2018, 7, 4]],
    ["2018. 7. 4.", [2018, 7, 4]],
    ["2018년 7월 4일", [2018, 7, 4]],
    ["2018年7月4日", [2018, 7, 4]],
    ["20180704", [2018, 7, 4]],
    ["July 4, 2018", [2018, 7, 4]],
    ["Wed, 4 Jul 2018 10:00:00 GMT", [2018, 7, 4]],
    ["4th July 2018", [2018, 7, 4]],
    ["4.7.2018 12:00", [2018, 7, 4]],
    ["24-12-2018", [2018, 12, 24]],
    ["12/24/2018", [2018, 12, 24]],
    ["04/07/2018", null],
    ["2024-02-29", [2024, 2, 29]],
    ["2023-02-29", null],
    ["2024-13-45", null],
    ["1900-02-29", null],
    ["tomorrow", null],
    ["{{ date }}", null],
    ["12", null],
  ])("%j is %j", (text, parts) => {
    const date = dateOf(text)
    expect(date && [date.year, date.month, date.day]).toEqual(parts)
  })

  it("is believed in the order in which keys name the day of the post", () => {
    expect(readFields("updated: 2020-02-02\npubDate: 2019-01-01").meta.date?.year).toBe(2019)
  })

  it("comes from the name of the file, its folder or its address where front matter has none", () => {
    const year = (file: string, content = "x") => read(content, { file }).meta.date?.year
    expect(year("/b/_posts/2018-12-12-aws.md")).toBe(2018)
    expect(year("/b/2017-01-01-trip/index.md")).toBe(2017)
    expect(year("/b/trip.md", '+++\npath = "2016/02/03/trip"\n+++\nx')).toBe(2016)
    expect(year("/2017-01-01-trip/a.md")).toBeUndefined()
  })

  it.each([
    "# 3. Use it\n\nDate: 2019-06-24\n",
    "# Minutes\n\n- **Date:** 24 June 2019\n- Who: all\n",
    "# 회의\n\n> 날짜: 2019. 6. 24\n",
  ])("is that of a line at the top: %j", body => {
    expect(read(body).meta.date).toEqual({ year: 2019, month: 6, day: 24 })
  })

  it("is not that of any line", () => {
    expect(read("Date: unknown\n\nDate 2019-06-24\n").meta.date).toBeNull()
    expect(read(`${"\n".repeat(20)}Date: 2019-06-24\n`).meta.date).toBeNull()
    expect(read("---\ndate: 2020-01-01\n---\n\nDate: 2019-06-24\n").meta.date?.year).toBe(2020)
  })

  it("that is none is told of, and the file's serves", () => {
    const post = readFields("date: 2024-13-45", { file: "/b/2018-12-12-a.md" })
    expect([post.meta.date?.year, warnings(post)]).toEqual([2018, ['W_FM_TYPE 2:7 "2024-13-45" is no date']])
  })
})

describe("authors", () => {
  it.each([
    ["author: Ada", ["Ada"]],
    ["author: Ada <ada@example.org>", ["Ada"]],
    ["author: Ada; Grace", ["Ada", "Grace"]],
    ["author: [Ada, Grace]", ["Ada", "Grace"]],
    ["authors:\n- Ada\n- name: Grace\n  title: Admiral", ["Ada", "Grace"]],
    ["author: {name: Ada, email: a@b.c}", ["Ada"]],
    ["authors: {ada: {name: Ada L.}, grace: Grace}", ["Ada L.", "Grace"]],
    ["author: {name: null}", []],
    ["author: [Ada, Ada]", ["Ada"]],
  ])("of %j are %j", (yaml, names) => {
    expect(readFields(yaml).meta.authors.map(({ name }) => name)).toEqual(names)
  })

  it("keep only addresses of the web", () => {
    const url = (address: string) => readFields(`author: {name: A, url: "${address}"}`).meta.authors[0]?.url
    expect([url("https://a.org/x"), url("javascript:alert(1)"), url("a.org")]).toEqual([
      "https://a.org/x",
      null,
      null,
    ])
  })
})

describe("categories", () => {
  it.each([
    ["categories: [a, b]", "plain", ["a", "b"]],
    ["category: a b", "jekyll", ["a b"]],
    ["categories: a b", "jekyll", ["a", "b"]],
    ["categories: a b, c", "jekyll", ["a b", "c"]],
    ["categories: a b", "hexo", ["a b"]],
    ["categories:\n- [a, b]\n- c", "hexo", ["a", "b", "c"]],
    ["tags: 'x, y'", "plain", ["x", "y"]],
    ["categories: []\ntags: [t]", "plain", ["t"]],
    ["tags: 12", "plain", ["12"]],
  ] as const)("of %j in %s are %j", (yaml, dialect, labels) => {
    expect(readFields(yaml, { site: { dialect } }).meta.categories).toEqual(labels)
  })
})

describe("drafts", () => {
  it.each([
    ["draft: true", "/b/a.md", true],
    ["published: false", "/b/a.md", true],
    ["published: 2024-01-01", "/b/a.md", false],
    ["draft: false", "/b/a.md", false],
    ["a: b", "/b/_drafts/a.md", true],
    ["a: b", "/b/a.md", false],
  ])("%j in %s: %j", (yaml, file, draft) => {
    expect(readFields(yaml, { file }).meta.draft).toBe(draft)
  })
})

describe("description", () => {
  it("has no tags of HTML, but what looks like some", () => {
    const yaml = 'excerpt: "<p class=x>One <em>two</em><br/>three of Vec<T> and a < b</p>"'
    expect(readFields(yaml).meta.description).toBe("One two three of Vec<T> and a < b")
  })

  it("is not one where it only is a picture that leads to the post", () => {
    expect(readFields("excerpt: \"<a href='/x/'><img src='/x.jpg'></a>\"").meta.description).toBeNull()
  })

  it("has many names, also the newspapers' deck", () => {
    const texts = ["description: a", "excerpt: a", "summary: a", "deck: a", "subtitle: a"]
    expect(texts.map(yaml => readFields(yaml).meta.description)).toEqual(["a", "a", "a", "a", "a"])
    expect(warnings(readFields("deck: a"))).toEqual([])
  })
})

it("labels are each given once, and names only as long as names are", () => {
  expect(readFields("tags: [a, b, a]").meta.categories).toEqual(["a", "b"])
  expect(readFields(`author: ${"x".repeat(300)}`).meta.authors[0]?.name).toHaveLength(200)
})
