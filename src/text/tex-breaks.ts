// A formula that stands alone → the same, which may be broken where its author leaves a wide space between two statements, or
// a thin one within a long number. Elsewhere TeX breaks at relations and operators only.

const PLACE = /(\\[{}\\])|([{}])|(\\q?quad(?![A-Za-z]))|(\d\s*\\;)(?=\s*\d)/g

/** Within braces and environments nothing is broken. */
export function withBreaks(tex: string): string {
  if (tex.includes("\\begin")) return tex
  let depth = 0
  return tex.replaceAll(PLACE, (whole, escaped?: string, brace?: string) => {
    if (brace) depth += brace === "{" ? 1 : -1
    return escaped || brace || depth > 0 ? whole : `${whole}\\allowbreak `
  })
}
