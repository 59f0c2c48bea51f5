// A diagram's marks → SVG in the colours and letters of the theme.
import type { Caption, Drawing, Ink, Stroke } from "../../model.ts"
import { attribute, classes, type Html, html } from "../html.ts"
import { figureStyle } from "./sizes.ts"

/** `text`: what it was drawn from, for those who cannot see it. */
export function renderDrawing({ width, height, marks }: Drawing, text: string): Html {
  const inside = marks.map(mark => (mark.kind === "stroke" ? stroke(mark) : caption(mark)))
  return html`<svg class="diagram" role="img" aria-label="${text}" viewBox="0 0 ${width} ${height}"${figureStyle({ width, height })}>${inside}</svg>`
}

function stroke({ path, fill, stroke, width, dashed }: Stroke): Html {
  const names = classes(named("fill", fill), named("stroke", stroke), dashed && "dashed")
  const own = [coloured("fill", fill), coloured("stroke", stroke), width !== 1 && `stroke-width:${width}px`]
  return html`<path${names} d="${path}"${style(own)}/>`
}

function caption({ text, x, y, anchor, size, ink, strong, slanted, fixed }: Caption): Html {
  const names = classes(named("fill", ink), strong && "strong", slanted && "slanted", fixed && "fixed")
  const place = attribute("text-anchor", anchor !== "start" && anchor)
  return html`<text${names} x="${x}" y="${y}"${place} font-size="${size}"${style([coloured("fill", ink)])}>${text}</text>`
}

/** A class that the theme gives a colour; none for a colour of the author's. */
function named(what: "fill" | "stroke", ink: Ink): string | false {
  return !ink.startsWith("#") && `${what}-${ink}`
}

function coloured(what: "fill" | "stroke", ink: Ink): string | false {
  return ink.startsWith("#") && `${what}:${ink}`
}

function style(declarations: readonly (string | false)[]): Html {
  return attribute("style", declarations.filter(Boolean).join(";") || null)
}
