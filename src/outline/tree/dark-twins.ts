// Takes the tree of a post, gives it without pictures for dark pages that have a twin for light ones beside them: a page
// shows one of the two.
import { type Report, reportDropped } from "../report.ts"
import { classesOf, type Element, isElement, type Node } from "./tree.ts"

export function withoutDarkTwins(element: Element, report: Report): Element {
  const children = element.children.map(child => (isElement(child) ? withoutDarkTwins(child, report) : child))
  const dark = children.some(child => isMeantFor("light", child))
    ? children.find(child => isMeantFor("dark", child))
    : undefined
  if (!dark)
    return children.every((child, at) => child === element.children[at]) ? element : { ...element, children }
  reportDropped(report, "pictures for dark pages", element.start)
  return { ...element, children: children.filter(child => !isMeantFor("dark", child)) }
}

/** `a.png#gh-dark-mode-only` of GitHub, `a.png#only-dark` of MkDocs, `{: .dark}` of Jekyll; alone in a link, too. */
function isMeantFor(mode: "light" | "dark", node: Node): boolean {
  if (!isElement(node)) return false
  const [only, ...more] = node.name === "a" ? node.children : []
  if (only && more.length === 0) return isMeantFor(mode, only)
  if (node.name !== "img") return false
  const fragment = /#(.+)$/.exec(node.attributes.get("src") ?? "")?.[1]
  if (fragment === `gh-${mode}-mode-only` || fragment === `only-${mode}`) return true
  return classesOf(node).includes(mode)
}
