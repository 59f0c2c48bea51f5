// Obsidian's own marks: `%%comments%%` are left out, `^block-ids` at the end of a line too, `#tags` stay text.
import { lineEnds, outsideCode } from "./outside-code.ts"
import { type Preparation, reportDropped } from "./syntax.ts"

export function prepareObsidian(text: string, { post, report }: Preparation): string {
  return outsideCode(text, (prose, firstLine) =>
    prose
      .replace(/%%(?:[^%]|%(?!%)){0,20000}?%%/g, (whole, at: number) => {
        reportDropped(
          report,
          "comments %%…%%",
          post.bodyLine + firstLine + lineEnds(prose.slice(0, at)).length,
        )
        return lineEnds(whole)
      })
      .replace(/[ \t]\^[\w-]{1,40}[ \t]*$/gm, ""),
  )
}
