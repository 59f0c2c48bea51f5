// What was planned in the last version of a post → the same again for topics that did not change. Drafts are a pure
// function of a topic and of what all topics share, so both together are the key.
import type { Assets, Lines } from "../../model.ts"
import type { Theme } from "../../theme/theme.ts"
import type { Draft } from "../search/drafts.ts"
import type { Stage } from "../stage.ts"
import type { Topic } from "../topics/topics.ts"

interface Kept {
  readonly heading: Topic["heading"]
  /** Where the heading stood. */
  readonly line: number
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
    const told = [settings, lang, factsOf(assets), [...footnotes]]
    const shared = JSON.stringify(told, (name, value) => (name === "lines" ? undefined : value))
    const isSame = theme === this.theme && shared === this.shared
    this.last = isSame ? this.next : new Map()
    this.next = new Map()
    this.theme = theme
    this.shared = shared
  }

  drafts(topic: Topic, mayState: boolean, plan: () => readonly Draft[]): readonly Draft[] {
    const key = keyOf(topic, mayState)
    const { heading, line } = topic
    const known = this.last.get(key)
    const kept = known ?? { heading, line, drafts: plan() }
    this.next.set(key, kept)
    return known ? known.drafts.map(draft => under(topic, draft, known)) : kept.drafts
  }
}

/** Drafts are told apart by the very heading that they stand under. */
function under({ heading, line }: Topic, draft: Draft, kept: Kept): Draft {
  const here = line === kept.line ? draft : moved(draft, line - kept.line)
  return draft.title.heading === kept.heading ? { ...here, title: { ...draft.title, heading } } : here
}

/** The same further down in the post, or up. */
function moved(draft: Draft, by: number): Draft {
  const { candidate, atoms } = draft
  return {
    ...draft,
    candidate: { ...candidate, regions: () => withLines(candidate.regions(), by) },
    atoms: atoms.map(atom => ({
      ...atom,
      notes: withLines(atom.notes, by),
      speaker: withLines(atom.speaker, by),
    })),
  }
}

/** Blocks, and all that they hold, with other lines; what comes from no line keeps that. */
function withLines<Value>(value: Value, by: number): Value {
  const visit = (each: unknown, name: string): unknown => {
    if (Array.isArray(each)) return each.map(one => visit(one, ""))
    if (typeof each !== "object" || each === null) return each
    if (name === "lines") return shifted(each as Lines, by)
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, visit(inner, key)]))
  }
  return visit(value, "") as Value
}

function shifted({ start, end }: Lines, by: number): Lines {
  return start === 0 ? { start, end } : { start: start + by, end: end + by }
}

/** Lines count from the heading: what is added above it changes nothing. */
function keyOf(topic: Topic, mayState: boolean): string {
  const { heading, trail, level, layout, blocks, children, line } = topic
  const own = [heading, trail, level, layout, blocks, children.length === 0, mayState]
  return JSON.stringify(own, (name, value) => (name === "lines" ? shifted(value, -line) : value))
}

/** All that planning asks of pictures. */
function factsOf(assets: Assets): unknown[] {
  return [...assets].map(([src, asset]) => [src, { ...asset, bytes: undefined }])
}
