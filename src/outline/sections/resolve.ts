// Takes a tree of sections whose links into the post are as written, gives it with links to sections that exist.
import { walkSections } from "../../content/blocks.ts"
import { isInlineParent, plainText } from "../../content/inlines.ts"
import type { Block, Inline, Link, Section } from "../../model.ts"
import { decodedFragment, isOfAnyPage, looseFragment } from "../addresses/fragments.ts"
import type { Anchor, Context } from "../context.ts"
import { type Mapper, mapBlocks, mapSection } from "./map-inlines.ts"

export interface Resolved {
  readonly root: Section
  readonly footnotes: ReadonlyMap<string, readonly Block[]>
}

/** A dead link leaves its words, and a warning with its line. */
export function resolveLinks(root: Section, context: Context): Resolved {
  if (context.internal.length === 0) return { root, footnotes: context.footnotes }
  const find = sectionFinder(root, context.anchors)
  for (const { href, text, line } of context.internal)
    if (find(href, text) === undefined) reportDead(href, line, context)
  const mapper: Mapper = inlines => inlines.flatMap(inline => resolveInline(inline, find))
  const footnotes = [...context.footnotes].map(
    ([label, blocks]) => [label, mapBlocks(blocks, mapper)] as const,
  )
  return { root: mapSection(root, mapper), footnotes: new Map(footnotes) }
}

/** An id; null: the place is there but no section has it; undefined: nothing has that name. */
type Find = (href: string, text: string) => string | null | undefined

function reportDead(href: string, line: number, { report }: Context): void {
  const what = `link leads nowhere: ${href.slice(0, 80)}`
  report.once(what, {
    code: "W_LINK_DEAD",
    what,
    line,
    at: href,
    hint: "no heading of this post has that id",
  })
}

function resolveInline(inline: Inline, find: Find): readonly Inline[] {
  if (!isInlineParent(inline)) return [inline]
  const children = inline.children.flatMap(child => resolveInline(child, find))
  if (inline.kind !== "link" || !inline.href.startsWith("#")) return [{ ...inline, children }]
  const id = find(inline.href, plainText(inline.children))
  return id == null ? children : [{ ...inline, href: `#${id}`, children } satisfies Link]
}

/**
 * As GitHub finds them: percent-decoded, in any case, `#/id` as reveal.js writes it; else the place of an anchor. Last,
 * a heading of the link's own words: translations keep the addresses of the original.
 */
function sectionFinder(root: Section, anchors: ReadonlyMap<string, Anchor>): Find {
  const [, ...sections] = walkSections(root)
  const ids = new Map(sections.map(({ id }) => [key(id), id]))
  const names = new Map([...anchors].map(([name, anchor]) => [key(name), anchor]))
  const looseIds = new Map(sections.map(({ id }) => [looseFragment(id), id]))
  const headings = new Map(
    sections.toReversed().map(({ heading, id }) => [looseFragment(plainText(heading)), id]),
  )
  return (href, text) => {
    const name = decodedFragment(href.replace(/^#\/?/, ""))
    const anchor = names.get(key(name)) ?? names.get(key(`user-content-${name}`))
    const known = ids.get(key(name)) ?? ids.get(key(`s-${name}`))
    if (known !== undefined) return known
    if (anchor) return sectionAt(sections, anchor)
    const other = looseIds.get(looseFragment(name)) ?? headings.get(looseFragment(text) || NONE)
    return other ?? (isOfAnyPage(name) ? null : undefined)
  }
}

/** The key of no heading. */
const NONE = "-"

/** An anchor right above a heading belongs to it. */
function sectionAt(sections: readonly Section[], { line, isEmpty }: Anchor): string | null {
  const below = isEmpty && sections.find(({ lines }) => lines.start > line && lines.start <= line + 2)
  return (below || sections.findLast(({ lines }) => lines.start <= line))?.id ?? null
}

function key(name: string): string {
  return name.normalize("NFC").toLowerCase()
}
