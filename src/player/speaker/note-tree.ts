// The notes of a slide → a tree of plain data; that tree → elements in another window.
import type { Note } from "./message.ts"

const plain =
  "p ul ol li dl dt dd blockquote pre code strong em b i del ins mark sub sup kbd small br hr".split(" ")
const tables = "table caption thead tbody tr th td figure figcaption h1 h2 h3 h4 h5 h6".split(" ")
const known: ReadonlySet<string> = new Set([...plain, ...tables])

export function readNotes(container: Element): Note[] {
  return [...container.childNodes].flatMap(readNote)
}

function readNote(node: Node): Note[] {
  if (node instanceof Text) return [node.data]
  if (!(node instanceof HTMLElement)) return []
  if (node.matches(".katex, .katex-display")) return [formula(node)]
  const tag = node.localName
  const children = readNotes(node)
  if (tag === "a" || tag === "img") return [{ tag, address: addressOf(node), children }]
  return known.has(tag) ? [{ tag, children }] : children
}

/** The style sheet of formulas is not in the speaker's window, so the formula is shown as it was written. */
function formula(node: Element): Note {
  const tex = node.querySelector("annotation")?.textContent ?? node.textContent ?? ""
  return { tag: "code", children: [tex] }
}

function addressOf(node: Element): string {
  return node.getAttribute(node.localName === "a" ? "href" : "src") ?? ""
}

export function buildNotes(notes: readonly Note[]): Node[] {
  return notes.map(buildNote)
}

function buildNote(note: Note): Node {
  if (typeof note === "string") return document.createTextNode(note)
  const children = buildNotes(note.children)
  if (note.tag === "a") return link(note.address ?? "", children)
  if (note.tag === "img") return picture(note.address ?? "")
  const made = document.createElement(known.has(note.tag) ? note.tag : "span")
  made.append(...children)
  return made
}

function link(address: string, children: readonly Node[]): Node {
  const made = document.createElement("a")
  if (/^(https?|mailto|tel):/i.test(address)) {
    made.href = address
    made.target = "_blank"
    made.rel = "noopener noreferrer"
  }
  made.append(...children)
  return made
}

/** Only pictures of the deck itself: their addresses are relative. */
function picture(address: string): Node {
  const made = document.createElement("img")
  if (/^\.\.?\//.test(address)) made.src = address
  return made
}
