// The text after a node of a flowchart → the link that it begins with, and what follows.
import { Undrawn } from "./source.ts"

export interface Link {
  /** As the library writes it. */
  readonly sign: string
  readonly label: string
  /** Some only push nodes apart. */
  readonly isSeen: boolean
}

const WHOLE =
  /^(?:[\w-]+@)?([<xo])?(?:--+([->xo])|==+([=>xo])|(-?\.+-)([>xo])?|(~~~+))(?:\s*\|\s*("[^"]*"|[^|]*?)\s*\|)?\s*/
/** Words between the two halves of a link. */
const AROUND = [
  { form: /^([<xo])?--\s*([\s\S]+?)\s*--+([->xo])\s*/, family: "solid" },
  { form: /^([<xo])?==\s*([\s\S]+?)\s*==+([=>xo])\s*/, family: "thick" },
  { form: /^([<xo])?-\.\s*([\s\S]+?)\s*-?\.+-([>xo])?\s*/, family: "dotted" },
] as const

type Family = (typeof AROUND)[number]["family"]

const signs: Readonly<Record<Family, readonly [open: string, arrow: string, both: string]>> = {
  solid: ["---", "-->", "<-->"],
  thick: ["===", "==>", "<==>"],
  dotted: ["-.-", "-.->", "<-.->"],
}

export function readLink(text: string): [Link, string] {
  const whole = WHOLE.exec(text)
  if (whole) {
    const [all, start, solid, thick, dotted, dottedEnd, unseen, label = ""] = whole
    const sign = signOf(familyOf(thick, dotted), start, solid ?? thick ?? dottedEnd)
    return [{ sign, label, isSeen: !unseen }, text.slice(all.length)]
  }
  for (const { form, family } of AROUND) {
    const [all, start, label = "", end] = form.exec(text) ?? []
    if (all !== undefined)
      return [{ sign: signOf(family, start, end), label, isSeen: true }, text.slice(all.length)]
  }
  throw new Undrawn("this is not understood", text)
}

function familyOf(thick: string | undefined, dotted: string | undefined): Family {
  if (dotted) return "dotted"
  return thick ? "thick" : "solid"
}

function signOf(family: Family, start: string | undefined, end: string | undefined): string {
  const [open, arrow, both] = signs[family]
  if ([start, end].some(sign => sign === "x" || sign === "o"))
    throw new Undrawn("links that end in a circle or a cross are not drawn")
  if (start !== undefined) return both
  return end === ">" ? arrow : open
}
