// Every word, picture and link of a post, as plain markdown-it shows it, is in the outline: over all posts of the corpus.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import type { Dialect } from "../../src/model.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { shared } from "../shared.ts"
import { contentOf, contentOfPage, countWords } from "./content.ts"
import { type CorpusPost, corpusFiles } from "./corpus.ts"
import { post, postFile } from "./post.ts"

/** What a dialect writes for its own tools: no words of the author. Said in the diagnostics where it is content. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/\{:[^{}\n]*\}/g, " "],
  [/\{[.#][^{}\n]*\}[ \t]*$/gm, " "],
  [/\[\^[^\]\s]+\]:?/g, " "],
  [/\[![\w-]+\][-+]?/g, " "],
  [/^([\s>]*(?:[-*+]|\d+[.)])\s+)\[[ x]\]/gim, "$1"],
  [/(?<![\w:]):[a-z][a-z0-9_+-]*:(?!\w)/g, " "],
  [/^\*\[[^\]]+\]:/gm, " "],
  [/^\s*\[\[?toc\]\]?\s*$/gim, " "],
  [/^(\s*:::+)\s*[\w-]*/gm, "$1"],
  [/\[<sup>\[TOC\]<\/sup>\]\([^)]*\)/g, " "],
  [/^\* TOC$/gm, " "],
  // Macros are put in where formulas use them.
  [/\\newcommand\{\\?\w+\}/g, " "],
  // Lines of links that lead about the site.
  [
    /^[^\w\n]*(?:\[(?:Index|Previous|Next|Back to (?:the )?table of contents|뒤로|위로)\]\([^)]*\)[^\w\n]*)+$/gim,
    " ",
  ],
  // Equations are referred to by their tags, not by name.
  [/\\(?:label|(?:eq)?ref)\s*\{[^{}]*\}/g, " "],
]

const DIALECT_MARKUP: Readonly<Partial<Record<Dialect, readonly (readonly [RegExp, string])[]>>> = {
  jekyll: [
    [/\{%[^%]*%\}/g, ""],
    [/\{\{[^{}]*\}\}/g, ""],
  ],
  hexo: [
    [/\{%[^%]*%\}/g, ""],
    [/\{\{[^{}]*\}\}/g, ""],
  ],
  devto: [[/\{%[^%]*%\}/g, ""]],
  hugo: [
    [/\(\{\{[<%][^{}]*[>%]\}\}/g, "(#"],
    [/\{\{[<%][^{}]*[>%]\}\}/g, ""],
  ],
  docusaurus: [
    [/^import .*$/gm, ""],
    [/^export .*$/gm, ""],
    [/^\s*<\/?[A-Z].*>$/gm, ""],
  ],
  obsidian: [
    [/!\[\[[^\]]*\]\]/g, " "],
    [/\[\[[^\]|]*\|([^\]]*)\]\]/g, "$1"],
    [/^(>\s*\[![^\n]*)/gm, "$1"],
  ],
}

