// A paragraph of lines, each ended by the author, to a list where they are one in all but name.
import { plainText, tidyInlines } from "../../content/inlines.ts"
import type { Inline, Item, List, Paragraph } from "../../model.ts"
import { BULLETS } from "../../text/bullets.ts"

/** Fewer lines are an address, a date, a refrain. */
const LEAST = 3
/** Share of the lines that must begin as items do. */
const SHARE = 0.8

export function asLines({ inlines, lines }: Paragraph): List | null {
  if (!mayHaveLines(inlines, LEAST)) return null
  const texts = linesOf(inlines)
  if (texts.length < LEAST || texts.filter(isItem).length < SHARE * texts.length) return null
  const items = texts.map((text): Item => {
    const paragraph: Paragraph = { kind: "paragraph", inlines: withoutBullet(text), lines }
    return { lines, checked: null, blocks: [paragraph] }
  })
  return { kind: "list", ordered: false, start: 1, items, lines }
}

/** Few paragraphs have any: it spares cutting all others. */
export function mayHaveLines(inlines: readonly Inline[], least: number): boolean {
  let ends = 1
  for (const { kind } of inlines) if (kind === "break") ends++
  return ends >= least
}

/** Lines that have something on them. */
export function linesOf(inlines: readonly Inline[]): Inline[][] {
  const all: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind === "break") all.push([])
    else all.at(-1)?.push(inline)
  }
  return all.map(line => tidyInlines(line)).filter(line => plainText(line).trim() !== "")
}

const BULLET = new RegExp(`^\\s*(?:[${BULLETS}·*]|[-–—](?=\\s))\\s*`, "u")

/** It begins with a bullet, or with the name of what it is about. */
function isItem(line: readonly Inline[]): boolean {
  const first = line.find(inline => plainText([inline]).trim() !== "")
  if (first?.kind === "text") return BULLET.test(first.text)
  return first?.kind === "strong" || first?.kind === "link" || first?.kind === "code"
}

function withoutBullet(line: readonly Inline[]): Inline[] {
  const [first, ...rest] = line
  if (first?.kind !== "text") return [...line]
  return tidyInlines([{ ...first, text: first.text.replace(BULLET, "").trimStart() }, ...rest])
}
