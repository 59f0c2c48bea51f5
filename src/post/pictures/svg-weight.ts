// Text of an SVG → how many shapes it draws once every <use> is followed. Ten groups that each use the one before ten
// times are a few hundred bytes, and ten thousand million shapes.
import { Parser } from "htmlparser2"

interface Group {
  shapes: number
  readonly uses: string[]
}

/** Without many references nothing can grow. */
const FEW_USES = 50

export function svgWeight(text: string): number {
  if ((text.match(/<use[\s/]/gi)?.length ?? 0) < FEW_USES) return 0
  const groups = groupsOf(text)
  return weigh("", groups, { known: new Map(), depth: 0 })
}

/** What lies in each element that has an id; under "" all that lies in none of them. */
function groupsOf(text: string): Map<string, Group> {
  const groups = new Map<string, Group>([["", { shapes: 0, uses: [] }]])
  const open: string[] = [""]
  const parser = new Parser(
    {
      onopentag(name, { id, ...attributes }) {
        const around = open.at(-1) ?? ""
        if (id && !groups.has(id)) groups.set(id, { shapes: 0, uses: [] })
        const own = id || around
        if (id && id !== around) groups.get(around)?.uses.push(id)
        open.push(own)
        const group = groups.get(own)
        if (group) group.shapes++
        const target = /^#(.+)$/.exec(attributes["href"] ?? attributes["xlink:href"] ?? "")?.[1]
        if (name === "use" && target) group?.uses.push(target)
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  )
  parser.end(text)
  return groups
}

/** Deeper nesting than this is no drawing. */
const DEEPEST = 500

function weigh(id: string, groups: ReadonlyMap<string, Group>, { known, depth }: Weighing): number {
  const weight = known.get(id)
  if (weight !== undefined) return weight
  if (depth > DEEPEST) return Number.POSITIVE_INFINITY
  // Counts as nothing while it is being weighed: a browser draws no shape that uses itself.
  known.set(id, 0)
  const group = groups.get(id)
  if (!group) return 0
  const inside = { known, depth: depth + 1 }
  const total = group.uses.reduce((sum, use) => sum + weigh(use, groups, inside), group.shapes)
  known.set(id, total)
  return total
}

interface Weighing {
  readonly known: Map<string, number>
  readonly depth: number
}
