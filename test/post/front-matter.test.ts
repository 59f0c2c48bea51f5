import { describe, expect, it } from "vitest"
import { readFrontMatter } from "../../src/post/matter/front-matter.ts"
import { hintOf, read, readFields, refusal, warnings } from "./read.ts"

/** Title and body of a post, and the line on which the body begins. */
function parts(content: string): [string | null, string, number] {
  const { meta, body, bodyLine } = read(content)
  return [meta.title, body, bodyLine]
}

describe("front matter", () => {
  it.each([
    ["---\ntitle: A\n---\nBody", "between dashes"],
    ["--- yaml\ntitle: A\n---\nBody", "that says it is YAML"],
    ["---\ntitle: A\n...\nBody", "closed by dots"],
    ["---  \ntitle: A\n---\t\nBody", "with spaces after the dashes"],
    ['+++\ntitle = "A"\n+++\nBody', "in TOML"],
    ['{\n"title": "A" }\nBody', "in JSON"],
    ['\n  {\n    "title" : "A"\n  }\nBody', "in JSON, indented"],
    ['"title": "A"\n;;;\nBody', "in Hexo's JSON"],
    [';;;\n{"title": "A"}\n;;;\nBody', "in Hexo's JSON, with braces"],
    ["title: A\ndate: 2020-01-01\n---\nBody", "that is only closed, as Hexo has it"],
    ["\n\n---\ntitle: A\n---\nBody", "below blank lines"],
    ["% A\n% Ada; Grace\n% 2020-01-01\nBody", "in Pandoc's title block"],
    ["<!--\n.. title: A\n.. slug: a\n.. link:\n-->\nBody", "in a comment, as Nikola has it"],
    ["<!-- .. title: A -->\nBody", "in a comment of one line"],
    ["title:: A\ntags:: #x #y/z\nBody", "as properties of a note"],
  ])("%j is read (%s)", content => {
    const [title, body, line] = parts(content)
    expect([title, body]).toEqual(["A", "Body"])
    expect(content.split("\n")[line - 1]).toBe("Body")
  })

  it.each([
    ["---\n\nHello world\n\n---\n\n# Deck", "a rule above prose"],
    ["---\n# One\n\ntext\n\n---\n# Two", "a rule above a heading"],
    ["---\n# One\n---\n# Two", "rules around a heading, which YAML takes for a comment"],
    ["----\ntitle: x\n----\n", "four dashes"],
    [" ---\ntitle: x\n ---\n", "indented dashes"],
    ["Note: this is\n---\nsetext", "a setext heading that looks like a field"],
    ["title: this is a line\nand this goes on\n---\n", "a paragraph that begins like a field"],
    ["--- js is a language\n\n---\n", "a sentence after dashes"],
    ["---js\nno end", "a word after dashes that is never closed"],
    ["{% raw %}\n{% endraw %}", "a Liquid tag"],
    ["<!-- .. title: x\nand more\n-->\n", "a comment that says more"],
    ["<!-- .. title: x\n", "a comment that is never closed"],
    ["<!-- .. link: x -->\ntext", "a comment without a title"],
    ["std::string a\n", "a name of C++"],
    ["{.class}\n", "an attribute list"],
    ["---", "a rule alone"],
    ["", "nothing"],
  ])("%j has none (%s)", content => {
    const post = read(content)
    expect([post.body, post.bodyLine, post.meta.title]).toEqual([content, 1, null])
  })

  it("without a fence is the lines above the first empty one, if all have known names and one is the title", () => {
    const { meta, body, bodyLine } = read(
      "Title: This week: 58\nDate: 2014-11-24\nAuthors: Ann Lee, Bob\nSummary: one\n  two\nSave_as: a.html\n\nBody",
    )
    expect([meta.title, meta.description]).toEqual(["This week: 58", "one two"])
    expect([meta.date?.day, meta.authors.map(({ name }) => name)]).toEqual([24, ["Ann Lee", "Bob"]])
    expect([body, bodyLine]).toEqual(["\nBody", 7])
    for (const content of [
      "Title: Sync\nAttendees: Ann\n\nBody",
      "Date: 2020-01-01\nAuthor: Ann\n\nBody",
      "Title: a line\nthat goes on\n\nBody",
    ])
      expect(read(content)).toMatchObject({ body: content, meta: { title: null } })
  })

  it("without a fence may switch on what is unknown here", () => {
    const { meta, body } = read("Title: CS 417\nTOC: yes\nAuthor: Ann\nheading_level: 2\n\nBody")
    expect([meta.title, meta.authors.map(({ name }) => name), body]).toEqual(["CS 417", ["Ann"], "\nBody"])
  })

  it("is a title underlined with =, and authors and a date right below, as R Markdown writes them", () => {
    const { meta, body, bodyLine } = read("Eda\n====\nAnn Lee, Bob\n2024-03-20\n\n# A")
    expect([meta.title, meta.date?.day, body, bodyLine]).toEqual(["Eda", 20, "\n# A", 5])
    expect(meta.authors.map(({ name }) => name)).toEqual(["Ann Lee", "Bob"])
    expect(read("Eda\n====\nMay 3, 2024\n\n# A").meta).toMatchObject({ title: "Eda", authors: [] })
    for (const content of [
      "Eda\n====\nAnn Lee\n\n# A",
      "Eda\n====\n\n2024-03-20\n",
      "Eda\n====\n2024-03-20: so it is.\n\nA",
    ])
      expect(read(content)).toMatchObject({ body: content, meta: { title: null } })
  })

  it("of an Internet-Draft ends where its first part begins; the others get headings, and references words", () => {
    const parts = [
      "--- abstract",
      "\nIt is so {{!RFC1}}.\n",
      "--- middle",
      "\n# Keys {#keys}\n",
      "{{keys}} {{RFC2, Section 3}}",
    ]
    const { meta, body, bodyLine } = read(
      ["---", "title: A", "date: 2024-01-02", "", ...parts, "\n---\n\n--- back"].join("\n"),
    )
    expect([meta.title, bodyLine]).toEqual(["A", 5])
    expect(body).toBe(
      "# Abstract\n\nIt is so \\[RFC1\\].\n\n\n\n# Keys {#keys}\n\n[Keys](#keys) \\[RFC2, Section 3\\]\n\n---\n\n",
    )
    expect(read("---\ntitle: A\n---\n{{a}}\n--- abstract\n").body).toBe("{{a}}\n--- abstract\n")
  })

  it("is a preamble in a fence of code, as proposals have it", () => {
    const preamble =
      "```\n  BIP: 434\n  Title: Peers\n  Authors: Ann <ann@b.c>\n           Bob\n  Status: Draft\n  Assigned: 2026-01-14\n```\n"
    const { meta, body, bodyLine } = read(`${preamble}\n## Abstract`)
    expect([meta.title, meta.date?.day, body, bodyLine]).toEqual(["Peers", 14, "\n## Abstract", 9])
    expect(meta.authors.map(({ name }) => name)).toEqual(["Ann", "Bob"])
    expect(read(preamble.replace("Status: Draft", "so it is")).meta.title).toBeNull()
    expect(read(preamble.replace("Title", "Name")).body).toContain("BIP: 434")
  })

  it("without a fence is all of Deckset's settings", () => {
    const { body, bodyLine, settings } = read("footer: Ann\nbuild-lists: true\n\n# A")
    expect([body, bodyLine, settings.footer, settings.fragments]).toEqual(["\n# A", 3, "Ann", "all"])
    expect(read("footer: _`Ann` [b](c)_ ![](d.png)\n\n# A").settings.footer).toBe("Ann b")
    expect(read('---\nmarp: true\nfooter: "**Ann_B** · 2026"\n---\n').settings.footer).toBe("Ann_B · 2026")
    expect(read("footer: Ann\nnext: one\n\n# A").bodyLine).toBe(1)
  })

  it("is read once while the text below it is edited", () => {
    const of = (content: string, file = "a.md") => readFrontMatter(content, file).fields
    const first = of("---\ntitle: A\n---\nBody")
    expect(of("---\ntitle: A\n---\nBody, edited")).toBe(first)
    expect(of("---\ntitle: B\n---\nBody")).not.toEqual(first)
    expect(of("---\ntitle: A\n---\nBody", "b.md").at.file).toBe("b.md")
    expect(of("\n---\ntitle: A\n---\nBody").at.line).toBe(first.at.line + 1)
  })

  it("in Pandoc's title block is three lines at most, in a note its tags without their signs", () => {
    const block = read("% A\n% Ada; Grace\n% 2020-01-01\n% more\nBody")
    expect([block.body, block.meta.authors.map(({ name }) => name)]).toEqual([
      "% more\nBody",
      ["Ada", "Grace"],
    ])
    expect(read("title:: A\ntags:: #x #y/z\nBody").meta.categories).toEqual(["x", "y/z"])
  })

  it("may be empty", () => {
    expect(parts("---\n---\nBody")).toEqual([null, "Body", 3])
    expect(parts("---\n# only a comment: here\nkey: 1\n---\nBody")[1]).toBe("Body")
  })

  it("ends at the first line of dashes alone, and a second block is text", () => {
    expect(parts("---\ntitle: A\n---\n---js\nb: 1\n---\n")).toEqual(["A", "---js\nb: 1\n---\n", 4])
  })

  it("gives every scalar by its path, as it was written", () => {
    const { page } = readFields(
      "version: 1.10\nzip: 010\nauthor:\n  name: Ada\ntags: [a, b]\nempty:\non: yes",
    )
    expect(Object.fromEntries(page)).toEqual({
      version: "1.10",
      zip: "010",
      "author.name": "Ada",
      tags: "a, b",
      on: "yes",
    })
  })

  it("in JSON may span lines and hold braces in texts", () => {
    const post = read('{\n  "title": "a } { b \\" c",\n\t"tags": ["x", {"y": 1}]\n}\n\nBody')
    expect([post.meta.title, post.body, post.bodyLine]).toEqual(['a } { b " c', "\nBody", 5])
  })

  it("in TOML keeps dates and numbers as they are", () => {
    const { meta, page } = read(
      "+++\ndate = 2018-12-12T23:30:00+09:00\nbig = 12345678901234567890\n[extra]\nteam = 'x'\n+++\n",
    )
    expect(meta.date).toEqual({ year: 2018, month: 12, day: 12 })
    expect(page.get("big")).toBe("12345678901234567890")
    expect(page.get("extra.team")).toBe("x")
  })
})

