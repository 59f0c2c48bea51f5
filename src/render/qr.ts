// An address → its QR code as one SVG path.
import { encode } from "uqr"
import { type Html, html, raw } from "./html.ts"

/** Longer addresses make modules too small to be read from a seat. */
const MAX_ADDRESS = 300

export function renderQr(address: string): Html | null {
  if (address.length > MAX_ADDRESS) return null
  const { data, size } = encode(address, { ecc: "M", border: 0 })
  const path = data
    .flatMap((row, y) => runs(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`))
    .join("")
  return html`<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="${address}"><path fill="currentColor" d="${raw(path)}"/></svg>`
}

/** Dark modules side by side are one rectangle. */
function runs(row: readonly boolean[]): { x: number; length: number }[] {
  const found: { x: number; length: number }[] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (dark && last && last.x + last.length === x)
      found[found.length - 1] = { x: last.x, length: last.length + 1 }
    else if (dark) found.push({ x, length: 1 })
  })
  return found
}
