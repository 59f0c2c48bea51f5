// Takes opening and closing events from Markdown tokens and raw HTML alike, gives one tree of elements.
import type { Lines } from "../../model.ts"
import type { Report } from "../report.ts"
import { type Attributes, type Element, type Node, noAttributes } from "./tree.ts"

/** Raw HTML cannot close what Markdown opened; Markdown closes all that was opened inside. */
export type Origin = "markdown" | "html"

interface Open {
  readonly element: Element & { end: number; readonly children: Node[] }
  readonly origin: Origin
  /** Content is read past, as that of `<script>`. */
  readonly dropped: boolean
}

interface Opening {
  readonly name: string
  readonly attributes: Attributes
  readonly lines: Lines
  readonly origin: Origin
}

/** Deeper than this, elements are left out and their text stays. Recursion over the tree relies on it. */
export const MAX_DEPTH = 140

/** An opening tag on the left ends the open elements on the right, up to the nearest of `within`. */
const impliedEnds: Readonly<
  Record<string, { readonly ends: readonly string[]; readonly within: readonly string[] }>
> = {
  li: { ends: ["li"], within: ["ul", "ol"] },
  dt: { ends: ["dt", "dd"], within: ["dl"] },
  dd: { ends: ["dt", "dd"], within: ["dl"] },
  tr: { ends: ["tr"], within: ["table"] },
  td: { ends: ["td", "th"], within: ["tr", "table"] },
  th: { ends: ["td", "th"], within: ["tr", "table"] },
  thead: { ends: ["thead", "tbody", "tfoot"], within: ["table"] },
  tbody: { ends: ["thead", "tbody", "tfoot"], within: ["table"] },
  tfoot: { ends: ["thead", "tbody", "tfoot"], within: ["table"] },
}

const headings = ["h1", "h2", "h3", "h4", "h5", "h6"]
/** A heading is no part of another: `<h2>Title<h2>` are two of them, one of which says nothing. */
const aboveHeadings = "div section article center details blockquote li dd td th figure".split(" ")
/** No part of a heading either, which its author forgot to close. */
const belowHeadings = new Set([...headings, "table", "ul", "ol", "dl", "blockquote", "#code", "hr"])

/** Their closing tags may be left out, in HTML too. */
const optionalEnds = new Set([...Object.keys(impliedEnds), "p", "option"])

export class TreeBuilder {
  readonly root: Open["element"]
  readonly #stack: Open[]
  readonly #report: Report
  /** For each open of Markdown, whether it has an element: not where the nesting was cut. */
  readonly #markdown: boolean[] = []
  /** How many raw tags of a name were left out and still wait for their closing tag. */
  readonly #cut = new Map<string, number>()
  /** Raw tags that ended with what they stand in, by name, with the line of the last. */
  readonly #unclosed = new Map<string, number>()

  constructor(report: Report) {
    this.root = { name: "#root", attributes: noAttributes, start: 0, end: 0, children: [] }
    this.#stack = [{ element: this.root, origin: "markdown", dropped: false }]
    this.#report = report
  }

  get top(): Open {
    return this.#stack.at(-1) as Open
  }

  /** Whether what comes now is read past. */
  get dropping(): boolean {
    return this.top.dropped
  }

  /** Whether a raw tag is open here. */
  get inRawHtml(): boolean {
    return this.top.origin === "html"
  }

  openMarkdown(name: string, attributes: Attributes, lines: Lines): void {
    if (belowHeadings.has(name)) this.#endImplied(headings, aboveHeadings, lines.start)
    this.#markdown.push(this.#push({ name, attributes, lines, origin: "markdown" }))
  }

