// Headings of a deck with the pages they stand on → the bookmarks of its PDF.
import { type Draft, dict } from "./draft.ts"
import { type Ref, textString, type Value } from "./syntax.ts"

export interface Bookmark {
  readonly title: string
  /** A page and what of it is shown. */
  readonly place: Value
  /** 0 for the outermost. */
  readonly depth: number
}

interface Node {
  readonly bookmark: Bookmark
  readonly children: Node[]
}

export function addOutline(draft: Draft, bookmarks: readonly Bookmark[]): void {
  const nodes = nested(bookmarks)
  if (nodes.length === 0) return
  const outlines = draft.add(dict({}))
  draft.set(
    outlines,
    dict({ Type: "/Outlines", ...family(draft, nodes, outlines), Count: `${bookmarks.length}` }),
  )
  draft.change({ ref: draft.root }, { Outlines: outlines, PageMode: "/UseOutlines" })
}

/** A bookmark more than one step deeper than the one before it becomes that one's child. */
function nested(bookmarks: readonly Bookmark[]): Node[] {
  const top: Node[] = []
  const path: Node[] = []
  for (const bookmark of bookmarks) {
    path.length = Math.min(bookmark.depth, path.length)
    const node = { bookmark, children: [] }
    const siblings = path.at(-1)?.children ?? top
    siblings.push(node)
    path.push(node)
  }
  return top
}

/** Adds siblings with all below them, and says which are the first and the last. */
function family(draft: Draft, nodes: readonly Node[], parent: Ref): { First: Ref; Last: Ref } {
  const refs = nodes.map(() => draft.add(dict({})))
  for (const [index, { bookmark, children }] of nodes.entries()) {
    const ref = refs[index] as Ref
    const below = children.length > 0 ? { ...family(draft, children, ref), Count: `${sizeOf(children)}` } : {}
    draft.set(
      ref,
      dict({
        Title: textString(bookmark.title),
        Parent: parent,
        Dest: bookmark.place,
        Prev: refs[index - 1] ?? null,
        Next: refs[index + 1] ?? null,
        ...below,
      }),
    )
  }
  return { First: refs[0] as Ref, Last: refs.at(-1) as Ref }
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + sizeOf(children), 0)
}
