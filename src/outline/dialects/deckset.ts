// Files of Deckset: commands in brackets, notes after `^`, columns, and words in the labels of pictures.
import type { Post } from "../../model.ts"
import { reportLook } from "../report.ts"
import type { Marker } from "../rules/containers.ts"
import { fenceAfter } from "../source/fences.ts"
import { outsideCode } from "../source/outside-code.ts"
import type { Preparation } from "./syntax.ts"

export function prepareDeckset(text: string, preparation: Preparation): string {
  let fence = ""
  const read = createReader(preparation)
  const lines = text.split("\n").map((line, index) => {
    const before = fence
    fence = fenceAfter(fence, line)
    if (before !== "") return line
    return fence === "" ? read.prose(line, index) : line.trimEnd() + read.steps()
  })
  return withNotes(lines.join("\n"))
}

/** Commands that light lines stand above the code; all others of how a slide looks are left out. */
function createReader({ post, report }: Preparation): {
  prose(line: string, index: number): string
  steps(): string
} {
  let lit: string[] = []
  return {
    prose(line, index) {
      const [, command, value = ""] = /^\[\.([\w-]+)(?::\s*([^\]]*))?\]\s*$/.exec(line) ?? []
      if (!command) return withoutWords(line)
      if (command === "column") return COLUMN
      if (command === "code-highlight") lit.push(value.trim())
      else reportLook(report, { name: `[.${command}]`, tool: "Deckset" }, post.bodyLine + index)
      return ""
    },
    steps() {
      const steps = lit.length > 0 ? ` {${lit.join("|")}}` : ""
      lit = []
      return steps
    },
  }
}

/** `^ words`, up to the next empty line. */
function withNotes(text: string): string {
  return outsideCode(text, prose =>
    prose.replace(
      /^\^(.*(?:\n(?![ \t]*$|\*\*\*$).+)*)/gm,
      (_, words: string) => `<!-- notes: ${words.replaceAll("-->", "→")} -->`,
    ),
  )
}

const LABEL =
  /!\[(?:(?:inline|fit|fill|left|right|original|filtered|mute|autoplay|loop|hide|cover|corner-radius\(\d+\)|alt|\d+%)[ ,]*)+\]\(/g

/** A slide ends at three dashes, even right under a text; a heading needs no space. */
function withoutWords(line: string): string {
  if (/^-{3,}\s*$/.test(line)) return "***"
  return line.replace(/^(#{1,6}) ?(?:\[fit\])? ?(?=[^#\s])/, "$1 ").replace(LABEL, "![](")
}

/** `slide-dividers: #, ##` names the headings that begin slides. */
export function decksetDivider({ page }: Post): (level: number) => boolean {
  const levels = (page.get("slide-dividers")?.match(/#+|h[1-6]/g) ?? []).map(mark =>
    mark.startsWith("h") ? Number(mark.slice(1)) : mark.length,
  )
  return level => levels.includes(level)
}

/** What `[.column]` is made into: as written, it would be a link to some readers. */
const COLUMN = "::column::"

export function readDecksetLine(line: string): Marker | null {
  return line === COLUMN ? { kind: "single", element: "#column" } : null
}
