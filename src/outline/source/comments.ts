// Takes an HTML comment, gives what its author asks of the deck with it: nothing for a comment that is only a comment.
import type { Look } from "../report.ts"

export type Directive =
  | { readonly kind: "break" }
  | { readonly kind: "notes"; readonly markdown: string }
  | {
      readonly kind: "marks"
      readonly class: string
      readonly layout: string
      readonly target: "next" | "previous" | "section"
    }
  /** What a line of another dialect is, such as a pause. */
  | { readonly kind: "element"; readonly name: string }
  /** A picture behind the slide: it stands on it. */
  | { readonly kind: "picture"; readonly src: string }
  /** An attribute that would run code or load something. */
  | { readonly kind: "removed"; readonly attribute: string }
  /** Asked for, and more than a deck of ours can do. */
  | ({ readonly kind: "look" } & Look)

export function readComment(comment: string): readonly Directive[] {
  const text = comment.trim()
  if (/^(?:(?:new[ -]?)?(?:slide|page)(?: ?\d+)?|page-?break|pagebreak|break)$/i.test(text))
    return [{ kind: "break" }]
  const notes = /^(?:speaker[ -]?)?notes?\s*:\s*/i.exec(text)
  if (notes) return [{ kind: "notes", markdown: text.slice(notes[0].length) }]
  if (/^skip$/i.test(text)) return [marks("skip", "", "next")]
  const layout = /^layout\s*:\s*([a-z-]+)$/i.exec(text)?.[1]
  if (layout) return [marks("", layout.toLowerCase(), "section")]
  return readReveal(text)
}

/**
 * `<!-- .slide: … -->` and `<!-- .element: … -->` of reveal.js, and `<!-- slide bg="…" -->` as Obsidian has it: classes
 * and a picture behind the slide count.
 */
function readReveal(text: string): Directive[] {
  const [, target, written = ""] =
    /^\.?(slide|element)(?::|\s+(?=[\w-]+\s*=)|\s*:)\s*([\s\S]*)$/.exec(text) ?? []
  if (!target) return []
  const attributes = [...written.matchAll(/([a-z][\w-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/gi)]
  return attributes.flatMap(([, name = "", double, single, bare]): Directive[] => {
    const value = (double ?? single ?? bare ?? "").replace(/^\[\[(.*?)(?:\|.*)?\]\]$/, "$1")
    if (name === "class") return [marks(value, "", target === "slide" ? "section" : "previous")]
    if (/^(?:bg|data-background(?:-image)?)$/.test(name) && isPicture(value))
      return [{ kind: "picture", src: value }]
    if (isActive(name, value)) return [{ kind: "removed", attribute: name }]
    return isQuiet(name) ? [] : [{ kind: "look", name, tool: "reveal.js" }]
  })
}

/** Not a colour, a gradient or a film. */
export function isPicture(address: string): boolean {
  return /\.(png|jpe?g|gif|webp|avif|svg|bmp)([?#].*)?$/i.test(address) || /^https?:/.test(address)
}

function isActive(name: string, value: string): boolean {
  if (name === "data-fragment-index") return !/^\d{0,3}$/.test(value)
  return /^(on|src|href|data-(src|notes|markdown|background-iframe|preview))/.test(name)
}

/** The order in which fragments come is that of the text. */
function isQuiet(name: string): boolean {
  return name === "style" || name === "data-fragment-index" || name === "id"
}

function marks(classes: string, layout: string, target: "next" | "previous" | "section"): Directive {
  return { kind: "marks", class: classes, layout, target }
}
