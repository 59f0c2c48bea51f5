// The formulas of a post → the room that KaTeX gives them, from the boxes that it would draw.
import { blockInlines, walkBlocks, walkSections } from "../../content/blocks.ts"
import { walkInlines } from "../../content/inlines.ts"
import type { Inline, Outline, Section } from "../../model.ts"
import { type FormulaBox, type Formulas, noFormulas } from "./formula-box.ts"

/** Loads KaTeX for posts that need it, and gives what measures. */
export async function formulaMeasurer(outline: Outline): Promise<() => Formulas> {
  const wanted = [
    ...[...walkSections(outline.root)].flatMap(formulasIn),
    ...[...outline.footnotes.values()].flatMap(note => formulasOf(note.blocks)),
  ]
  if (wanted.length === 0) return () => noFormulas
  const { boxesOf } = await import("./katex-boxes.ts")
  return () => {
    const known = new Map<string, readonly FormulaBox[] | "source">()
    for (const { tex, display } of wanted) {
      const key = `${display} ${tex}`
      if (!known.has(key)) known.set(key, boxesOf(tex, display) ?? "source")
    }
    return (tex, display) => known.get(`${display} ${tex}`) ?? null
  }
}

interface Formula {
  readonly tex: string
  readonly display: boolean
}

function formulasIn({ heading, blocks }: Section): Formula[] {
  return [...mathIn(heading), ...formulasOf(blocks)]
}

function formulasOf(blocks: Section["blocks"]): Formula[] {
  return [...walkBlocks(blocks)].flatMap(block => [
    ...(block.kind === "math" ? [{ tex: block.tex, display: true }] : []),
    ...blockInlines(block).flatMap(mathIn),
  ])
}

function mathIn(inlines: readonly Inline[]): Formula[] {
  return [...walkInlines(inlines)].flatMap(inline =>
    inline.kind === "math" ? [{ tex: inline.tex, display: false }] : [],
  )
}
