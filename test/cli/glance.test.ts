// What is known of many posts: each is looked at once.
import { describe, expect, it } from "vitest"
import { type Glance, neighbours } from "../../src/cli/glance.ts"
import type { PostFile } from "../../src/post/list.ts"
import { newestFirst } from "../../src/site/newest-first.ts"

const glanceOf = ({ slug }: PostFile): Glance => ({
  slug,
  title: slug,
  date: null,
  draft: slug === "1",
  failed: false,
})

describe("the neighbours of a post", () => {
  it("are found by their files, also after the list became another, without a search for each", () => {
    let looks = 0
    const post = (at: number): PostFile => ({
      path: `${at}.md`,
      file: `/${at}.md`,
      root: "/",
      slug: `${at}`,
      get real() {
        looks++
        return `/${at}.md`
      },
    })
    let posts = Array.from({ length: 100 }, (_, at) => post(at))
    const slugAt = neighbours(
      () => posts,
      glanceOf,
      ({ draft }) => !draft,
    )
    expect([...posts.keys()].map(at => slugAt(`/${at}.md`)).slice(0, 3)).toEqual(["0", null, "2"])
    expect(looks).toBeLessThan(200)
    expect(slugAt("/100.md")).toBeNull()
    posts = [...posts, post(100)]
    expect(slugAt("/100.md")).toBe("100")
  })
})

describe("the newest first", () => {
  it("asks each once for its date, and leaves those of one day as they are", () => {
    let asked = 0
    const days = [3, 1, 2, 3, 1, 2, 0, 3]
    const sorted = newestFirst([...days.entries()], ([, day]) => {
      asked++
      return day === 0 ? null : { year: 2020, month: 1, day }
    })
    expect(sorted.map(([at]) => at)).toEqual([0, 3, 7, 2, 5, 1, 4, 6])
    expect(asked).toBe(days.length)
  })
})
