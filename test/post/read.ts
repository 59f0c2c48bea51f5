// A post written in a test → what the first stage makes of it.
import { UserError } from "../../src/error.ts"
import type { Diagnostic, Post, Settings } from "../../src/model.ts"
import { readPost } from "../../src/post/post.ts"
import { noSite, type Site } from "../../src/post/site.ts"

export interface Given {
  file?: string
  site?: Partial<Site>
  settings?: Partial<Settings>
  encoding?: string
}

export function read(
  content: string | Uint8Array,
  { file = "/blog/post.md", site, settings, encoding }: Given = {},
): Post {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
  return readPost({ path: file.slice(1), file, bytes, encoding }, { ...noSite, ...site }, settings)
}

/** Front matter of YAML above a line of text. */
export function readFields(yaml: string, given: Given = {}): Post {
  return read(`---\n${yaml}\n---\n\nText.\n`, given)
}

/** E.g. "E_FM_SYNTAX 2:8 a value …", without the hint. */
export function refusal(work: () => unknown): string {
  return line(refused(work))
}

export function hintOf(work: () => unknown): string | null {
  return refused(work).hint
}

function refused(work: () => unknown): Diagnostic {
  try {
    work()
  } catch (error) {
    if (error instanceof UserError) return error.diagnostic
    throw error
  }
  throw new Error("nothing was refused")
}

export function warnings(post: Post): string[] {
  return post.diagnostics.map(line)
}

function line({ code, where, what }: Diagnostic): string {
  return `${code} ${where?.line}:${where?.column} ${what}`
}
