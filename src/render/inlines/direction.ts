// Texts and the direction of what stands around them → in which they are read, and whether their block turns with them.
import { blockInlines, walkBlocks } from "../../content/blocks.ts"
import { plainText, walkInlines } from "../../content/inlines.ts"
import type { Block, Direction, Inline } from "../../model.ts"
import type { Context } from "../context.ts"
import { attribute, type Html, nothing } from "../html.ts"

/** Hebrew, Arabic and their neighbours. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const SAYS_SOMETHING = /[\p{L}\p{N}]/u
const LETTER = /\p{L}/u

/**
 * Names in Latin letters are part of a text in Arabic, often its first word: from left to right goes only what has no
 * letter of it. In text from left to right most words decide.
 */
export function directionOf(inlines: readonly Inline[], around: Direction): Direction {
  const text = plainText(inlines)
  if (!FROM_RIGHT.test(text)) return SAYS_SOMETHING.test(text) ? "ltr" : around
  if (around === "rtl") return "rtl"
  const { all, fromRight } = wordsIn(inlines)
  return 2 * fromRight > all ? "rtl" : "ltr"
}

interface Turned {
  readonly dir: Html
  /** For what stands in the block. */
  readonly inside: Context
}

/** A block that says this, as a whole on the side where its lines begin. */
export function turned(texts: readonly (readonly Inline[])[], context: Context): Turned {
  const all = texts.flatMap(inlines => [...inlines, END])
  const dir = directionOf(all, context.dir)
  if (dir === context.dir || (dir === "ltr" && wordsIn(all).all <= MOST_OF_NAMES * texts.length))
    return { dir: nothing, inside: context }
  return { dir: attribute("dir", dir), inside: { ...context, dir } }
}

const END: Inline = { kind: "break" }

/** Texts in Latin letters with no more words than these are names, and stay among the lines of the deck. */
const MOST_OF_NAMES = 3

export function turnedBlock(block: Block, context: Context): Turned {
  const texts = walkBlocks([block]).flatMap(blockInlines)
  return turned(
    texts.filter(({ length }) => length > 0),
    context,
  )
}

/** Code is the same in any language. */
function wordsIn(inlines: readonly Inline[]): { all: number; fromRight: number } {
  const texts = walkInlines(inlines).map(each => ("text" in each && each.kind !== "code" ? each.text : " "))
  const words = texts
    .join("")
    .split(/\s+/)
    .filter(word => LETTER.test(word))
  return { all: words.length, fromRight: words.filter(word => FROM_RIGHT.test(word)).length }
}
