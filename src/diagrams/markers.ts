// The head of an arrow, defined once in an SVG → the same where a line ends, turned as the line goes.
import type { Stroke } from "../model.ts"
import { attributeOf, childrenOf, type Element } from "./elements.ts"
import { type Point, pointsOf, through } from "./paths.ts"
import { Undrawn } from "./source.ts"

export interface Marker {
  readonly shape: Stroke
  readonly points: readonly Point[]
  readonly closed: boolean
  /** The point of it that lies on the line's end. */
  readonly at: Point
}

export function readMarker(element: Element, strokeOf: (element: Element) => Stroke): Marker {
  const [shape] = childrenOf(element)
  if (element.tagName !== "marker" || !shape) throw new Undrawn("its drawing has an arrow of an unknown kind")
  const points = pointsOf(shape.tagName, name => attributeOf(shape, name))
  return {
    shape: strokeOf(shape),
    points,
    closed: shape.tagName === "polygon",
    // The tip: where the library says another point, half of it lies under a box.
    at: [Math.max(...points.map(([x]) => x)), Number(attributeOf(element, "refY"))],
  }
}

/** A little larger than the library's, whose lines are thinner than ours. */
const SIZE = 1.15

export function markerAt({ shape, points, closed, at }: Marker, before: Point, end: Point): Stroke {
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0])
  const [cos, sin] = [Math.cos(angle) * SIZE, Math.sin(angle) * SIZE]
  const turned = points.map(([x, y]): Point => {
    const [dx, dy] = [x - at[0], y - at[1]]
    return [end[0] + dx * cos - dy * sin, end[1] + dx * sin + dy * cos]
  })
  return { ...shape, path: through(turned) + (closed ? "z" : "") }
}
