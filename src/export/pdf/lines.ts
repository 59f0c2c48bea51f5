// Pages and their text as the browser laid it out → the same with a space at the end of each line that broke at one.
// Chromium leaves it out, so that two words are one for those who follow the tags and not the places of letters.
import { deflateSync } from "node:zlib"
import type { TextPiece } from "./content.ts"
import { changed, type Draft } from "./draft.ts"
import { dictAt, pageNumbers } from "./file.ts"
import type { Font } from "./fonts.ts"
import { type Content, contentReader } from "./text.ts"

/** Text of each page, or that of all together. */
export type Texts = readonly string[] | string

export function spaceLines(draft: Draft, texts: Texts): void {
  const read = contentReader(draft)
  const spaces = spacesIn(texts)
  for (const [index, page] of pageNumbers(draft).entries()) {
    const areApart = spaces(index)
    const ends = gluedLines(read(page), areApart)
    for (const content of new Set(ends.map(end => end.content))) {
      write(
        draft,
        content,
        ends.filter(end => end.content === content),
      )
    }
  }
}

/** Whether one piece of a text follows another after a space, and nowhere without. */
export type AreApart = (one: string, other: string) => boolean

/** By a page's index: of its text, or of all of it, with single spaces and without what is not drawn. */
export function spacesIn(texts: Texts): (page: number) => AreApart {
  if (typeof texts !== "string") return page => apartIn(texts[page] ?? "")
  const areApart = apartIn(texts)
  return () => areApart
}

function apartIn(text: string): AreApart {
  const all = spaced(text)
  // The texts of handouts are long, and code says the same again and again.
  const known = new Map<string, boolean>()
  return (one, other) => {
    const apart = `${one} ${other}`
    const result = known.get(apart) ?? (all.includes(apart) && !all.includes(one + other))
    known.set(apart, result)
    return result
  }
}

function spaced(text: string): string {
  return text.replace(/\p{Cf}/gu, "").replace(/\s+/g, " ")
}

export interface LineEnd {
  readonly content: Content
  /** Where in it. */
  readonly at: number
  /** What draws a space there. */
  readonly space: string
  /** The words around it, as they are read without it. */
  readonly words: string
}

/** Lines that the next one follows as if it went on with the same word, where the text has a space. */
export function gluedLines(contents: readonly Content[], areApart: AreApart): LineEnd[] {
  const lines = contents.flatMap(linesOf)
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (
      !next ||
      next.piece.place?.y === line.piece.place?.y ||
      line.text.endsWith(" ") ||
      next.text.startsWith(" ")
    )
      return []
    // The next line is judged alike before and after it was given a space of its own.
    if (!areApart(line.text, next.text.trimEnd())) return []
    const { content, piece } = line
    const space = spaceIn(content.fonts(), piece.font)
    const words = `${line.text.split(" ").at(-1)}${next.text.split(" ")[0]}`
    return space === null || piece.end === null ? [] : [{ content, at: piece.end, space, words }]
  })
}

/** As much of a line as is in one element. */
interface Line {
  readonly text: string
  readonly content: Content
  /** The last of its pieces. */
  readonly piece: TextPiece
}

/** What is drawn from one origin is one line, in however many fonts. */
function linesOf(content: Content): Line[] {
  const lines: Line[] = []
  for (const drawn of content.drawn) {
    if (drawn.kind === "content") {
      lines.push(...linesOf(drawn))
      continue
    }
    const before = lines.at(-1)
    const goesOn = before?.content === content && isAtOnePlace(before.piece, drawn)
    if (goesOn) lines.pop()
    const text = (goesOn ? before.text : "") + spaced(drawn.text)
    if (text !== "") lines.push({ text, content, piece: drawn })
  }
  return lines
}

function isAtOnePlace({ place: a }: TextPiece, { place: b }: TextPiece): boolean {
  return a?.x === b?.x && a?.y === b?.y
}

/** In the line's own font, or another of the page: the space of a mixed line may come from either. */
function spaceIn(fonts: ReadonlyMap<string, Font>, [own, size]: TextPiece["font"]): string | null {
  for (const [name, font] of [[own, fonts.get(own)] as const, ...fonts]) {
    const code = font && spaceOf(font)
    if (code) return `/${name} ${size} Tf ${code} Tj\n`
  }
  return null
}

function spaceOf({ characters, width }: Font): string | null {
  for (const [code, character] of characters) {
    if (character === " ") return `<${code.toString(16).padStart(width * 2, "0")}>`
  }
  return null
}

function write(draft: Draft, { ref, content }: Content, ends: readonly LineEnd[]): void {
  let written = ""
  let from = 0
  for (const { at, space } of ends) {
    written += content.slice(from, at) + space
    from = at
  }
  const stream = deflateSync(Buffer.from(written + content.slice(from), "latin1"))
  const entries = { Filter: "/FlateDecode", Length: `${stream.length}` }
  draft.set(ref, changed(dictAt(draft, ref), entries), stream)
}
