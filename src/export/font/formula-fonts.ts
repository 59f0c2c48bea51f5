// A style sheet and a page → which fonts of formulas the page may draw with.

const NAMES = /KaTeX_\w+/g

export function isOfFormulas(family: string): boolean {
  return family.search(NAMES) === 0
}

/** By the classes of the page's formulas: a family is in use where all classes of a rule that names it are. */
export function familiesOf(css: string, classes: ReadonlySet<string>): ReadonlySet<string> {
  const used = new Set<string>()
  for (const [, selectors = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (selectors.includes("@font-face") || !isMet(selectors, classes)) continue
    for (const [family] of body.matchAll(NAMES)) used.add(family)
  }
  return used
}

function isMet(selectors: string, classes: ReadonlySet<string>): boolean {
  return selectors
    .split(",")
    .some(selector =>
      Array.from(selector.matchAll(/\.([\w-]+)/g)).every(([, name = ""]) => classes.has(name)),
    )
}
