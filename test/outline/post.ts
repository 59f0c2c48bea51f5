// Builds posts for the tests of this stage: from Markdown written in the test, or from a file with its front matter cut off.
import { readFileSync } from "node:fs"
import type { Dialect, Post, Settings } from "../../src/model.ts"
import type { Include } from "../../src/outline/dialects/includes.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { defaultSettings } from "../../src/post/settings/settings.ts"
import { picture, problems } from "./picture.ts"

/** The picture of what a piece of Markdown becomes, with its problems under a line where it has any. */
export function draw(markdown: string, parts: PostParts = {}): string {
  const outline = outlinePost(post(markdown, parts), includeFrom(parts.files ?? {}))
  const found = problems(outline)
  return [picture(outline), ...(found.length > 0 ? ["---", ...found] : [])].join("\n")
}

export function includeFrom(files: Readonly<Record<string, string>>): Include {
  return path => {
    const text = files[path]
    return text === undefined ? { kind: "none", reason: "not found" } : { kind: "text", text, file: path }
  }
}

export interface PostParts {
  readonly dialect?: Dialect
  readonly settings?: Partial<Settings>
  readonly page?: Readonly<Record<string, string>>
  readonly site?: Readonly<Record<string, string>>
  readonly bodyLine?: number
  readonly lang?: string
  /** What the post may include, by path. */
  readonly files?: Readonly<Record<string, string>>
}

export function post(body: string, parts: PostParts = {}): Post {
  return {
    path: "post.md",
    slug: "post",
    meta: {
      title: null,
      description: null,
      date: null,
      authors: [],
      categories: [],
      lang: parts.lang ?? "en",
      dir: "ltr",
      draft: false,
    },
    settings: { ...defaultSettings, quotes: "off", ...parts.settings },
    dialect: parts.dialect ?? "plain",
    page: new Map(Object.entries(parts.page ?? {})),
    site: new Map(Object.entries(parts.site ?? {})),
    body,
    bodyLine: parts.bodyLine ?? 1,
    text: body,
    diagnostics: [],
  }
}

/** The body of a file as the first stage would hand it on. */
export function postFile(file: string, parts: PostParts = {}): Post {
  const text = readFileSync(file, "utf8")
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
  const front = /^(?:(---|\+\+\+)[ \t]*\n[\s\S]*?\n\1[ \t]*(?:\n|$))/.exec(text)?.[0] ?? ""
  return post(text.slice(front.length), { bodyLine: front.split("\n").length, ...parts })
}
