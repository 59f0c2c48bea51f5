// Text of an SVG → how many shapes it draws once every <use> is followed. Ten groups that each use the one before ten
// times are a few hundred bytes, and ten thousand million shapes.
import { parseSvg } from "./svg-parse.ts"

interface Group {
  shapes: number
  readonly uses: string[]
}

/** Without many references nothing can grow. */
const FEW_USES = 50

export function svgWeight(text: string): number {
  if ((text.match(/<use[\s/]/gi)?.length ?? 0) < FEW_USES) return 0
  const groups = groupsOf(text)
  return groups ? weigh("", groups, { known: new Map(), depth: 0 }) : Number.POSITIVE_INFINITY
}

type Groups = ReadonlyMap<string, Group>

/** What lies in each element that has an id, and under "" what lies in none; null where it lies too deep. */
function groupsOf(text: string): Groups | null {
  const groups = new Map<string, Group>([["", { shapes: 0, uses: [] }]])
  const open: string[] = [""]
  const isRead = parseSvg(text, {
    open(name, attributes) {
      const around = open.at(-1) ?? ""
      const own = attributes["id"] || around
      open.push(own)
      if (own !== around) groups.get(around)?.uses.push(own)
      const group = groups.get(own) ?? { shapes: 0, uses: [] }
      groups.set(own, group)
      group.shapes++
      const target = name === "use" ? targetOf(attributes) : null
      if (target !== null) group.uses.push(target)
    },
    close: () => void open.pop(),
  })
  return isRead ? groups : null
}

function targetOf(attributes: Readonly<Record<string, string>>): string | null {
  return /^#(.+)$/.exec(attributes["href"] ?? attributes["xlink:href"] ?? "")?.[1] ?? null
}

/** A longer chain of references is no drawing. */
const DEEPEST = 500

function weigh(id: string, groups: Groups, { known, depth }: Weighing): number {
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
