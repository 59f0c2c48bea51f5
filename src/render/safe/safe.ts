// HTML of one slide → the same HTML, or what of it is on the allow-list. A net under our own renderers: it shares
// nothing with them, reads the text as a browser does, and never edits text, so what it writes is what it has checked.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, html as spec } from "parse5"
import { escapeText, type Html, raw } from "../html.ts"
import { type Attributes, allowedClasses, allowedIn, allowedStyle, swallowed } from "./allowed.ts"

/** Slides that did not change are not checked again; this many are remembered. */
const REMEMBERED = 4_000
const remembered = new Map<string, string>()

export function safe(markup: Html): Html {
  return raw(toSafeHtml(markup.text))
}

export function toSafeHtml(text: string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const safe = check(text)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(text, safe)
  return safe
}

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What is still to be written: a node with what it stands in, or an end tag. */
type Pending = string | { readonly node: Node; readonly within: Within }

interface Within {
  readonly depth: number
  readonly namespace: "html" | "svg" | "math"
  readonly inFormula: boolean
}

/** Elements deeper than this go, their text stays. Browsers stop at 512. */
const MAX_DEPTH = 256

/** Where a slide's HTML stands in its page, so that it is read as the page's reader will read it. */
const place = (): Element => defaultTreeAdapter.createElement("section", spec.NS.HTML, [])

// A stack of our own instead of recursion: 20,000 nested elements must not end in an overflow.
function check(text: string): string {
  const root: Within = { depth: 0, namespace: "html", inFormula: false }
  const pending: Pending[] = inside(parseFragment(place(), text, {}).childNodes, root)
  let out = ""
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === "string") out += next
    else if ("value" in next.node) out += escapeText(next.node.value)
    else if ("tagName" in next.node) out += open(next.node, next.within, pending)
  }
  return out
}

/** The start tag; what comes after it goes onto the stack, last first. */
function open(element: Element, within: Within, pending: Pending[]): string {
  const namespace = namespaceOf(element, within)
  const attributes = namespace && mayStand(namespace, within) ? allowedIn(namespace, element.tagName) : null
  if (!namespace || !attributes || within.depth >= MAX_DEPTH) {
    if (isTransparent(element)) pending.push(...inside(element.childNodes, within))
    return ""
  }
  const inFormula = within.inFormula || isFormula(element)
  const start = `<${element.tagName}${attributesOf(element, attributes, inFormula)}`
  if (closesItself.has(element.tagName)) return `${start}/>`
  if (isVoid.has(element.tagName)) return `${start}>`
  pending.push(`</${element.tagName}>`)
  for (const each of inside(element.childNodes, { depth: within.depth + 1, namespace, inFormula }))
    pending.push(each)
  return `${start}>`
}

const isVoid = new Set(["br", "wbr", "hr", "img", "col"])
const closesItself = new Set(["path", "line"])

/** Last first, as a stack wants them. */
function inside(nodes: readonly Node[], within: Within): Pending[] {
  return nodes.map(node => ({ node, within })).reverse()
}

function namespaceOf({ namespaceURI, tagName }: Element, within: Within): Within["namespace"] | null {
  // KaTeX writes <mover> inside <mi>, where readers take it for an unknown element of HTML.
  if (within.namespace === "math" && namespaceURI === spec.NS.HTML && allowedIn("math", tagName))
    return "math"
  if (namespaceURI === spec.NS.HTML) return "html"
  if (namespaceURI === spec.NS.SVG) return "svg"
  return namespaceURI === spec.NS.MATHML ? "math" : null
}

/** In a drawing or a formula nothing but its own kind: text that changes its rules is how filters are fooled. */
function mayStand(namespace: Within["namespace"], within: Within): boolean {
  return within.namespace === "html" || within.namespace === namespace
}

function isTransparent(element: Element): boolean {
  return element.namespaceURI === spec.NS.HTML && !swallowed.has(element.tagName)
}

function isFormula({ attrs }: Element): boolean {
  return attrs.some(({ name, value }) => name === "class" && /(^| )katex( |$)/.test(value))
}

function attributesOf({ attrs }: Element, allowed: Attributes, inFormula: boolean): string {
  let text = ""
  for (const { name, value } of attrs) {
    if (!Object.hasOwn(allowed, name) || !allowed[name]?.(value)) continue
    const checked = checkedValue(name, value, inFormula)
    if (checked !== "" || value === "") text += ` ${name}="${escapeText(checked)}"`
  }
  return text
}

function checkedValue(name: string, value: string, inFormula: boolean): string {
  if (name === "class") return allowedClasses(value, inFormula)
  return name === "style" ? allowedStyle(value) : value
}
