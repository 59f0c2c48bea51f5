// The names and classes that blogs and tools give their boxes → one of the five tones of a callout.
import type { Tone } from "../../model.ts"

const tones: Readonly<Record<Tone, string>> = {
  note: "note info abstract summary tldr todo quote cite example question help faq primary details seealso default 정보 참고 補足",
  tip: "tip hint success check done positive alert-success recommended",
  important: "important secondary key new highlight",
  warning: "warning attention alert warn caution-light yellow",
  caution: "caution danger error bug failure fail missing red negative alert-danger",
}

const toneByName = new Map(
  Object.entries(tones).flatMap(([tone, names]) =>
    names.split(" ").map(name => [name, tone as Tone] as const),
  ),
)

export function toneOf(name: string): Tone | null {
  return toneByName.get(name.toLowerCase()) ?? null
}

const BOX = /^(?:notice|prompt|alert|admonition|callout|custom-block)(?:--?([a-z]+))?$/
const BARE = /^(?:note|tip|info|warning|important|caution|danger|highlight|new)(?:-title)?$/

export function toneOfClasses(classes: readonly string[]): Tone | null {
  const bare = classes.find(name => BARE.test(name))
  return (bare ? toneOf(bare.replace("-title", "")) : null) ?? toneOfBox(classes)
}

/** For a `<div>`, whose bare class names such as `highlight` mean many things. */
export function toneOfBox(classes: readonly string[]): Tone | null {
  const boxes = classes.map(name => BOX.exec(name)).filter(match => match !== null)
  if (boxes.length === 0) return null
  const names = [...boxes.map(match => match[1] ?? ""), ...classes.filter(name => !BOX.test(name))]
  return names.map(toneOf).find(tone => tone !== null) ?? "note"
}
