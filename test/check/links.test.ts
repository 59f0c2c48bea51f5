// Links from post to post: only a run over both can tell whether the heading is there.
import { describe, expect, it } from "vitest"
import { deadLinks } from "../../src/check/links.ts"
import { folderWith, run } from "../command.ts"

const OTHER =
  '# Other\n\n## Über uns\n\ntext <a id="here"></a>\n\n## Named {#own}\n\ntext\n\n## Last\n\ntext\n\n### Small\n\ntext\n'

async function deadIn(post: string): Promise<string[]> {
  const folder = folderWith({ "a.md": `# A\n\n## One\n\n${post}\n`, "other.md": OTHER })
  const { stdout } = await run(["check", ".", "--json"], folder)
  const { posts } = JSON.parse(stdout) as {
    posts: { diagnostics: { code: string; what: string; where: { line: number } }[] }[]
  }
  return posts.flatMap(({ diagnostics }) =>
    diagnostics
      .filter(({ code }) => code === "W_LINK_DEAD")
      .map(({ what, where }) => `${where.line} ${what}`),
  )
}

describe("lectern check of links to headings of other posts", () => {
  it("names those that are not there, each once, with the line", async () => {
    expect(await deadIn("[x](other.md#gone)\n\n[y](./other.md#gone) [x](other.md#gone)")).toEqual([
      "5 link leads nowhere: other.md#gone",
      "7 link leads nowhere: ./other.md#gone",
    ])
  })

  it("knows a post that names itself", async () => {
    expect(await deadIn("[x](a.md#one) [y](a.md#two)")).toEqual(["5 link leads nowhere: a.md#two"])
  })

  it("knows what every page has", async () => {
    expect(await deadIn("[x](#top) [y](#:~:text=One) [z](other.md#Top) [u](other.md#:~:text=text)")).toEqual(
      [],
    )
  })

  it.each(["über-uns", "%C3%BCber-uns", "uber-uns", "own", "here", "small", "other"])(
    "finds what is there: %s",
    async name => {
      expect(await deadIn(`[x](other.md#${name})`)).toEqual([])
    },
  )
})

it("a link to a post of which nothing is known is not said to be dead", () => {
  const dead = { code: "W_LINK_DEAD", severity: "warning", what: "", where: null, hint: null } as const
  const leads = { slug: "a", links: [{ slug: "b", fragment: "x", dead }], has: () => false }
  expect([...deadLinks(new Map([["a.md", leads]]))]).toEqual([["a.md", []]])
  const other = { slug: "b", links: [], has: () => false }
  expect(
    deadLinks(
      new Map([
        ["a.md", leads],
        ["b.md", other],
      ]),
    ).get("a.md"),
  ).toEqual([dead])
})
