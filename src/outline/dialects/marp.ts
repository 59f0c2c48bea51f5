// Files of Marp: comments that steer it, words in the labels of pictures, lists whose items come one by one.
import type { StateCore, Token } from "markdown-it"
import type { Post } from "../../model.ts"
import { reportLook } from "../report.ts"
import type { Plugin } from "../rules/rule.ts"
import { type Directive, isPicture } from "../source/comments.ts"
import { outsideCode } from "../source/outside-code.ts"
import type { Preparation } from "./syntax.ts"

/** What front matter and comments may ask for, and no deck of ours does. */
const LOOKS = "class style header color backgroundColor backgroundImage transition".split(" ")

export function prepareMarp(text: string, { post, report }: Preparation): string {
  for (const key of LOOKS.filter(each => post.page.has(each)))
    reportLook(report, { name: key, tool: "Marp" }, 1)
  return outsideCode(text, prose => prose.replace(/<!--\s*fit\s*-->/g, ""))
}

/** `headingDivider: 2` is of all levels up to it, `headingDivider: [1, 3]` of these alone. */
export function marpDivider({ page, body }: Post): (level: number) => boolean {
  const written =
    page.get("headingDivider") ?? /<!--[^>]{0,1000}?\bheadingDivider\s*:([^>\n]*)/.exec(body)?.[1] ?? ""
  const levels = (written.match(/[1-6]/g) ?? []).map(Number)
  return /[,[]/.test(written) ? level => levels.includes(level) : level => level <= (levels[0] ?? 0)
}

const SETTING =
  /^_?(theme|style|headingDivider|size|math|title|author|description|keywords|url|image|marp|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition|lang|fit)\s*:\s*(.*)$/

/** A comment that is no directive is a note for the speaker. */
export function marpComment(comment: string): readonly Directive[] {
  const lines = comment.trim().split("\n")
  if (lines[0] === "") return []
  const [first] = lines
  if (!SETTING.test(first ?? "")) return [{ kind: "notes", markdown: comment }]
  return lines.flatMap(line => {
    const [, key = "", value = ""] = SETTING.exec(line.trim()) ?? []
    return directivesOf(key, value)
  })
}

function directivesOf(key: string, value: string): Directive[] {
  const picture = key === "backgroundImage" ? /url\(\s*["']?(.*?)["']?\s*\)/.exec(value)?.[1] : undefined
  if (picture) return [{ kind: "picture", src: picture }]
  return LOOKS.includes(key) && value !== "" ? [{ kind: "look", name: key, tool: "Marp" }] : []
}

/** `![bg right:40% w:300](…)`: the words steer Marp, only the size means something here; a colour is no picture. */
export const marpImages: Plugin = markdown => {
  markdown.core.ruler.after("inline", "marp_images", ({ tokens }: StateCore) => {
    for (const token of tokens) {
      for (const child of token.children ?? []) if (child.type === "image") readKeywords(child)
    }
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
  if (words.includes("bg") && isColour(String(image.attrGet("src")))) {
    image.type = "html_inline"
    image.content = "<!-- backgroundColor: bg -->"
    return
  }
  const [text] = image.children ?? []
  if (text) text.content = words.filter(word => !keyword.test(word)).join(" ")
  image.children = text ? [text] : []
}

function isColour(address: string): boolean {
  return /^(#[\da-f]{3,8}|[a-z]+|\w+\(.*\))$/i.test(address) && !isPicture(address)
}

/** Items after `*`, and numbers after which a bracket stands, come one by one. */
export const marpLists: Plugin = markdown => {
  markdown.core.ruler.after("block", "marp_lists", ({ tokens }: StateCore) => {
    for (const token of tokens)
      if (/^(bullet|ordered)_list_open$/.test(token.type) && /[*)]/.test(token.markup))
        token.attrJoin("class", "incremental")
  })
}
