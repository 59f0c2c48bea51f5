// The bookmarks of a PDF as lists, so that a test shows them as they are nested.
import { dictAt, type Pdf, resolve } from "../../src/export/pdf/file.ts"
import { isDict, readTextString, type Value } from "../../src/export/pdf/syntax.ts"

/** E.g. ["Intro", ["Maps", "Globes"]]: titles, each followed by the list of those below it. */
export type Titles = (string | Titles)[]

export function bookmarkTitles(pdf: Pdf): Titles {
  return titles(pdf, resolve(pdf, dictAt(pdf, { ref: pdf.root }).get("Outlines")))
}

function titles(pdf: Pdf, node: Value | undefined): Titles {
  const found: Titles = []
  for (let item = isDict(node) ? node.get("First") : undefined; item; ) {
    const bookmark = dictAt(pdf, item)
    found.push(readTextString(String(bookmark.get("Title"))))
    if (bookmark.has("First")) found.push(titles(pdf, bookmark))
    item = bookmark.get("Next")
  }
  return found
}
