// The posts of a run → links from one to a heading of another that is not there. Known when all are converted.
import { walkSections } from "../content/blocks.ts"
import type { Conversion } from "../convert.ts"
import { placeIn, pointAt, shownAddress, warning } from "../error.ts"
import type { Diagnostic } from "../model.ts"
import { decodedFragment, isOfAnyPage, looseFragment } from "../outline/addresses/fragments.ts"

/** What one post has to do with the others: where it leads, and what leads into it may ask for. */
export interface Leads {
  readonly slug: string
  readonly links: readonly Lead[]
  has(fragment: string): boolean
}

interface Lead {
  readonly slug: string
  readonly fragment: string
  /** What is said where that slug has no such fragment. */
  readonly dead: Diagnostic
}

export function leadsOf({ post, outline, deck, decks }: Conversion): Leads {
  const ids = [...walkSections(outline.root)].map(({ id }) => id)
  const named = Array.from(post.text.matchAll(NAMED), ([, name = ""]) => name)
  const slides = deck.slides.map(({ id }) => id)
  const names = new Set([...ids, ...slides, ...named].map(loose))
  const lines = new Map(outline.pages.toReversed().map(({ address, line }) => [address, line]))
  const links = [...lines].reverse().flatMap(([address, line]) => {
    const [, slug, fragment] = /^\.\.\/([^/]+)\/index\.html#\/?(.+)$/.exec(decks.get(address) ?? "") ?? []
    if (slug === undefined || fragment === undefined || isOfAnyPage(fragment)) return []
    const what = `link leads nowhere: ${shownAddress(address)}`
    const hint = "the post is there, but no heading of it has that id"
    const where = pointAt(placeIn(post.path, line), address, post.text)
    const dead = warning({ code: "W_LINK_DEAD", what, hint, where })
    return [{ slug: decodedFragment(slug), fragment, dead }]
  })
  return { slug: deck.meta.slug, links, has: fragment => names.has(loose(fragment)) }
}

/** Places that a text names itself: `<a id="here">`, `{#here}`, `(here)=`. */
const NAMED = /(?:\b(?:id|name)=["']?|\{[^}\n]*#|^\()([^"'\s}>)]+)/gm

/** By the path of the post that they stand in, as `all` is. */
export function deadLinks(all: ReadonlyMap<string, Leads>): ReadonlyMap<string, readonly Diagnostic[]> {
  const bySlug = new Map([...all.values()].map(leads => [leads.slug, leads]))
  const dead = ({ slug, fragment }: Lead) => bySlug.get(slug)?.has(fragment) === false
  return new Map([...all].map(([path, { links }]) => [path, links.filter(dead).map(link => link.dead)]))
}

function loose(id: string): string {
  return looseFragment(decodedFragment(id))
}