describe("mistakes in front matter", () => {
  it.each([
    ["title: Rust: the good parts", 'E_FM_SYNTAX 2:8 a value with ": " needs quotes'],
    ["tags:\n\t- a", "E_FM_SYNTAX 3:1 tab used as indentation"],
    ['title: "open', "E_FM_SYNTAX 2:8 missing closing quote"],
    ["a: 1\ntags: [a, b", "E_FM_SYNTAX 3:7 list is not closed"],
    ["a: 1\na: 2", 'E_FM_SYNTAX 3:1 the key "a" occurs twice'],
    ["a: @handle", "E_FM_SYNTAX 2:4 a value that begins with @ needs quotes"],
    ['a: "b" c', "E_FM_SYNTAX 2:8 text after the end of a value"],
    ["a: *nothing", "E_FM_SYNTAX 2:4 an alias refers to nothing"],
    ["a: {{ page.title }}", "E_FM_SYNTAX 2:5 a key must be text"],
    ["- a\n- b", "E_FM_NOT_A_MAP 2:1 front matter must be a list of key: value lines"],
    ["a: !ruby/object x", "E_FM_TAG 2:4 unknown tag !ruby/object"],
  ])("%j is %s", (yaml, said) => {
    expect(refusal(() => readFields(yaml))).toBe(said)
  })

  it.each([
    ["title: Rust: the good parts", 'title: "Rust: the good parts"'],
    ["a: @me", 'a: "@me"'],
    ['b: "y" z', 'put the whole value in quotes: b: "y\\" z"'],
  ])("%j is shown as it should be", (yaml, hint) => {
    expect(hintOf(() => readFields(yaml))).toBe(hint)
  })

  it("of TOML are placed in the file", () => {
    expect(refusal(() => read("+++\na = 1\nb = \n+++\n"))).toMatch(/^E_FM_SYNTAX 3:\d+ not valid TOML: /)
  })

  it("of an end that never comes name the line of the beginning", () => {
    expect(refusal(() => read("---\ntitle: x\n\n# One"))).toMatch(
      /^E_FM_UNCLOSED 1:0 front matter opened on line 1/,
    )
    expect(refusal(() => read("+++\ntitle = 1"))).toMatch(/^E_FM_UNCLOSED/)
    expect(refusal(() => read('{\n"title": "x"\n\ntext'))).toMatch(/^E_FM_UNCLOSED/)
  })
})

