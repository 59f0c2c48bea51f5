// A page without its key → the page with it. The nonce is made of the page itself: new for each content, and the same
// for the same content.
import { hashOf } from "../files/hash.ts"
import type { PageFiles } from "../render/pages/document.ts"

export function sealed<Options extends Omit<PageFiles, "nonce">>(
  options: Options,
  page: (files: Options & PageFiles) => string,
): string {
  const draft = page({ ...options, nonce: "" })
  const nonce = hashOf(draft).slice(0, 32)
  return page({ ...options, nonce })
}
