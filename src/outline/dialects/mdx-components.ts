// What components are for that many sites have alike: boxes with a tone, and parts that are known by a name.
import { toneOf } from "../source/tones.ts"

const NAMED = "TabItem|Tab|Step|Card|AccordionItem|Accordion|CodeGroupItem"
const BOXES = "Note|Tip|Info|Warning|Caution|Danger|Important|Check|Hint|Aside|Callout|Admonition|Alert"
/** `<ParamField path="id">`, `<ApiRow name="id">`: a parameter without its name says nothing. */
const FIELDS = "\\w{0,30}(?:Field|Row|Param|Prop|Property|Option|Attribute)"

/** `<TabItem label="One">text</TabItem>`, alone on its line. */
export const WHOLE = new RegExp(`^<(${NAMED}|${BOXES}|${FIELDS})(\\s[^<>]*|)>([^<>]+)</\\1>$`)

const IS_NAMED = new RegExp(`^(?:${NAMED})$`)
const IS_BOX = new RegExp(`^(?:${BOXES})$`)
const IS_FIELD = new RegExp(`^(?:${FIELDS})$`)

/** `tip Title` of `<Tip title="Title">` and `<Aside type="tip" title="Title">`; null for what is no box, or an icon. */
export function boxOf(name: string, rest: string): string | null {
  if (!IS_BOX.test(name) || !/^[^<]*[^/]>$|^>$/.test(rest)) return null
  const title = attribute(rest, "title") ?? ""
  return `${toneOfBox(name, rest)} ${title}`.trimEnd()
}

/** On one line a box has no room but for its name before its words. */
export function boxInLine([, name = "", rest = "", words = ""]: RegExpExecArray): string | null {
  if (!IS_BOX.test(name)) return null
  const tone = toneOfBox(name, rest)
  return `> **${attribute(rest, "title") ?? `${tone.charAt(0).toUpperCase()}${tone.slice(1)}`}:** ${words.trim()}`
}

function toneOfBox(name: string, rest: string): string {
  const written = [attribute(rest, "type"), attribute(rest, "variant"), name].map(
    each => each && toneOf(each),
  )
  return written.find(tone => tone) ?? "note"
}

/** A tab is known by its label; it stays as a line of its own. */
export function labelOf(name: string, rest: string, labels: ReadonlyMap<string, string>): string {
  const names = IS_NAMED.test(name) ? ["label", "title", "value"] : FIELD_NAMES
  if (!IS_NAMED.test(name) && !IS_FIELD.test(name)) return ""
  const label = names.map(each => attribute(rest, each)).find(Boolean)
  return label ? `**${labels.get(label) ?? label}**` : ""
}

const FIELD_NAMES = ["name", "path", "query", "body", "header"]

function attribute(rest: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}=["']([^"']*)["']`).exec(rest)?.[1]
}
