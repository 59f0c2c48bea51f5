// TeX as authors write it → TeX that KaTeX sets: environments that it does not know as those that look the same, and none
// that counts by itself, since a count over slides would depend on which of them are shown. Numbers of equations are tags.

/** In a line of text, and alone: what stands in place of each; "" is nothing. */
const ENVIRONMENTS: Readonly<Record<string, readonly [inline: string, display: string]>> = {
  equation: ["", ""],
  displaymath: ["", ""],
  math: ["", ""],
  align: ["aligned", "align*"],
  eqnarray: ["aligned", "align*"],
  flalign: ["aligned", "align*"],
  alignat: ["alignedat", "alignat*"],
  gather: ["gathered", "gather*"],
  multline: ["gathered", "gather*"],
}

const MARK = /\\(begin|end)\s*\{([a-z]+)\*?\}/g

export function knownEnvironments(tex: string, display: boolean): string {
  if (!tex.includes("\\begin")) return tex
  return columnsOfRelations(tex).replaceAll(MARK, (whole, edge: string, name: string) => {
    const known = ENVIRONMENTS[name]?.[display ? 1 : 0]
    if (known === undefined) return whole
    return known === "" ? "" : `\\${edge}{${known}}`
  })
}

/** Rows of `eqnarray` have their relation in a column of its own. */
function columnsOfRelations(tex: string): string {
  if (!tex.includes("{eqnarray")) return tex
  return tex.replaceAll(/&([^&\\]{0,40}(?:\\[a-z]+[^&\\]{0,40})?)&/gi, "&$1 ")
}
