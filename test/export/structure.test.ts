// The structure of a PDF, for those who hear it: what may stand in what, and names for all that is only seen.
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import type { Conversion } from "../../src/convert.ts"
import { handoutPdf, notesPdf } from "../../src/export/paper-pdf.ts"
import { dictAt, type Pdf, pageNumbers, readPdf, resolve } from "../../src/export/pdf/file.ts"
import { isDict, isList, readTextString, type Value } from "../../src/export/pdf/syntax.ts"
import { slidesPdf } from "../../src/export/slides-pdf.ts"
import { useBrowser } from "../browser.ts"
import { folderWith } from "../command.ts"
import { textReader } from "./text.ts"

const test = useBrowser()

const LINES =
  "These words are so many that no slide and no sheet of paper has room for all of them on a single line; 낱말 사이에서 줄이 바뀌어도 두 낱말은 여전히 두 낱말로 읽혀야 한다는 것을 여기에서도 알 수 있습니다"

const POST = `# Kinds

First **words** with a [link](https://example.com/) and *others*.

## Lines

${LINES}

## Lists

1. first
2. second
   - deeper

- [x] done

## Pictures

![A circle](circle.svg)

> To be or not to be.
>
> — Hamlet

## Formulas

The area is $a^2$.

$$b^2$$

## Table

| Name | Value |
| --- | --- |
| one | 1.5 |
`
const CIRCLE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><circle cx="45" cy="45" r="40"/></svg>'

interface Element {
  readonly kind: string
  readonly alt: string | null
  readonly children: readonly Element[]
}

const time = new Date(0)
const PAPER = { paper: "A4", layout: "text", time } as const
const forms = {
  slides: (conversion: Conversion) => slidesPdf(conversion, test, { time }),
  steps: (conversion: Conversion) => slidesPdf(conversion, test, { time, builds: "all" }),
  handout: (conversion: Conversion) => handoutPdf(conversion, test, PAPER),
  notes: (conversion: Conversion) => notesPdf(conversion, test, PAPER),
}

async function pdfOf(form: keyof typeof forms): Promise<Pdf> {
  const folder = folderWith({ "kinds.md": POST, "circle.svg": CIRCLE })
  const [post] = postsAt([join(folder, "kinds.md")]).posts
  if (!post) throw new Error("no post")
  const { bytes } = await forms[form](await startRun({ offline: true }).convert(post))
  return readPdf(bytes)
}

async function elementsOf(form: keyof typeof forms): Promise<Element[]> {
  return [...walk(treeOf(await pdfOf(form)))]
}

describe("the structure of a PDF", () => {
  it.each(["slides", "steps", "handout", "notes"] as const)("holds together: %s", async form => {
    const elements = await elementsOf(form)
    const kindsIn = (kind: string) => {
      const found = elements.filter(element => element.kind === kind)
      return [...new Set(found.flatMap(({ children }) => children.map(child => child.kind)))].sort()
    }
    expect(kindsIn("L").filter(kind => kind !== "LI")).toEqual([])
    expect(kindsIn("LI").filter(kind => kind !== "LBody")).toEqual([])
    const seen = elements.filter(({ kind }) => kind === "Figure" || kind === "Formula")
    expect(seen.filter(({ alt }) => !alt)).toEqual([])
  })

  it.each(["slides", "handout"] as const)("knows what is in it: %s", async form => {
    const elements = await elementsOf(form)
    const named = elements.flatMap(({ kind, alt }) => (alt === null ? [] : [`${kind}: ${alt}`]))
    expect(named).toEqual(["Figure: done", "Figure: A circle", "Formula: a^2", "Formula: b^2"])
    const rows = elements.filter(({ kind }) => kind === "TR")
    expect(rows.map(({ children }) => children.map(each => each.kind))).toEqual([
      ["TH", "TH"],
      ["TD", "TD"],
    ])
    const items = elements.filter(({ kind }) => kind === "LI")
    expect(items.length).toBeGreaterThan(3)
    expect(elements.filter(({ kind }) => kind === "LBody")).toHaveLength(items.length)
    expect(elements.find(({ kind }) => /^H\d$/.test(kind))?.kind).toBe("H1")
  })

  it.each(["slides", "handout"] as const)("has a space where a line broke at one: %s", async form => {
    const pdf = await pdfOf(form)
    const text = pageNumbers(pdf).map(textReader(pdf)).join("")
    for (const sentence of LINES.split("; ")) expect(text).toContain(sentence)
  })

  it.each(["slides", "handout"] as const)(
    "says what kinds of a later PDF are in this one: %s",
    async form => {
      const pdf = await pdfOf(form)
      const roles = dictAt(
        pdf,
        dictAt(pdf, dictAt(pdf, { ref: pdf.root }).get("StructTreeRoot")).get("RoleMap"),
      )
      const later = [...walk(treeOf(pdf))].map(({ kind }) => kind).filter(kind => !STANDARD.test(kind))
      expect([...new Set(later)].sort()).toEqual(["Em", "Strong", "top"])
      expect([roles.get("Em"), roles.get("Strong")]).toEqual(["/Span", "/Span"])
    },
  )
})

/** Kinds of PDF 1.7 among those that Chromium writes. */
const STANDARD =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|NonStruct|H[1-6]|P|L|LI|Lbl|LBody|Table|T[RHD]|T(?:Head|Body|Foot)|Span|Note|Code|Link|Figure|Formula)$/

function treeOf(pdf: Pdf): Element {
  const root = dictAt(pdf, { ref: pdf.root }).get("StructTreeRoot")
  return { kind: "top", alt: null, children: elementsIn(pdf, dictAt(pdf, root).get("K"), root) }
}

/** Without what is drawn: numbers of marked content and references to links. Each knows its parent. */
function elementsIn(pdf: Pdf, kids: Value | undefined, parent: Value | undefined): Element[] {
  if (isList(kids)) return kids.flatMap(kid => elementsIn(pdf, kid, parent))
  const element = resolve(pdf, kids)
  if (!isDict(element) || !element.has("S")) return []
  expect(element.get("P")).toEqual(parent)
  const alt = element.get("Alt")
  return [
    {
      kind: String(element.get("S")).slice(1),
      alt: alt === undefined ? null : readTextString(String(alt)),
      children: elementsIn(pdf, element.get("K"), kids),
    },
  ]
}

function* walk(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) yield* walk(child)
}
