// MDX as data: imports, exports and components are left out, what stands between their tags is read as Markdown.
import type { Marker } from "../rules/containers.ts"
import { lineEnds, outsideCode } from "./outside-code.ts"
import { type Preparation, reportDropped } from "./syntax.ts"

export function prepareMdx(text: string, { post, report }: Preparation): string {
  return outsideCode(text, (prose, firstLine) => {
    const lineAt = (at: number) => post.bodyLine + firstLine + lineEnds(prose.slice(0, at)).length
    return prose
      .replace(
        /^(?:import\s+(?:[\w*{][^;\n]*?\sfrom\s+)?["'][^"'\n]+["'];?|export\s+(?:default|const|let|function|\{|\*)[^\n]*)[ \t]*$/gm,
        (whole, at: number) => {
          reportDropped(report, whole.startsWith("import") ? "imports" : "exports", lineAt(at))
          return ""
        },
      )
      .replace(/\{\/\*[\s\S]{0,4000}?\*\/\}/g, lineEnds)
      .replace(/^[ \t]*<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>[ \t]*$/gm, (whole, at: number) => {
        reportDropped(report, `component <${/[A-Z][\w.]*/.exec(whole)?.[0]}>`, lineAt(at))
        return componentText(whole) + lineEnds(whole)
      })
  })
}

/** A tab is known by its label; it stays as a line of its own. */
function componentText(tag: string): string {
  const label = /^\s*<(?:TabItem|Tab|Step|Card|AccordionItem|CodeGroupItem)\b/.test(tag)
    ? /\b(?:label|title|value)=["']([^"']*)["']/.exec(tag)?.[1]
    : undefined
  return label ? `**${label}**` : ""
}

export function readMdxLine(_line: string): Marker | null {
  return null
}
