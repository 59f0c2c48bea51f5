// An outline → the same with its Mermaid drawn: a figure where there was a listing, and the drawings as pictures of the post.
import { mapBlocks, walkBlocks, walkSections } from "../content/blocks.ts"
import { placeIn, warning } from "../error.ts"
import { hashOf } from "../files/hash.ts"
import type { Block, Code, Diagnostic, Drawing, Figure, Outline, Section } from "../model.ts"
import type { Draw } from "./thread.ts"

export interface Diagrams {
  readonly outline: Outline
  /** By the `src` of its figure. */
  readonly drawings: ReadonlyMap<string, Drawing>
  readonly diagnostics: readonly Diagnostic[]
}

/** Those that cannot be drawn stay as they are written. */
export async function drawDiagrams(outline: Outline, path: string, draw: Draw): Promise<Diagrams> {
  const listings = [...walkSections(outline.root)].flatMap(({ blocks }) =>
    [...walkBlocks(blocks)].filter(isMermaid),
  )
  const figures = new Map<Block, Figure>()
  const drawings = new Map<string, Drawing>()
  const diagnostics: Diagnostic[] = []
  for (const code of listings) {
    const drawn = await draw(code.text)
    if ("problem" in drawn) diagnostics.push(asSource(code, drawn.problem, path))
    else {
      const src = `mermaid:${hashOf(code.text).slice(0, 12)}`
      drawings.set(src, drawn.drawing)
      figures.set(code, figureOf(code, src, drawn.title))
    }
  }
  return { outline: figures.size === 0 ? outline : withFigures(outline, figures), drawings, diagnostics }
}

function isMermaid(block: Block): block is Code {
  return block.kind === "code" && block.language === "mermaid"
}

/** Who cannot see it hears the text that it is drawn from. */
function figureOf({ text, title, lines }: Code, src: string, ownTitle: string | null): Figure {
  const caption = title ?? ownTitle
  return {
    kind: "figure",
    image: { src, alt: text, title: null, width: null, height: null },
    caption: caption === null ? [] : [{ kind: "text", text: caption }],
    href: null,
    lines,
  }
}

function asSource({ lines }: Code, problem: string, file: string): Diagnostic {
  return warning({
    code: "W_DIAGRAM",
    what: `diagram shown as its source: ${problem}`,
    where: placeIn(file, lines.start),
    hint: "draw it to an SVG file beside the post and show that as a picture",
  })
}

function withFigures(outline: Outline, figures: ReadonlyMap<Block, Figure>): Outline {
  const inSection = (section: Section): Section => ({
    ...section,
    blocks: mapBlocks(section.blocks, block => figures.get(block) ?? block),
    children: section.children.map(inSection),
  })
  return { ...outline, root: inSection(outline.root) }
}
