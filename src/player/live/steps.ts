// The steps of a slide: at which of them an edit can be seen, and which are shown.

/** -1 where the edit is on the slide from the start, or where nothing changed. */
export function firstChangedStep(before: Element, after: Element): number {
  const [old, fresh] = [contentBySteps(before), contentBySteps(after)]
  const changed = [...fresh].filter(([step, content]) => old.get(step) !== content).map(([step]) => step)
  return changed.length > 0 ? Math.min(...changed) : -1
}

function contentBySteps(section: Element): Map<number, string> {
  const contents = new Map<number, string>()
  for (const fragment of section.querySelectorAll(".fragment")) {
    const step = stepOf(fragment)
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

/** As reveal.js shows them when it goes to a step; gives the last one, -1 for none. */
export function showSteps(section: Element, current: number): number {
  let last = -1
  for (const fragment of section.querySelectorAll(".fragment")) {
    const step = stepOf(fragment)
    fragment.classList.toggle("visible", step <= current)
    fragment.classList.toggle("current-fragment", step === current)
    last = Math.max(last, step)
  }
  return last
}

function stepOf(fragment: Element): number {
  return Number(fragment.getAttribute("data-fragment-index"))
}
