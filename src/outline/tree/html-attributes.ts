// Takes the attributes of a raw tag, gives those that mean something to a deck, and reports the rest once.
import type { Report } from "../report.ts"
import type { Attributes } from "./tree.ts"

/** Read by some element's row in the block and inline tables. */
const kept = new Set(
  "name href src srcset alt title width height class id start type reversed value colspan rowspan align open data-src datetime checked lang".split(
    " ",
  ),
)

/** Only looks or behaviour that a deck has its own of; not worth a word. */
const harmless = new Set(
  "style target rel for allowtransparency download loading decoding valign border cellpadding cellspacing bgcolor color face size frameborder allowfullscreen allow sizes media role controls preload muted loop autoplay playsinline poster scope headers summary markdown tabindex hspace vspace clear dir nowrap span cite referrerpolicy crossorigin fetchpriority kind srclang label default sandbox scrolling marginheight marginwidth webkitallowfullscreen mozallowfullscreen".split(
    " ",
  ),
)

interface Tag {
  readonly name: string
  readonly attributes: Attributes
  readonly line: number
}

export function keepAttributes(tag: Tag, report: Report): Attributes {
  if (tag.attributes.size === 0) return tag.attributes
  for (const [name, value] of tag.attributes) reportRemoved(tag, { name, value }, report)
  const entries = [...tag.attributes].filter(([name]) => kept.has(name))
  // Slidev's word for what comes later.
  if (tag.attributes.has("v-click")) return withClass(entries, "fragment")
  // A page shows it when a button is pressed, if ever.
  if (/display:\s*none/i.test(tag.attributes.get("style") ?? "") && CAN_BE_NOTES.test(tag.name))
    return new Map([...entries, ["class", "notes"]])
  const isFlex = /display:\s*(?:inline-)?flex(?!.*flex-direction:\s*column)/i.test(
    tag.attributes.get("style") ?? "",
  )
  if (isFlex && !tag.attributes.has("class")) return new Map([...entries, ["class", "flex"]])
  const side = /text-align:\s*(left|center|right)/i.exec(tag.attributes.get("style") ?? "")?.[1]
  return new Map(side ? [["align", side.toLowerCase()], ...entries] : entries)
}

function withClass(entries: readonly (readonly [string, string])[], name: string): Attributes {
  const attributes = new Map(entries)
  return attributes.set("class", [attributes.get("class"), name].filter(Boolean).join(" "))
}

const CAN_BE_NOTES = /^(?:div|aside)$/

function reportRemoved(
  { name: tag, line }: Tag,
  attribute: { readonly name: string; readonly value: string },
  report: Report,
): void {
  const what = `attribute ${attribute.name} of <${tag}>`
  if (isActive(attribute.name, attribute.value))
    report.once("html attribute", {
      code: "W_HTML_REMOVED",
      what: `HTML removed: ${what}`,
      line,
      at: attribute.name,
    })
  else if (!isQuiet(attribute.name))
    report.once("attribute", { code: "W_ATTR_REMOVED", what: `removed: ${what}`, line, at: attribute.name })
}

/** Would run code, load something, or reach out of its place. */
function isActive(name: string, value: string): boolean {
  if (name === "style")
    return /url|position|expression|import|behaviou?r|binding|transform|z-index|@/i.test(value)
  return (
    /^on/.test(name) || name === "srcdoc" || name === "formaction" || name === "background" || name === "ping"
  )
}

function isQuiet(name: string): boolean {
  return (
    kept.has(name) ||
    harmless.has(name) ||
    name === "" ||
    /^(aria-|data-(?:fragment|auto|id|trim|noescape|transition)|item|v-)/.test(name)
  )
}
