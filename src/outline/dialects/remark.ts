// Files of remark and xaringan: properties above a slide, notes after `???`, steps after `--`, and `.class[text]`.

import type { Marker } from "../rules/containers.ts"
import { outsideCode } from "../source/outside-code.ts"

const PROPERTY =
  /^(name|class|layout|template|count|exclude|background-[a-z]+|title|description|keywords)\s*:\s*(.*)$/

export function prepareRemark(text: string): string {
  let isTop = true
  const read = (line: string): string => {
    if (/^---[ \t]*$/.test(line)) {
      isTop = true
      return "***"
    }
    const [, key, value = ""] = (isTop && PROPERTY.exec(line)) || []
    if (key) return pictureBehind(key, value)
    isTop &&= line.trim() === "" || /^<!--|-->$/.test(line)
    return line.trimEnd() === "--" ? ". . ." : line
  }
  return outsideCode(text, prose => withoutClasses(prose).split("\n").map(read).join("\n"))
}

function pictureBehind(key: string, value: string): string {
  const picture = key === "background-image" ? /url\(\s*["']?(.*?)["']?\s*\)/.exec(value)?.[1] : undefined
  return picture ? `![](<${picture}>)` : ""
}

/** `.red[words]` on one line is its words, however deep; so is a size written as a label. */
function withoutClasses(prose: string): string {
  const inside = /(?<![\w)\]])(?:\.[a-zA-Z][\w-]*)+\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]/g
  const bare = prose.replace(/!\[:[^\]\n]*\]\(/g, "![](")
  return bare.replace(inside, "$1").replace(inside, "$1")
}

/** `.left-column[` … `]` on lines of their own; `???` begins what only the speaker sees. */
export function readRemarkLine(line: string): Marker | null {
  if (line === "***") return { kind: "close", family: "remark notes", element: "#break" }
  if (line === "???")
    return {
      kind: "open",
      family: "remark notes",
      element: "aside",
      attributes: { class: "notes" },
      endsWithPost: true,
    }
  if (line === "]") return { kind: "close", family: "remark box" }
  const [, names = "", lead = ""] = /^((?:\.[a-zA-Z][\w-]*)+)\[(.*)$/.exec(line) ?? []
  if (!names) return null
  if (SIDE.test(names) && lead.trim() === "") return { kind: "single", element: "#column" }
  return { kind: "open", family: "remark box", element: "div", ...(lead.trim() && { lead }) }
}

const SIDE = /^\.(?:left|right|pull|col|column)\b/