describe("limits of front matter", () => {
  it.each([
    ["64 KiB", `a: ${"x".repeat(70_000)}`, "front matter is larger than 64 KiB"],
    ["lines", "\na: 1".repeat(9000).slice(1), "front matter has more than 8000 lines"],
    ["aliases", `a: &a 1\nb: [${"*a, ".repeat(21)}]`, "more than 20 aliases in front matter"],
    ["merge keys", "a: &a {b: 1}\nc: {<<: *a}", "merge keys (<<) are not allowed in front matter"],
    ["depth, in flow", `a: ${"[".repeat(40)}`, "front matter is nested deeper than 32 levels"],
    [
      "depth, in lines",
      Array.from({ length: 40 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
      "front matter is nested deeper than 32 levels",
    ],
    ["depth, of dashes", `a:\n${"- ".repeat(40)}x`, "front matter is nested deeper than 32 levels"],
    ["circles", "a: &a [*a]", "an alias refers to itself"],
  ])("on %s hold", (_, yaml, said) => {
    expect(refusal(() => readFields(yaml))).toContain(said)
  })

  it("of depth hold in TOML too", () => {
    const keys = Array.from({ length: 40 }, () => "a").join(".")
    expect(refusal(() => read(`+++\n${keys} = 1\n+++\n`))).toContain("nested deeper than 32 levels")
  })

  it("on depth are not on lists beside each other, and on keys leave out the rest", () => {
    expect(readFields(`a: [${"[1], ".repeat(40)}]`).page.size).toBe(1)
    expect(readFields(Array.from({ length: 3000 }, (_, at) => `k${at}: 1`).join("\n")).page.size).toBe(2000)
  })

  it("on what is shown of a line hold in hints", () => {
    expect(hintOf(() => readFields(`title: a: ${"b".repeat(5000)}`))?.length).toBeLessThan(200)
  })

  it("leave shared aliases alone", () => {
    expect(readFields("a: &a [x, y]\ntags: *a").meta.categories).toEqual(["x", "y"])
  })
})

describe("nothing to show", () => {
  it("is told of", () => {
    expect(warnings(read(""))).toEqual(["W_EMPTY_DECK 0:0 the post is empty"])
    expect(warnings(read("---\ntitle: x\n---\n\n"))[0]).toContain("the deck has only a title slide")
  })
})

describe("keys", () => {
  it("of blogs are nobody's business here", () => {
    const yaml =
      "layout: post\ntags: [a]\ncomments: true\npermalink: /a\ndsq_thread_id: 1\nhero: {image: x}\nsidebar_position: 3"
    expect(warnings(readFields(yaml))).toEqual([])
  })

  it("with power in other tools are named", () => {
    expect(warnings(readFields("preprocessor: ./x.mjs\nrevealOptions: {}\n__proto__: 1"))).toEqual([
      'W_FM_UNKNOWN_KEY 2:1 unknown key "preprocessor"',
      'W_FM_UNKNOWN_KEY 3:1 unknown key "revealOptions"',
      'W_FM_UNKNOWN_KEY 4:1 unknown key "__proto__"',
    ])
  })
})