  closeMarkdown(): void {
    if (!this.#markdown.pop()) return
    this.#cut.clear()
    const index = this.#stack.findLastIndex(open => open.origin === "markdown")
    this.#endUnclosed(index + 1, this.#stack[index]?.element.end ?? 0)
    this.#closeTo(index, this.#stack[index]?.element.end ?? 0)
  }

  openHtml(name: string, attributes: Attributes, line: number, block: boolean): void {
    const implied = impliedEnds[name]
    if (implied) this.#endImplied(implied.ends, implied.within, line)
    if (headings.includes(name)) this.#endImplied(headings, aboveHeadings, line)
    if (block) this.#endImplied(["p"], [], line)
    if (!this.#push({ name, attributes, lines: { start: line, end: line }, origin: "html" }))
      this.#cut.set(name, (this.#cut.get(name) ?? 0) + 1)
  }

  closeHtml(name: string, line: number): void {
    const cut = this.#cut.get(name) ?? 0
    if (cut > 0) this.#cut.set(name, cut - 1)
    else {
      const index = this.#findHtml(name)
      if (index > 0) this.#closeTo(index, line)
      else this.#unclosed.delete(name)
    }
  }

  /** Opens an element whose content is read past until it is closed. */
  openDropped(name: string, line: number): void {
    const element = { name, attributes: noAttributes, start: line, end: line, children: [] }
    this.#stack.push({ element, origin: "html", dropped: true })
  }

  /** Ends what is read past: no raw tag may swallow what comes after its own block. */
  closeDropped(line: number): void {
    const index = this.#stack.findIndex(open => open.dropped)
    if (index > 0) this.#closeTo(index, line)
  }

  /** All that raw tags opened since the last open of Markdown. */
  closeRawHtml(line: number): void {
    const barrier = this.#stack.findLastIndex(open => open.origin === "markdown")
    this.#endUnclosed(barrier + 1, line)
  }

  text(text: string, line: number): void {
    if (!this.dropping && text !== "") this.top.element.children.push({ text, line })
  }

  leaf(name: string, attributes: Attributes, lines: Lines, text?: string): void {
    if (this.dropping) return
    if (belowHeadings.has(name)) this.#endImplied(headings, aboveHeadings, lines.start)
    const children = text === undefined ? [] : [{ text, line: lines.start }]
    this.top.element.children.push({ name, attributes, ...lines, children })
  }

  finish(line: number): Element {
    this.#endUnclosed(1, line)
    for (const [name, start] of this.#unclosed) this.#reportUnclosed(name, start)
    this.root.end = line
    return this.root
  }

  #push({ name, attributes, lines, origin }: Opening): boolean {
    if (this.#stack.length > MAX_DEPTH) {
      this.reportDepth(lines.start, origin)
      return false
    }
    const dropped = this.dropping
    const element = { name, attributes, ...lines, children: [] }
    if (!dropped) this.top.element.children.push(element)
    this.#stack.push({ element, origin, dropped })
    return true
  }

  #closeTo(index: number, line: number): void {
    for (const { element } of this.#stack.splice(index)) element.end = Math.max(element.end, line)
  }

  /** What closes here was not closed by its author, unless the closing tag still comes. */
  #endUnclosed(index: number, line: number): void {
    for (const { element, origin } of this.#stack.slice(index))
      if (origin === "html" && !optionalEnds.has(element.name))
        this.#unclosed.set(element.name, element.start)
    this.#closeTo(index, line)
  }

  #reportUnclosed(name: string, line: number): void {
    const what = `HTML removed: <${name}> opened on line ${line} is never closed`
    this.#report.once("html unclosed", { code: "W_HTML_REMOVED", what, line })
  }

  #endImplied(ends: readonly string[], within: readonly string[], line: number): void {
    for (let index = this.#stack.length - 1; index > 0; index--) {
      const { element, origin } = this.#stack[index] as Open
      if (origin === "markdown" || within.includes(element.name)) return
      if (ends.includes(element.name)) {
        this.#closeTo(index, line)
        return
      }
    }
  }

  #findHtml(name: string): number {
    const index = this.#stack.findLastIndex(open => open.origin === "markdown" || open.element.name === name)
    return this.#stack[index]?.origin === "html" ? index : -1
  }

  reportDepth(line: number, origin: Origin): void {
    const what = `${origin === "html" ? "HTML " : ""}nested deeper than 100 levels (line ${line}); the rest is shown flat`
    this.#report.once("W_NESTING_CUT", { code: "W_NESTING_CUT", what, line, hint: "nest less deeply" })
  }
}
