// Files written for other slide tools (Marp, Slidev, reveal-md, Pandoc): their breaks, notes and columns as far as they go.
import type { StateCore, Token } from "markdown-it"
import type { Marker } from "../rules/containers.ts"
import type { Plugin } from "../rules/rule.ts"
import { outsideCode } from "./outside-code.ts"
import type { Preparation } from "./syntax.ts"

// --- Marp ---

const marpKeys =
  /^_?(theme|style|headingDivider|size|math|title|author|description|keywords|url|image|marp|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition|lang)\s*:/

/** A comment that is no directive is a note for the speaker. */
export function marpComment(comment: string): "notes" | null {
  return comment.trim() === "" || marpKeys.test(comment.trim()) ? null : "notes"
}

/** `![bg right:40% w:300](…)`: the words steer Marp, only the size means something here. */
export const marpImages: Plugin = markdown => {
  markdown.core.ruler.after("inline", "marp_images", ({ tokens }: StateCore) => {
    for (const token of tokens)
      for (const child of token.children ?? []) if (child.type === "image") readKeywords(child)
  })
}

const keyword =
  /^(?:bg|left|right|vertical|fit|contain|cover|auto|\d+(?:\.\d+)?%|(?:left|right|w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S*)?)$/

function readKeywords(image: Token): void {
  const words = image.content.split(/\s+/)
  for (const word of words) {
    const [, side = "", size = ""] = /^(w|h|width|height):(\d+)(?:px)?$/.exec(word) ?? []
    if (side) image.attrSet(side.startsWith("w") ? "width" : "height", size)
  }
  if (!words.some(word => /^bg$|^[wh]\w*:/.test(word))) return
  const [text] = image.children ?? []
  if (text) text.content = words.filter(word => !keyword.test(word)).join(" ")
  image.children = text ? [text] : []
}

// --- Slidev ---

/** Each slide may begin with its own front matter between `---` lines; only its layout is kept. */
export function prepareSlidev(text: string, { post, report }: Preparation): string {
  return outsideCode(text, (prose, firstLine) => {
    const lines = prose.split("\n")
    for (let index = 0; index < lines.length; index++) {
      if (/^<<<\s/.test(lines[index] ?? "")) {
        report.once("include", {
          code: "W_INCLUDE",
          what: "file not included: <<<",
          line: post.bodyLine + firstLine + index,
        })
        lines[index] = ""
      }
      if (lines[index]?.trimEnd() !== "---") continue
      // `***` is a thematic break even right under a text, where `---` would make a heading of it.
      lines[index] = "***"
      index = readSlideMatter(lines, index)
    }
    return lines.join("\n")
  })
}

const LONGEST_MATTER = 40

function readSlideMatter(lines: string[], at: number): number {
  if (!/^[\w-]+\s*:/.test(lines[at + 1] ?? "")) return at
  const end = lines.slice(at + 1, at + LONGEST_MATTER).findIndex(line => line.trimEnd() === "---") + at + 1
  if (end === at || lines.slice(at + 1, end).some(line => !/^\s*(?:[\w-]+\s*:|-\s|#|$)|^\s/.test(line)))
    return at
  const layout = lines
    .slice(at + 1, end)
    .map(line => /^layout:\s*["']?([\w-]+)/.exec(line)?.[1])
    .find(Boolean)
  lines.fill("", at + 1, end + 1)
  if (layout) lines[end] = `<!-- layout: ${layout} -->`
  return end
}

export function readSlidevLine(line: string): Marker | null {
  return /^::[a-z][\w-]*::$/.test(line) ? { kind: "single" } : null
}

// --- reveal-md ---

/** Breaks need no empty line before them; `***` is none of a heading's underlines. */
export function prepareReveal(text: string): string {
  return outsideCode(text, prose => prose.replace(/^-{3,4}[ \t]*$/gm, "***"))
}

/** `Note:` begins what only the speaker sees, up to the end of the slide. */
export function readRevealLine(line: string): Marker | null {
  if (line === "***") return { kind: "close", family: "reveal notes", element: "#break" }
  const note = /^notes?:\s*(.*)$/i.exec(line)
  if (!note) return null
  return {
    kind: "open",
    family: "reveal notes",
    element: "aside",
    attributes: { class: "notes" },
    ...(note[1] ? { lead: note[1] } : {}),
    endsWithPost: true,
  }
}

// --- Pandoc ---

export function readPandocLine(line: string): Marker | null {
  return /^\.\s\.\s\.$/.test(line) || line === "\\pause" ? { kind: "single" } : null
}
