// The script of a print page: gives whoever prints it the same fit that the deck has on stage, and the text to be printed.
import { fitSlides } from "./fit.ts"
import { printedText } from "./printed-text.ts"

Object.assign(window, { fitSlides: () => fitSlides(), printedText })
