// `:::note Title` … `:::` as Docusaurus, VitePress, Pandoc and many others write boxes, columns and notes.

import type { Marker, Opening } from "../rules/containers.ts"
import { parseAttributeList } from "../source/attribute-list.ts"
import { toneOf } from "../source/tones.ts"

const FAMILY = "colons"

export function readColons(line: string): Marker | null {
  if (!line.startsWith(":::")) return null
  if (/^:{3,}$/.test(line)) return { kind: "close", family: FAMILY }
  const list = /^:{3,}\s*(\{.*\})\s*:*$/.exec(line)?.[1]
  if (list !== undefined) return fromList(list)
  const parts = /^:{3,}\s*([\p{L}][\p{L}\p{N}_-]*)\s*(?:\[(.*)\])?\s*(\{.*\})?\s*(.*?)\s*:*$/u.exec(line)
  const [, name = "", bracketed, attributes, rest = ""] = parts ?? []
  if (!parts) return null
  const given = attributes ? parseAttributeList(attributes)?.pairs.get("title") : undefined
  return boxOfZenn(name, rest) ?? named(name, bracketed ?? given ?? rest)
}

/** `:::message alert` of Zenn, `:::note warn` of Qiita. */
function boxOfZenn(name: string, kind: string): Opening | null {
  if (name !== "message" && !(name === "note" && /^(?:info|warn|alert)$/.test(kind))) return null
  const tone = kind === "" ? "note" : kind
  return { kind: "open", family: FAMILY, element: "#callout", attributes: { tone } }
}

function fromList(text: string): Opening {
  const list = parseAttributeList(text)
  const [first = "div", ...others] = list?.classes ?? []
  const opening = named(first, list?.pairs.get("title") ?? "")
  const classes = [opening.attributes?.["class"], ...others].filter(Boolean).join(" ")
  const id = list?.id ? { id: list.id } : {}
  const name = list?.pairs.get("name")
  const given = { ...id, ...(name && { name }), ...gridOf(list?.pairs) }
  return { ...opening, attributes: { ...opening.attributes, ...given, class: classes } }
}

/** `layout-ncol=2`, `layout-nrow=2`, `layout="[[40,60], [1]]"`, in which each number is the width of a part in its row. */
function gridOf(pairs: ReadonlyMap<string, string> | undefined): Readonly<Record<string, string>> {
  const [columns, rows] = [pairs?.get("layout-ncol"), pairs?.get("layout-nrow")]
  const first = /^\s*\[+([-\d.,\s%"]+)/.exec(pairs?.get("layout") ?? "")?.[1]
  // What is negative makes room.
  const widths = first?.split(",").filter(width => !width.includes("-"))
  if (/^\d$/.test(columns ?? "")) return { columns: columns ?? "" }
  if (/^[1-9]$/.test(rows ?? "")) return { rows: rows ?? "" }
  return widths ? { columns: `${widths.length}` } : {}
}

/** `::: tabs#fruit`: a name that other tabs share, for no reader. */
function isTitle(text: string): boolean {
  return text !== "" && !/^#[\w-]+$/.test(text)
}

function titleOf(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1)
}

function named(name: string, title: string): Opening {
  const key = name.toLowerCase().replace(/^callout-/, "")
  const tone = toneOf(key)
  const opening = { kind: "open", family: FAMILY, ...(isTitle(title) ? { title } : {}) } as const
  if (key === "mermaid") return { ...opening, element: "#code", info: key }
  if (key === "details") return { ...opening, element: "details" }
  // Of the lessons of the Carpentries.
  if (key === "solution" || key === "spoiler")
    return isTitle(title)
      ? { ...opening, element: "details" }
      : { ...opening, element: "details", attributes: { kind: key }, title: titleOf(key) }
  if (key === "notes" || key === "instructor")
    return { ...opening, element: "aside", attributes: { class: "notes" } }
  if (tone) return { ...opening, element: "#callout", attributes: { tone: key } }
  return { ...opening, element: "div", attributes: { class: key } }
}
