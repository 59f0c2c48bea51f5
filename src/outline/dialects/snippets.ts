// Includes that are written the same way in posts of all kinds: `<!--@include: file.md{3,9}-->` and `<<< @/file.ts` of
// VitePress, `@[code](file.ts)` of VuePress, `--8<-- "file.md"` and `{!file.md!}` of MkDocs, in text and in code.
import { outsideCode } from "../source/outside-code.ts"
import { fenced, type Part, partOf } from "./listings.ts"
import type { Preparation } from "./syntax.ts"

const SNIPPET =
  /^([ \t>]*)--8<--[ \t]+"([^"\n]{1,500})"[ \t]*$|<!--\s*@include:\s*([^\n{#]{1,500}?)(#[^\s{]{1,100})?(?:\{(\d*)(,?)(\d*)\})?\s*-->/gm

/** `{!part.md!}` of markdown-include, alone on its line; the names of lines that may follow it are of no other tool. */
const BRACED = /^([ \t>]*)\{!\s*([\w@./-]{1,300}\.\w{1,10})\s*(?:ln\[[^\]\n]{0,60}\])?\s*!\}[ \t]*$/gm

/** `<<< @/a.ts#part ts {1,3-5} [Title]` */
const LISTING =
  /^([ \t>]*)<<<[ \t]+([^\s{[#]{1,300})(?:#([\w-]{1,100}))?[ \t]*(\w{1,20})?[ \t]*(?:\{([^}\n]{0,100})\})?(?:\{[^}\n]{0,100}\})?[ \t]*(?:\[([^\]\n]{1,100})\])?[ \t]*$/gm

/** `@[code{3-9} ts{1}](./a.ts)` of VuePress */
const IMPORT =
  /^([ \t>]*)@\[code(?:\{(\d*)-?(\d*)\})?(?:[ \t]+(\w{1,20}))?(?:\{([^}\n]{0,100})\})?[^\]\n]{0,100}\]\(([^()\s]{1,300})\)[ \t]*$/gm

/** In a fence, where the first pass left it. */
const IN_CODE = /^([ \t>]*)--8<--[ \t]+"([^":\n]{1,400})(?::([^":\n]{1,80}))?(?::(\d{1,7}))?"[ \t]*$/gm

export function prepareSnippets(text: string, preparation: Preparation): string {
  if (!/--8<--|@include|<<<[ \t]|@\[code|\{!/.test(text)) return text
  const prose = outsideCode(text, each => inProse(each, preparation))
  const code = prose.replace(BRACED, (line, before: string, file: string) => {
    return before + preparation.include({ paths: [file], isCode: true, otherwise: line.trim() })
  })
  return code.replace(IN_CODE, (line, before, file, part, last) => {
    const wanted: Part = /^\d+$/.test(part ?? "")
      ? { first: Number(part), last: Number(last ?? part) }
      : { name: part }
    return (
      before +
      preparation.include({ paths: [file], isCode: true, otherwise: line.trim(), change: partOf(wanted) })
    )
  })
}

function inProse(prose: string, { include }: Preparation): string {
  const imported = prose.replace(
    IMPORT,
    (whole, before: string, first, last, language, marks, file: string) => {
      const cut = partOf({ first: Number(first || 1), last: Number(last || Infinity) })
      const listing = fenced({ file, language, marks })
      const change = (text: string) => listing(String(cut(text)))
      const paths = [file.replace(/^@(?=\/)/, "")]
      return before + include({ paths, isCode: true, change, otherwise: whole.trim() })
    },
  )
  const listed = imported.replace(LISTING, (_, before, file: string, name, language, marks, title) => {
    const change = fenced({ file, name, language, marks, title })
    return before + include({ paths: [file.replace(/^@(?=\/)/, "")], isCode: true, change })
  })
  const braced = listed.replace(
    BRACED,
    (_, before: string, file: string) => before + include({ paths: [file] }),
  )
  return braced.replace(SNIPPET, (_, before = "", snippet, file, region, first, comma, last) => {
    if (snippet) return before + include({ paths: [snippet] })
    const range = {
      first: Number(first || 1),
      last: comma ? Number(last || Infinity) : Number(first || Infinity),
    }
    return include({ paths: [file], change: each => linesOf(regionOf(each, region), range) })
  })
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
