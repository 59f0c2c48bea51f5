// What follows the # of a link → forms in which it can be compared with the ids of headings.
import { lettersOf } from "../../text/letters.ts"

export function decodedFragment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

/** Other blogs make ids by other rules: without accents, with a dash for each sign. */
export function looseFragment(name: string): string {
  return lettersOf(name.normalize("NFD"))
}

/** Whether any page has it: its top, or words that the browser looks for by itself. */
export function isOfAnyPage(fragment: string): boolean {
  return /^(?:top)?(?::~:.*)?$/is.test(fragment)
}
