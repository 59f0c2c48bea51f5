// Mermaid → a drawing and its title. What an author wrote is read by us and said to the library in the few spellings that it
// reads right; it leaves out in silence what it does not know.
import { renderMermaidSVG } from "beautiful-mermaid"
import type { Drawing } from "../model.ts"
import { readClasses } from "./classes.ts"
import { readEntities } from "./entities.ts"
import { readFlowchart } from "./flowchart.ts"
import { readSequence } from "./sequence.ts"
import { readSource, type Source, Undrawn } from "./source.ts"
import { readStates } from "./states.ts"
import { readSvg } from "./svg.ts"

export interface Drawn {
  readonly drawing: Drawing
  readonly title: string | null
}

export function drawMermaid(text: string): Drawn {
  const source = readSource(text)
  if (source.statements.length === 0) throw new Undrawn("there is nothing in it")
  const drawing = turned(draw(source), source)
  if (share(drawing) > SMALLEST) throw new Undrawn("it is too large to be read on a slide")
  return { drawing, title: source.title }
}

function draw(source: Source): Drawing {
  const lines = readers[source.kind](source)
  return readSvg(renderMermaidSVG(lines.join("\n"), { padding: 4 }))
}

/** What a slide has for it, about. */
const ROOM = { width: 1150, height: 520 }
/** Words of 13 px are then as small as 5. */
const SMALLEST = 2.6

/** How many times as large as the room, in its longer direction. */
function share({ width, height }: Drawing): number {
  return Math.max(width / ROOM.width, height / ROOM.height)
}

/** A slide is wide: what would be small on it from top to bottom is drawn from left to right. */
function turned(drawing: Drawing, source: Source): Drawing {
  const runsDown = source.kind === "flowchart" && /^(?:|v|TB|TD)$/i.test(source.header)
  if (!runsDown || share(drawing) < 1.2 || drawing.height < drawing.width) return drawing
  const across = draw({ ...source, header: "LR" })
  return share(across) < share(drawing) * 0.8 ? across : drawing
}

const readers = {
  flowchart: ({ header, statements }) => readFlowchart(header, statements),
  sequence: ({ statements }) => readSequence(statements),
  state: ({ statements }) => readStates(statements),
  class: ({ statements }) => readClasses(statements),
  er: ({ statements }) => readEntities(statements),
} satisfies Record<Source["kind"], (source: Source) => string[]>
