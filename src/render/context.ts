// What a block needs besides itself to become markup: pictures, coloured code, set formulas, words, link targets.
import type { Assets, Direction } from "../model.ts"
import type { ColouredCode } from "./typeset/colours.ts"
import type { Formulas } from "./typeset/math.ts"
import type { Words } from "./words/words.ts"

export interface Context {
  readonly assets: Assets
  /** Address of the pictures' folder as seen from the page, with its final slash. */
  readonly pictures: string
  readonly colours: ColouredCode
  readonly formulas: Formulas
  readonly words: Words
  /** By id of a heading of the post: the slide where it is. Only links to these stay links. */
  readonly targets: ReadonlyMap<string, string>
  /** Relative addresses of the site's other decks, by the address that posts use for them. */
  readonly decks: ReadonlyMap<string, string>
  /** In which what stands around is read. */
  readonly dir: Direction
  /** Whether a text's words stay whole that does not say it itself. */
  readonly keepsWords: boolean
  /** Whether links print their addresses, as on paper. */
  readonly addresses: boolean
  /** Numbers of footnotes by label. */
  readonly footnotes: ReadonlyMap<string, number>
  /** It stands within what is not to be broken. */
  readonly isHeld?: true
}
