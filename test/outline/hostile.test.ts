// Posts that want to break out, to swallow what follows, or to take for ever.
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Outline, Section } from "../../src/model.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { MAX_DEPTH } from "../../src/outline/tree/tree-builder.ts"
import { hasShared, shared } from "../shared.ts"
import { contentOf, countWords } from "./content.ts"
import { post, postFile } from "./post.ts"

const folder = (name: string) => shared("hostile", "own", name)
const files = (name: string) =>
  hasShared ? readdirSync(folder(name)).filter(file => file.endsWith(".md")) : []

function lastSection({ root }: Outline): Section | undefined {
  return root.children.at(-1)
}

describe.skipIf(!hasShared)("hostile HTML", () => {
  it.each(files("html"))("%s keeps the text before, after, and on the last slide", file => {
    const outline = outlinePost(postFile(`${folder("html")}/${file}`))
    const { text } = contentOf(outline)
    const name = file.replace(/\.md$/, "")
    expect(text).toContain(`before-${name}`)
    expect(text).toContain(`after-${name}`)
    const last = lastSection(outline)
    expect(last?.id).toBe("last")
    expect(JSON.stringify(last?.blocks)).toContain(`last-${name}`)
  })

  it.each(files("html").filter(file => !/^(17[am]|23|24|25|27)-|^(15|16|19)-/.test(file)))(
    "%s is said to hold what was removed",
    file => {
      const { diagnostics } = outlinePost(postFile(`${folder("html")}/${file}`))
      expect(diagnostics.map(({ code }) => code)).toContain("W_HTML_REMOVED")
    },
  )

  it("of the ordinary subset is kept without a word", () => {
    expect(outlinePost(postFile(`${folder("html")}/27-safe-subset.md`)).diagnostics).toEqual([])
  })
})

describe.skipIf(!hasShared)("the other hostile posts", () => {
  it.each(
    ["links", "plugins", "reveal", "size", "bytes", "images"].flatMap(name =>
      files(name).map(file => `${name}/${file}`),
    ),
  )("%s is outlined", file => {
    expect(outlinePost(postFile(folder(file))).root.level).toBe(0)
  })

  it.each([
    ["size/03-list-depth-10000.md", "W_NESTING_CUT", "nested deeper than 100 levels"],
    ["size/04-quote-depth-10000.md", "W_NESTING_CUT", "nested deeper than 100 levels"],
    ["size/05-list-depth-indent-500.md", "W_NESTING_CUT", "nested deeper than"],
    ["size/06-unclosed-fence.md", "W_FENCE_UNCLOSED", "code block opened on line 3 is never closed"],
    ["size/07-unclosed-comment.md", "W_COMMENT_UNCLOSED", "comment opened on line 3 is never closed"],
    ["size/24-div-depth-20000.md", "W_NESTING_CUT", "HTML nested deeper than"],
    ["size/25-b-unclosed.md", "W_NESTING_CUT", "nested deeper than"],
    ["size/26-attributes.md", "W_ATTR_REMOVED", "attribute"],
    ["plugins/30-includes.md", "W_INCLUDE", "not included"],
    ["plugins/33-containers.md", "W_NESTING_CUT", "nested deeper than"],
    ["reveal/13-line-numbers.md", "W_CODE_LINES", "line numbers 1-999999999 are outside the code (1 line)"],
  ])("%s: %s", (file, code, words) => {
    const found = outlinePost(postFile(folder(file))).diagnostics.filter(
      diagnostic => diagnostic.code === code,
    )
    expect(found.map(({ what }) => what).join("\n")).toContain(words)
  })
})

describe("deep nesting", () => {
  it.each([
    ["quotes", `${"> ".repeat(5000)}deep`],
    ["list marks", `${"- ".repeat(5000)}deep`],
    [
      "indented lists",
      Array.from({ length: 300 }, (_, depth) => `${"  ".repeat(depth)}- item${depth}`).join("\n"),
    ],
    ["divs", `${"<div>".repeat(5000)}deep${"</div>".repeat(5000)}`],
    ["inline tags", `${"<i>".repeat(5000)}deep`],
    ["emphasis", `${"*a **b ".repeat(2000)}deep${" b** a*".repeat(2000)}`],
    ["containers", `${":::note\n".repeat(300)}deep\n${":::\n".repeat(300)}`],
    ["tables", `${"<table><tr><td>".repeat(1000)}deep`],
    ["brackets", `${"[".repeat(5000)}deep${"]".repeat(5000)}`],
  ])("of %s keeps the text and says so", (_, markdown) => {
    const outline = outlinePost(post(`${markdown}\n\n# after\n`))
    const { text } = contentOf(outline)
    for (const word of countWords(markdown.replace(/<[^>]*>|note/g, "")).keys()) expect(text).toContain(word)
    expect(depthOf(outline.root)).toBeLessThan(MAX_DEPTH + 10)
    expect(lastSection(outline)?.id).toBe("after")
  })
})

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0
  const inner = Math.max(0, ...Object.values(value).map(depthOf))
  return inner + ("kind" in value ? 1 : 0)
}

interface Pathological {
  readonly name: string
  readonly input: readonly [string, number][] | Readonly<Record<string, string | number>>
}

function inputOf({ input }: Pathological): string {
  if (Array.isArray(input)) return input.map(([text, times]) => text.repeat(times)).join("")
  const given = input as Readonly<Record<string, string | number>>
  const part = (name: string) => String(given[name] ?? "")
  const count = (name: string) => Array.from({ length: Number(given[name]) }, (_, index) => index)
  if ("rows" in given)
    return count("rows")
      .map(row => part("indent").repeat(row) + part("text"))
      .join("")
  if ("growing" in given)
    return count("upTo")
      .map(times => part("before") + part("growing").repeat(times))
      .join("")
  return `${count("refdefs")
    .map(index => `[r${index}]: /u${index}\n`)
    .join("")}\n${"[r0] ".repeat(Number(given["uses"]))}`
}

describe.skipIf(!hasShared)("pathological input", () => {
  const { cases }: { cases: readonly Pathological[] } = hasShared
    ? JSON.parse(readFileSync(shared("hostile", "own", "pathological.json"), "utf8"))
    : { cases: [] }

  it.each(cases.map(entry => [entry.name, entry] as const))(
    "%s takes no quadratic time",
    // A step that takes quadratic time takes many minutes.
    (_, entry) => expect(outlinePost(post(inputOf(entry))).root.level).toBe(0),
    180_000,
  )
})
