// The text of an Internet-Draft as kramdown-rfc has it, in parts that `--- abstract` and `--- middle` begin → Markdown with
// a line for a line: parts that have names get headings, and references the words of what they refer to.

/** Also closes the front matter above it. */
export const DRAFT_PART = /^--- (?:abstract|note_\w+|middle)\s*$/

const PART = /^--- (abstract|middle|back|fluff|note_\w+)[ \t]*$/gm
const HEADING_ID = /^#{1,6}[ \t]+([^\n{]{1,200}?)[ \t]*\{:?[ \t]*#([\w:.-]{1,80})[^}\n]{0,200}\}/gm
/** `{{RFC2119}}`, `{{!RFC2119, Section 3}}`, `{{keys}}`; code that shows such signs has spaces or dots in them. */
const REFERENCE = /\{\{[!?-]?([\w:.-]{1,80})(?:,[ \t]*([^{}\n]{1,80}))?\}\}/g
const BOILERPLATE = /^\{::boilerplate [^}\n]{1,80}\}[ \t]*$/gm

export function draftBody(text: string): string {
  const names = new Map([...text.matchAll(HEADING_ID)].map(([, words = "", id = ""]) => [id, words] as const))
  return text
    .replace(PART, (_, part: string) => headingOf(part))
    .replace(BOILERPLATE, "")
    .replace(REFERENCE, (_, key: string, part?: string) => {
      const words = names.get(key)
      return words ? `[${words}](#${key})` : `\\[${key}${part ? `, ${part}` : ""}\\]`
    })
}

/** What comes next has headings of its own. */
function headingOf(part: string): string {
  if (part === "abstract") return "# Abstract"
  return part.startsWith("note_") ? `# ${part.slice("note_".length).replaceAll("_", " ")}` : ""
}
