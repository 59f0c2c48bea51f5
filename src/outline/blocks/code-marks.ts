// Takes code with comments that speak to a blog's highlighter, gives it without them, the lines that they light, and
// the lines that are new or gone.

export interface MarkedCode {
  readonly text: string
  /** From 1, in the text as given back. */
  readonly lit: readonly number[]
  /** Whether lines now begin with `+` and `-`. */
  readonly isDiff: boolean
}

/** A comment of any usual language around the words, with all spaces before it. */
const comment = (words: string) =>
  new RegExp(
    `(?<![ \\t])[ \\t]*(?://|#|<!--|/\\*|\\{/\\*|--|;|%)[ \\t]*${words}(?:[ \\t]*(?:-->|\\*/\\}?))?[ \\t]*$`,
  )

/** VitePress, Shiki: at the end of the line that it marks, or on a line of its own for those below. */
const inline = comment("\\[!code ([\\w+-]+)(?::(\\d{1,3}))?\\]")
/** Docusaurus: on a line of its own. */
const own = comment("highlight-(next-line|start|end)")

export function readMarks(text: string): MarkedCode {
  if (!/\[!code |highlight-(?:next|start)/.test(text)) return { text, lit: [], isDiff: false }
  const reader = new Reader()
  for (const line of text.split("\n")) reader.read(line)
  return reader.code()
}

type Sign = "+" | "-" | " "

const SIGNS: ReadonlyMap<string | undefined, Sign> = new Map([
  ["++", "+"],
  ["--", "-"],
])

class Reader {
  readonly #lines: { readonly text: string; readonly isLit: boolean; readonly sign: Sign }[] = []
  #within = false
  /** Lines that are still to be lit or signed because of a comment above them. */
  #next = { count: 0, isLit: false, sign: " " as Sign }

  read(line: string): void {
    const block = own.exec(line)?.[1]
    if (block) this.#begin(block)
    else this.#readLine(line)
  }

  code(): MarkedCode {
    const isDiff = this.#lines.some(({ sign }) => sign !== " ")
    return {
      text: this.#lines.map(({ text, sign }) => (isDiff ? `${sign} ${text}` : text)).join("\n"),
      lit: this.#lines.flatMap(({ isLit }, index) => (isLit ? [index + 1] : [])),
      isDiff,
    }
  }

  #begin(block: string): void {
    if (block === "next-line") this.#next = { count: 1, isLit: true, sign: " " }
    else this.#within = block === "start"
  }

  #readLine(line: string): void {
    const [whole = "", mark, count] = inline.exec(line) ?? []
    const sign = SIGNS.get(mark) ?? " "
    const isLit = mark !== undefined && sign === " "
    const text = line.slice(0, line.length - whole.length)
    if (mark !== undefined && text.trim() === "") this.#next = { count: Number(count ?? 1), isLit, sign }
    else this.#push(text, isLit, sign)
  }

  #push(text: string, isLit: boolean, sign: Sign): void {
    const next = this.#next.count-- > 0 ? this.#next : null
    this.#lines.push({
      text,
      isLit: isLit || this.#within || next?.isLit === true,
      sign: sign === " " ? (next?.sign ?? " ") : sign,
    })
  }
}
