// What a deck is about → the information that a PDF carries beside its pages, in both of its forms.
import { plainText } from "../../content/inlines.ts"
import type { DeckMeta } from "../../model.ts"
import { type Draft, dict } from "./draft.ts"
import { dictAt } from "./file.ts"
import { textString } from "./syntax.ts"

export interface Origin {
  /** E.g. "Lectern 0.1.0". */
  readonly program: string
  readonly time: Date
}

export function addMetadata(draft: Draft, meta: DeckMeta, { program, time }: Origin): void {
  const title = plainText(meta.title)
  const subject = plainText(meta.byline)
  const authors = meta.authors.map(({ name }) => name)
  const producer = dictAt(draft, { ref: draft.info }).get("Producer") ?? null
  const date = `(D:${digits(time)}Z)`
  draft.set(
    { ref: draft.info },
    dict({
      Title: textString(title),
      Author: authors.length > 0 ? textString(authors.join(", ")) : null,
      Subject: subject ? textString(subject) : null,
      Keywords: meta.categories.length > 0 ? textString(meta.categories.join(", ")) : null,
      Creator: textString(program),
      Producer: producer,
      CreationDate: date,
      ModDate: date,
    }),
  )
  const packet = Buffer.from(
    xmp({ title, subject, authors, lang: meta.lang, keywords: meta.categories, program, time }),
  )
  const stream = draft.add(dict({ Type: "/Metadata", Subtype: "/XML", Length: `${packet.length}` }), packet)
  draft.change({ ref: draft.root }, { Metadata: stream })
}

function digits(time: Date): string {
  return time.toISOString().replace(/\D/g, "").slice(0, 14)
}

interface Packet {
  readonly title: string
  readonly subject: string
  readonly authors: readonly string[]
  readonly keywords: readonly string[]
  readonly lang: string
  readonly program: string
  readonly time: Date
}

function xmp({ title, subject, authors, keywords, lang, program, time }: Packet): string {
  const date = time.toISOString().replace(/\.\d+Z$/, "Z")
  const parts = [
    one("dc:title", "rdf:Alt", [title]),
    one("dc:description", "rdf:Alt", subject ? [subject] : []),
    one("dc:creator", "rdf:Seq", authors),
    one("dc:subject", "rdf:Bag", keywords),
    one("dc:language", "rdf:Bag", [lang]),
    `<xmp:CreatorTool>${escapeXml(program)}</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
  ]
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${parts.filter(part => part !== "").join("\n")}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

function one(name: string, container: string, values: readonly string[]): string {
  if (values.length === 0) return ""
  const language = container === "rdf:Alt" ? ' xml:lang="x-default"' : ""
  const items = values.map(value => `<rdf:li${language}>${escapeXml(value)}</rdf:li>`).join("")
  return `<${name}><${container}>${items}</${container}></${name}>`
}

function escapeXml(text: string): string {
  // What XML forbids altogether is left out.
  const allowed = text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, "")
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}
