// Takes an HTML comment, gives what its author asks of the deck with it; null for a comment that is only a comment.

export type Directive =
  | { readonly kind: "break" }
  | { readonly kind: "notes"; readonly markdown: string }
  | {
      readonly kind: "marks"
      readonly class: string
      readonly layout: string
      readonly target: "next" | "previous" | "section"
    }

export function readComment(comment: string): Directive | null {
  const text = comment.trim()
  if (/^(?:(?:new[ -]?)?(?:slide|page)(?: ?\d+)?|page-?break|pagebreak|break)$/i.test(text))
    return { kind: "break" }
  const notes = /^(?:speaker[ -]?)?notes?\s*:\s*/i.exec(text)
  if (notes) return { kind: "notes", markdown: text.slice(notes[0].length) }
  if (/^skip$/i.test(text)) return marks("skip", "", "next")
  const layout = /^layout\s*:\s*([a-z-]+)$/i.exec(text)?.[1]
  if (layout) return marks("", layout.toLowerCase(), "section")
  return readReveal(text)
}

/** `<!-- .slide: … -->` and `<!-- .element: … -->` of reveal.js: of their attributes only the classes count. */
function readReveal(text: string): Directive | null {
  const [, target, attributes = ""] = /^\.(slide|element)\s*:\s*([\s\S]*)$/.exec(text) ?? []
  if (!target) return null
  const classes = /\bclass\s*=\s*["']?([^"']*)/.exec(attributes)?.[1] ?? ""
  return marks(classes, "", target === "slide" ? "section" : "previous")
}

function marks(classes: string, layout: string, target: "next" | "previous" | "section"): Directive {
  return { kind: "marks", class: classes, layout, target }
}
