import { describe, expect, it } from "vitest"
import { distinctSlugs } from "../../src/post/distinct.ts"
import { checkSlugs, slugFromFile } from "../../src/post/slug.ts"
import { readFields, refusal } from "./read.ts"

describe("address from the file", () => {
  it.each([
    ["/b/_posts/2018-12-12-aws-reinvent.md", "aws-reinvent"],
    ["/b/2018-12-12.md", "2018-12-12"],
    ["/b/aws/index.md", "aws"],
    ["/b/aws/README.md", "aws"],
    ["/b/2020-01-02-aws/index.mdx", "aws"],
    ["/b/aws/index.ko.md", "aws-ko"],
    ["/b/aws/index.pt-br.md", "aws-pt-br"],
    ["/b/글로벌 인프라.md", "글로벌-인프라"],
    ["/b/AutoPagerizeでスクロール。スムーズ.md", "AutoPagerizeでスクロール-スムーズ"],
    ["/b/ट्यूटोरियल.md", "ट्यूटोरियल"],
    ["/b/a b.md", "a-b"],
    ["/b/a#b?c%2e.md", "a-b-c-2e"],
    ["/b/..%2f.md", "2f"],
    ["/b/-rf.md", "rf"],
    ["/b/--help.md", "help"],
    ["/b/<script>.md", "script"],
    ["/b/new\nline.md", "new-line"],
    ["/b/back\\slash.md", "back-slash"],
    ["/b/con.md", "con-post"],
    ["/b/assets.md", "assets-post"],
    ["/b/e\u0301.md", "é"],
    ["/b/x.MD", "x"],
    ["/b/x.markdown", "x"],
    ["/index.md", "post-e3b0c442"],
  ])("%j is %j", (file, slug) => {
    expect(slugFromFile(file)).toBe(slug)
  })

  it("is never empty nor too long", () => {
    expect(slugFromFile("/b/🎉.md")).toMatch(/^post-[\da-f]{8}$/)
    const long = slugFromFile(`/b/${"가".repeat(120)}.md`)
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200)
    expect(long).toMatch(/^가+-[\da-f]{8}$/)
  })
})

describe("address from the front matter", () => {
  it.each([
    ["my-post", "my-post"],
    ["/docs/intro/", "docs-intro"],
    ["v1.2 notes", "v1-2-notes"],
    ["글로벌", "글로벌"],
    ["2024", "2024"],
  ])("%j is %j", (written, slug) => {
    expect(readFields(`slug: "${written}"`).slug).toBe(slug)
  })

  it.each(["../x", "a/../b", "..", "a\\\\b", "%2e%2e", "con", "INDEX", "a:b", "<b>", "x".repeat(300)])(
    "%j is refused",
    written => {
      expect(refusal(() => readFields(`slug: "${written}"`))).toMatch(/^E_SLUG_INVALID 2:7 /)
    },
  )

  it("that is empty, or the first page of a site, leaves the word to the file", () => {
    expect(readFields("slug:").slug).toBe("post")
    expect(readFields("slug: /").slug).toBe("post")
  })
})

describe("posts that are listed together", () => {
  it("have distinct addresses, and those further up the short ones", () => {
    const files = ["/b/guide/intro.md", "/b/intro.md", "/b/guide/a/intro.md", "/b/intro.MDX", "/b/x.md"]
    expect(distinctSlugs(files)).toEqual(["guide-intro", "b-intro", "a-intro", "intro", "x"])
    const deep = ["/intro.md", "/a/guide/intro.md", "/b/guide/intro.md"]
    expect(distinctSlugs(deep)).toEqual(["intro", "guide-intro", "b-guide-intro"])
  })

  it("have others where names differ in case alone, and numbers where their folders do not tell them apart", () => {
    expect(distinctSlugs(["/b/Intro.md", "/b/a/intro.md"])).toEqual(["Intro", "a-intro"])
    const endings = ["md", "markdown", "mdx", "qmd"].map(ending => `/b/x.${ending}`)
    expect(distinctSlugs(endings).toSorted()).toEqual(["b-x", "x", "x-2", "x-3"])
  })

  it("tell languages of one post apart", () => {
    expect(distinctSlugs(["/b/a/index.md", "/b/a/index.fr.md"])).toEqual(["a", "a-fr"])
  })

  it("have them in the order of the files, and the same for the same files", () => {
    const files = Array.from({ length: 50 }, (_, index) => `/b/${index % 5}/${index % 7}/${index}/index.md`)
    const slugs = distinctSlugs(files)
    expect(new Set(slugs).size).toBe(50)
    expect(distinctSlugs([...files].reverse()).reverse()).toEqual(slugs)
  })
})

describe("two posts at one address", () => {
  it("are an error that names both, also where only case or composition differ", () => {
    const clash = (first: string, second: string) =>
      checkSlugs([
        { path: "a.md", slug: first },
        { path: "b.md", slug: second },
      ])
    expect(clash("x", "y")).toEqual([])
    const once = { path: "a.md", slug: "x" }
    expect(checkSlugs([once, once])).toEqual([])
    expect(clash("same", "same")[0]).toMatchObject({
      code: "E_SLUG_DUPLICATE",
      what: 'slug "same" is used by a.md and b.md',
      where: { file: "b.md" },
    })
    expect(clash("same", "SAME")[0]?.what).toContain("differs only in case")
    expect(clash("é", "e\u0301")).toHaveLength(1)
  })
})