/** Differences that are meant, with the words, pictures or links that are gone. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  // Indented tags in an open tag are tags, where markdown-it alone shows them as code.
  "18f-gsa-gov/2016-08-11-holly-allen-helping-engineer-a-better-18F.md": [
    "figcaption",
    "class",
    "align",
    "center",
  ],
  "azu-github-io/2011-03-25-東京node学園-1時限目のアウトラインメモ.md": [
    "td",
    "tr",
    "p",
    "lang",
    "US",
    "nbsp",
    "href",
    "8230",
  ],
  // Marks of raw text in code are gone before code is looked for.
  "18f-gsa-gov/2014-11-17-taking-control-of-our-website-with-jekyll-and-webhooks.md": ["endraw"],
  "carmilz-minimal-mistakes/2010-02-05-post-notice.md": ["raw", "endraw"],
  "carmilz-minimal-mistakes/2013-08-16-markup-syntax-highlighting.md": ["raw", "endraw"],
  // An indented fence inside a component is a fence, where markdown-it alone shows it with its info as text.
  // A comment that lights the line below it is none of the code.
  "electron-website/menus.md": ["js", "title", "highlight", "line"],
  // The info of a fence right under a box is text to markdown-it alone.
  "fuwari/markdown-extended.md": ["markdown"],
  // The words of a bare address are shown decoded.
  "azu-github-io/2015-02-21-frontrend.md": ["E3", "83", "8F", "AA", "BC", "BB", "95", "87", "82", "A3", "8B"],
  // For dark pages; its twin is shown.
  "jekyll-theme-chirpy/2019-08-08-text-and-typography.md": ["/posts/20190808/devtools-dark.png"],
  // Words that speak to the blog's tool, and comments of its dialect.
  "dialect-docusaurus": ["js", "title", "2"],
  "dialect-jekyll": ["nobody", "reads", "this"],
  "dialect-mkdocs": ["warning", "sh", "note"],
  // Names of roles and options, and a comment.
  "dialect-myst": ["kbd", "py", "func", "math", "header", "rows", "emphasize", "lines", "be", "written"],
  "dialect-obsidian": ["nobody", "reads", "this", "plan"],
  // What the options of a cell are called, and those that say nothing to a reader.
  "dialect-quarto": ["label", "fig", "bills", "echo", "true", "cap"],
  "dialect-vitepress": ["code"],
  // What an embed and a box are called, and names that became addresses.
  "dialect-zenn": ["card", "alert", "abcdefghijk", "4f926da9cb4cd0001f00a1ff"],
}

/** Links that a deck has no use for: scripts and data, and those that lead nowhere. */
function isKept(address: string): boolean {
  return address !== "#" && !/^(?!https?:|mailto:|tel:)[^/?#]*:/i.test(address) && !address.startsWith("#")
}

function prepared(body: string, dialect: Dialect): string {
  const patterns = [...MARKUP, ...(DIALECT_MARKUP[dialect] ?? [])]
  return outsideFences(body, text =>
    patterns.reduce((result, [pattern, by]) => result.replace(pattern, by), text),
  )
}

function outsideFences(body: string, change: (text: string) => string): string {
  return body
    .split(/(^[ \t]*(?:>[ \t]?)*(?:```|~~~)[^\n]*\n[\s\S]*?^[ \t]*(?:>[ \t]?)*(?:```|~~~)[ \t]*$)/m)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("")
}

function decoded(address: string): string {
  try {
    return decodeURI(address.trim())
  } catch {
    return address
  }
}

function lostOf({ name, file, dialect }: CorpusPost) {
  const post = postFile(file, { dialect })
  const mine = contentOf(outlinePost(post))
  const page = contentOfPage(prepared(post.body, dialect))
  const have = countWords(mine.text)
  const letters = mine.text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]/gu, "")
  const addresses = mine.links.join(" ")
  const isThere = ([word, count]: readonly [string, number]) =>
    (have.get(word) ?? 0) >= count || occurs(letters, word, count) || addresses.includes(word)
  const meant = MEANT[name] ?? []
  const images = new Set(mine.images.map(decoded))
  const links = new Set(mine.links.map(decoded))
  return {
    words: [...countWords(page.text)]
      .filter(entry => !isThere(entry) && !meant.includes(entry[0]))
      .map(([word]) => word),
    images: page.images.map(decoded).filter(src => src !== "" && !images.has(src) && !meant.includes(src)),
    links: page.links
      .map(decoded)
      .filter(address => isKept(address) && !links.has(address) && !meant.includes(address)),
  }
}

/** Where a mark fell away, two words may have become one. */
function occurs(letters: string, word: string, count: number): boolean {
  return letters.split(word).length - 1 >= count
}

/** Posts of this repository, each in a dialect that its own syntax tells. */
function ownPosts(): CorpusPost[] {
  const folder = resolve(import.meta.dirname, "../cases")
  const names = readdirSync(folder).filter(name => name.startsWith("dialect-"))
  return names.map(name => {
    const dialect = DIALECTS.find(each => name === `dialect-${each}`) ?? "plain"
    return { name, file: join(folder, name, "post.md"), dialect }
  })
}

const DIALECTS = ["jekyll", "hugo", "hexo", "docusaurus", "vitepress", "obsidian", "devto"] as const

/** What stands around an attack is the author's, and must not fall with it. */
function hostilePosts(): string[] {
  const root = shared("hostile/own")
  if (!existsSync(root)) return []
  return ["html", "reveal", "plugins", "links", "ssrf"].flatMap(group => {
    const files = existsSync(join(root, group)) ? readdirSync(join(root, group)) : []
    return files.filter(file => file.endsWith(".md")).map(file => join(group, file))
  })
}

const posts = corpusFiles()

describe("nothing is lost of our own posts", () => {
  it.each(ownPosts().map(entry => [entry.name, entry] as const))("%s", (_, entry) => {
    expect(lostOf(entry)).toEqual({ words: [], images: [], links: [] })
  })
})

describe.skipIf(hostilePosts().length === 0)("nothing is lost around an attack", () => {
  it.each(hostilePosts())("%s", name => {
    const text = readFileSync(shared("hostile/own", name), "utf8").replaceAll("\0", "")
    const words = text.match(/^(?:before|after|last)-[\w-]+$/gm) ?? []
    const { text: kept } = contentOf(outlinePost(post(text)))
    expect(words.filter(word => !kept.includes(word))).toEqual([])
  })
})

describe.skipIf(posts.length === 0)("nothing is lost", () => {
  it.each(posts.map(entry => [entry.name, entry] as const))("%s", (_, entry) => {
    expect(lostOf(entry)).toEqual({ words: [], images: [], links: [] })
  })
})
