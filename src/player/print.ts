// The script of a print page: names its formulas, and those of the next post that is put there, gives whoever prints it the
// same fit that the deck has on stage, and the text to be printed.
import { fitSlides } from "./features/fit.ts"
import { nameFormulas } from "./formulas.ts"
import { printedText } from "./printed-text.ts"

nameFormulas()
Object.assign(window, { nameFormulas: () => nameFormulas(), fitSlides: () => fitSlides(), printedText })
