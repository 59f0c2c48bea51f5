// Readers of the elements of parsed SVG.
import type { DefaultTreeAdapterTypes } from "parse5"

export type Element = DefaultTreeAdapterTypes.Element

export function childrenOf(element: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return element.childNodes.filter(isElement)
}

/** "" where it is not there. */
export function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find(attribute => attribute.name === name)?.value ?? ""
}

export function textOf(element: Element): string {
  const texts = element.childNodes.map(node => {
    if (isElement(node)) return textOf(node)
    return "value" in node ? node.value : ""
  })
  return texts.join("")
}

function isElement(node: DefaultTreeAdapterTypes.ChildNode): node is Element {
  return "tagName" in node
}
