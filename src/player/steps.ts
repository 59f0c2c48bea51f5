// A slide before and after an edit → the step at which the edit can be seen.

/** -1 where the edit is on the slide from the start, or where nothing changed. */
export function firstChangedStep(before: Element, after: Element): number {
  const [old, fresh] = [contentBySteps(before), contentBySteps(after)]
  const changed = [...fresh].filter(([step, content]) => old.get(step) !== content).map(([step]) => step)
  return changed.length > 0 ? Math.min(...changed) : -1
}

function contentBySteps(section: Element): Map<number, string> {
  const contents = new Map<number, string>()
  for (const fragment of section.querySelectorAll(".fragment")) {
    const step = Number(fragment.getAttribute("data-fragment-index"))
    contents.set(step, (contents.get(step) ?? "") + ownContent(fragment))
  }
  return contents
}

/** Without the steps inside it, which have an index of their own. */
function ownContent(fragment: Element): string {
  const copy = fragment.cloneNode(true) as Element
  for (const inner of copy.querySelectorAll(".fragment")) inner.remove()
  return copy.innerHTML
}
