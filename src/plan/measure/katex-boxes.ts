// TeX → the boxes that KaTeX would draw, without drawing them: how far each reaches, and how wide it is.
import { once } from "../../once.ts"
import { type TexNode as Node, treeOf } from "../../text/tex.ts"
import type { FormulaBox } from "./formula-box.ts"
import type { Extents } from "./reach.ts"

/** null: it cannot be set. */
export function boxesOf(tex: string, display: boolean): FormulaBox[] | null {
  const tree = treeOf(tex, display)
  if (!tree) return null
  const number = has(tree, "katex-tag") ? NUMBER : 0
  const pieces = piecesIn(tree)
  const isOne = pieces.filter(piece => !isNewline(piece)).length === 1
  return pieces.flatMap((piece, at) => {
    if (isNewline(piece)) return []
    const parts = piece.children?.filter(child => !child.classes?.includes("katex-strut")) ?? []
    const apart = display && !isOne && has(piece, "mtable") ? APART : 0
    return {
      above: (piece.height ?? 0) + apart,
      below: (piece.depth ?? 0) + apart,
      faces: [...new Set(facesIn(parts))],
      width: sum(parts.map(widthOf)) + number,
      startsLine: isNewline(pieces[at - 1]),
    }
  })
}

/** Above and below a matrix that the next line may bring another one under: as in themes/base/formulas.css. */
const APART = 0.14

/** "(12)" at the end of a line, and the distance to it. */
const NUMBER = 2

function has({ classes = [], children = [] }: Node, name: string): boolean {
  return classes.includes(name) || children.some(child => has(child, name))
}

function isNewline(node: Node | undefined): boolean {
  return node?.classes?.includes("katex-newline") ?? false
}

/** Ascent and descent of KaTeX's faces by the class of their letters, in em. */
const faces: Readonly<Record<string, Extents>> = {
  mathnormal: { ascent: 0.717, descent: 0.218 },
  mathit: { ascent: 0.75, descent: 0.25 },
  mathbf: { ascent: 0.951, descent: 0.268 },
  mathbb: { ascent: 1.003, descent: 0.463 },
  mathcal: { ascent: 0.789, descent: 0.143 },
  mathsf: { ascent: 0.75, descent: 0.25 },
  mathtt: { ascent: 0.694, descent: 0.229 },
  boldsymbol: { ascent: 0.725, descent: 0.216 },
}

/** Faces of the letters on the line itself; those in stacks, such as fractions, stand in lines of their own. */
function facesIn(parts: readonly Node[]): Extents[] {
  return parts.flatMap(({ classes = [], children = [], text }) => {
    if (isStack(classes)) return []
    if (text === undefined) return facesIn(children)
    return classes.flatMap(name => faces[name] ?? [])
  })
}

/** Bases, which lines may end between, and ends of lines. */
function piecesIn(node: Node): Node[] {
  if (node.classes?.includes("katex-base") || isNewline(node)) return [node]
  return node.children?.flatMap(piecesIn) ?? []
}

/** Sizes of KaTeX's classes size1 to size11, in em. */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488]
/** A character that KaTeX has no measures for, such as Hangul in \text. */
const UNKNOWN = 1
/** What stands for a bracket that is not there. */
const NO_DELIMITER = 0.12

function widthOf(node: Node): number {
  const { classes = [], children = [], style = {} } = node
  const own = em(style["width"]) || em(style["minWidth"])
  const around = em(style["marginLeft"]) + em(style["marginRight"]) + em(style["paddingLeft"])
  return (own || innerWidth(node, classes, children)) * scaleOf(classes) + around
}

function innerWidth(node: Node, classes: readonly string[], children: readonly Node[]): number {
  if (node.text !== undefined) return lettersWidth([...node.text], node)
  if (classes.includes("nulldelimiter")) return NO_DELIMITER
  const widths = children.map(widthOf)
  return isStack(classes) ? Math.max(0, ...widths) : sum(widths)
}

/** KaTeX joins neighbours to one text and keeps the width of the first. */
function lettersWidth(letters: readonly string[], { width, italic = 0, classes = [] }: Node): number {
  if (letters.length > 1) return sum(letters.map(letter => letterWidth(letter, classes))) + italic
  if (width) return width + italic
  return letters[0] === "\u200b" ? 0 : UNKNOWN
}

const alphabets = ["mathbf", "mathit", "mathtt", "mathsf", "textbf", "textit", "texttt", "textsf"]
const known = new Map<string, number>()

function letterWidth(letter: string, classes: readonly string[]): number {
  const alphabet = alphabets.find(name => classes.includes(name)) ?? "text"
  const tex = classes.includes("mathnormal")
    ? letter
    : `\\${alphabet}{${COMMANDS.test(letter) ? "m" : letter}}`
  return once(known, tex, () => drawnWidth(tex))
}

/** Characters that TeX does not take for themselves. */
const COMMANDS = /[\\{}$%#&_^~]/

function drawnWidth(tex: string): number {
  const tree = treeOf(tex, false)
  return tree ? sum(piecesIn(tree).map(widthOf)) : UNKNOWN
}

/** Boxes above each other. */
function isStack(classes: readonly string[]): boolean {
  return classes.includes("vlist") || classes.includes("vlist-t")
}

function scaleOf(classes: readonly string[]): number {
  const size = (prefix: string) => {
    const name = classes.find(each => each.startsWith(prefix))
    return name === undefined ? 1 : (SIZES[Number(name.slice(prefix.length)) - 1] ?? 1)
  }
  return classes.includes("katex-sizing") ? size("size") / size("reset-size") : 1
}

function em(length: string | undefined): number {
  return length?.endsWith("em") ? Number.parseFloat(length) : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
