// Posts that mean harm, as the table beside them says: what is refused, under which code, in which words and where.
import { readdirSync, readFileSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { UserError } from "../../src/error.ts"
import { nodeDisk } from "../../src/files/disk.ts"
import type { Diagnostic, Post } from "../../src/model.ts"
import { listPosts, readSource } from "../../src/post/list.ts"
import { readPost } from "../../src/post/post.ts"
import { findSite, noSite } from "../../src/post/site.ts"
import { checkSlugs, slugFromFile } from "../../src/post/slug.ts"
import { hasShared, shared } from "../shared.ts"
import { makeFolder } from "./folder.ts"

interface Row {
  file: string
  result: string
  code: string
  words: string
  limit: number
}

const rows = hasShared ? readRows().filter(({ file }) => /^(fm|bytes)\/.*\.md$/.test(file)) : []

function readRows(): Row[] {
  const table = readFileSync(shared("hostile/own/expectations.tsv"), "utf8").trim().split("\n").slice(1)
  return table.map(line => {
    const [file = "", , result = "", code = "", words = "", , limit = "0"] = line.split("\t")
    return {
      file,
      result,
      code: code === "-" ? "" : code,
      words: words === "-" ? "" : words,
      limit: Number(limit),
    }
  })
}

function read(file: string): Post {
  const path = shared("hostile/own", file)
  return readPost({ path: file, file: path, bytes: readFileSync(path) }, noSite)
}

type Outcome = { post: Post } | { error: Diagnostic }

function outcome(file: string): Outcome {
  try {
    return { post: read(file) }
  } catch (error) {
    if (error instanceof UserError) return { error: error.diagnostic }
    throw error
  }
}

/** What the table writes as "words (2:8)" or "words (line 1)", and the place in it. */
function splitWords(words: string): { text: string; line: number | null; column: number | null } {
  const place = /\s*\((?:line )?(\d+)(?::(\d+)?)?\)?$/.exec(words)
  const [text = ""] = words.split(/\s*\((?:line )?\d/)
  return { text, line: place?.[1] ? Number(place[1]) : null, column: place?.[2] ? Number(place[2]) : null }
}

function expectWords(diagnostic: Diagnostic, words: string): void {
  const { text, line, column } = splitWords(words)
  const said = `${diagnostic.what}; ${diagnostic.hint}`
  const choices = text.split(/, or (?=uses merge keys)/).map(choice => choice.replace("uses ", ""))
  expect(
    choices.some(choice => said.includes(choice)),
    `"${said}" says "${text}"`,
  ).toBe(true)
  if (line !== null) expect(diagnostic.where?.line).toBe(line)
  if (column !== null) expect(diagnostic.where?.column).toBe(column)
}

function expectNothingRan(): void {
  expect(Reflect.get(globalThis, "__HOSTILE__")).toBeUndefined()
  expect(Reflect.get({}, "polluted")).toBeUndefined()
  expect(readdirSync(tmpdir()).filter(name => name.startsWith("HOSTILE_CANARY_"))).toEqual([])
}

/** Other stages find these: the font stage and the front page. */
const ELSEWHERE = new Set(["W_FONT_MISSING"])

describe.skipIf(!hasShared)("hostile posts", () => {
  it("are all there", () => {
    expect(rows.length).toBeGreaterThan(100)
  })

  it.each(rows.map(row => [row.file, row] as const))("%s", (file, row) => {
    // Of this process alone: other tests may keep the machine busy.
    const start = process.cpuUsage()
    const result = outcome(file)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(row.limit)
    expectNothingRan()
    expectOutcome(result, row)
  })

  it("with one address are told from each other", () => {
    const posts = ["a", "b", "c"].map(letter => read(`fm/59-dup-slug-${letter}.md`))
    const said = checkSlugs(posts).map(({ code, what }) => `${code} ${what}`)
    expect(said[0]).toMatch(
      /^E_SLUG_DUPLICATE slug "same" is used by .*59-dup-slug-a\.md and .*59-dup-slug-b\.md$/,
    )
    expect(said[1]).toMatch(/^E_SLUG_DUPLICATE .*differs only in case/)
  })
})

function expectOutcome(result: Outcome, { file, result: expected, code, words }: Row): void {
  if (expected === "error or safe rename") expectSafeSlug(result)
  else if (expected === "error" && !file.includes("/59-")) expectError(result, { code, words })
  else expectPost(result, { expected, code, words })
}

function expectError(result: Outcome, { code, words }: { code: string; words: string }): void {
  if (!("error" in result)) throw new Error(`no error; expected ${code}`)
  expect(result.error.code).toBe(code)
  expectWords(result.error, words)
  expect(result.error.hint).toBeTruthy()
}

function expectPost(
  result: Outcome,
  { expected, code, words }: { expected: string; code: string; words: string },
): void {
  if (!("post" in result)) throw new Error(`refused: ${result.error.code} ${result.error.what}`)
  const { diagnostics } = result.post
  const same = diagnostics.filter(diagnostic => diagnostic.code === code)
  if (expected !== "converts+warning" || ELSEWHERE.has(code)) {
    expect(diagnostics).toEqual([])
    return
  }
  const fitting = same.find(({ what }) => what.includes(splitWords(words).text)) ?? same[0]
  if (!fitting) throw new Error(`no ${code}`)
  expectWords(fitting, words)
}

function expectSafeSlug(result: Outcome): void {
  if ("error" in result) {
    expect(result.error.code).toBe("E_SLUG_INVALID")
    return
  }
  expect(result.post.slug).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u)
  expect(result.post.slug).not.toMatch(/^(con|nul|aux|index|assets)$/i)
  expect(result.post.slug.length).toBeLessThan(201)
  expect(join("/site", result.post.slug)).toBe(`/site/${result.post.slug}`)
}

describe.skipIf(!hasShared)("one post in many encodings of its lines", () => {
  const files = ["02-bom", "03-crlf", "04-cr-only", "05-mixed-eol", "06-bom-crlf-no-end", "07-double-bom"]

  it.each(files)("%s gives the same post as the plain one", name => {
    const plain = read("bytes/01-lf.md")
    const other = read(`bytes/${name}.md`)
    // Mixed line ends may join: CR then LF is one end, not an empty line.
    expect(filledLines(other.body)).toEqual(filledLines(plain.body))
    expect(other.meta).toEqual(plain.meta)
  })
})

describe.skipIf(!hasShared)("naughty strings", () => {
  const strings: string[] = hasShared
    ? JSON.parse(readFileSync(shared("hostile/upstream/blns/blns.json"), "utf8"))
    : []

  it("come out as titles as they went in, but for signs that nobody sees", () => {
    expect(strings.length).toBeGreaterThan(480)
    for (const text of strings) {
      const content = `---\ntitle: ${JSON.stringify(text)}\n---\n\n${text}`
      const post = readPost({ path: "x.md", file: "/x.md", bytes: Buffer.from(content) }, noSite)
      expect(post.meta.title ?? "").toBe(visible(text))
      const shown = text
        .replace(/\r\n?/g, "\n")
        .replace(/\p{Cc}/gu, sign => ("\t\n\v\f\u001b".includes(sign) || sign > "\u007f" ? sign : ""))
      expect(post.body).toContain(shown)
    }
  })

  it("in names of files give safe addresses", () => {
    for (const text of strings)
      expect(slugFromFile(`/b/${text.replaceAll("/", "")}.md`)).toMatch(
        /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u,
      )
  })
})

function visible(text: string): string {
  const line = text.replace(/\s+/g, " ")
  return line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "").trim()
}

describe.skipIf(!hasShared)("a folder full of programs", () => {
  it("is read without running any of them", async () => {
    const folder = shared("hostile/own/repo-with-code")
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(name =>
      statSync(join(folder, name)).isFile(),
    )
    const files = names.map(name => [armed(name), readFileSync(join(folder, name))])
    const top = makeFolder(Object.fromEntries(files))
    const { posts } = listPosts(["."], nodeDisk, top)
    expect(posts.map(({ path }) => path)).toEqual(["post.md"])
    for (const post of posts) {
      const site = await findSite(post.file, nodeDisk, { postsRoot: top, home: "/" })
      readPost(readSource(post, nodeDisk), site)
    }
    expectNothingRan()
  })
})

/** The names under which these files would do harm. */
function armed(name: string): string {
  return name
    .replace(/\.txt$/, "")
    .replace(/(^|\/)dot-/, "$1.")
    .replace("fake_modules", "node_modules")
}

function filledLines(text: string): string[] {
  return text.split("\n").filter(Boolean)
}
