// A shape of SVG and its numbers → one path, as text of letters and numbers alone.

/** An attribute by its name; "" where it is not there. */
export type Values = (name: string) => string
export type Point = readonly [x: number, y: number]

/** null: a shape that is not known. */
export function pathOf(name: string, values: Values): string | null {
  const n = (of: string) => Number(values(of) || 0)
  switch (name) {
    case "rect":
      return box(n("x"), n("y"), n("width"), n("height"), Math.min(n("rx"), n("width") / 2, n("height") / 2))
    case "circle":
      return oval(n("cx"), n("cy"), n("r"), n("r"))
    case "ellipse":
      return oval(n("cx"), n("cy"), n("rx"), n("ry"))
    case "polygon":
      return `${through(pointsOf(name, values))}z`
    case "polyline":
    case "line":
      return through(pointsOf(name, values))
    default:
      return null
  }
}

/** The corners of a line; none for other shapes. */
export function pointsOf(name: string, values: Values): Point[] {
  const n = (of: string) => Number(values(of) || 0)
  if (name === "line")
    return [
      [n("x1"), n("y1")],
      [n("x2"), n("y2")],
    ]
  if (name !== "polyline" && name !== "polygon") return []
  const numbers = values("points")
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  return numbers.flatMap((value, at) => (at % 2 === 0 ? [[value, numbers[at + 1] ?? 0] as const] : []))
}

export function through(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}`
}

function box(x: number, y: number, width: number, height: number, r: number): string {
  if (r <= 0) return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`
  const corner = (dx: number, dy: number) => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`
  const [w, h] = [width - 2 * r, height - 2 * r]
  return `M${short(x + r)} ${short(y)}h${short(w)}${corner(r, r)}v${short(h)}${corner(-r, r)}h${short(-w)}${corner(-r, -r)}v${short(-h)}${corner(r, -r)}z`
}

function oval(cx: number, cy: number, rx: number, ry: number): string {
  const half = (width: number) => `a${short(rx)} ${short(ry)} 0 1 0 ${short(width)} 0`
  return `M${short(cx - rx)} ${short(cy)}${half(2 * rx)}${half(-2 * rx)}z`
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}
