// Text of an SVG → its tags and texts one after the other, as XML.
import { Parser } from "htmlparser2"

export interface SvgHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  /** A piece of text, or a part of one: it is cut at character references. */
  text?(piece: string): void
}

/** Nobody draws deeper; the parser's own time grows with the square of the depth. */
const DEEPEST = 500

/** False where the drawing is nested too deep, and was not read to its end. */
export function parseSvg(text: string, { open, close, text: words }: SvgHandler): boolean {
  let depth = 0
  let deepest = 0
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        deepest = Math.max(deepest, ++depth)
        open(name, attributes)
        if (depth > DEEPEST) parser.pause()
      },
      ontext: piece => words?.(piece),
      onclosetag(name) {
        depth--
        close(name)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return deepest <= DEEPEST
}
