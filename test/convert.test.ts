// A post that keeps a stage busy for too long fails, by name; the next one is converted as if nothing had been.
import { afterEach, describe, expect, it, vi } from "vitest"
import { convert } from "../src/convert.ts"
import { UserError } from "../src/error.ts"
import { nodeDisk } from "../src/files/disk.ts"
import { noSite } from "../src/post/site.ts"

/** Listings are coloured once: another one each time. */
const post = () => `# Maps\n\nA chain of triangles, $a^2$.\n\n\`\`\`js\nmeasure("${stuck.at}")\n\`\`\`\n`

/** The function that takes far longer than the limit. */
const stuck = vi.hoisted(() => ({ at: "" }))

vi.mock("../src/post/post.ts", load => endless(load, "readPost"))
vi.mock("../src/outline/outline.ts", load => endless(load, "outlinePost"))
vi.mock("../src/plan/measure/katex-boxes.ts", load => endless(load, "boxesOf"))
vi.mock("../src/plan/plan.ts", load => endless(load, "planDeck"))
vi.mock("../src/render/typeset/tokens.ts", load => endless(load, "tokenize"))
vi.mock("../src/render/slides/layouts.ts", load => endless(load, "renderLayout"))

const endless = vi.hoisted(() => async (load: () => Promise<object>, name: string) => {
  const real = (await load()) as Record<string, (...given: unknown[]) => unknown>
  const work = real[name]
  return {
    ...real,
    [name]: (...given: unknown[]) => {
      const end = Date.now() + 20_000
      while (stuck.at === name && Date.now() < end);
      return work?.(...given)
    },
  }
})

afterEach(() => {
  stuck.at = ""
})

async function converted(): Promise<number> {
  const source = { path: "maps.md", file: "/posts/maps.md", bytes: Buffer.from(post()) }
  const world = { disk: nodeDisk, fetchRemote: null, slugAt: () => null, limit: 1000 }
  const { rendered } = await convert(source, noSite, {}, world)
  return rendered.slides.length
}

async function problem(): Promise<string> {
  const error: unknown = await converted().catch(found => found)
  if (!(error instanceof UserError)) throw error
  const { code, where, what } = error.diagnostic
  return `${code} ${where?.file}: ${what}`
}

describe("convert", () => {
  it.each([
    ["readPost", "reading it"],
    ["outlinePost", "reading it"],
    ["boxesOf", "planning its slides"],
    ["planDeck", "planning its slides"],
    ["tokenize", "rendering its slides"],
    ["renderLayout", "rendering its slides"],
  ])("gives up where %s does not come to its end", async (name, doing) => {
    stuck.at = name
    expect(await problem()).toBe(`E_POST_TOO_SLOW maps.md: ${doing} takes longer than 1 s`)
    stuck.at = ""
    expect(await converted()).toBeGreaterThan(1)
  })
})
