// Obsidian's own marks: `![[notes]]` are put in their place, `%%comments%%` and `^block-ids` at the end of a line are
// left out, `#tags` stay text.

import { lettersOf } from "../../text/letters.ts"
import { reportDropped } from "../report.ts"
import { fenceAfter } from "../source/fences.ts"
import { lineEnds, lineFinder, outsideCode } from "../source/outside-code.ts"
import { readProperties } from "./properties.ts"
import type { Preparation, Reference } from "./syntax.ts"

export function prepareObsidian(text: string, preparation: Preparation): string {
  const { post, report, include } = preparation
  let level = 0
  return outsideCode(withoutHidden(text, { post, report }), (prose, firstLine) => {
    const line = post.bodyLine + firstLine
    const read = readProperties(prose, line, preparation)
    const lines = lineFinder(read, line)
    return read
      .replace(/%%(?:[^%]|%(?!%)){0,20000}?%%/g, (whole, at: number) => {
        reportDropped(report, "comments %%…%%", lines(at))
        return lineEnds(whole)
      })
      .replace(
        /^(#{1,6})[ \t]|^([ \t>]*)!\[\[([^[\]|\n]+)(?:\|[^\]\n]*)?\]\][ \t]*$/gm,
        (whole, marks, before, target) => {
          if (marks) level = marks.length
          const note = marks ? null : embeddedNote(target.trim(), level)
          return note ? before + include({ ...note, otherwise: whole.trim() }) : whole
        },
      )
      .replace(/(?:^|[ \t])\^[\w-]{1,40}[ \t]*$/gm, "")
  })
}

const LONGEST_HIDDEN = 20_000

/** A comment that begins on a line of its own may hold code. */
function withoutHidden(text: string, { post, report }: Pick<Preparation, "post" | "report">): string {
  let fence = ""
  let end = -1
  let at = 0
  const lines = text.split("\n").map((line, index) => {
    const start = at
    at += line.length + 1
    if (start < end) return start + line.length >= end ? line.slice(end - start) : ""
    fence = fenceAfter(fence, line)
    const close = fence === "" && /^%%(?!.*%%)/.test(line) ? text.indexOf("%%", start + 2) : -1
    if (close < 0 || close - start > LONGEST_HIDDEN) return line
    reportDropped(report, "comments %%…%%", post.bodyLine + index)
    end = close + 2
    return ""
  })
  return lines.join("\n")
}

/** `note`, `note#Heading`, `note#^block`; null for a picture or a part of this very note. */
function embeddedNote(target: string, level: number): Reference | null {
  const [page = "", ...parts] = target.split("#")
  const extension = /\.(\w{2,5})$/.exec(page)?.[1]?.toLowerCase()
  if (page.trim() === "" || (extension && extension !== "md" && MEDIA.has(extension))) return null
  const file = extension === "md" ? page.trim() : `${page.trim()}.md`
  const part = parts.at(-1)
  return { paths: [file], change: text => below(part === undefined ? text : partOf(text, part), level) }
}

const MEDIA = new Set(
  "png jpg jpeg gif webp avif svg bmp mp3 wav m4a ogg flac mp4 webm ogv mov mkv pdf canvas base".split(" "),
)

/** From a heading to the next one as high, or the block that ends with an id. */
function partOf(text: string, name: string): string {
  if (name.startsWith("^"))
    return text.split(/\n{2,}/).find(block => block.trimEnd().endsWith(` ${name}`)) ?? ""
  const lines = linesOf(text)
  const start = lines.findIndex(({ line, depth }) => depth > 0 && lettersOf(line) === lettersOf(name))
  const own = lines[start]?.depth ?? 0
  const end = lines.findIndex(({ depth }, index) => index > start && depth > 0 && depth <= own)
  const part = start === -1 ? [] : lines.slice(start, end === -1 ? undefined : end)
  return part.map(({ line }) => line).join("\n")
}

/** Its headings belong under the one that it is embedded below. */
function below(text: string, level: number): string {
  const lines = linesOf(text)
  const highest = Math.min(...lines.filter(({ depth }) => depth > 0).map(({ depth }) => depth))
  const move = Math.max(0, level + 1 - highest)
  return lines
    .map(({ line, depth }) => (depth > 0 ? "#".repeat(Math.min(6, depth + move)) + line.slice(depth) : line))
    .join("\n")
}

interface Line {
  readonly line: string
  /** Level of the heading that it is; 0 for none. */
  readonly depth: number
}

function linesOf(text: string): Line[] {
  let fence = ""
  return text.split("\n").map(line => {
    fence = fenceAfter(fence, line)
    return { line, depth: fence === "" ? (/^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0) : 0 }
  })
}
