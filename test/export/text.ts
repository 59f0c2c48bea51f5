// A PDF → the text of its pages, as the check of an export reads it.
import type { Pdf } from "../../src/export/pdf/file.ts"
import { contentReader, textIn } from "../../src/export/pdf/text.ts"

/** By the number of a page's object. */
export function textReader(pdf: Pdf): (page: number) => string {
  const read = contentReader(pdf)
  return page => textIn(read(page))
}
