// Threads that convert posts give what a run without them gives, and go on after a post that is too much for one.
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { openConverters } from "../../src/cli/converters.ts"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import type { Conversion } from "../../src/convert.ts"
import { UserError } from "../../src/error.ts"
import { type Content, makeFolder } from "../post/folder.ts"

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)
const HEAVY = `# Heavy\n\n${"- a\n".repeat(200_000)}`

function threadsOn(files: Readonly<Record<string, Content>>, heap?: number) {
  const { posts } = postsAt([makeFolder(files)])
  const options = { offline: true }
  const converters = openConverters(
    posts,
    options,
    { decks: "published" },
    { threads: 2, ...(heap && { heap }) },
  )
  onTestFinished(() => converters.close())
  return { posts, converters, run: startRun(options) }
}

/** What each gives, or the code of what was wrong with it. */
function outcomes({ posts, converters }: ReturnType<typeof threadsOn>): Promise<(Conversion | string)[]> {
  return Promise.all(
    posts.map(post =>
      converters.convert(post).catch((error: unknown) => {
        if (error instanceof UserError) return `${error.diagnostic.code} ${error.exit}`
        throw error
      }),
    ),
  )
}

describe("threads that convert", () => {
  it("give what a run without them gives, each for its own post", async () => {
    const posts = Object.fromEntries([1, 2, 3, 4, 5].map(at => [`${at}.md`, `# Post ${at}\n\n- $a^${at}$\n`]))
    const given = threadsOn(posts)
    const here = await Promise.all(given.posts.map(post => given.run.convert(post)))
    const there = await outcomes(given)
    expect(there).toEqual(here)
  })

  it("know the other posts of the run, but no drafts", async () => {
    const [first] = await outcomes(
      threadsOn({
        "a.md": "# A\n\n[b](b.md), [c](c.md)\n",
        "b.md": "# B\n",
        "c.md": "---\ndraft: true\n---\n",
      }),
    )
    expect([...(first as Conversion).decks.keys()]).toEqual(["b.md"])
  })

  it("keep a theme and a picture that many posts have once", async () => {
    const post = "# A\n\n![pixel](p.png)\n"
    const made = await outcomes(threadsOn({ "a.md": post, "b.md": post, "c.md": post, "p.png": PIXEL }))
    const conversions = made as Conversion[]
    expect(new Set(conversions.map(({ theme }) => theme)).size).toBe(1)
    expect(new Set(conversions.map(({ assets }) => assets.get("p.png"))).size).toBe(1)
  })

  it("tell what is wrong with the site once", async () => {
    const files = {
      "_config.yml": "a: b: c",
      "_posts/2020-01-01-a.md": "# A\n",
      "_posts/2020-01-02-b.md": "# B\n",
    }
    const { posts } = postsAt([join(makeFolder(files), "_posts")])
    const converters = openConverters(posts, {}, { decks: "published" }, { threads: 2 })
    onTestFinished(() => converters.close())
    const all = await Promise.all(posts.map(post => converters.convert(post)))
    expect(all.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual(["W_SITE_CONFIG"])
  })

  it("go on after a post that fails, and after one that takes all their memory", async () => {
    const files = {
      "a.md": "---\na: [\n---\n",
      "b.md": HEAVY,
      "c.md": HEAVY,
      "d.md": "# D\n",
      "e.md": "# E\n",
    }
    const made = await outcomes(threadsOn(files, 100))
    expect(made.slice(0, 3)).toEqual(["E_FM_SYNTAX 1", "E_POST_TOO_HEAVY 1", "E_POST_TOO_HEAVY 1"])
    expect(made.slice(3).map(each => (each as Conversion).post.slug)).toEqual(["d", "e"])
  })

  it.each(["process.exit(3)", "throw new Error('a bug')"])(
    "start anew after one that ends: %s",
    async ends => {
      const program = `import { parentPort } from "node:worker_threads"\nparentPort.on("message", () => { ${ends} })\n`
      const folder = makeFolder({ "a.md": "# A\n", "b.md": "# B\n", "thread.mjs": program })
      const { posts } = postsAt([folder])
      const means = { threads: 2, program: join(folder, "thread.mjs") }
      const converters = openConverters(posts, {}, { decks: "published" }, means)
      for (const post of [...posts, ...posts]) await expect(converters.convert(post)).rejects.toThrow()
      await converters.close()
    },
  )
})
