// The page around the slides as it would be after an edit → the page as it is, changed to match.

/** False where the change is one that only loading the page can make, such as another script. */
export function applyShell(html: string | null): boolean {
  if (html === null) return true
  const wanted = new DOMParser().parseFromString(html, "text/html")
  if (sources(wanted) !== sources(document)) return false
  document.title = wanted.title
  copyAttributes(wanted.documentElement, document.documentElement)
  copyAttributes(wanted.body, document.body)
  replaceStyles(wanted)
  return true
}

function sources(page: Document): string {
  return [...page.scripts].map(script => script.getAttribute("src") ?? script.textContent).join("\n")
}

/** Language, direction, theme; what the player added stays. */
function copyAttributes(wanted: Element, present: Element): void {
  for (const name of ["lang", "dir", "data-aspect"]) {
    const value = wanted.getAttribute(name)
    if (value === null) present.removeAttribute(name)
    else present.setAttribute(name, value)
  }
  const ours = [...present.classList].filter(name => name.startsWith("theme-"))
  present.classList.remove(...ours)
  present.classList.add(...wanted.classList)
}

/** New ones come before old ones go, so that the page never stands there without any. */
export function replaceStyles(wanted: Document): void {
  const old = [...document.head.querySelectorAll(STYLES)]
  const fresh = [...wanted.head.querySelectorAll(STYLES)]
  const kept = old.filter(style => fresh.some(other => other.isEqualNode(style)))
  const added = fresh
    .filter(style => !kept.some(other => other.isEqualNode(style)))
    .map(style => document.adoptNode(style))
  document.head.append(...added)
  const gone = old.filter(style => !kept.includes(style))
  const loaded = added.filter(style => style instanceof HTMLLinkElement).map(loading)
  void Promise.all(loaded).then(() => {
    for (const style of gone) style.remove()
  })
}

const STYLES = 'link[rel="stylesheet"], style'

function loading(link: HTMLLinkElement): Promise<void> {
  return new Promise(resolve => {
    link.addEventListener("load", () => resolve())
    link.addEventListener("error", () => resolve())
  })
}
