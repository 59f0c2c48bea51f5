// Formulas of a print page → named by their source, so that they are told to those who hear the PDF: of what Chromium prints,
// only pictures have a name.

/** An invisible sign, by which whoever completes the PDF knows formulas from pictures. */
export const FORMULA_MARK = "\u2061"

export function nameFormulas(root: ParentNode = document): void {
  for (const formula of root.querySelectorAll(".katex")) {
    const source = formula.querySelector("annotation")?.textContent
    const drawn = formula.querySelector(".katex-html")
    if (!source || !drawn) continue
    drawn.removeAttribute("aria-hidden")
    drawn.setAttribute("role", "img")
    drawn.setAttribute("aria-label", FORMULA_MARK + source)
  }
}
