// Includes that are written the same way in posts of all kinds: `<!--@include: file.md{3,9}-->` of VitePress,
// `--8<-- "file.md"` of MkDocs.
import { outsideCode } from "./outside-code.ts"
import type { Preparation } from "./syntax.ts"

const SNIPPET =
  /^([\s>]*)--8<--[ \t]+"([^"\n]{1,500})"[ \t]*$|<!--\s*@include:\s*([^\n{#]{1,500}?)(#[^\s{]{1,100})?(?:\{(\d*)(,?)(\d*)\})?\s*-->/gm

export function prepareSnippets(text: string, { include }: Preparation): string {
  if (!text.includes("--8<--") && !text.includes("@include")) return text
  return outsideCode(text, prose =>
    prose.replace(SNIPPET, (_, before = "", snippet, file, region, first, comma, last) => {
      if (snippet) return before + include({ paths: [snippet] })
      const range = {
        first: Number(first || 1),
        last: comma ? Number(last || Infinity) : Number(first || Infinity),
      }
      return include({ paths: [file], change: each => linesOf(regionOf(each, region), range) })
    }),
  )
}

/** What stands between `<!-- #region name -->` and `<!-- #endregion name -->`. */
function regionOf(text: string, region: string | undefined): string {
  if (region === undefined) return text
  const lines = text.split("\n")
  const start = lines.findIndex(line => line.includes(`#region ${region.slice(1)}`))
  const end = lines.findIndex((line, index) => index > start && line.includes("#endregion"))
  return start === -1 ? "" : lines.slice(start + 1, end === -1 ? undefined : end).join("\n")
}

function linesOf(text: string, { first, last }: { readonly first: number; readonly last: number }): string {
  return text
    .split("\n")
    .slice(first - 1, last)
    .join("\n")
}
