// Headings that go down by more than one level at once: the outline has a gap there, and so has the deck.
import { walkSections } from "../../content/blocks.ts"
import { isBlank } from "../../content/inlines.ts"
import type { Section } from "../../model.ts"
import { brief, type Rule } from "../rule.ts"

export const headingsOutOfOrder: Rule = {
  code: "W_HEADING_ORDER",
  *find({ outline }) {
    const [, ...all] = walkSections(outline.root)
    // Slides of a slide file may have none.
    const sections = all.filter(({ heading }) => !isBlank(heading))
    // Posts may begin at any level: many blogs set the title themselves.
    let above: Section | null = null
    for (const section of sections) {
      if (above && section.level > above.level + 1) {
        const what = `heading "${brief(section.heading)}" goes from level ${above.level} to ${section.level}`
        const hint = `${"#".repeat(above.level + 1)} is the next level here`
        yield { line: section.lines.start, what, hint }
      }
      above = section
    }
  },
}
