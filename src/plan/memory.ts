// What was planned in the last version of a post → the same again for topics that did not change. Drafts are a pure
// function of a topic and of what all topics share, so both together are the key.
import type { Assets } from "../model.ts"
import type { Theme } from "../theme/theme.ts"
import type { Draft } from "./drafts.ts"
import type { Stage } from "./stage.ts"
import type { Topic } from "./topics.ts"

interface Kept {
  readonly heading: Topic["heading"]
  readonly drafts: readonly Draft[]
}

/** One for each post; knows the topics of the last version and of the one that is being planned. */
export class PlanMemory {
  private shared = ""
  private theme: Theme | null = null
  private last = new Map<string, Kept>()
  private next = new Map<string, Kept>()

  /** A new version begins. */
  begin(theme: Theme, { settings, lang, assets, footnotes }: Stage): void {
    const shared = JSON.stringify([settings, lang, factsOf(assets), [...footnotes]])
    const isSame = theme === this.theme && shared === this.shared
    this.last = isSame ? this.next : new Map()
    this.next = new Map()
    this.theme = theme
    this.shared = shared
  }

  drafts(topic: Topic, mayState: boolean, plan: () => readonly Draft[]): readonly Draft[] {
    const key = keyOf(topic, mayState)
    const known = this.last.get(key)
    const { heading } = topic
    const drafts = known ? known.drafts.map(draft => under(draft, known.heading, heading)) : plan()
    this.next.set(key, { heading, drafts })
    return drafts
  }
}

/** Drafts are told apart by the very heading that they stand under. */
function under(draft: Draft, before: Topic["heading"], heading: Topic["heading"]): Draft {
  return draft.title.heading === before ? { ...draft, title: { ...draft.title, heading } } : draft
}

/** With the lines of the post: slides know where they come from. */
function keyOf(topic: Topic, mayState: boolean): string {
  const { heading, trail, level, layout, blocks, children } = topic
  return JSON.stringify([heading, trail, level, layout, blocks, children.length === 0, mayState])
}

/** All that planning asks of pictures. */
function factsOf(assets: Assets): unknown[] {
  return [...assets].map(([src, asset]) => [src, { ...asset, bytes: undefined }])
}
