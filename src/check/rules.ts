// The table of what is looked for in a deck, over and above what its conversion already tells.
import type { Rule } from "./rule.ts"
import { commentsLeftOut } from "./rules/comments.ts"
import { headingsOutOfOrder } from "./rules/headings.ts"
import { picturesWithoutText } from "./rules/pictures.ts"
import { emptySlides, leadInsAtTheEnd, lonelyLines, smallestStep } from "./rules/slides.ts"
import { tooMuchToRead } from "./rules/words.ts"

export const rules: readonly Rule[] = [
  // What a reader of the post misses too.
  picturesWithoutText,
  headingsOutOfOrder,
  commentsLeftOut,
  // What only slides show.
  tooMuchToRead,
  smallestStep,
  lonelyLines,
  leadInsAtTheEnd,
  emptySlides,
]
