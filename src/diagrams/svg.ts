// The library's SVG → the marks that it is made of, as data. What is not known here is an error: nothing of a post passes
// as markup.
import { parseFragment } from "parse5"
import type { Caption, Drawing, Ink, Mark, Stroke } from "../model.ts"
import { attributeOf, childrenOf, type Element, textOf } from "./elements.ts"
import { decode } from "./labels.ts"
import { type Marker, markerAt, readMarker } from "./markers.ts"
import { pathOf, pointsOf, type Values } from "./paths.ts"
import { Undrawn } from "./source.ts"

export function readSvg(svg: string): Drawing {
  const [root] = childrenOf(parseFragment(svg))
  const [, , width = 0, height = 0] = (root ? attributeOf(root, "viewBox") : "").split(" ").map(Number)
  if (!root || !(width > 0) || !(height > 0)) throw new Undrawn("nothing was drawn")
  const markers = new Map<string, Marker>()
  const marks = [...marksIn(root, markers)]
  return { kind: "drawing", width: Math.ceil(width), height: Math.ceil(height), marks }
}

function* marksIn(element: Element, markers: Map<string, Marker>): Generator<Mark> {
  for (const child of childrenOf(element)) {
    switch (child.tagName) {
      case "style":
      case "title":
        break
      case "defs":
        for (const each of childrenOf(child)) markers.set(attributeOf(each, "id"), readMarker(each, strokeOf))
        break
      case "g":
        yield* marksIn(child, markers)
        break
      case "text":
        yield* captionsOf(child)
        break
      default:
        yield* strokesOf(child, markers)
    }
  }
}

function* strokesOf(element: Element, markers: ReadonlyMap<string, Marker>): Generator<Stroke> {
  const stroke = strokeOf(element)
  yield stroke
  const points = pointsOf(element.tagName, attributesOf(element))
  const ends = { "marker-start": points.slice(0, 2).reverse(), "marker-end": points.slice(-2) }
  for (const [end, [before, point]] of Object.entries(ends)) {
    // Its own marker for a start points the wrong way.
    const name = /#([\w-]+)/.exec(attributeOf(element, end))?.[1]?.replace("-start", "")
    const marker = markers.get(name ?? "")
    if (marker && before && point) yield markerAt(marker, before, point)
  }
}

function strokeOf(element: Element): Stroke {
  const path = pathOf(element.tagName, attributesOf(element))
  if (path === null) throw new Undrawn(`its drawing has a ${element.tagName}`)
  return {
    kind: "stroke",
    path,
    fill: inkOf(attributeOf(element, "fill") || "none"),
    stroke: inkOf(attributeOf(element, "stroke") || "none"),
    width: Number(attributeOf(element, "stroke-width") || 1),
    dashed: attributeOf(element, "stroke-dasharray") !== "",
  }
}

/** One a line. */
function captionsOf(element: Element): Caption[] {
  const value = (name: string) => attributeOf(element, name)
  const lines = childrenOf(element).filter(each => each.tagName === "tspan" && attributeOf(each, "dy") !== "")
  const size = Number(value("font-size") || 13)
  const y = Number(value("y")) + inPx(value("dy"), size)
  const anchor = value("text-anchor")
  const caption = (text: string, at: number): Caption => ({
    kind: "caption",
    text: decode(text),
    x: rounded(Number(value("x"))),
    y: rounded(at),
    anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
    size,
    ink: inkOf(value("fill") || "var(--_text)"),
    strong: Number(value("font-weight") || 400) >= 500,
    slanted: value("font-style") === "italic",
    fixed: value("class") === "mono",
  })
  let at = y
  const captions = lines.map(line => {
    at += inPx(attributeOf(line, "dy"), size)
    return caption(textOf(line), at)
  })
  const text = textOf(element)
  if (text === LIBRARYS) return []
  return (lines.length > 0 ? captions : [caption(text, y)]).filter(({ text }) => text.trim() !== "")
}

/** In boxes of which the author says no more than the name. */
const LIBRARYS = "(no attributes)"

/** E.g. "0.35em" or "4.5". */
function inPx(length: string, em: number): number {
  const value = Number.parseFloat(length) || 0
  return length.endsWith("em") ? value * em : value
}

const inks: Readonly<Record<string, Ink>> = {
  none: "none",
  "var(--bg)": "ground",
  "var(--_group-fill)": "none",
  "var(--_node-fill)": "box",
  "var(--_group-hdr)": "head",
  "var(--_key-badge)": "head",
  "var(--_node-stroke)": "edge",
  "var(--_inner-stroke)": "edge",
  "var(--_line)": "line",
  "var(--_arrow)": "line",
  "var(--_text)": "text",
  "var(--_text-sec)": "soft",
  "var(--_text-muted)": "soft",
  "var(--_text-faint)": "soft",
}

function inkOf(value: string): Ink {
  const own = /^#[\da-f]{6}$/.exec(value)?.[0] as `#${string}` | undefined
  const ink = own ?? inks[value]
  if (ink === undefined) throw new Undrawn("its drawing has a colour of its own", value)
  return ink
}

function attributesOf(element: Element): Values {
  return name => attributeOf(element, name)
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
