// A heading over a list of items with children, to slides under each item's own name; null where that does not suit.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"
import { type Atom, endOfSubtree, holderOf } from "../atoms/atoms.ts"
import { prepare } from "../atoms/prepare.ts"
import { PROMOTED, SLIDE } from "../costs.ts"
import { type Plan, planAtoms } from "../search/search.ts"
import type { Stage } from "../stage.ts"
import { type Title, titleOf } from "../topics/titles.ts"

/** An item up to this many em may stand as a heading. */
const LONGEST = 24
/** "Term: explanation" is more than a heading. */
const TWO_PARTS = /\S\s*(?::|：|\s[-–—]\s)\s*\S/u

/** All items or none, so that the slides under one heading are of one kind. */
export function planPromoted(atoms: readonly Atom[], title: Title, stage: Stage): Plan | null {
  const first = atoms.findIndex(atom => atom.rings.length > 0)
  const items = first < 0 || plainText(title.heading) === "" ? null : itemsFrom(atoms, first)
  if (!items || items.length < 2) return null
  const lead =
    first > 0
      ? planAtoms(atoms.slice(0, first), title, stage)
      : { cost: SLIDE[stage.settings.density], stops: [] }
  const plans = items.map(item => planItem(item, title, stage))
  const cost = plans.reduce((sum, plan) => sum + plan.cost + PROMOTED, lead.cost)
  return { cost, stops: [...lead.stops, ...plans.flatMap(plan => plan.stops)] }
}

interface PromotedItem {
  readonly heading: readonly Inline[]
  readonly head: Atom
}

/** The items of the one list that stands from here to the end; null where one of them cannot be a heading. */
function itemsFrom(atoms: readonly Atom[], first: number): PromotedItem[] | null {
  const list = atoms[first]?.rings[0]
  const items: PromotedItem[] = []
  for (let from = first; from < atoms.length; ) {
    const [head, next] = [atoms[from], atoms[from + 1]]
    const ring = head?.rings[0]
    if (!head || !ring || !list || holderOf(ring) !== holderOf(list)) return null
    const to = endOfSubtree(atoms, from)
    const heading = headingOf(head)
    if (!heading || to - from < 3 || (next?.rings.length ?? 0) < 2) return null
    items.push({ heading, head })
    from = to
  }
  return items
}

function headingOf({ rings, matter }: Atom): readonly Inline[] | null {
  if (rings.length !== 1 || rings[0]?.kind !== "item" || matter.kind !== "whole") return null
  const [only, ...more] = matter.blocks
  if (only?.kind !== "paragraph" || more.length > 0) return null
  const text = plainText(only.inlines)
  return emLength(text) > LONGEST || TWO_PARTS.test(text) ? null : only.inlines
}

function planItem({ heading, head }: PromotedItem, { trail, heading: parent }: Title, stage: Stage): Plan {
  const title = titleOf(heading, [...trail, parent], stage)
  const ring = head.rings[0]
  const [first, ...rest] = ring?.kind === "item" ? prepare(ring.item.blocks.slice(1), title, stage) : []
  if (!first) return planAtoms([head], title, stage)
  const notes = { notes: [...head.notes, ...first.notes], speaker: [...head.speaker, ...first.speaker] }
  return planAtoms([{ ...first, ...notes }, ...rest], title, stage)
}
