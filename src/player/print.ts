// The script of a print page: gives whoever prints it the same fit that the deck has on stage.
import { fitSlides } from "./fit.ts"

Object.assign(window, { fitSlides: () => fitSlides() })
