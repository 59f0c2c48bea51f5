// A title or heading → the same, with words in it that no line ends inside: in large letters a cut word is seen at once.
import { isInlineParent, joinTexts } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"
import { withJoints } from "./joints.ts"
import { piecesOf } from "./segmenter.ts"
import { endsChinese, endsJapanese, endsThai, openingOf } from "./small-words.ts"

export function withWholeWords(inlines: readonly Inline[], lang: string): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind === "text") return joinTexts(cut(inline.text, lang)).flatMap(withJoints)
    if (inline.kind === "code") return withJoints(inline)
    return [isInlineParent(inline) ? { ...inline, children: withWholeWords(inline.children, lang) } : inline]
  })
}

/** The same with lines that may end wherever they may in text; in Thai, where that is within names, after small words. */
export function withLooseWords(inlines: readonly Inline[]): Inline[] {
  return loosen(inlines, () => true)
}

/** The same where it is only in words that are longer than others. */
export function withLooseForeignWords(inlines: readonly Inline[]): Inline[] {
  return loosen(inlines, word => FOREIGN.test(word) && [...word].length > LONGEST_PHRASE)
}

function loosen(inlines: readonly Inline[], isLoose: (word: string) => boolean): Inline[] {
  return joinTexts(
    inlines.flatMap((inline): Inline[] => {
      if (inline.kind === "word" && isLoose(inline.text)) return loosened(inline.text)
      return [isInlineParent(inline) ? { ...inline, children: loosen(inline.children, isLoose) } : inline]
    }),
  )
}

function loosened(word: string): Inline[] {
  if (!THAI.test(word)) return [{ kind: "text", text: word }]
  const [opening, rest] = openingOf(word) ?? ["", word]
  return [
    { kind: "text", text: opening },
    { kind: "word", text: rest },
  ]
}

function cut(text: string, lang: string): Inline[] {
  return compoundsOf(text).flatMap(part =>
    part.kind === "text" && isUnspaced(part.text, lang) ? wordsOf(part.text, lang) : [part],
  )
}

/** Written without spaces between words. */
function isUnspaced(text: string, lang: string): boolean {
  return THAI.test(text) || (/^(ja|zh)\b/.test(lang) && WIDE.test(text))
}

const THAI = /\p{sc=Thai}/u
const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u

/**
 * "Open-source", not much longer: in the rail and on the cover there has to be room for it. An arrow of two signs. A
 * particle of Korean stays with the bracket that it follows. None is looked for within a word.
 */
const COMPOUND =
  /((?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)+|<?[-=–]>|(?:[([（「『]|(?<![\p{L}\p{N}]))[\p{L}\p{N}]+[)\]）」』]\p{sc=Hang}+)/u
const LONGEST_COMPOUND = 16

function compoundsOf(text: string): Inline[] {
  return text.split(COMPOUND).map((part, at) => {
    const isWhole = at % 2 === 1 && part.length <= LONGEST_COMPOUND
    return isWhole ? { kind: "word", text: part } : { kind: "text", text: part }
  })
}

/** In characters, which are as wide as they are high. */
const LONGEST_PHRASE = 7
/** A word in katakana with its ending: there is nowhere to end a line within. */
const LONGEST_FOREIGN = 12
const FOREIGN = /^[\p{sc=Kana}ー]+\p{sc=Han}?\p{sc=Hira}{0,4}$/u
/** Thai letters are narrow, and many of their signs take no width. */
const LONGEST_THAI = 20

function wordsOf(text: string, lang: string): Inline[] {
  return phrasesOf(text, lang).map(phrase => {
    const isWhole = isWord(phrase) && [...phrase].length > 1 && isShort(phrase)
    return isWhole ? { kind: "word", text: phrase } : { kind: "text", text: phrase }
  })
}

function isWord(phrase: string): boolean {
  return WIDE.test(phrase) || THAI.test(phrase)
}

function isShort(phrase: string): boolean {
  return [...phrase].length <= longest(phrase)
}

function longest(phrase: string): number {
  if (THAI.test(phrase)) return LONGEST_THAI
  return FOREIGN.test(phrase) ? LONGEST_FOREIGN : LONGEST_PHRASE
}

/**
 * Words of a dictionary; endings and particles in hiragana cling to the word before, what is counted to its figure, and
 * what the dictionary cuts too often.
 */
function phrasesOf(text: string, lang: string): string[] {
  const phrases: string[] = []
  for (const { segment } of piecesOf(text, "word", lang)) {
    const last = phrases.at(-1)
    if (last !== undefined && clings(last, segment, lang) && isShort(last + segment))
      phrases.splice(-1, 1, last + segment)
    else phrases.push(segment)
  }
  return phrases
}

function clings(last: string, segment: string, lang: string): boolean {
  if (isEnding(last, segment) || isCount(last, segment) || endsThai(last, segment)) return true
  return lang.startsWith("zh") ? endsChinese(last, segment) : endsJapanese(last, segment)
}

function isEnding(last: string, segment: string): boolean {
  return /^[\p{sc=Hira}ー]+$/u.test(segment) && /[\p{L}\p{N}]$/u.test(last) && !last.endsWith("を")
}

/** "8年", "第1章" */
function isCount(last: string, segment: string): boolean {
  return /\p{N}$/u.test(last) ? /^\p{sc=Han}/u.test(segment) : last.endsWith("第") && /^\p{N}/u.test(segment)
}
