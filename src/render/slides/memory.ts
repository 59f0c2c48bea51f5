// What was rendered of the last version of a deck → the very same again for slides on which nothing else stands now.
import type { Asset, Assets, Deck, Layout, Slide } from "../../model.ts"
import type { Context } from "../context.ts"
import type { RenderedSlide } from "../rendered.ts"
import { isSame } from "../same.ts"
import { codeLines } from "../typeset/colours.ts"
import { slideBlocks } from "../walk.ts"
import type { View } from "./view.ts"

interface Kept {
  readonly slide: Slide
  readonly around: unknown
  readonly rendered: RenderedSlide
}

/** One for each deck; knows the slides of the last version and of the one that is being rendered. */
export class RenderMemory {
  private shared: unknown = null
  private last: ReadonlyMap<string, Kept> = new Map()
  private next = new Map<string, Kept>()

  /** A new version begins. */
  begin(deck: Deck, context: Context): void {
    const shared = sharedBy(deck, context)
    this.last = isSame(shared, this.shared) ? this.next : new Map()
    this.next = new Map()
    this.shared = shared
  }

  slide(view: View, render: () => RenderedSlide): RenderedSlide {
    const { slide } = view
    const around = aroundOf(view)
    const known = this.last.get(slide.id)
    const holds = known && isSame(slide, known.slide, OF_PLACE) && isSame(around, known.around)
    const rendered = holds ? known.rendered : render()
    this.next.set(slide.id, { slide, around, rendered })
    return rendered
  }
}

/** Where the post says it is not on the slide. */
const OF_PLACE: ReadonlySet<string> = new Set(["lines"])

/** What any slide may show of the deck: the meter shows all sections, and targets name all slides in their order. */
function sharedBy({ meta, parts }: Deck, context: Context): unknown {
  const { assets, footnotes, targets, decks, pictures, addresses } = context
  const found = [factsOf(assets), [...footnotes], [...targets], [...decks]]
  return [meta, parts, found, pictures, addresses]
}

/** Names are made of content. */
function factsOf(assets: Assets): unknown[] {
  const facts = (asset: Asset) =>
    asset.kind === "picture" ? { ...asset, bytes: null, scaled: asset.scaled?.name } : asset
  return [...assets].map(([src, asset]) => [src, facts(asset)])
}

/** On these the whole post is drawn. */
const WITH_SCORE: readonly Layout[] = ["cover", "section"]

/** What a slide shows that it does not hold. The colours of code depend on the slide before, where it began. */
function aroundOf({ deck, slide, context }: View): unknown {
  return [WITH_SCORE.includes(slide.layout) ? deck.score : null, coloursOn(slide, context)]
}

function coloursOn(slide: Slide, { colours }: Context): unknown[] {
  if (colours.size === 0) return []
  return slideBlocks(slide).flatMap(block => (block.kind === "code" ? [codeLines(block, colours)] : []))
}
