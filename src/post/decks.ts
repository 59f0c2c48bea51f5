// Links of a post to other pages of its author's site → the decks of this run that they mean.
import { placeIn, pointAt, warning } from "../error.ts"
import type { Disk } from "../files/disk.ts"
import type { Diagnostic, PageRef } from "../model.ts"
import { addressOf } from "./assets/address.ts"
import { createFindFile, type FindFile, type Standpoint } from "./assets/lookup.ts"
import { POST_FILE } from "./slug.ts"

/** The real path of a post → the last part of its deck's address; null: it has no deck beside this one. */
export type SlugAt = (file: string) => string | null

export interface LinkedDecks {
  /** By address as written: where that deck lies, seen from this one's page. */
  readonly decks: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

export interface DeckContext extends Standpoint {
  /** Path of the post as shown to people. */
  readonly path: string
  /** The post's text, in which the places of links are looked for. */
  readonly text?: string
  readonly slugAt: SlugAt
}

export function linkedDecks(pages: readonly PageRef[], context: DeckContext, disk: Disk): LinkedDecks {
  if (pages.length === 0) return { decks: new Map(), diagnostics: [] }
  const find = createFindFile(context, disk)
  const decks = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const { address, line } of firstOfEach(pages)) {
    const file = fileAt(address, find)
    const slug = file && context.slugAt(file)
    if (slug) decks.set(address, `../${encodeURIComponent(slug)}/index.html${fragmentOf(address)}`)
    if (file === null && namesPost(address)) diagnostics.push(dead(address, line, context))
  }
  return { decks, diagnostics }
}

function firstOfEach(pages: readonly PageRef[]): PageRef[] {
  return [...new Map(pages.toReversed().map(page => [page.address, page])).values()].reverse()
}

/** Real path of the file that an address means; null: there is none. */
function fileAt(address: string, find: FindFile): string | null {
  const read = addressOf(address)
  if (read.kind !== "path") return null
  const found = find(read.paths.flatMap(sourcesOf))
  if (found.kind !== "file") return null
  found.file.close()
  return found.file.realPath
}

/** Sites link to the page that a post becomes: `./other.html`, `./other/` and `./other` are all `other.md`. */
function sourcesOf(path: string): string[] {
  if (POST_FILE.test(path)) return [path]
  const bare = path.replace(/(?:\/index)?\.html?$|\/$/i, "")
  return [`${bare}.md`, `${bare}/index.md`, `${bare}/README.md`, `${bare}.mdx`]
}

function namesPost(address: string): boolean {
  return !address.startsWith("/") && POST_FILE.test(address.replace(/[?#].*$/s, ""))
}

function fragmentOf(address: string): string {
  return /#[^\s]+$/.exec(address)?.[0] ?? ""
}

function dead(address: string, line: number, { path: file, text = "" }: DeckContext): Diagnostic {
  return warning({
    code: "W_LINK_DEAD",
    what: `link leads nowhere: ${address.slice(0, 80)}`,
    hint: "no file has that name",
    where: pointAt(placeIn(file, line), address, text),
  })
}
