// Whether the page is a deck in one file, which has no page for the speaker beside it.

export function isSingleFile(): boolean {
  return document.querySelector("script[src]") === null
}
