// Arbitrary outlines for property tests: every kind of block that flows, nested lists, long and short texts, several scripts.
import fc from "fast-check"
import type { Block, Item, Outline, Section } from "../../src/model.ts"
import { code, doc, li, ol, p, quote, section, table, ul } from "./build.ts"

const LATIN = [
  "map",
  "survey",
  "the",
  "of",
  "a",
  "meridian",
  "long",
  "projection",
  "baseline",
  "triangulation",
  "and",
  "sea",
]
const KOREAN = [
  "지도",
  "투영법",
  "경위도",
  "측량은",
  "기준선을",
  "따라",
  "정확하다",
  "바다",
  "산",
  "삼각측량",
]
const JAPANESE = ["地図", "測量", "投影法", "は", "を", "正確", "海岸線"]

const words = fc.oneof(vocabulary(LATIN, " "), vocabulary(KOREAN, " "), vocabulary(JAPANESE, ""))

function vocabulary(list: readonly string[], joint: string): fc.Arbitrary<string> {
  const sentence = fc
    .array(fc.constantFrom(...list), { minLength: 1, maxLength: 14 })
    .map(each => `${each.join(joint)}.`)
  return fc.array(sentence, { minLength: 1, maxLength: 4 }).map(each => each.join(" "))
}

const leadIn = fc.constantFrom("These are:", "다음과 같다:", "Output:")

function item(depth: number): fc.Arbitrary<Item> {
  if (depth >= 3) return words.map(each => li(each))
  const nested = fc.array(item(depth + 1), { minLength: 1, maxLength: 3 }).map(items => ul(...items))
  return fc
    .tuple(words, fc.option(nested, { nil: undefined, freq: 1 }))
    .map(([own, list]) => (list ? li(own, list) : li(own)))
}

const list: fc.Arbitrary<Block> = fc
  .tuple(fc.boolean(), fc.array(item(1), { minLength: 1, maxLength: 9 }))
  .map(([ordered, items]) => (ordered ? ol(...items) : ul(...items)))

const listing = fc
  .array(fc.constantFrom("", "const a = 1", "  return b(a, c)", "}", "function long() {", "x".repeat(140)), {
    minLength: 1,
    maxLength: 60,
  })
  .map(lines => code(lines.join("\n")))

const rows = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 30 }))
  .map(([columns, count]) =>
    table(
      cells("head", columns, 0),
      ...Array.from({ length: count }, (_, row) => cells("cell", columns, row)),
    ),
  )

function cells(name: string, columns: number, row: number): string[] {
  return Array.from({ length: columns }, (_, column) => `${name} ${row} ${column}`)
}

const block: fc.Arbitrary<Block> = fc.oneof(
  { arbitrary: words.map(p), weight: 4 },
  { arbitrary: leadIn.map(p), weight: 1 },
  { arbitrary: list, weight: 4 },
  { arbitrary: listing, weight: 2 },
  { arbitrary: rows, weight: 1 },
  {
    arbitrary: fc.array(words.map(p), { minLength: 1, maxLength: 3 }).map(blocks => quote(...blocks)),
    weight: 1,
  },
)

const blocks = fc.array(block, { maxLength: 4 })

function sections(depth: number): fc.Arbitrary<Section[]> {
  const children =
    depth >= 2
      ? fc.constant([])
      : fc.oneof(
          { arbitrary: fc.constant([]), weight: 2 },
          { arbitrary: fc.nat().chain(() => sections(depth + 1)), weight: 1 },
        )
  const one = fc.tuple(
    fc.constantFrom("Survey", "Ink and paper", "투영법", "A heading that is too long for any rail"),
    blocks,
    children,
  )
  return fc
    .array(one, { minLength: 1, maxLength: 4 })
    .map(all => all.map(([heading, own, inner]) => section(heading, ...own, ...inner)))
}

/** Headings get numbers, so that ids are unique, as the outline stage makes them; so does every word, so that none is like another. */
export const outlines: fc.Arbitrary<Outline> = fc
  .tuple(blocks, sections(1))
  .map(([before, parts]) => withUniqueWords(doc(...before, ...numbered(parts, ""))))

function numbered(parts: readonly Section[], prefix: string): Section[] {
  return parts.map((part, at) => ({
    ...part,
    id: `${part.id}${prefix}-s${at}`,
    children: numbered(part.children, `${prefix}-s${at}`),
  }))
}

/** Every text but the headings', its words numbered in reading order: "map17". */
function withUniqueWords(outline: Outline): Outline {
  let count = 0
  const visit = (value: unknown, key: string): unknown => {
    if (key === "text" && typeof value === "string")
      return value.replace(/\p{L}+/gu, word => `${word}${++count}`)
    if (Array.isArray(value)) return value.map(each => visit(each, ""))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, name === "heading" ? each : visit(each, name)]),
    )
  }
  return { ...outline, root: visit(outline.root, "") as Section }
}
