// `style`, `classDef` and `class` of an author → colours of nodes that can be read in every theme.

/** Fill and ink of a node; links keep the theme's colours. */
interface Look {
  readonly fill: string
  readonly stroke: string | null
  readonly ink: string
}

export class Styles {
  private readonly classes = new Map<string, Look>()
  private readonly given: (readonly [id: string, name: string])[] = []
  private readonly own = new Map<string, Look>()

  /** Whether the statement was one of these. */
  read(word: string, rest: string): boolean {
    const [names = "", said = ""] = /^(\S+)\s*([\s\S]*)$/.exec(rest)?.slice(1) ?? []
    const look = lookOf(said)
    if (word === "classDef" && look) for (const name of names.split(",")) this.classes.set(name, look)
    if (word === "style" && look) for (const id of names.split(",")) this.own.set(id, look)
    if (word === "class") for (const id of names.split(",")) this.give(id.trim(), said.trim())
    return /^(?:classDef|class|style|linkStyle)$/.test(word)
  }

  give(id: string, name: string): void {
    this.given.push([id, name])
  }

  lines(keyOf: (id: string) => string): string[] {
    const looks = new Map<string, Look>()
    for (const [id, name] of this.given) {
      const look = this.classes.get(name)
      if (look) looks.set(id, look)
    }
    for (const [id, look] of this.own) looks.set(id, look)
    return [...looks].map(([id, { fill, stroke, ink }]) => {
      const edge = stroke === null ? "" : `,stroke:${stroke}`
      return `style ${keyOf(id)} fill:${fill}${edge},color:${ink}`
    })
  }
}

function lookOf(said: string): Look | null {
  const value = (name: string) =>
    hexOf(new RegExp(`(?:^|[,;\\s])${name}\\s*:\\s*([^,;]+)`).exec(said)?.[1]?.trim() ?? "")
  const fill = value("fill")
  if (fill === null) return null
  return { fill, stroke: value("stroke"), ink: value("color") ?? (isLight(fill) ? "#111111" : "#ffffff") }
}

/** The names that people use in diagrams; all others leave the theme's colours. */
const names: Readonly<Record<string, string>> = {
  white: "#ffffff",
  black: "#000000",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  pink: "#ffc0cb",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#d3d3d3",
  lightgrey: "#d3d3d3",
  lightblue: "#add8e6",
  lightgreen: "#90ee90",
  lightyellow: "#ffffe0",
  cyan: "#00ffff",
  gold: "#ffd700",
}

/** As `#rrggbb`. */
function hexOf(written: string): string | null {
  const named = names[written.toLowerCase()]
  if (named) return named
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(written)?.[1]?.toLowerCase()
  if (digits?.length === 6) return `#${digits}`
  return digits ? `#${[...digits].map(digit => digit + digit).join("")}` : null
}

function isLight(hex: string): boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
  return 0.299 * r + 0.587 * g + 0.114 * b > 140
}
