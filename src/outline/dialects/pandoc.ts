// Files of Pandoc and Quarto: pauses between the parts of a slide, looks of headings, and Quarto's shortcodes.
import { reportLook } from "../report.ts"
import type { Marker } from "../rules/containers.ts"
import { outsideCode } from "../source/outside-code.ts"
import { withoutBibliography } from "./bibliography.ts"
import { prepareShortcodes } from "./hugo.ts"
import type { Preparation } from "./syntax.ts"

export function preparePandoc(text: string, preparation: Preparation): string {
  return prepareShortcodes(
    outsideCode(withoutBibliography(text, preparation), (prose, firstLine) =>
      withoutLooks(withQuartoNames(prose), firstLine, preparation),
    ),
    preparation,
  )
}

/** `{#fig:name}` and `@fig:name`, the labels of pandoc-crossref, as those of Quarto, which has them from there. */
function withQuartoNames(prose: string): string {
  return prose.replace(CROSSREF, (whole, sign?: string, kind?: string) => (kind ? `${sign}${kind}-` : whole))
}

const CROSSREF = /`[^`\n]*`|(?<![\\\w/])([#@])([Ff]ig|[Tt]bl|[Ee]q|[Ss]ec|[Ll]st):(?=[\w-])/g

/** What a heading says of the look of its slide is said to be left out; one without words is no more than a new slide. */
function withoutLooks(prose: string, firstLine: number, { post, report }: Preparation): string {
  if (!prose.includes("{")) return prose
  const lines = prose.split("\n")
  lines.forEach((line, index) => {
    const [, marks = "", words = "", list = ""] = HEADING.exec(line) ?? []
    for (const [, key, name] of list.matchAll(LOOK))
      reportLook(report, { name: key ?? `.${name}`, tool: "Pandoc" }, post.bodyLine + firstLine + index)
    if (marks === "" || words !== "") return
    const picture = /background-image="?([^"\s}]+)/.exec(list)?.[1]
    const isFree = picture !== undefined && lines[index - 1]?.trim() === ""
    lines[index] = isFree ? `![](<${picture}>)` : "***"
    if (isFree) lines[index - 1] = "***"
  })
  return lines.join("\n")
}

const HEADING = /^(#{1,6})[ \t]+(.*?)[ \t]*(\{[^{}\n]{1,400}\})[ \t]*$/
const LOOK =
  /(?:^|[\s{])(?:((?:data-)?(?:background(?!-image=)|transition|auto-animate|visibility|state)[\w-]*)=|\.(smaller|scrollable|center|inverse))/g

export function readPandocLine(line: string): Marker | null {
  return /^\.\s\.\s\.$/.test(line) || line === "\\pause" ? { kind: "single", element: "#pause" } : null
}
