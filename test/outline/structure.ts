// Writes an outline, and a page of HTML, in one canonical form: nesting, text and addresses alone, to compare the two.
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5"
import type { Block, Inline, Item, Outline, Section } from "../../src/model.ts"

// --- outline ---

export function outlineStructure({ root }: Outline): string {
  return sectionStructure(root)
}

function sectionStructure({ level, heading, blocks, children }: Section): string {
  const head = level === 0 ? "" : element(`h${level}`, inlines(heading))
  return head + blocksStructure(blocks) + children.map(sectionStructure).join("")
}

function blocksStructure(blocks: readonly Block[]): string {
  return blocks.map(blockStructure).join("")
}

function blockStructure(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return element("p", inlines(block.inlines))
    case "list":
      return element(block.ordered ? `ol ${block.start}` : "ul", block.items.map(itemStructure).join(""))
    case "code":
      return element("pre", block.text.trimEnd())
    case "quote":
      return element("blockquote", blocksStructure(block.blocks))
    case "rule":
      return element("hr", "")
    case "figure": {
      const image = imageStructure(block.image)
      return element("p", block.href === null ? image : element(`a ${address(block.href)}`, image))
    }
    case "gallery":
      return element("p", block.figures.map(figure => imageStructure(figure.image)).join(" "))
    case "table":
      return [block.head, ...block.rows]
        .flat()
        .map(cell => element("p", inlines(cell.inlines)))
        .join("")
    case "details":
      return element("p", inlines(block.summary)) + blocksStructure(block.blocks)
    case "callout":
    case "notes":
      return blocksStructure(block.blocks)
    default:
      return element(block.kind, "")
  }
}

function itemStructure({ blocks }: Item): string {
  return element("li", blocksStructure(blocks))
}

function inlines(list: readonly Inline[]): string {
  return squeezed(list.map(inlineStructure).join(""))
}

const spans: Readonly<Record<string, string>> = {
  emphasis: "em",
  strong: "strong",
  strike: "del",
  insert: "ins",
}

function inlineStructure(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "word":
      return escaped(inline.text)
    case "code":
      return element("code", escaped(inline.text))
    case "break":
      return element("br", "")
    case "image":
      return imageStructure(inline)
    case "link":
      return element(`a ${address(inline.href)}`, inline.children.map(inlineStructure).join(""))
    case "page":
      return element(`a ${address(inline.address)}`, inline.children.map(inlineStructure).join(""))
    case "math":
    case "abbreviation":
    case "footnote":
    case "joint":
      return `{${inline.kind}}`
    default:
      return element(spans[inline.kind] ?? inline.kind, inline.children.map(inlineStructure).join(""))
  }
}

function imageStructure({ src, alt }: { readonly src: string; readonly alt: string }): string {
  return element(`img ${address(src)} ${escaped(squeezed(alt))}`, "")
}

// --- HTML ---

type PageNode = DefaultTreeAdapterTypes.ChildNode

export function pageStructure(html: string): string {
  return flow(parseFragment(html).childNodes)
}

const blockNames = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr div table tr td th thead tbody section".split(" "),
)

/** Text that stands between blocks is a paragraph. */
function flow(nodes: readonly PageNode[]): string {
  const parts: string[] = []
  let run = ""
  const endRun = () => {
    if (squeezed(run) !== "") parts.push(element("p", squeezed(run)))
    run = ""
  }
  for (const node of nodes) {
    if ("tagName" in node && blockNames.has(node.tagName)) {
      endRun()
      parts.push(pageBlock(node))
    } else run += pageInline(node)
  }
  endRun()
  return parts.join("")
}

function pageBlock(node: DefaultTreeAdapterTypes.Element): string {
  const { tagName: name } = node
  if (/^(div|table|tr|td|th|thead|tbody|section)$/.test(name)) return flow(node.childNodes)
  if (name === "pre") return element("pre", textOf(node).trimEnd())
  if (name === "ol") return element(`ol ${attribute(node, "start") || "1"}`, flow(node.childNodes))
  if (/^(p|h\d)$/.test(name)) {
    const inside = squeezed(node.childNodes.map(pageInline).join(""))
    return inside === "" ? "" : element(name, inside)
  }
  const inside = flow(node.childNodes)
  return inside === "" && name !== "hr" ? "" : element(name, inside)
}

function pageInline(node: PageNode): string {
  if ("value" in node) return escaped(node.value)
  if (!("tagName" in node)) return ""
  const inside = node.childNodes.map(pageInline).join("")
  switch (node.tagName) {
    case "br":
      return element("br", "")
    case "img":
      return element(
        `img ${address(attribute(node, "src"))} ${escaped(squeezed(attribute(node, "alt")))}`,
        "",
      )
    case "a":
      return inside === "" ? "" : element(`a ${address(attribute(node, "href"))}`, inside)
    case "em":
    case "i":
      return element("em", inside)
    case "strong":
    case "b":
      return element("strong", inside)
    case "code":
      return element("code", escaped(textOf(node)))
    case "del":
    case "s":
      return element("del", inside)
    default:
      return inside
  }
}

function textOf(node: PageNode): string {
  if ("value" in node) return node.value
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : ""
}

function attribute(node: DefaultTreeAdapterTypes.Element, name: string): string {
  return node.attrs.find(attr => attr.name === name)?.value ?? ""
}

// --- both ---

function element(name: string, inside: string): string {
  return `<${name.trim()}>${inside}</>`
}

function escaped(text: string): string {
  return text.replaceAll("<", "&lt;")
}

function squeezed(text: string): string {
  return text
    .replace(/[ \t\r\n\f]+/g, " ")
    .replace(/ ?(<br><\/>) ?/g, "$1")
    .trim()
}

/** Spelt in one way: decoded as far as it goes. */
function address(written: string): string {
  try {
    return decodeURI(new URL(written, "http://base.invalid/").href).toLowerCase()
  } catch {
    return written
  }
}
