// `/// note | Title` … `///` as MkDocs has boxes, tabs and captions with the blocks of PyMdown.

import type { Marker, Opening } from "../rules/containers.ts"
import { toneOf } from "../source/tones.ts"

export function readSlashes(line: string): Marker | null {
  const [, marks, name, title] =
    /^(\/{3,})(?:[ \t]+([\w-]+)(?:[ \t]*\|[ \t]*(.*))?)?$/.exec(line.trimEnd()) ?? []
  if (marks === undefined) return null
  // One with more slashes may lie around it.
  const family = marks
  return name === undefined ? { kind: "close", family } : opening(name.toLowerCase(), title ?? "", family)
}

/** Lines right below, further in, that say how it looks: `    open: true`. */
const OPTIONS = /^[\w-]+:(?:[ \t]|$)/

/** What they have beside the name is no title. */
const PLAIN = new Set(["html", "caption", "figure-caption", "table-caption", "define"])

function opening(name: string, title: string, family: string): Opening {
  const open = { kind: "open", family, options: OPTIONS } as const
  if (PLAIN.has(name)) return { ...open, element: "div" }
  if (name === "tab") return { ...open, element: "div", title }
  if (name === "details") return { ...open, element: "details", title: title || name }
  const tone = toneOf(name)
  const head = title || (tone ? "" : name)
  return { ...open, element: "#callout", attributes: { tone: tone ?? "note" }, ...(head && { title: head }) }
}
