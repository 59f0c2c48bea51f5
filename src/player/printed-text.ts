// An element → its text as it will be printed: without what style sheets hide, and without lines that are cut short.

/** Not textContent, in which all that is hidden would be. */
export function printedText(element: HTMLElement): string {
  const unseen = [...element.querySelectorAll<HTMLElement>("*")].filter(isUnseen)
  for (const { style } of unseen) style.visibility = "hidden"
  const text = element.innerText
  for (const { style } of unseen) style.visibility = ""
  return text
}

/** What a formula says to screen readers alone; and what ends in "…", of which nobody but the browser knows how much is drawn. */
function isUnseen(element: HTMLElement): boolean {
  return element.classList.contains("katex-mathml") || isCutShort(element)
}

function isCutShort(element: HTMLElement): boolean {
  const isTooSmall = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight
  if (!isTooSmall) return false
  const { textOverflow, webkitLineClamp } = getComputedStyle(element)
  return textOverflow === "ellipsis" || webkitLineClamp !== "none"
}
