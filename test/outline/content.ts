// Collects what a reader gets from an outline, and what plain markdown-it shows of the same post, to compare the two.
import Parser from "markdown-it"
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5"
import { imagesIn, isInlineParent, plainText, walkInlines } from "../../src/content/inlines.ts"
import type { Block, Inline, Outline, Section } from "../../src/model.ts"
import { isBadge } from "../../src/outline/tree/badge-services.ts"

export interface Content {
  readonly text: string
  readonly images: readonly string[]
  readonly links: readonly string[]
}

/** Runs of letters and digits, in Unicode's composed form, with how often each occurs. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.normalize("NFC").matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

// --- of an outline ---

export function contentOf(outline: Outline): Content {
  const pieces = piecesOf(outline)
  const inlines = inlinesOf(outline)
  const links = [...walkInlines(inlines)].flatMap(inline => {
    if (inline.kind === "link") return [inline.href]
    return inline.kind === "page" ? [inline.address] : []
  })
  const text = pieces.map(piece => (typeof piece === "string" ? piece : `${fullText(piece)}`)).join("\n")
  return { text, images: imagesIn(inlines).map(image => image.src), links }
}

export function inlinesOf(outline: Outline): Inline[] {
  return piecesOf(outline).flatMap(piece => (typeof piece === "string" ? [] : piece))
}

function piecesOf({ root, footnotes }: Outline): Piece[] {
  const pieces: Piece[] = []
  addSection(root, pieces)
  for (const note of footnotes.values()) addBlocks(note.blocks, pieces)
  return pieces
}

type Piece = string | readonly Inline[]

function fullText(inlines: readonly Inline[]): string {
  const extra = [...walkInlines(inlines)].flatMap(inline => {
    if (inline.kind === "image") return [inline.alt, inline.title ?? ""]
    return inline.kind === "abbreviation" ? [inline.title] : []
  })
  return [spaced(inlines), ...extra].join("\n")
}

/** As `plainText`, but with a formula apart from the words beside it, as its dollars are in the source. */
function spaced(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      if (inline.kind === "math") return ` ${inline.tex} `
      return isInlineParent(inline) ? spaced(inline.children) : plainText([inline])
    })
    .join("")
}

function addSection(section: Section, pieces: Piece[]): void {
  pieces.push(section.heading)
  addBlocks(section.blocks, pieces)
  for (const child of section.children) addSection(child, pieces)
}

function addBlocks(blocks: readonly Block[], pieces: Piece[]): void {
  for (const block of blocks) addBlock(block, pieces)
}

function addBlock(block: Block, pieces: Piece[]): void {
  switch (block.kind) {
    case "paragraph":
      pieces.push(block.inlines)
      break
    case "list":
      for (const item of block.items) addBlocks(item.blocks, pieces)
      break
    case "terms":
      for (const row of block.rows) {
        pieces.push(row.term)
        addBlocks(row.details, pieces)
      }
      break
    case "code":
      pieces.push(block.title ?? "", block.text)
      break
    case "math":
      pieces.push(block.tex)
      break
    case "table":
      pieces.push(block.caption)
      for (const cell of [block.head, ...block.rows].flat()) pieces.push(cell.inlines)
      break
    case "quote":
      addBlocks(block.blocks, pieces)
      pieces.push(block.by)
      break
    case "callout":
      pieces.push(block.title)
      addBlocks(block.blocks, pieces)
      break
    case "details":
      pieces.push(block.summary)
      addBlocks(block.blocks, pieces)
      break
    case "figure":
      pieces.push(linkedImage(block), block.caption)
      break
    case "gallery":
      for (const figure of block.figures) pieces.push(linkedImage(figure), figure.caption)
      break
    case "embed":
      pieces.push(block.title, [{ kind: "link", href: block.href, title: null, children: [] }])
      break
    case "columns":
      for (const column of block.columns) addBlocks(column, pieces)
      break
    case "notes":
      addBlocks(block.blocks, pieces)
      break
    default:
  }
}

function linkedImage({ image, href, page }: Extract<Block, { kind: "figure" }>): readonly Inline[] {
  const inline: Inline = { kind: "image", ...image }
  if (page !== undefined) return [{ kind: "page", address: page, children: [inline] }]
  return [href === null ? inline : { kind: "link", href, title: null, children: [inline] }]
}

// --- of markdown-it's page ---

const plain = new Parser({ html: true })

/** What a page made by markdown-it alone would show: no plugins, scripts and styles left out. */
export function contentOfPage(body: string): Content {
  const content = { text: [] as string[], images: [] as string[], links: [] as string[] }
  for (const node of parseFragment(plain.render(body)).childNodes) addNode(node, content)
  return { ...content, text: content.text.join("") }
}

const blocks = new Set(
  "p div li ul ol dl dt dd td th tr table h1 h2 h3 h4 h5 h6 pre blockquote hr br summary details".split(" "),
)
const unseen = new Set(
  "script style template noscript svg math select textarea title iframe object video audio".split(" "),
)

function addNode(
  node: DefaultTreeAdapterTypes.ChildNode,
  content: { text: string[]; images: string[]; links: string[] },
): void {
  if ("value" in node) content.text.push(node.value)
  if (!("tagName" in node)) return
  const attribute = (name: string) => node.attrs.find(attr => attr.name === name)?.value
  if (unseen.has(node.tagName) || isMeantForThePage(node)) return
  if (blocks.has(node.tagName)) content.text.push("\n")
  if (node.tagName === "img") content.images.push(attribute("src") ?? "")
  if (node.tagName === "a" && attribute("href")) content.links.push(attribute("href") ?? "")
  for (const child of node.childNodes) addNode(child, content)
  if (blocks.has(node.tagName)) content.text.push("\n")
}

/** A badge, or a link that holds nothing else. */
function isMeantForThePage(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  if (!("tagName" in node)) return false
  if (node.tagName === "img") return isBadge(node.attrs.find(({ name }) => name === "src")?.value ?? "")
  const parts = node.childNodes.filter(child => !("value" in child) || child.value.trim() !== "")
  return node.tagName === "a" && parts.length > 0 && parts.every(isMeantForThePage)
}
