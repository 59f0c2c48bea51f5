// Environments of LaTeX that are formulas by themselves, without dollars around them: `\begin{align} … \end{align}`, as
// MathJax, notebooks and Pandoc read them.

const BEGIN = /^\\begin\{((?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath)\*?)\}/

/** Its first and last words; null where the text begins with none. */
export function environmentAt(text: string): readonly [begin: string, end: string] | null {
  const [begin, name] = BEGIN.exec(text) ?? []
  return begin ? [begin, `\\end{${name}}`] : null
}

/** Longer than the longest `\begin{…}`. */
export const LONGEST_BEGIN = 24
