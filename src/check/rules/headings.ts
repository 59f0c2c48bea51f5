// Headings that go down by more than one level at once: the outline has a gap there, and so has the deck.
import type { Section } from "../../model.ts"
import { brief, type Rule } from "../rule.ts"

export const headingsOutOfOrder: Rule = {
  code: "W_HEADING_ORDER",
  *find({ outline }) {
    // Posts may begin at any level: many blogs set the title themselves.
    let above: Section | null = null
    for (const section of sectionsOf(outline.root)) {
      if (above && section.level > above.level + 1) {
        const what = `heading "${brief(section.heading)}" goes from level ${above.level} to ${section.level}`
        const hint = `${"#".repeat(above.level + 1)} is the next level here`
        yield { line: section.lines.start, what, hint }
      }
      above = section
    }
  },
}

function* sectionsOf({ children }: Section): Generator<Section> {
  for (const child of children) {
    yield child
    yield* sectionsOf(child)
  }
}
