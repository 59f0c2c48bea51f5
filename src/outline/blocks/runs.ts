// Takes the nodes of a container, gives its elements one under the other: runs of text and inline elements as paragraphs.
import { roleOf } from "../tree/elements.ts"
import { type Element, isElement, type Node, noAttributes } from "../tree/tree.ts"

export function elementsOf(nodes: readonly Node[]): Element[] {
  const elements: Element[] = []
  let run: Node[] = []
  const endRun = () => {
    if (run.some(isSubstantial)) elements.push(paragraphOf(run))
    run = []
  }
  for (const node of nodes.flatMap(splitAtBlocks)) {
    if (isElement(node) && isBlockElement(node)) {
      endRun()
      elements.push(node)
    } else run.push(node)
  }
  endRun()
  return elements
}

function isSubstantial(node: Node): boolean {
  return isElement(node) || node.text.trim() !== ""
}

function paragraphOf(nodes: readonly Node[]): Element {
  const start = firstLine(nodes[0])
  const last = nodes.at(-1)
  const end = last && isElement(last) ? last.end : firstLine(last)
  return { name: "#paragraph", attributes: noAttributes, start, end: Math.max(start, end), children: nodes }
}

function firstLine(node: Node | undefined): number {
  if (!node) return 0
  return isElement(node) ? node.start : node.line
}

/** `<a><div>…</div></a>`: an inline element around blocks is put around the text of each of them instead. */
function splitAtBlocks(node: Node): readonly Node[] {
  if (!isElement(node) || isBlockElement(node) || !node.children.some(holdsBlock)) return [node]
  return node.children.flatMap(splitAtBlocks).map(child => wrapped(node, child))
}

function wrapped(outer: Element, node: Node): Node {
  if (!isElement(node)) return { ...outer, children: [node] }
  if (isBlockElement(node)) return { ...node, children: node.children.map(child => wrapped(outer, child)) }
  return { ...outer, children: [node] }
}

export function holdsBlock(node: Node): boolean {
  return isElement(node) && (isBlockElement(node) || node.children.some(holdsBlock))
}

const inlineMarks = new Set(["#code-span", "#math", "#footnote-ref"])

function isBlockElement({ name }: Element): boolean {
  if (name.startsWith("#")) return !inlineMarks.has(name)
  return name === "hr" || roleOf(name) === "block"
}
