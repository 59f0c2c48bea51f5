// A formula → the rows of its environment that LaTeX numbers, such as `align`.

export interface EquationRows {
  /** Each with the `\\` before it, the first with all before it; none: nothing in the formula has a number by itself. */
  readonly rows: readonly string[]
  readonly rest: string
}

const NUMBERED = /\\begin\{(equation|align|alignat|flalign|gather|eqnarray)\}/

export function equationRows(tex: string): EquationRows {
  const [begin, name] = NUMBERED.exec(tex) ?? []
  const from = begin ? tex.indexOf(begin) + begin.length : 0
  const to = begin ? tex.lastIndexOf(`\\end{${name}}`) : -1
  if (to < from) return { rows: [], rest: tex }
  const ends = [...rowEnds(tex.slice(from, to)).map(end => from + end), to]
  const rows = ends.map((end, index) => tex.slice(ends[index - 1] ?? 0, end))
  // LaTeX takes `\\` at the end for no row.
  const isOpen = /^\\\\\s*$/.test(rows.at(-1) ?? "")
  return { rows: isOpen ? rows.slice(0, -1) : rows, rest: tex.slice(isOpen ? ends.at(-2) : to) }
}

const STEP = /\\begin\s*\{[a-z]+\*?\}|\\end\s*\{[a-z]+\*?\}|\\\\|\\[{}]|[{}]/g

/** Where `\\` stands outside of all that is in the rows. */
function rowEnds(body: string): number[] {
  const ends: number[] = []
  let depth = 0
  for (const { 0: step, index } of body.matchAll(STEP)) {
    if (step === "\\\\" && depth === 0) ends.push(index)
    else if (/^(?:\\begin|\{)/.test(step)) depth++
    else if (/^(?:\\end|\})/.test(step)) depth--
  }
  return ends
}
