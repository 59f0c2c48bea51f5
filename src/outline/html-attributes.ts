// Takes the attributes of a raw tag, gives those that mean something to a deck, and reports the rest once.
import type { Report } from "./report.ts"
import type { Attributes } from "./tree.ts"

/** Read by some element's row in the block and inline tables. */
const kept = new Set(
  "href src srcset alt title width height class id start type reversed value colspan rowspan align open data-src datetime checked lang".split(
    " ",
  ),
)

/** Only looks or behaviour that a deck has its own of; not worth a word. */
const harmless = new Set(
  "style target rel name loading decoding valign border cellpadding cellspacing bgcolor color face size frameborder allowfullscreen allow sizes media role controls preload muted loop autoplay playsinline poster scope headers summary markdown tabindex hspace vspace clear dir nowrap span cite referrerpolicy crossorigin fetchpriority".split(
    " ",
  ),
)

export function keepAttributes(
  tag: { readonly name: string; readonly attributes: Attributes; readonly line: number },
  report: Report,
): Attributes {
  const entries = [...tag.attributes].filter(([name]) => kept.has(name))
  for (const name of tag.attributes.keys()) if (!isQuiet(name)) reportAttribute(name, tag, report)
  return new Map(entries)
}

function isQuiet(name: string): boolean {
  return kept.has(name) || harmless.has(name) || name === "" || /^(aria|itemprop|item)/.test(name)
}

function reportAttribute(
  name: string,
  tag: { readonly name: string; readonly line: number },
  report: Report,
): void {
  const what = `attribute removed: ${name} of <${tag.name}>`
  report.once("W_ATTR_REMOVED", { code: "W_ATTR_REMOVED", what, line: tag.line })
}
